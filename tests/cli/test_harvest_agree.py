"""`essaim harvest agree`, as a person types it."""

import json

import pytest

from tests.cli.process import essaim

ROWS = "\n".join(
    ["participant,statement,vote,round"]
    + [f"p{n},Des haies,{'agree' if n < 10 else 'disagree'},1" for n in range(20)]
    + [f"p{n},Des haies,agree,2" for n in range(20)]
)


@pytest.fixture
def votes(tmp_path):
    (tmp_path / "votes.csv").write_text(ROWS, encoding="utf-8")
    return tmp_path


def test_in_words_it_speaks_of_this_room(votes):
    told = essaim("harvest", "agree", "votes.csv", "--present", "35", cwd=votes)
    assert told.returncode == 0, told.stderr
    assert "Des haies" in told.stdout
    assert "entre 36 et 64\xa0%" in told.stdout
    assert "Ceci n’est pas une décision" in told.stdout
    assert "habitants" not in told.stdout


def test_as_json_numbers_only(votes):
    told = essaim("harvest", "agree", "votes.csv", "--present", "20", "--json", cwd=votes)
    found = json.loads(told.stdout)
    assert (found["schema"], found["people"]) == ("essaim/agreement/1", 20)
    (one,) = found["statements"]
    first, second = one["rounds"]
    assert (first["agree"], first["disagree"], first["whole_room"], first["low"]) == (
        10,
        10,
        True,
        None,
    )
    assert second["share"] == 1.0
    assert (one["change"]["towards"], one["change"]["clear"]) == (10, True)


def test_more_votes_than_people_is_refused_without_a_traceback(votes):
    told = essaim("harvest", "agree", "votes.csv", "--present", "5", cwd=votes)
    assert (told.returncode, "Traceback" in told.stderr) == (1, False)
    assert "20" in told.stderr


def test_a_small_room_is_told_why_it_has_no_groups(votes):
    told = essaim("harvest", "agree", "votes.csv", cwd=votes)
    assert "Ce que cette salle partage" in told.stdout
    assert "moins de cinquante personnes" in told.stdout


def test_the_votes_travel_as_polis_writes_them(votes):
    told = essaim("harvest", "agree", "votes.csv", "--polis", "out", cwd=votes)
    assert told.returncode == 0, told.stderr
    assert (votes / "out" / "comments.csv").read_text(encoding="utf-8").endswith("Des haies\n")
    back = essaim("harvest", "agree", "out/votes.csv", "--json", cwd=votes)
    found = json.loads(back.stdout)
    assert found["statements"][0]["statement"] == "Des haies"
    assert found["ground"]["named"] is False
    assert found["ground"]["why_not"] == "few"
    broad = essaim("harvest", "agree", "out", "--json", cwd=votes)
    assert broad.stdout == back.stdout
    again = essaim("harvest", "agree", "votes.csv", "--polis", "out", cwd=votes)
    assert (again.returncode, "Traceback" in again.stderr) == (1, False)
    assert "--replace" in again.stderr
    over = essaim("harvest", "agree", "votes.csv", "--polis", "out", "--replace", cwd=votes)
    assert over.returncode == 0, over.stderr
