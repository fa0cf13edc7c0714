"""What a title announces, and what kind a sentence is."""

import pytest

from essaim.harvest import cues
from essaim.harvest.cues import kind_of, zone_of


@pytest.mark.parametrize(
    ("title", "zone"),
    [
        ("Mot d’accueil", "opening"),
        ("Ouverture de la soirée", "opening"),
        ("Clôture", "closing"),
        ("Les suites de la soirée", "follow_up"),
        ("Prochaines étapes", "follow_up"),
        ("Le verger", None),
        ("Le mot d’accueil", None),
    ],
)
def test_zones(title, zone):
    assert zone_of(title) == zone


@pytest.mark.parametrize(
    ("text", "titles", "kind"),
    [
        ("Un verger près de la gare", (), "idea"),
        ("Qui arrose en août ?", ("Nos réussites",), "question"),
        ("« Qui arrose en août ? »", (), "question"),
        ("Nous sommes très fiers du verger", ("Échecs",), "pride"),
        ("Pas assez d’eau", (), "objection"),
        ("Trop de béton", (), "objection"),
        ("Pas assez d’eau", ("Échecs de l’année",), "failure"),
        ("Le verger de l’école", ("Ce qui a marché",), "success"),
        ("Le verger de l’école", ("Ce qui n’a pas marché",), "failure"),
        ("Le verger", ("Nos réussites", "Points de vigilance"), "objection"),
        ("Le verger", ("Témoignages",), "experience"),
    ],
)
def test_kinds(text, titles, kind):
    assert kind_of(text, titles) == kind


@pytest.mark.parametrize("text", ["Ronde 2 : Où planter ?", "Tour n° 2 – Où", "ROUND 2"])
def test_a_round_is_named_with_its_number(text):
    assert cues.ROUND_NAMED.match(text)[1] == "2"


@pytest.mark.parametrize("text", ["Ronde des enfants", "Tournée 2", "Ronde 2bis"])
def test_what_names_no_round(text):
    assert cues.ROUND_NAMED.match(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("À Colmar... « Nos tomates. »", "Colmar"),
        ("Au Puy-en-Velay : « Nos lentilles. »", "Puy-en-Velay"),
        ("À Bourg sur Mer « La digue. »", "Bourg sur Mer"),
    ],
)
def test_the_pride_of_a_place(text, place):
    assert cues.PRIDE.match(text)[1] == place


def test_a_place_without_a_quotation_has_no_pride():
    assert cues.PRIDE.match("À Colmar, on plante.") is None


@pytest.mark.parametrize("name", ["Jeanne Martin", "Mme Anne-Lise Roy", "— Paul de Brie"])
def test_names(name):
    assert cues.NAME.fullmatch(name)


@pytest.mark.parametrize("text", ["Jeanne", "un verger", "Jeanne plante"])
def test_what_is_no_name(text):
    assert cues.NAME.fullmatch(text) is None


def test_an_editor_speaks_in_brackets():
    text = "Merci (NDLR : rires) à tous [Note de la rédaction : fin] (et bravo)"
    assert cues.EDITOR.findall(text) == ["(NDLR : rires)", "[Note de la rédaction : fin]"]
