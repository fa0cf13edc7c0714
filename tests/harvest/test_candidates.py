"""Local names and acronyms, proposed to a person."""

from essaim.harvest.actors import packaged_namer
from essaim.harvest.candidates import candidates_of, names_in
from tests.harvest.told import said


def test_acronyms_and_capitals_are_seen_and_plans_are_no_actors():
    found = names_in("avec KERVAL et la Ruche Verte pour le PCAET")
    assert "KERVAL" in found
    assert "Ruche Verte" in found
    assert "PCAET" not in found


def test_the_capital_of_a_sentence_is_no_name():
    assert names_in("Planter des arbres. Demander aux gens.") == []


def test_what_the_lexicon_knows_is_not_proposed():
    found = candidates_of([said(1, "avec l’ADEME et KERVAL")], packaged_namer().matcher)
    assert [one.name for one in found] == ["KERVAL"]
    assert found[0].statements == ("s1",)
