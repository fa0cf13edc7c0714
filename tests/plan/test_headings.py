"""Headers under whatever name people give them."""

import json

import pytest

from essaim.plan.headings import DATA, field_of, headings_of, sector_names, sectors


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (" Partenaires ", "partners"),
        ("Statut ", "status"),
        ("ÉLU·E RÉFÉRENT·E", "elected_referent"),
        ("Budget prévisionnel total € TTC", "budget"),
        ("Coût (en k€)", "budget"),
        ("N°", "number"),
        ("Service-département-pôle pilote", "steering"),
        ("Météo", ""),
        ("Porteur(s) de projet", "owner"),
        ("Orientation(s)", "orientation"),
        ("Objectifs visés par l’action", "objectives"),
        ("Description pour les habitants", "presentation"),
        ("Indicateur principal", "indicators"),
        ("GAIN GES en TeqCO2", "expected_effects"),
        ("Nombre de participants", ""),
        ("", ""),
    ],
)
def test_what_a_header_is(words, field):
    assert field_of(words) == field


def test_each_name_means_one_thing():
    told = json.loads(DATA.read_text(encoding="utf-8"))
    names = [alias for one in told["headings"] for alias in one["aliases"]]
    assert len(names) == len(set(names))
    assert len(sector_names()) == 8
    assert set(sectors().values()) == set(sector_names())


def test_a_header_says_its_tax_and_its_unit():
    budget, amount = headings_of(["Budget k€ HT", "Montant TTC"])
    assert (budget.basis, budget.unit, amount.field) == ("HT", 1000, "budget")
    funders = headings_of(["Financeur 1", "Montant € HT"])
    assert [one.field for one in funders] == ["funder", "funder_amount"]


def test_an_older_template_calls_measures_linked_actions():
    older = headings_of(["Actions liées", "Fiches des plans liées"])
    assert [one.field for one in older] == ["measures", "linked"]
    newer = headings_of(["Mesures liées", "Actions liées"])
    assert [one.field for one in newer] == ["measures", "linked"]


def test_a_name_is_no_title_beside_a_surer_one():
    assert [one.field for one in headings_of(["Nom", "Nom du projet"])] == ["", "title"]
    assert [one.field for one in headings_of(["Nom", "Porteur"])] == ["title", "owner"]
