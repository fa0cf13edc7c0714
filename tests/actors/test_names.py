"""One name in two spellings is one actor; two names that look alike are only proposed."""

import pytest

from essaim.actors.names import initials, same, slug, twin_reason, twins_of
from essaim.vocabulary.actor_map import Twin
from tests.actors.people import actor


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Fédération du Bâtiment", "Federation du batiment", "accents"),
        ("CCI", "Chambre de commerce et d’industrie", "initials"),
        ("Agence locale de l'énergie", "ALE", "initials"),
        ("Mairie de Lutterbach", "Commune de Lutterbach", "spelling"),
        ("Mairie d'Illzach", "Ville d'Illzach", "spelling"),
        ("Habitat du Rhin", "Rhin Habitat", "spelling"),
        ("Menuiserie Adler", "Menuisserie Adler", "spelling"),
        ("École Jaurès 1", "École Jaurès 2", None),
        ("Ville de Mulhouse", "Ville de Colmar", None),
        ("Mairie de Bruebach", "Mairie de Battenheim", None),
        ("Association de cyclistes", "Association de consommateurs", None),
        ("Lycée Lambert", "Lycée Laurent", None),
    ],
)
def test_why_two_names_may_be_one(one, other, reason):
    assert twin_reason(one, other) == reason
    assert twin_reason(other, one) == reason


def test_case_spaces_and_apostrophes_do_not_make_two_names():
    assert same("Chambre d’Agriculture") == same(" chambre  d'agriculture ")
    assert same("Bâtiment") != same("Batiment")


def test_twins_by_siren_and_never_with_two_sirens():
    one = actor("a", "Habitat", siren="200066009")
    assert twins_of([one, actor("b", "Tout autre nom", siren="200066009")])[0].reason == "siren"
    assert twins_of([one, actor("b", "Hàbitat", siren="216802249")]) == ()


def test_two_that_a_person_set_apart_are_not_proposed_again():
    pair = [actor("a", "Hàbitat"), actor("b", "Habitat")]
    (twin,) = twins_of(pair)
    assert not twin.apart
    said = Twin(first="b", second="a", reason="accents", apart=True)
    assert twins_of(pair, [said]) == (said,)


def test_ids_and_initials():
    assert slug("!!!") == "actor"
    assert initials("Conseil en architecture, urbanisme et environnement") == "caue"
