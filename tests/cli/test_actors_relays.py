"""`essaim actors relays`: who widens the circle, and what that rests on."""

import json

from essaim.cli.__main__ import run
from essaim.vocabulary.actor_map import ActorMap
from tests.cli.mapped import map_file


def test_the_choice_is_said_with_the_best_beside_it(tmp_path, capsys):
    assert run(["--lang", "en", "actors", "relays", map_file(tmp_path), "--brokers", "2"]) == 0
    told = capsys.readouterr().out
    assert "1. CAPEB: 402 people more, 1 of its own" in told
    assert "The best possible choice: 402 people." in told
    assert "between groups: CAPEB, on 100" in told


def test_as_json(tmp_path, capsys):
    assert run(["actors", "relays", map_file(tmp_path), "--k", "1", "--everyone", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["relays"][0]["actor"], found["best"]) == ("capeb", found["reached"])
    assert found["brokers"] == []


def test_nobody(tmp_path, capsys):
    assert run(["--lang", "en", "actors", "relays", map_file(tmp_path, ActorMap())]) == 0
    assert "Nobody adds anybody" in capsys.readouterr().out
