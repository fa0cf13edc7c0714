"""Answers in words, for each verdict."""

from essaim.vocabulary.plan import Action, Cost, Effect, Plan, Segment
from essaim.vocabulary.reasons import Answer, Opening
from essaim.words.reasons import answer_phrases, binding_phrases, fact_phrases, verdict_phrase
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


def test_keep_drop_or_discuss():
    assert [str(verdict_phrase(share)) for share in (1.0, 0.95, 0.5, 0.05, 0.0)] == [
        *("keep it", "keep it", "discuss it"),
        *("drop it", "drop it"),
    ]


def test_the_facts_of_an_action_carry_their_ranges():
    gas = Segment(id="g", name="Gas", sector="residential", baseline=(9.0,))
    one = Action(
        id="a",
        sector="residential",
        cost=Cost(value=200.0, low=100.0, high=300.0),
        staff={"works": 3.0},
        trades={"mason": 2.0},
        effects=(
            Effect(segment="g", saving=0.1, low=0.05, high=0.2, source="study"),
            Effect(segment="g", saving=-0.1),
        ),
    )
    plan = Plan(years=(2027,), weights=(1.0,), segments=(gas,), actions=(one,))
    words = "\n".join(say(told, "en") for told in fact_phrases(one, plan))
    for expected in (
        "between 100 € and 300 €",
        "Gas: 10 % less (taken off: 5 % to 20 %) (study)",
        "10 % more (no source",
        "mason",
    ):
        assert expected in words
    other = fact_phrases(Action(id="b", sector="x", cost=Cost(value=5.0)), plan)
    assert "no range" in say(other[0], "en")
