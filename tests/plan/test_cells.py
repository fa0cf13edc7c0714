"""An action as cells: allowed values, whole days, amounts in their columns or as words beside."""

import pytest

from essaim.plan.cells import allowed_value, cells_of
from essaim.vocabulary.sheet import Amount, SheetCalendar
from tests.plan.books import action


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        ("status", "en cours", "En cours"),
        ("status", "Terminée", "Réalisé"),
        ("status", "abandonné", "Abandonné "),
        ("status", "en réflexion", ""),
        ("priority", "haute", "Élevé"),
        ("participation", "coconstruction", "Co-construction"),
    ],
)
def test_allowed_values(field, words, value):
    assert allowed_value(field, words) == value


def test_what_is_not_allowed_stays_in_the_notes():
    found = cells_of(action(status="en réflexion", targets=("Parents",)), {})
    assert found["status"] == ""
    assert "Statut : en réflexion" in found["notes"]
    assert found["presentation"].endswith("Cibles : Parents")


def test_a_season_becomes_its_first_and_last_day_and_keeps_its_words():
    when = SheetCalendar(start="2026-06", end="2028-02", precision="season", raw="été 2026")
    found = cells_of(action(calendar=when), {})
    assert (found["start"], found["end"]) == ("01/06/2026", "29/02/2028")
    assert "Calendrier : été 2026" in found["notes"]


def test_amounts_with_tax_are_never_written_into_a_column_without():
    amounts = (
        Amount(low=5, high=5, basis="TTC", raw="5 €"),
        Amount(kind="funder", funder="Région", low=2, high=2, basis="HT", raw="2"),
        Amount(kind="funder", funder="Ademe", low=1, high=3, raw="1 à 3"),
    )
    found = cells_of(action(amounts=amounts), {})
    assert "budget" not in found
    assert (found["funder_1"], found["funder_amount_1"]) == ("Région", 2)
    assert (found["funder_2"], "funder_amount_2" in found) == ("Ademe", False)
    assert found["funding"] == "Montant : 5 € (TTC)\nMontant : Ademe : 1 à 3"


def test_a_part_stands_under_the_title_of_its_action():
    found = cells_of(action("b", title="Planter", parent="a"), {"a": "Verger"})
    assert (found["title"], found["sub_title"]) == ("Verger", "Planter")
