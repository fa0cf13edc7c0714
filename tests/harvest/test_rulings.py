"""People have the last word on who is named, and what they say is proposed elsewhere."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from essaim.harvest.actors import packaged_namer
from essaim.harvest.rulings import Ruling, learned_names, naming_of, proposed_names, ruled
from essaim.vocabulary.harvest import Chain
from tests.harvest.told import harvest, said


def told(number, text):
    return said(number, text, actors=packaged_namer().actors_of(text))


def ruling(family, words, verdict, statement="s1", category="democracy"):
    return Ruling(
        statement=statement, family=family, words=words, verdict=verdict, category=category
    )


def names(found):
    return [(one.family, one.words) for one in found.statements[0].actors]


def test_a_refused_naming_names_nobody_and_an_added_one_somebody():
    before = harvest(told(1, "Les agriculteurs et le SMPRB (financement)"))
    assert [family for family, _ in names(before)] == ["agriculteurs"]
    refused = ruled(before, [ruling("agriculteurs", "agriculteurs", "refused")])
    assert names(refused) == []
    assert refused.statements[0].contributions == ()
    added = ruled(before, [ruling("actor:smprb", "SMPRB", "added")])
    assert names(added)[-1] == ("actor:smprb", "SMPRB")
    assert added.statements[0].contributions


def test_the_last_word_counts_and_a_confirmation_changes_nothing():
    before = harvest(told(1, "Les agriculteurs"))
    no, yes = (ruling("agriculteurs", "agriculteurs", one) for one in ("refused", "confirmed"))
    assert ruled(before, [no, yes]) == before
    assert names(ruled(before, [yes, no])) == []
    assert ruled(before, []) is before


def test_chains_follow_who_is_named():
    text = "chaîne d’acteurs : agriculteurs, artisans"
    before = harvest(told(1, text))
    after = ruled(before, [ruling("agriculteurs", "agriculteurs", "refused")])
    assert all("agriculteurs" not in one.families for one in after.chains)
    # Somebody meant without a word is in no sentence of its own.
    meant = ruled(before, [ruling("ademe", "", "added")])
    assert all("ademe" not in one.families for one in meant.chains)
    assert all(isinstance(one, Chain) for one in meant.chains)


def test_words_taught_once_are_proposed_elsewhere_and_never_applied():
    taught = [ruling("actor:smprb", "SMPRB", "added")]
    other = told(2, "Demander au SMPRB")
    learned = learned_names(taught)
    assert learned == {"actor:smprb": ("SMPRB",)}
    assert ruled(harvest(other), taught).statements == (other,)
    proposed = proposed_names([other], learned, taught)
    assert [(one.family, one.words) for one in proposed["s2"]] == [("actor:smprb", "SMPRB")]


def test_what_was_ruled_on_is_not_proposed_again():
    taught = [ruling("ademe", "l’agence", "added")]
    other = told(2, "Voir avec l’agence")
    no = ruling("ademe", "l’agence", "refused", statement="s2")
    assert proposed_names([other], learned_names(taught), [*taught, no]) == {}
    named = ruled(harvest(other), [replace(taught[0], statement="s2")]).statements
    assert proposed_names(named, learned_names(taught), taught) == {}


def test_words_refused_after_they_were_taught_are_forgotten():
    taught = [ruling("ademe", "l’agence", "added"), ruling("ademe", "L’agence", "refused")]
    assert learned_names(taught) == {}
    assert learned_names([ruling("ademe", "", "added")]) == {}
    assert proposed_names([told(1, "x")], {}) == {}


@given(st.lists(st.sampled_from(["confirmed", "refused", "added"]), min_size=1, max_size=5))
def test_only_the_last_word_on_a_naming_matters(verdicts):
    before = harvest(told(1, "Les agriculteurs"))
    said_ = [ruling("agriculteurs", "agriculteurs", one) for one in verdicts]
    assert ruled(before, said_) == ruled(before, said_[-1:])


def test_case_does_not_tell_two_namings_apart():
    assert naming_of("x", "ADEME") == naming_of("x", "ademe")
