"""Fairness in words: an interval for its price, nothing where it was not asked for."""

import pytest

from essaim.vocabulary.reasons import Front, FrontPoint
from essaim.words.fairness import cut_phrases, fair_phrases, least_and_most, price_of_fairness
from essaim.words.say import say

CUTS = {"Illzach": 0.1, "Mulhouse": 0.3}


def point(value, bound, cut, **more):
    values = {"emissions": value, "fairness": cut}
    gap = None if bound is None else bound / value - 1
    return FrontPoint(values=values, bound=bound, gap=gap, **more)


FRONT = Front(
    criteria=("emissions", "euros"),
    points=(),
    fair=(
        point(100.0, 102.0, 0.1, cuts=CUTS),
        point(95.0, 101.0, 0.15),
        point(80.0, 81.0, 0.2),
        point(70.0, None, 0.3),
    ),
    fair_ceiling=0.31,
    seconds=1.0,
    plan_sha256="ab" * 32,
    solver="HiGHS 1",
)


def test_the_price_is_an_interval_of_what_is_proven():
    assert price_of_fairness(FRONT, 2) == (pytest.approx(0.19), pytest.approx(1 - 80 / 102))
    assert price_of_fairness(FRONT, 1)[0] == 0  # the bound of the step passes the best value
    assert price_of_fairness(FRONT, 3) == (0.0, pytest.approx(1 - 70 / 102))


def test_each_step_is_told_with_its_proof():
    words = "\n".join(say(one, "en") for one in fair_phrases(FRONT))
    assert "10 % at least everywhere: 100 t CO₂e; within 2 % of the best" in words
    assert "no price is proven: 6.9 % at most" in words
    assert "price of fairness: 19 % at least, 21.6 % at most" in words
    assert "nothing proven" in words
    assert "cut more everywhere than 31 %" in words
    assert "Rawls" in words


def test_where_least_and_most_is_cut():
    assert least_and_most(CUTS) == ("Illzach", "Mulhouse")
    assert "10 % less in Illzach to 30 % less in Mulhouse" in say(
        cut_phrases(FRONT.fair[0])[0], "en"
    )


def test_nothing_is_told_where_nothing_was_asked():
    assert cut_phrases(FRONT.fair[1]) == ()
    empty = Front(criteria=("a", "b"), points=(), seconds=1.0, plan_sha256="", solver="")
    assert fair_phrases(empty) == ()
