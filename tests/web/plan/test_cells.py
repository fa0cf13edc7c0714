"""Many cells make one plan, or none: what is wrong is told cell by cell."""

import pytest

from essaim.web.plan.cells import COLUMNS, Change, cells_of, changed_plan
from tests.plan.books import action, plan

VERGER = action("verger", title="Un verger", owner="Ville", partners=("A", "B"))


@pytest.fixture
def small():
    return plan(VERGER, action("sans", title="", sector="sea"))


def test_a_sheet_is_cells_and_cells_are_the_sheet():
    shown = cells_of(VERGER)
    assert list(shown) == list(COLUMNS)
    assert (shown["title"], shown["partners"]) == ("Un verger", "A ; B")
    changes = [Change("verger", name, value) for name, value in shown.items()]
    made, fresh, problems = changed_plan(plan(VERGER), changes)
    assert (fresh, problems) == ({}, [])
    assert made == [VERGER]


def test_the_last_word_on_a_cell_counts_and_the_others_stay(small):
    changes = [Change("verger", "owner", "École"), Change("verger", "owner", "Région")]
    ((one,), _, problems) = changed_plan(small, changes)
    assert problems == []
    assert (one.sheet.owner, one.title, one.sheet.partners) == ("Région", "Un verger", ("A", "B"))


def test_amounts_moments_and_lists_are_read_as_in_the_form(small):
    changes = [
        Change("verger", "budget", "200 à 500 k€ HT"),
        Change("verger", "calendar", "2027-2030"),
        Change("verger", "partners", "X; Y ;;"),
        Change("verger", "sector", "agriculture"),
    ]
    ((one,), _, problems) = changed_plan(small, changes)
    assert problems == []
    assert (one.sheet.amounts[0].low, one.sheet.amounts[0].high) == (200_000, 500_000)
    assert (one.sheet.calendar.start, one.sheet.calendar.end) == ("2027", "2030")
    assert (one.sheet.partners, one.sector) == (("X", "Y"), "agriculture")


def test_new_rows_get_ids_of_their_own_and_blank_ones_none(small):
    changes = [
        Change("new:0", "title", "Vélo"),
        Change("new:1", "owner", "Agglo"),
        Change("new:2", "title", "  "),
    ]
    made, fresh, problems = changed_plan(small, changes)
    assert problems == []
    assert fresh == {"new:0": "action-new-1", "new:1": "action-new-2"}
    assert [one.title for one in made] == ["Vélo", ""]


def test_what_is_wrong_is_told_by_cell_and_what_nobody_touched_is_not(small):
    changes = [
        Change("verger", "sector", "la mer"),
        Change("gone", "title", "x"),
        Change("sans", "owner", "Ville"),
    ]
    _, _, problems = changed_plan(small, changes)
    assert [(one.row, one.field) for one in problems] == [("verger", "sector"), ("gone", "title")]
    assert all(one.told for one in problems)
    ((one,), _, none) = changed_plan(small, changes[2:])
    assert (one.sheet.owner, one.sector, none) == ("Ville", "sea", [])
