"""The 45 actors of the report, their seven categories, and the words people write."""

import pytest

from essaim.actors.nomenclature import nomenclature, term_name, term_of
from essaim.harvest.contributions import KINDS
from essaim.harvest.lexicon import packaged
from essaim.places.gazetteer import plain


def test_the_families_are_those_that_harvests_name():
    lexicon = {one.id: (one.category, one.report_2008) for one in packaged().families}
    ours = {one.id: (one.category, one.report_2008) for one in nomenclature().families}
    assert ours == lexicon
    assert sum(one.report_2008 for one in nomenclature().families) == 45
    assert len(nomenclature().categories) == 7


def test_contributions_are_those_that_harvests_find():
    lists = nomenclature()
    assert {one.id for one in lists.contributions} == set(KINDS)
    known = {one.id for one in lists.contributions}
    assert all(set(one.contributions) <= known for one in lists.families)
    assert len(lists.sectors) == 8


@pytest.mark.parametrize(("id_", "now"), [("eie", "France Rénov"), ("ale", "ALEC")])
def test_names_of_2008_have_their_name_of_2026(id_, now):
    family = nomenclature().family[id_]
    assert now in family.fr
    assert family.former


def test_no_word_says_two_things():
    for terms in (nomenclature().categories, nomenclature().sectors, nomenclature().levels):
        words = [word for term in terms for word in term.words]
        assert len(words) == len(set(words))
        assert all(plain(word) == word for word in words)


def test_words_people_write():
    lists = nomenclature()
    assert term_of(lists.categories, "ASSOCIATIONS") == "democracy"
    assert term_of(lists.categories, "Tissu associatif") == "democracy"
    assert term_of(lists.categories, "partenaires divers") is None
    assert term_name(lists.sectors, "waste", "fr") == "Déchets"
    assert term_name(lists.sectors, "unknown", "fr") == "unknown"
    assert lists.family_named("Artisans").id == "artisans"
    assert lists.family_name("artisans", "en") == "Craftsmen"
    assert lists.family_name("ours", "en") == "ours"


def test_words_of_names_lead_to_one_family():
    lists = nomenclature()
    words = [word for one in lists.families for word in one.words]
    assert len(words) == len(set(words))
    assert all(plain(word) == word for word in words)
    assert lists.family_by_words("Parlement des jeunes").id == "jeunes"
    assert lists.family_by_words("Club d’entreprises de la Mer Rouge").id == "syndicats-pro"
    assert lists.family_by_words("Fermeture Dupont") is None
