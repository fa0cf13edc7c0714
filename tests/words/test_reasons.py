"""Answers in words, for each verdict."""

from essaim.vocabulary.reasons import Answer, Opening
from essaim.words.reasons import answer_phrases, binding_phrases
from essaim.words.say import say
from tests.vocabulary.test_reasons import SOME

TITLES = {"b": "Bus lane", "c": "Car park"}
TONNES = {"emissions": 1.0}


def told(answer, language="en"):
    return "\n".join(say(one, language) for one in answer_phrases(answer, TONNES, TITLES))


def test_out_says_what_it_costs_and_what_would_let_it_in():
    text = told(SOME.answers[0])
    assert "“Bus lane” is out" in text
    assert "at least 4 t CO₂e" in text
    assert "cost 2 € at most" in text
    assert "mason gained 1" in text
    assert "“Car park” were taken too" in text
    assert "25 % contain it: discuss it" in text


def test_in_says_what_would_be_lost_and_who_falls_with_it():
    one = Answer(
        action="b", verdict="in", year=2027, lost_without=9.0, least_lost=2.0, falls_with=("c",)
    )
    text = told(one)
    assert "is in, from 2027" in text
    assert "1 other would fall: Car park. In all 9 t CO₂e would be lost" in text
    assert "at least 2 t CO₂e" in text


def test_each_other_verdict_has_its_sentence():
    assert "was decided" in told(Answer(action="b", verdict="decided_out"))
    assert "was decided" in told(Answer(action="b", verdict="decided_in", year=2027))
    assert "no cost is known" in told(
        Answer(action="b", verdict="not_comparable", reason="no_cost")
    )
    assert "no room" in told(Answer(action="b", verdict="out", reason="never_fits"))
    assert "could as well be in" in told(Answer(action="b", verdict="out", regret=0.0))
    assert "proven that every programme" in told(
        Answer(action="b", verdict="out", regret=3.0, proven_loss=2.0, opening=Opening())
    )


def test_limits_are_told_in_amounts_one_can_picture():
    (one,) = binding_phrases(SOME)
    assert say(one, "en") == "One more thousand euros in 2027: about 300 t CO₂e more."
    assert "2027" in say(one, "fr")
