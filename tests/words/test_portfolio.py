"""A portfolio in words: never a number alone, and no loss announced that is not proven."""

from dataclasses import replace

from essaim.vocabulary.portfolio import LeftOut, PlanProof, PriceOfSilo, Ranges
from essaim.words.portfolio import (
    adds_phrase,
    left_out_phrases,
    range_phrases,
    silo_phrases,
    silo_rows,
    unit_of,
    value_phrases,
    where_phrases,
)
from essaim.words.say import say
from tests.vocabulary.test_portfolio import ONE


def told(phrases, language="en"):
    return "\n".join(say(one, language) for one in phrases)


def test_value_bound_gap_time_and_version_are_all_there():
    text = told(value_phrases(ONE))
    for part in ("100 t CO₂e", "101 t CO₂e", "1 %", "2.5 s", "HiGHS 1", "abababababab"):
        assert part in text


def test_what_is_proven_best_is_said_so_and_what_is_not_is_not():
    assert "can do better" in told(value_phrases(replace(ONE, bound=100.0, gap=0.0)))
    assert "proven yet" in told(value_phrases(replace(ONE, bound=None, gap=None)))
    assert "stopped" in told(value_phrases(replace(ONE, status="stopped")))


def test_a_price_is_announced_only_when_its_interval_excludes_nothing():
    text = told(silo_phrases(ONE))
    assert "25 % more, and 26.3 % more at most" in text
    assert "No loss is proven: deciding together brings between nothing and 1 % more" in text
    assert "they do not add up" in text
    assert "it has been taken" not in text


def test_an_adopted_silo_plan_is_said():
    proof = PlanProof(claim="adopted", value=2.0, bound=1.0, reason="S2")
    assert "it has been taken" in told(silo_phrases(replace(ONE, proofs=(proof,))))


def test_a_table_rounds_outwards_and_says_where_nothing_is_proven():
    rows = {str(name): (str(low), str(high)) for name, _, low, high in silo_rows(ONE)}
    assert ("25 %", "26.3 %") in rows.values()
    assert ("nothing proven", "1 %") in rows.values()
    unsaid = PriceOfSilo(value=0.0, low=None, high=None, announced=False)
    (row,) = silo_rows(replace(ONE, price_of_silos={"S1": unsaid}))
    assert str(row[2]) == str(row[3]) == str(adds_phrase(unsaid)) == "cannot be said"


def test_where_it_comes_from_follows_the_table():
    text = told(where_phrases(ONE))
    assert "they do not add up" in text
    assert "from way 2 to way 3" in text


def test_what_was_left_out_is_named_with_its_reason():
    rows = (
        LeftOut(id="b", reason="no_cost"),
        LeftOut(id="c", reason="no_cost"),
        LeftOut(id="", reason="no_limit_on_money"),
        LeftOut(id="works", reason="no_limit_on_department"),
    )
    text = told(left_out_phrases(rows))
    assert "2 actions are not comparable yet, no cost is known: b and c." in text
    assert "money does not limit" in text
    assert "works: no person-days" in text


def test_a_mix_shows_its_weights():
    unit = unit_of({"emissions": 1.0, "jobs": 2.5})
    assert str(unit) == "points (emissions × 1, jobs × 2.5)"


def test_it_is_said_in_french():
    assert "programme" in told(value_phrases(ONE), "fr")
    assert "ensemble" in told(silo_phrases(ONE), "fr")


def test_scenarios_are_told_when_they_were_asked():
    assert range_phrases(ONE) == ()
    ranges = Ranges(
        scenarios=1000,
        low=90.0,
        mean=100.0,
        high=110.0,
        wins=0.4,
        pool=12,
        most_wins=0.5,
        most_wins_mean=101.0,
    )
    text = told(range_phrases(replace(ONE, ranges=ranges)))
    assert "90 t CO₂e to 110 t CO₂e" in text
    assert "the best in 40 % of the scenarios" in text
    still = replace(ranges, high=90.0)
    assert "nothing varies" in told(range_phrases(replace(ONE, ranges=still)))


def test_a_silo_that_was_not_searched_to_its_end_is_doubted():
    prices = dict(ONE.price_of_silos)
    prices["S1"] = replace(prices["S1"], gap=0.03)
    text = told(silo_phrases(replace(ONE, price_of_silos=prices)))
    assert "may lie 3 % below the best of its kind" in text
    assert "cut short" in text
