"""One action from its cells: every word has a place."""

import pytest

from essaim.plan.building import _listed, build_action, number_of
from essaim.plan.headings import Heading, headings_of
from essaim.plan.layout import Cell


def built(**cells):
    headers = [name.replace("_", " ") for name in cells]
    pairs = zip(headings_of(headers), cells.values(), strict=True)
    return build_action("a", "Un verger", [Cell(h, t) for h, t in pairs if t], source="file:x#L2")


def test_every_heading_has_its_field():
    found = built(
        Porteur="La ville",
        Partenaires="École, Ferme ; Parents",
        Objectifs="- planter\n- récolter",
        Secteur="Habitat",
        Calendrier="été 2026",
    ).action
    assert found.sheet.owner == "La ville"
    assert found.sheet.partners == ("École", "Ferme", "Parents")
    assert found.sheet.objectives == ("planter", "récolter")
    assert (found.sector, found.sheet.calendar.precision) == ("residential", "season")
    assert found.sources == ("file:x#L2",)


def test_unknown_columns_and_unclear_cells_go_to_the_notes():
    found = built(Météo="beau", Notes="à revoir", Secteur="Culture", Amélioration_continue="bof")
    notes = found.action.sheet.notes.split("\n")
    assert notes[0] == "à revoir"
    assert {"Météo : beau", "Secteur : Culture"} <= set(notes)
    assert any("bof" in line for line in notes)
    assert found.kept == [(1, "beau")]
    assert len(found.warnings) == 2


def test_each_amount_belongs_to_the_funder_before_it():
    headers = ["Financeur 1", "Montant € HT", "Financeur 2", "Montant € HT", "Budget total € HT"]
    texts = ["Région", "15000", "Ademe", "", "50000"]
    cells = [Cell(h, t) for h, t in zip(headings_of(headers), texts, strict=True) if t]
    found = build_action("a", "x", cells, source="").action
    amounts = [(one.kind, one.funder, one.low) for one in found.sheet.amounts]
    assert amounts == [
        ("funder", "Région", 15000),
        ("budget", "", 50000),
        ("funder", "Ademe", None),
    ]
    assert (found.cost.value, found.cost.basis) == (50000, "HT")


def test_a_range_is_a_cost_with_its_range_and_half_a_range_is_none():
    assert (built(Budget="200 à 500").action.cost.low, built(Budget="> 200").action.cost) == (
        200,
        None,
    )
    assert built(Budget="50 k€ par an").action.cost is None


def test_days_belong_to_a_department():
    assert built(Service="Eau", Jours_agents="20 j").action.staff == {"Eau": 20}
    lone = built(Jours_agents="20").action
    assert (lone.staff, lone.sheet.notes) == ({}, "Jours agents : 20")


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Action 12 - Verger", "12"),
        ("Fiche action n° 3 : Verger", "3"),
        ("1.2.3. Verger", "1.2.3"),
        ("FA4 – Verger", "4"),
        ("100 vergers", ""),
        ("Verger", ""),
    ],
)
def test_the_number_of_a_title(title, number):
    assert number_of(title) == number


def test_a_column_that_bears_our_name_is_a_column_like_any_other():
    found = built(Porteur="La ville", Essaim="oui")
    assert found.action.sheet.notes == "Essaim : oui"


def test_a_figure_alone_keeps_the_words_of_its_header():
    cells = [
        Cell(Heading(0, "expected_effects", "Gain GES en tCO2e"), "91"),
        Cell(Heading(1, "expected_effects", "Effets attendus"), "Moins de bruit"),
    ]
    built = build_action("a", "Verger", cells, source="file:x#L2")
    assert built.action.sheet.expected_effects == ("Gain GES en tCO2e : 91", "Moins de bruit")


def test_a_comma_in_brackets_or_quotes_cuts_no_name():
    told = "Ademe (Metz, Nancy), «\N{NO-BREAK SPACE}Région, eau\N{NO-BREAK SPACE}», Parc"
    assert _listed(told, r"[\n;,]") == ("Ademe (Metz, Nancy)", "Région, eau", "Parc")


def test_a_bullet_goes_and_a_minus_stays():
    told = "- Planter\n-40 % de consommation\n– 10 %\n• 3 haies"
    assert _listed(told, r"[\n;]") == ("Planter", "-40 % de consommation", "– 10 %", "3 haies")
