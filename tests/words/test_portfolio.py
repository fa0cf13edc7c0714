"""A portfolio in words: never a number alone, and no loss announced that is not proven."""

from dataclasses import replace

from essaim.vocabulary.portfolio import LeftOut, Ranges
from essaim.words.portfolio import (
    left_out_phrases,
    range_phrases,
    unit_of,
    value_phrases,
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


def test_tonnes_as_they_are_come_before_those_that_weights_count_more_than_once():
    years = (2027, 2028)
    weighed = replace(ONE, inputs=replace(ONE.inputs, years=years, weights=(1.0, 0.5)))
    first, second, *_ = value_phrases(weighed)
    assert str(first) == "This programme avoids 1 t CO₂e from 2027 to 2028."
    assert "that is 100 t CO₂e" in str(second)
    (same, *_) = value_phrases(replace(weighed, saved={"homes": (100.0,)}))
    assert str(same) == "This programme avoids 100 t CO₂e."
    (mixed, *_) = value_phrases(replace(weighed, criterion={"jobs": 1.0}))
    assert str(mixed) == "This programme achieves 100 jobs."


def test_a_last_year_that_counts_ten_times_reaches_nine_years_further():
    inputs = replace(ONE.inputs, years=(2027, 2028), weights=(1.0, 10.0))
    first, second, *_ = value_phrases(replace(ONE, inputs=inputs))
    assert "1 t CO₂e from 2027 to 2028, and 100 t CO₂e by 2037" in str(first)
    assert "more than 101 t CO₂e by 2037" in str(second)
