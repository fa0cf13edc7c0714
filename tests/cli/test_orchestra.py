"""`essaim orchestra draw`: eight pictures in a folder, lenient with governance, clear otherwise."""

import json

import pytest

from essaim.cafe.files import write_document
from essaim.cli.__main__ import run
from essaim.demo import mulhouse
from essaim.vocabulary.actor_map import Actor, ActorMap, Link
from essaim.vocabulary.plan import Plan


@pytest.fixture
def actors(tmp_path):
    who = tuple(Actor(id=f"p{i}", name=f"P{i}", category="economic") for i in range(6))
    map_ = ActorMap(
        territory="200066009",
        actors=(Actor(id="m2a", name=mulhouse.TERRITORY, category="political"), *who),
        links=tuple(Link(kind="funds", first="m2a", second=one.id, source="s") for one in who),
    )
    write_document(tmp_path / "map.json", map_)
    return str(tmp_path / "map.json")


def test_it_writes_all_and_says_it(tmp_path, actors, capsys):
    governance = tmp_path / "g.json"
    governance.write_text('{"schema": "essaim/governance/1", "bodies": [{"members": ["P1"]}]}')
    words = ["orchestra", "draw", "--actors", actors, "--governance", str(governance)]
    write_document(tmp_path / "plan.json", Plan(years=(2026,), weights=(1.0,)))
    words += ["--plan", str(tmp_path / "plan.json"), "--drawings", str(mulhouse.DRAWINGS)]
    assert run([*words, "--out", str(tmp_path / "o")]) == 0
    told = capsys.readouterr()
    assert "Le système solaire" in told.out
    assert "centralisation de Freeman" in told.out
    assert len(list((tmp_path / "o").glob("*.svg"))) == 8


def test_json_is_the_document(tmp_path, actors, capsys):
    words = ["orchestra", "draw", "--actors", actors, "--authority", "p1", "--json"]
    assert run([*words, "--out", str(tmp_path / "o")]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["schema"] == "essaim/orchestra/1"
    assert made["authority"] == "p1"
    assert made == json.loads((tmp_path / "o" / "orchestra.json").read_text("utf-8"))


@pytest.mark.parametrize("content", ["[]", "{", '"x"'])
def test_a_governance_that_is_no_document_is_refused_before_anything_is_written(
    tmp_path, actors, capsys, content
):
    (tmp_path / "g.json").write_text(content)
    words = ["orchestra", "draw", "--actors", actors, "--governance", str(tmp_path / "g.json")]
    assert run([*words, "--out", str(tmp_path / "o")]) != 0
    assert "g.json" in capsys.readouterr().err
    assert not (tmp_path / "o").exists()


def test_an_authority_that_nobody_is(tmp_path, actors, capsys):
    words = ["orchestra", "draw", "--actors", actors, "--authority", "Nemo"]
    assert run([*words, "--out", str(tmp_path / "o")]) != 0
    assert "Nemo" in capsys.readouterr().err
