"""`essaim actors gaps`: what is missing, in words or as JSON."""

import json

from essaim.cli.__main__ import run
from essaim.vocabulary.actor_map import Event
from tests.actors.people import small_map
from tests.cli.mapped import map_file


def test_what_is_missing_is_said_with_who_could_fill_it(tmp_path, capsys):
    assert run(["actors", "gaps", map_file(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "○ Acteurs politiques" in told
    assert "Élus" in told
    assert "◐ Enfants et jeunesse" in told
    assert "Rénovation" in told
    assert "39 communes" in told


def test_as_json(tmp_path, capsys):
    path = map_file(tmp_path, small_map(events=(Event(id="e", actors=("alec",)),)))
    assert run(["actors", "gaps", path, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert len(found["chains"]) == 5
    assert found["attendance"]["newcomers"] == ["alec"]
    assert found["balance"] is None


def test_the_balance_of_an_invitation_list(tmp_path, capsys):
    invited = tmp_path / "i.csv"
    invited.write_text("organisme\nALEC\nCrédit mutuel\n", encoding="utf-8")
    words = ["--lang", "en", "actors", "gaps", map_file(tmp_path), "--invited", str(invited)]
    words += ["--on", "2027-01-15"]
    assert run(words) == 0
    told = capsys.readouterr().out
    assert "Economic sectors and trades: 1 invited; 0 in the map" in told


def test_attendance_is_said(tmp_path, capsys):
    path = map_file(tmp_path, small_map(events=(Event(id="e", name="Café", actors=("alec",)),)))
    assert run(["--lang", "en", "actors", "gaps", path]) == 0
    assert "Café: 1 newcomers" in capsys.readouterr().out


def test_a_chain_of_one_s_own(tmp_path, capsys):
    own = tmp_path / "repair.json"
    own.write_text(
        '{"schema":"essaim/chain/1","id":"repair","fr":"Réemploi","en":"Repair",'
        '"links":[{"id":"cafe","fr":"Repair café","en":"Repair café"}]}',
        encoding="utf-8",
    )
    assert run(["actors", "gaps", map_file(tmp_path), "--chain", str(own)]) == 0
    assert "○ Repair café" in capsys.readouterr().out
