"""`essaim alerts`: by person, in both languages, as JSON."""

import json

from essaim.cli.__main__ import run
from tests.cli.governed import circle_file, governance_file


def test_by_person(tmp_path, capsys):
    path = governance_file(tmp_path)
    assert run(["alerts", path, "--on", "2027-06-01", "--circle", circle_file(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("Ines")
    assert "Mairie annexe" in told


def test_as_json_in_any_language(tmp_path, capsys):
    path = governance_file(tmp_path)
    told = []
    for language in ("fr", "en"):
        assert run(["--lang", language, "alerts", path, "--on", "2027-06-01", "--json"]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    found = json.loads(told[0])
    assert [one["code"] for one in found["alerts"]] == ["no_referent"]
    assert found["digests"][0]["week"] == "2027-05-31"


def test_nothing_waits(tmp_path, capsys):
    path = governance_file(tmp_path, referents=(), departments=())
    assert run(["--lang", "en", "alerts", path, "--on", "2027-06-01"]) == 0
    assert "Nothing waits." in capsys.readouterr().out
