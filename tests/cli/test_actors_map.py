"""`essaim actors map`: made, updated, settled, taken back."""

import json

import pytest

from essaim.cli.__main__ import run
from essaim.demo import mulhouse


@pytest.fixture(scope="module")
def harvest(tmp_path_factory):
    path = tmp_path_factory.mktemp("harvest") / "harvest.json"
    assert run(["harvest", "read", str(mulhouse.NOTES), "--out", str(path)]) == 0
    return str(path)


@pytest.fixture(scope="module")
def seating(tmp_path_factory):
    path = tmp_path_factory.mktemp("seating") / "seating.json"
    words = ["cafe", "seat", str(mulhouse.GUESTS), "--rounds", "3", "--out", str(path)]
    assert run(words) == 0
    return str(path)


@pytest.fixture
def made(harvest, seating, tmp_path):
    path = tmp_path / "map.json"
    words = ["actors", "map", harvest, str(mulhouse.CONTACTS), "--seating", seating]
    words += ["--workshop", str(mulhouse.WORKSHOP), "--territory", mulhouse.SIREN]
    assert run([*words, "--out", str(path)]) == 0
    return path


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def test_it_reads_everything_and_finds_what_may_be_one(made):
    found = read(made)
    assert found["schema"] == "essaim/actor-map/1"
    assert [one["name"] for one in found["files"]] == [
        "harvest.json", "contacts.csv", "seating.json",
    ]  # fmt: skip
    assert found["events"][0]["date"].startswith("2008")
    assert any(link["kind"] == "seated_together" for link in found["links"])
    assert {"cci-alsace", "chambre-de-commerce-et-d-industrie-alsace"} <= {
        one for twin in found["twins"] for one in (twin["first"], twin["second"])
    }


def test_again_nothing_changes_and_preview_writes_nothing(made, harvest, capsys):
    before = made.read_bytes()
    words = ["actors", "map", harvest, str(mulhouse.CONTACTS), "--out", str(made), "--preview"]
    capsys.readouterr()
    assert run(words) == 0
    told = capsys.readouterr()
    assert "0 ajoutés, 0 modifiés, 0 retirés" in told.out.replace("\u00a0", " ")
    assert "CCI Alsace" in told.out
    assert made.read_bytes() == before


def test_settle_and_undo(made):
    before = read(made)
    pair = ["cci-alsace", "chambre-de-commerce-et-d-industrie-alsace"]
    assert run(["actors", "settle", str(made), *pair, "--same"]) == 0
    assert len(read(made)["actors"]) == len(before["actors"]) - 1
    assert run(["actors", "undo", str(made)]) == 0
    assert read(made) == before
    assert run(["actors", "settle", str(made), *pair, "--apart"]) == 0
    assert sum(one["apart"] for one in read(made)["twins"]) == 1


def test_undo_without_a_map_before(made, capsys):
    assert run(["actors", "undo", str(made)]) != 0
    assert "Traceback" not in capsys.readouterr().err


def test_json_never_varies_with_the_language(harvest, capsys):
    told = []
    for language in ("fr", "en"):
        words = ["--lang", language, "actors", "map", harvest, str(mulhouse.CONTACTS), "--json"]
        capsys.readouterr()
        assert run(words) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    assert json.loads(told[0])["territory"] == ""


def test_a_wrong_line_is_told_with_its_place(harvest, tmp_path, capsys):
    wrong = tmp_path / "c.csv"
    wrong.write_text("organisme;siren\nA;12\nB;34\n", encoding="utf-8")
    assert run(["actors", "map", harvest, str(wrong)]) != 0
    told = capsys.readouterr().err
    assert "ligne 2" in told
    assert "ligne 3" in told
    assert "Traceback" not in told


def test_a_territory_that_is_not_there(harvest, capsys):
    assert run(["actors", "map", harvest, "--territory", "Atlantide"]) != 0
    assert "Atlantide" in capsys.readouterr().err


def test_contacts_alone_make_a_map(tmp_path, capsys):
    contacts = tmp_path / "liste.csv"
    contacts.write_text("Nom de la structure;Mails\nCAPEB;c@c.example\n", encoding="utf-8")
    path = tmp_path / "map.json"
    assert run(["actors", "map", str(contacts), "--out", str(path)]) == 0
    found = read(path)
    assert [one["name"] for one in found["actors"]] == ["CAPEB"]
    assert [one["name"] for one in found["files"]] == ["liste.csv"]
    other = tmp_path / "autre.csv"
    other.write_text("organisme\nALEC\n", encoding="utf-8")
    assert run(["actors", "map", str(other), "--out", str(path)]) == 0
    assert [one["name"] for one in read(path)["files"]] == ["liste.csv", "autre.csv"]


def test_two_harvests_are_one_too_many(harvest, tmp_path, capsys):
    other = tmp_path / "b.json"
    other.write_text("{}", encoding="utf-8")
    assert run(["actors", "map", harvest, str(other)]) != 0
    assert "b.json" in capsys.readouterr().err
