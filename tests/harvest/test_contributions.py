"""What actors bring, the chains they form, the relays: with the words that say so."""

from essaim.harvest.contributions import chains_of, contributions_of
from tests.harvest.told import mention, said


def test_what_is_brought_stands_in_the_words_that_say_it():
    text = "Les banques (financement des travaux)"
    found = contributions_of(text)
    assert found
    assert all(one.words.lower() in text.lower() for one in found)


def test_a_word_inside_another_brings_nothing():
    assert not any(one.kind == "leadership" for one in contributions_of("Les bus (transports)"))


def test_an_arrow_makes_a_chain():
    actors = tuple(map(mention, ("promoteurs", "architectes", "artisans")))
    text = "chaîne d’acteurs : promoteur, architecte, artisans"
    for chain in chains_of(said(1, text, actors=actors)):
        assert set(chain.families) <= {"promoteurs", "architectes", "artisans"}
        assert chain.words in text


def test_nobody_makes_no_chain():
    assert list(chains_of(said(1, "un verger"))) == []
