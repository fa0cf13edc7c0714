"""The form of a sheet shows what is known, and gives it back unchanged."""

import pytest

from essaim.vocabulary.plan import Action
from essaim.vocabulary.sheet import Amount, SheetCalendar
from essaim.web.plan.forms import SheetForm, filled
from tests.plan.books import action


def sent(actioned, **more):
    return {k: v for k, v in {**filled(actioned), **more}.items() if v}


def test_what_is_shown_comes_back(db):
    full = action(
        owner="Ville",
        partners=("École", "Ferme"),
        amounts=(Amount(raw="5 €", basis="HT", low=5, high=5), Amount(kind="funder", funder="x")),
        calendar=SheetCalendar(raw="été 2026", start="2026-06", end="2026-08", precision="season"),
        notes="un\ndeux",
        parent="b",
    )
    form = SheetForm(sent(full, notes="un\r\ndeux"))
    assert form.is_valid(), form.errors
    assert form.changed(full) == full


def test_words_become_figures_where_they_can(db):
    form = SheetForm(sent(action(), budget="200 à 500 k€ HT", calendar="2027-2030"))
    assert form.is_valid()
    found = form.changed(action())
    assert (found.cost.low, found.cost.high, found.cost.basis) == (200_000, 500_000, "HT")
    assert (found.sheet.calendar.start, found.sheet.calendar.end) == ("2027", "2030")
    emptied = SheetForm(sent(found, budget="", calendar=""))
    assert emptied.is_valid()
    assert emptied.changed(found).cost is None
    assert emptied.changed(found).sheet.calendar is None


@pytest.mark.parametrize("wrong", [{"title": ""}, {"title": "x", "sector": "culture"}])
def test_what_cannot_be_is_told(db, wrong):
    assert not SheetForm(wrong).is_valid()


def test_a_new_action_has_a_sheet(db):
    form = SheetForm({"title": "Verger"})
    assert form.is_valid()
    assert form.changed(Action(id="a", sector="")).sheet is not None
