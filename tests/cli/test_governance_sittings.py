"""Bodies, agendas, decisions, minutes from the command line."""

import json
from pathlib import Path

import pytest

from essaim.cli.__main__ import run
from tests.cli.governed import circle_file, governance_file


@pytest.fixture
def path(tmp_path):
    return governance_file(tmp_path)


def test_start_asks_for_the_right_scale_and_never_overwrites(tmp_path, capsys):
    out = str(tmp_path / "g.json")
    words = ["governance", "start", "--kind", "intercommunality", "--place", "200066009"]
    assert run(["--lang", "en", *words, "--out", out]) == 0
    assert "39 communes" in capsys.readouterr().out
    assert run(["governance", "check", out]) == 0
    assert run([*words, "--out", out]) != 0


def test_check_names_the_field(tmp_path, capsys):
    path = governance_file(tmp_path, bodies=())
    assert run(["governance", "check", path]) != 0
    assert "sittings[0].body" in capsys.readouterr().err


def test_agenda(path, tmp_path, capsys):
    words = ["governance", "agenda", path, "copil", "--on", "2027-07-10"]
    assert run(words) == 0
    assert "Écrire" in capsys.readouterr().out
    assert run([*words, "--circle", circle_file(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["items"][0]["source"] == "decision"
    assert run([*words[:-1], "2027-06-01"]) == 0


def test_decide_wants_all_three(path, capsys):
    words = ["governance", "decide", path, "s1", "--text", "Isoler"]
    before = Path(path).read_bytes()
    assert run(words) != 0
    assert run([*words, "--owner", "Bob"]) != 0
    assert Path(path).read_bytes() == before
    assert run([*words, "--owner", "Bob", "--due", "2027-09-01"]) == 0
    assert len(json.loads(Path(path).read_text("utf-8"))["sittings"][0]["decisions"]) == 2


def test_minutes(path, tmp_path, capsys):
    out = tmp_path / "m.docx"
    words = ["governance", "minutes", path, "s1"]
    assert run([*words, "--out", str(out), "--state", "validated", "--on", "2027-06-01"]) == 0
    assert out.read_bytes().startswith(b"PK")
    steps = json.loads(Path(path).read_text("utf-8"))["sittings"][0]["minutes"]
    assert [one["state"] for one in steps] == ["draft", "validated"]
    assert run([*words, "--out", str(tmp_path / "m.odt")]) != 0
    assert run(words) == 0


def test_calendar(path, tmp_path):
    out = tmp_path / "s.ics"
    assert run(["governance", "calendar", path, "--out", str(out)]) == 0
    assert b"BEGIN:VEVENT" in out.read_bytes()
