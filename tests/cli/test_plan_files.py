"""A plan from a document or from a table."""

import json

import pytest

from essaim.cli.plan_files import plan_of, today
from essaim.vocabulary.documents import to_json
from essaim.vocabulary.errors import EssaimError
from tests.plan.books import action, book, plan


def test_a_document_alone_or_with_its_report(tmp_path):
    path = tmp_path / "plan.json"
    made = plan(action())
    path.write_text(to_json(made), encoding="utf-8")
    assert plan_of(path) == made
    path.write_text(json.dumps({**json.loads(to_json(made)), "report": {}}), encoding="utf-8")
    assert plan_of(path) == made


def test_a_table(tmp_path):
    path = book(tmp_path / "x.xlsx", {"Plan": [["Titre", "Porteur"], ["Verger", "Ville"]]})
    assert plan_of(path).actions[0].title == "Verger"


@pytest.mark.parametrize("text", ["", "[]", "{", '{"schema": "essaim/plan/2"}', "[" * 9000])
def test_what_is_no_plan_is_told(tmp_path, text):
    path = tmp_path / "plan.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EssaimError):
        plan_of(path)


def test_today_is_a_day():
    assert today().year >= 2026
