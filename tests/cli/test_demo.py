"""`essaim demo`: no question, the same figures each time, its data found the second time."""

import json

from essaim.cli.__main__ import run


def test_the_second_run_finds_its_data_and_gives_the_same_figures(tmp_path, capsys):
    told = []
    for _ in range(2):
        assert run(["demo", "--data", str(tmp_path / "demo"), "--json"]) == 0
        told.append(json.loads(capsys.readouterr().out))
    assert [one["found"] for one in told] == [False, True]
    assert told[0]["quality"] == told[1]["quality"]
    assert told[0]["quality"]["repeats"] == 0
    assert told[0]["files"] == told[1]["files"]


def test_it_ends_with_the_proofs_in_words(tmp_path, capsys):
    assert run(["demo", "--data", str(tmp_path)]) == 0
    text = capsys.readouterr().out
    assert "Personne ne se rencontre deux fois" in text
    assert "kit" in text
