"""`essaim cafe links` and `essaim cafe next`, with a real server and without."""

import json
import subprocess
import sys
import urllib.request

import pytest

from essaim.cli.__main__ import run
from tests.faults.phones import Server, environment, prepare


def essaim(*words):
    return subprocess.Popen(
        [sys.executable, "-m", "essaim", *map(str, words)],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def said(*words):
    process = essaim(*words)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


@pytest.fixture(scope="module")
def hall(tmp_path_factory):
    return prepare(tmp_path_factory.mktemp("hall"), guests=3, rounds=30)


def test_without_a_server_next_says_what_to_do(tmp_path, capsys):
    assert run(["cafe", "next", "cafe", "--data", str(tmp_path)]) == 1
    assert "essaim serve" in capsys.readouterr().err


def test_links_work_before_the_server_does(hall):
    code, out, _ = said("cafe", "links", "cafe", "--json", "--data", hall.data)
    links = json.loads(out)
    assert code == 0
    assert list(links) == ["wall", "facilitator", "stream", "notes", "guests"]
    assert links["facilitator"] == "http://127.0.0.1:8000/ateliers/cafe/"
    assert links["stream"] == hall.stream
    assert [guest["id"] for guest in links["guests"]] == ["g1", "g2", "g3"]
    code, out, _ = said("cafe", "links", "cafe", "--data", hall.data)
    assert code == 0
    assert links["guests"][0]["url"] in out


def test_links_of_a_workshop_that_is_not_there(hall):
    code, _, err = said("cafe", "links", "nothing", "--data", hall.data)
    assert code == 1
    assert "nothing" in err


def test_next_moves_the_evening_once_for_two_who_press_together(hall):
    with Server(hall.data) as server:
        code, out, _ = said("cafe", "links", "cafe", "--json", "--data", hall.data)
        assert json.loads(out)["wall"].startswith(server.run["url"])
        code, out, _ = said("cafe", "next", "cafe", "--data", hall.data, "--lang", "en")
        assert (code, out) == (0, "Round 1 runs.\n")
        pair = [essaim("cafe", "next", "cafe", "--data", hall.data) for _ in range(2)]
        assert [one.wait(timeout=60) for one in pair] == [0, 0]
        for one in pair:
            one.communicate()
        with urllib.request.urlopen(f"{server.run['url']}{hall.stream}?once=1") as state:
            assert json.load(state)["round"] == 2
        code, _, err = said("cafe", "next", "nothing", "--data", hall.data)
        assert code == 1
        assert "nothing" in err
