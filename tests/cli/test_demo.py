"""`essaim demo`: no question, the same figures each time, its data found the second time."""

import json

from tests.cli.process import essaim


def test_the_second_run_finds_its_data_and_gives_the_same_figures(tmp_path):
    told = []
    for _ in range(2):
        done = essaim("demo", "--data", "demo", "--json", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        told.append(json.loads(done.stdout))
    assert [one["found"] for one in told] == [False, True]
    assert told[0]["quality"] == told[1]["quality"]
    assert told[0]["quality"]["repeats"] == 0
    assert told[0]["files"] == told[1]["files"]


def test_it_ends_with_the_proofs_in_words(tmp_path):
    done = essaim("demo", "--data", "demo", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Personne ne se rencontre deux fois" in done.stdout
    assert "kit" in done.stdout
