"""`essaim circle`: figures, states that add up, dossiers that cover a chain."""

import json
from pathlib import Path

import pytest

from essaim.cafe.files import write_document
from essaim.cli.__main__ import run
from tests.circle.rings import call, circle, dossier
from tests.cli.mapped import map_file


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "circle.json"
    every = call(dossier(links=("owner", "bank", "occupant")), dossier("d2", actors=("a",)))
    write_document(file, circle(calls=(every,)))
    return str(file)


def test_figures_in_words(path, tmp_path, capsys):
    words = ["--lang", "en", "circle", "evaluate", path, "--on", "2027-07-01"]
    assert run([*words, "--map", map_file(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "m2: 1 newcomers, 1 returning, 1 lost" in told
    assert "Home renovation: 2 links held of 9" in told
    assert "Never seen: Political actors" in told
    assert "Commitments late: 1" in told


def test_figures_as_json(path, tmp_path, capsys):
    from essaim.demo import mulhouse

    harvest = tmp_path / "harvest.json"
    assert run(["harvest", "read", str(mulhouse.NOTES), "--out", str(harvest)]) == 0
    capsys.readouterr()
    words = ["circle", "evaluate", path, "--on", "2027-07-01", "--harvest", str(harvest)]
    assert run([*words, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["on"] == "2027-07-01"
    assert found["ideas"] > 0
    assert found["answered"] == 0


def test_a_state_is_added(path, capsys):
    words = ["circle", "state", path, "p1", "--to", "withdrawn", "--on", "2027-05-01"]
    assert run(words) != 0
    assert "pourquoi" in capsys.readouterr().err
    assert run([*words, "--reason", "faillite", "--source", "courrier"]) == 0
    history = json.loads(Path(path).read_text("utf-8"))["commitments"][0]["history"]
    assert [one["state"] for one in history] == ["promised", "withdrawn"]


def test_who_is_eligible(path, tmp_path, capsys):
    words = ["circle", "eligible", path, "c1", "--map", map_file(tmp_path)]
    assert run(words) == 0
    told = capsys.readouterr().out
    assert "● d1" in told
    assert "○ d2" in told
    assert run([*words, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["dossiers"]
    assert [row["eligible"] for row in rows] == [True, False]
    assert run(["circle", "eligible", path, "c9"]) != 0
    assert "c9" in capsys.readouterr().err
