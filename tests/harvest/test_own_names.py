"""Acronyms that a text explains, and intercommunalities by their names."""

import pytest

from essaim.harvest.actors import packaged_namer
from essaim.harvest.own_names import intercommunal_names, own_names


def named(*texts):
    return own_names(texts, packaged_namer().matcher)


@pytest.mark.parametrize(
    ("text", "acronym", "family"),
    [
        ("Le conseil de quartier des Trois Vallées (CQTV) se réunit.", "CQTV", "conseils"),
        ("VNE, Vosges Nature Environnement, plante des haies.", "VNE", "asso-environnement"),
        ("Le CVBA (conseil de quartier de Bellevue et Alentour).", "CVBA", None),  # another name
        ("L’association pour le vélo en montagne (AVM) propose un prêt.", "AVM", "associations"),
        ("La grande kermesse du vélo (GKV) approche.", "GKV", None),  # no actor at its head
    ],
)
def test_a_name_beside_its_acronym(text, acronym, family):
    assert named(text).get(acronym) == family


def test_initials_of_a_name_that_stands_elsewhere():
    texts = ("Vosges Nature Environnement conclut.", "Une rencontre avec VNE est prévue.")
    assert named(*texts) == {"VNE": "asso-environnement"}
    assert named(texts[1]) == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le collectif « Rue aux piétons » est venu.", {"Rue aux piétons": "associations"}),
        ("L’association Rue de l’avenir rappelle.", {"Rue de l’avenir": "associations"}),
        ("La société Dupré et Fils loue un broyeur.", {"Dupré et Fils": "entreprises"}),
        ("L’association ADEME", {}),  # known already, as what it is
        ("Une association locale", {}),
    ],
)
def test_the_word_before_a_name_says_what_it_is(text, names):
    assert named(text) == names


def test_what_the_lexicon_says_is_left_alone():
    assert named("La caisse agricole et forestière (CAF) est là, avec l’association (ADEME).") == {}


def test_a_statement_is_read_with_what_another_explains():
    texts = ["Le conseil de quartier des Trois Vallées (CQTV).", "Le CQTV demande un banc."]
    namer = packaged_namer()
    assert namer.actors_of(texts[1]) == ()
    (mention,) = namer.reading(texts).actors_of(texts[1])
    assert (mention.family, mention.words) == ("conseils", "CQTV")
    assert namer.actors_of(texts[1]) == ()  # another text has its own


def test_intercommunalities_are_known_by_a_name_that_says_what_they_are():
    names = intercommunal_names()
    assert {"Grand Poitiers", "Dinan Agglomération", "Rennes Métropole"} <= set(names)
    assert not {"Perche", "Pays de Nemours", "Le Grésivaudan"} & set(names)
    found = packaged_namer().actors_of("Grand Poitiers paiera ; un grand poitevin aussi.")
    assert [(one.family, one.words) for one in found] == [("collectivite", "Grand Poitiers")]


def test_the_people_of_a_town_are_its_inhabitants():
    texts = ["Les Mulhousiens et nos Dinannaises trient.", "Un repas pour Mulhousiens."]
    assert named(*texts) == {"Mulhousiens": "habitants", "Dinannaises": "habitants"}
    assert named("Les Palais et les Moulins", "des bois") == {}
