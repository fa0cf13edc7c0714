"""Every sheet by every rule; how complete the whole is."""

import json

import pytest

from essaim.plan.lint import RULES, WANTED, lint_plan, progress_of
from essaim.vocabulary.plan import Cost, Effect
from essaim.vocabulary.plan_succession import taken_over
from essaim.vocabulary.sheet import Amount, SheetCalendar
from tests.harvest.shared import SHARED
from tests.plan.books import TODAY, action, book, plan, read

DINAN = SHARED / "data" / "dinan-2022" / "fiches-actions.json"


def full(name="a"):
    from dataclasses import replace

    made = action(
        name,
        owner="Ville",
        steering="Eau",
        funding="Ademe",
        means="0,5 ETP",
        amounts=(Amount(low=5, high=9, basis="HT", raw="5 à 9 HT"),),
        calendar=SheetCalendar(start="2027", end="2028", precision="year", raw="2027-2028"),
        indicators=("100 arbres en 2028",),
    )
    effect = Effect(segment="gas", saving=0.1, low=0.05, high=0.2, source="étude")
    return replace(made, cost=Cost(value=7, low=5, high=9), effects=(effect,))


def test_a_full_sheet_lacks_nothing():
    assert lint_plan(plan(full()), today=TODAY) == []
    assert progress_of(plan(full()), []).share == 1


def test_an_empty_sheet_lacks_all_that_is_wanted():
    empty = action(sector="")
    found = lint_plan(plan(empty), today=TODAY)
    assert {one.rule for one in found if one.level == "missing"} == set(WANTED)
    progress = progress_of(plan(empty, full("b")), found)
    assert (progress.actions, progress.complete, progress.share) == (2, 1, 0.5)


def test_no_action_is_no_progress():
    assert progress_of(plan(), []).share == 0


def test_parts_are_only_asked_for_an_owner_and_a_date():
    found = lint_plan(plan(full(), action("b", parent="a")), today=TODAY)
    assert [(one.action, one.rule) for one in found] == [("b", "owner"), ("b", "milestone")]
    assert progress_of(plan(full(), action("b", parent="a")), found).actions == 1


def test_each_rule_is_one_file_with_its_source():
    for rule in RULES:
        assert "Source:" in rule.__doc__


@pytest.mark.skipif(not DINAN.exists(), reason="the sheets are not beside us")
def test_the_sheets_of_dinan_lack_what_they_do_not_say(tmp_path):
    """They hold eight headings of the twelve: no money, no staff, no calendar, no indicator."""
    sheets = json.loads(DINAN.read_text(encoding="utf-8"))
    head = [
        "N°",
        "Intitulé",
        "Orientation",
        "Cibles",
        "Porteur",
        "Partenaires",
        "Pilotage",
        "Contenu",
    ]
    rows = [
        [
            one["n"],
            one["titre"],
            one["orientation"],
            *(", ".join(one[name]) for name in ("cibles", "porteur", "partenaires", "pilotage")),
            one["presentation"],
        ]
        for one in sheets
    ]
    found = read(book(tmp_path / "x.xlsx", {"Plan": [head, *rows]}))
    assert (found.report.rows, found.report.read, found.report.actions) == (38, 38, 38)
    assert found.report.kept == []
    progress = progress_of(found.plan, lint_plan(found.plan, today=TODAY))
    unsaid = ("amount", "staff", "funding", "milestone", "effect", "indicator", "sector")
    assert all(progress.missing[rule] == 38 for rule in unsaid)
    assert progress.missing["owner"] == sum(not one["porteur"] for one in sheets)


def test_an_action_that_another_one_took_over_is_asked_for_nothing():
    made = taken_over(plan(action("a"), action("b")), "a", "b", how="merged")
    found = lint_plan(made, today=TODAY)
    assert {one.action for one in found} == {"b"}
    assert progress_of(made, found).actions == 1
