"""`essaim governance clock`: in words, as JSON, as a calendar."""

import json

import pytest

from essaim.cli.__main__ import run

WORDS = ["governance", "clock", "--launch", "2027-03-01", "--population", "277000"]
MORE = ["--intent", "2027-03-10", "--adoption", "2028-12-01"]


def test_as_json_in_any_language(capsys):
    told = []
    for language in ("fr", "en"):
        assert run(["--lang", language, *WORDS, *MORE, "--json"]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    found = json.loads(told[0])
    window = next(one for one in found["steps"] if one["id"] == "initiative")
    assert (window["start"], window["end"]) == ("2027-03-10", "2027-05-10")
    assert window["read"] is False
    assert found["obliged"] is True


def test_in_words(capsys):
    assert run([*WORDS, *MORE]) == 0
    told = capsys.readouterr()
    assert "2027-03-10 → 2027-05-10" in told.out
    assert "2028-06-01" in told.err


def test_as_a_calendar(tmp_path, capsys):
    assert run([*WORDS, "--ics"]) == 0
    assert capsys.readouterr().out.startswith("BEGIN:VCALENDAR")
    file = tmp_path / "plan.ics"
    assert run([*WORDS, "--ics", "--out", str(file)]) == 0
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize(
    "more", [["--json", "--ics"], ["--intent", "2027-02-01"], ["--adoption", "2027-03-01"]]
)
def test_refusals_are_sentences(more, capsys):
    assert run([*WORDS, *more]) != 0
    told = capsys.readouterr().err
    assert told
    assert "Traceback" not in told
