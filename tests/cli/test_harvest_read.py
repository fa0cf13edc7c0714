"""`essaim harvest read`: actors by category, JSON, clear mistakes."""

import json

import pytest

from essaim.cli.__main__ import run
from essaim.demo import mulhouse


@pytest.fixture
def notes():
    return str(mulhouse.NOTES)


def test_actors_are_listed_by_category(notes, capsys):
    assert run(["harvest", "read", notes]) == 0
    told = capsys.readouterr().out
    assert "énoncés" in told
    assert "Artisans" in told


def test_json_holds_each_statement_with_its_place(notes, capsys, tmp_path):
    out = tmp_path / "new" / "harvest.json"
    assert run(["harvest", "read", notes, "--json", "--out", str(out)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == "essaim/harvest/1"
    assert found == json.loads(out.read_text(encoding="utf-8"))
    first = found["statements"][0]
    assert first["source"] == {"note": "n2", "table": 1, "round": 1}
    assert {"id", "text", "kind", "voice", "actors", "themes", "contributions"} <= set(first)


def test_a_mistake_is_told_with_its_line_and_nothing_is_written(tmp_path, capsys):
    bad, out = tmp_path / "notes.csv", tmp_path / "out.json"
    bad.write_text("ronde;table;texte\n1;x;Une idée\n", encoding="utf-8")
    assert run(["harvest", "read", str(bad), "--out", str(out)]) != 0
    assert "ligne 2" in capsys.readouterr().err.replace("\N{NO-BREAK SPACE}", " ")
    assert not out.exists()


def test_a_file_that_is_not_there_is_told(tmp_path, capsys):
    assert run(["harvest", "read", str(tmp_path / "none.txt")]) != 0
    assert "Traceback" not in capsys.readouterr().err
