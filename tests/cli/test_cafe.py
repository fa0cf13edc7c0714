"""The café's commands, run as a facilitator would: files in, words or JSON out."""

import json

import pytest

from essaim.cafe.proofs import NOTHING
from essaim.cli.__main__ import run

HEAD = "nom;catégorie;langues;accessible;hôte\n"


@pytest.fixture
def guests(tmp_path):
    path = tmp_path / "invités.csv"
    rows = [f"Invité {n};c{n % 5};fr;non;" for n in range(1, 21)]
    path.write_text(HEAD + "\n".join(rows), encoding="utf-8-sig")
    return path


@pytest.fixture
def seating(guests, tmp_path):
    path = tmp_path / "seating.json"
    assert run(["cafe", "seat", str(guests), "--rounds", "3", "--out", str(path)]) == 0
    return path


def test_seat_prints_a_document_whose_quality_has_exactly_its_keys(guests, capsys):
    assert run(["cafe", "seat", str(guests), "--rounds", "3", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["schema"] == "essaim/seating/1"
    assert list(document["quality"]) == list(NOTHING.__dataclass_fields__)
    assert document["rules"]["tables"] == 5
    assert document["guests"][0]["languages"] == ["fr"]


def test_json_never_varies_with_the_language(guests, capsys):
    outputs = []
    for language in ("fr", "en"):
        run(["--lang", language, "cafe", "seat", str(guests), "--rounds", "3", "--json"])
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]


def test_words_are_french_unless_asked_otherwise(guests, capsys):
    run(["cafe", "seat", str(guests), "--rounds", "3"])
    assert "Personne ne se rencontre deux fois" in capsys.readouterr().out
    run(["cafe", "seat", str(guests), "--rounds", "3", "--lang", "en"])
    assert "Nobody meets twice" in capsys.readouterr().out


def test_hosts_named_in_the_list_stay_and_it_is_said(tmp_path, capsys):
    path = tmp_path / "g.csv"
    rows = [f"Invité {n};;;;{n if n < 4 else ''}" for n in range(1, 13)]
    path.write_text(HEAD + "\n".join(rows))
    assert run(["cafe", "seat", str(path), "--rounds", "3", "--json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["rules"]["hosts"] == "fixed"
    assert "--hosts fixed" in told.err


def test_a_mistake_exits_with_1_and_says_what_to_do(guests, capsys):
    assert run(["cafe", "seat", str(guests), "--rounds", "3", "--tables", "19"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "Demandez de 3 à 9 tables" in told.err


@pytest.mark.parametrize(
    "words",
    [
        ["seat", "x.csv"],
        ["seat", "x.csv", "--rounds", "many"],
        ["seat", "x.csv", "--rounds", "3", "--tables", "4", "--size", "4"],
        ["seat", "x.csv", "--rounds", "3", "--accessible-tables", "one"],
        ["check", "x.csv"],
    ],
)
def test_a_wrong_usage_exits_with_2(words, capsys):
    assert run(["cafe", *words]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_repair_reads_latecomers_and_says_what_changes(seating, tmp_path, capsys):
    late = tmp_path / "late.csv"
    late.write_text("nom\nRetardataire\n", encoding="utf-8")
    capsys.readouterr()
    words = ["cafe", "repair", str(seating), "--after", "1", "--left", "g3", "--arrived", str(late)]
    assert run([*words, "--door"]) == 0
    assert "Aucune place annoncée ne change" in capsys.readouterr().out
    assert run([*words, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["guests"][-1]["id"] == "g21"
    assert document["repair"]["door"] is False


def test_check_recounts_ours_and_finds_what_was_changed(seating, capsys):
    assert run(["cafe", "check", str(seating)]) == 0
    document = json.loads(seating.read_text(encoding="utf-8"))
    document["quality"]["repeats"] = 7
    seating.write_text(json.dumps(document), encoding="utf-8")
    capsys.readouterr()
    assert run(["cafe", "check", str(seating), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["differences"] == ["repeats"]


def test_check_reads_a_plan_of_another_tool(guests, seating, tmp_path, capsys):
    plan = json.loads(seating.read_text(encoding="utf-8"))
    rows = ["round,table,id"]
    for one in plan["rounds"]:
        for table in one["tables"]:
            rows += [f"{one['number']},{table['number']},{g}" for g in table["guests"]]
    path = tmp_path / "plan.csv"
    path.write_text("\n".join(rows))
    capsys.readouterr()
    assert run(["cafe", "check", str(path), "--guests", str(guests), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["quality"]["repeats"] == plan["quality"]["repeats"] == 0


def test_move_scores_before_it_writes(seating, capsys):
    plan = json.loads(seating.read_text(encoding="utf-8"))
    guest = plan["rounds"][0]["tables"][0]["guests"][0]
    capsys.readouterr()
    words = ["cafe", "move", str(seating), "--guest", guest, "--round", "1", "--table", "2"]
    assert run(words) == 0
    assert "redite" in capsys.readouterr().out
    assert json.loads(seating.read_text(encoding="utf-8")) == plan


def test_print_writes_the_kit(seating, tmp_path, capsys):
    assert run(["cafe", "print", str(seating), "--out", str(tmp_path / "kit"), "--json"]) == 0
    files = json.loads(capsys.readouterr().out)["files"]
    assert len(files) >= 8
    assert all(name.endswith(".pdf") for name in files)
