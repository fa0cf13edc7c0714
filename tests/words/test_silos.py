"""The price of silos in words: the sentence to say, and no loss announced that is not proven."""

from dataclasses import replace

from essaim.vocabulary.plan import Effect, Segment
from essaim.vocabulary.portfolio import PlanProof, PriceOfSilo
from essaim.words.say import say
from essaim.words.silos import (
    adds_phrase,
    example_phrase,
    sector_rows,
    silo_phrases,
    silo_rows,
    spoken_phrases,
    where_phrases,
)
from tests.plan.books import action, plan
from tests.vocabulary.test_portfolio import ONE


def told(phrases, language="en"):
    return "\n".join(say(one, language) for one in phrases)


def test_a_price_is_announced_only_when_its_interval_excludes_nothing():
    text = told(silo_phrases(ONE))
    assert "at least 25 % more, and 26.3 % at most" in text
    assert "Perhaps as much: deciding together brings between nothing and 1 % more" in text
    assert "they do not add up" in text
    assert "The programme kept is the plan of way" not in text


def test_an_adopted_silo_plan_is_said():
    proof = PlanProof(claim="adopted", value=2.0, bound=1.0, reason="S2")
    text = told(silo_phrases(replace(ONE, proofs=(proof,))))
    assert "The programme kept is the plan of way" in text


def test_a_table_rounds_outwards_and_says_where_nothing_is_proven():
    rows = {str(name): (str(low), str(high)) for name, _, low, high in silo_rows(ONE)}
    assert ("25 %", "26.3 %") in rows.values()
    assert ("0 %", "1 %") in rows.values()
    unsaid = PriceOfSilo(value=0.0, low=None, high=None, announced=False)
    whole = replace(ONE, price_of_silos={"S1": unsaid})
    (row,) = silo_rows(whole)
    assert str(row[2]) == str(row[3]) == str(adds_phrase(whole, "S1")) == "cannot be said"


def test_a_bar_says_one_figure_or_that_it_is_the_same_plan():
    assert str(adds_phrase(ONE, "S0_emissions")) == "together: at least 25 % more"
    assert str(adds_phrase(ONE, "S2")) == "together: perhaps as much"
    same = replace(ONE.price_of_silos["S2"], starts=ONE.starts)
    whole = replace(ONE, price_of_silos={"S2": same})
    assert str(adds_phrase(whole, "S2")) == "the same plan as together"


def test_where_it_comes_from_follows_the_table():
    text = told(where_phrases(ONE))
    assert "they do not add up" in text
    assert "from way 2 to way 3" in text


def test_a_silo_that_was_not_searched_to_its_end_is_doubted():
    prices = dict(ONE.price_of_silos)
    prices["S1"] = replace(prices["S1"], gap=0.03)
    text = told(silo_phrases(replace(ONE, price_of_silos=prices)))
    assert "may lie 3 % below the best of its kind" in text
    assert "cut short" in text


def test_what_can_be_said_is_the_way_people_know_best_and_proven():
    (said,) = spoken_phrases(ONE)
    assert "at least 25 % more CO₂e than when money is shared out by emissions" in str(said)
    prices = dict(ONE.price_of_silos)
    prices["S0_habit"] = PriceOfSilo(value=85.0, low=0.17, high=0.18, announced=True)
    prices["S2"] = replace(prices["S2"], low=0.1, announced=True)
    first, second = spoken_phrases(replace(ONE, price_of_silos=prices))
    assert "at least 17 % more CO₂e than when money is shared out as in the past" in str(first)
    assert "The sectors may stay" in str(second)
    assert spoken_phrases(replace(ONE, price_of_silos={"S2": ONE.price_of_silos["S2"]})) == ()
    other = replace(ONE, criterion={"jobs": 1.0})
    assert "achieves at least 25 % more" in str(spoken_phrases(other)[0])


def test_the_example_is_an_action_that_helps_another_sector_most():
    def helping(name, saving):
        effect = Effect(segment="roads", saving=saving, source="x")
        return replace(action(name, title=name), sector="waste", effects=(effect,))

    roads = Segment(
        id="roads", name="Roads", sector="transport", criterion="emissions", baseline=(9.0,)
    )
    whole = replace(
        plan(helping("a", 0.1), helping("b", 0.4)), years=(2027,), weights=(1.0,), segments=(roads,)
    )
    silo = PriceOfSilo(value=90.0, low=0.1, high=0.2, announced=True, starts={"c": 2027})
    found = replace(ONE, starts={"a": 2027, "b": 2027}, price_of_silos={"S2": silo})
    text = str(example_phrase(whole, found, {"waste": "Waste", "transport": "Transport"}))
    assert "“b” (Waste)" in text
    assert "(Transport)" in text
    kept = replace(silo, starts={"a": 2027, "b": 2027})
    assert example_phrase(whole, replace(found, price_of_silos={"S2": kept}), {}) is None
    assert example_phrase(whole, ONE, {}) is None  # no loss, no example


def test_who_gets_more_is_told_sector_by_sector():
    silo = PriceOfSilo(
        value=1.0, low=None, high=None, announced=False, saved={"b": (1.0, 2.0)}, money={"b": 7.4}
    )
    whole = replace(ONE, money={"a": 10.0}, saved={"a": (4.0,)}, price_of_silos={"S1": silo})
    assert sector_rows(whole, {"a": "Housing"}) == (
        ("Housing", ((10, 4), (0, 0))),
        ("b", ((0, 0), (7, 3))),
    )


def test_it_is_said_in_french():
    assert "ensemble" in told(silo_phrases(ONE), "fr")
