"""`essaim plan lint`, on a plan and on the table itself."""

import json

from tests.cli.process import essaim
from tests.plan.books import book

ROWS = [["N°", "Titre", "Porteur"], [1, "Verger", "Ville"], [2, "Vélo", ""]]


def test_what_is_missing_is_told_sheet_by_sheet(tmp_path):
    book(tmp_path / "x.xlsx", {"Plan": ROWS})
    done = essaim("plan", "lint", "x.xlsx", cwd=tmp_path)
    assert done.returncode == 0
    assert "Vélo" in done.stdout
    assert "aucun porteur" in done.stdout
    assert "0 fiche" in done.stdout.replace("\xa0", " ")


def test_json_is_one_line_a_finding(tmp_path):
    book(tmp_path / "x.xlsx", {"Plan": ROWS})
    told = json.loads(essaim("plan", "lint", "x.xlsx", "--json", cwd=tmp_path).stdout)
    assert {frozenset(one) for one in told} == {frozenset(("action", "rule", "level", "message"))}
    assert [one["action"] for one in told if one["rule"] == "owner"] == ["action-2"]
