"""A table that is read again brings the plan up to date and takes nothing away."""

from dataclasses import replace

from essaim.plan.update import bring_up_to_date
from essaim.vocabulary.plan import Cost, Effect
from tests.plan.books import book, read


def test_what_the_table_says_is_newer_and_the_rest_stays(tmp_path):
    rows = [["N°", "Titre", "Porteur", "Statut"], [1, "Verger", "Ville", "À venir"], [2, "Vélo"]]
    old = read(book(tmp_path / "a.xlsx", {"Plan": rows})).plan
    effect = Effect(segment="gas", saving=0.1)
    old = replace(old, actions=(replace(old.actions[0], effects=(effect,)), old.actions[1]))
    rows = [["N°", "Titre", "Porteur", "Statut"], [1, "Verger", "", "En cours"], [3, "Four"]]
    found = bring_up_to_date(old, read(book(tmp_path / "b.xlsx", {"Plan": rows})))
    verger, bike, oven = found.plan.actions
    assert (verger.sheet.status, verger.sheet.owner) == ("En cours", "Ville")
    assert verger.effects == (effect,)
    assert verger.sources == ("file:a.xlsx/Plan#L2", "file:b.xlsx/Plan#L2")
    assert (bike.title, oven.title) == ("Vélo", "Four")
    assert (found.report.updated, found.report.actions) == (1, 3)
    assert "stays" in str(found.report.warnings[-1].sentence)


def test_the_same_table_again_changes_nothing(tmp_path):
    rows = [["N°", "Titre", "Budget"], [1, "Verger", "Entre 200 et 500"]]
    path = book(tmp_path / "a.xlsx", {"Plan": rows})
    old = read(path).plan
    assert bring_up_to_date(old, read(path)).plan == old


def test_a_cost_that_was_typed_stays_and_the_other_one_is_told(tmp_path):
    rows = [["N°", "Titre", "Budget"], [1, "Verger", "100"], [2, "Vélo", "50"]]
    old = read(book(tmp_path / "a.xlsx", {"Plan": rows})).plan
    typed = Cost(value=100, low=50, high=150, basis="HT", year=2025)
    old = replace(old, actions=(replace(old.actions[0], cost=typed), old.actions[1]))
    rows = [["N°", "Titre", "Budget"], [1, "Verger", "120"], [2, "Vélo", "60"]]
    found = bring_up_to_date(old, read(book(tmp_path / "b.xlsx", {"Plan": rows})))
    verger, bike = found.plan.actions
    assert verger.cost == typed
    assert bike.cost.value == 60, "a budget read in a cell follows the cell"
    told = [str(one.sentence) for one in found.report.warnings]
    assert [one for one in told if "Verger" in one and "typed" in one]
    assert not [one for one in told if "Vélo" in one]
