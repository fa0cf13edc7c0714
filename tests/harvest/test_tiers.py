"""Tiers: what chance may have told apart stands together, and the rule can be done by hand."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.harvest.agreement import VoteError
from essaim.harvest.chance import even_chance
from essaim.harvest.tiers import LEVEL, tiers_of


def names(tiers):
    return ["".join(name for name, _ in tier.items) for tier in tiers]


def test_a_clear_first_and_a_crowd():
    assert names(tiers_of({"a": 30, "b": 9, "c": 8, "d": 6})) == ["a", "bcd"]


def test_equals_stand_together_in_the_order_given():
    assert names(tiers_of({"x": 5, "y": 7, "z": 5})) == ["yxz"]


def test_the_rule_by_hand():
    # Three ideas make three pairs: the level is 5 % / 3.
    assert even_chance(20, 6) < LEVEL / 3 <= even_chance(20, 7)
    assert names(tiers_of({"a": 20, "b": 6, "c": 6})) == ["a", "bc"]
    assert names(tiers_of({"a": 20, "b": 7, "c": 7})) == ["abc"]


def test_several_dots_of_one_person_are_one_opinion():
    dots = {"a": 20, "b": 5}
    assert len(tiers_of(dots)) == 2
    assert len(tiers_of(dots, most_each=3)) == 1


def test_no_idea_and_no_dot():
    assert tiers_of({}) == ()
    assert names(tiers_of({"a": 0, "b": 0})) == ["ab"]


@pytest.mark.parametrize(("dots", "most"), [({"a": -1}, 1), ({"a": 1}, 0)])
def test_what_cannot_be_is_refused(dots, most):
    with pytest.raises(VoteError):
        tiers_of(dots, most_each=most)


@given(st.dictionaries(st.text("abcdefgh", min_size=1, max_size=2), st.integers(0, 60), max_size=9))
def test_every_idea_is_in_one_tier_and_the_order_is_that_of_the_dots(dots):
    tiers = tiers_of(dots)
    flat = [item for tier in tiers for item in tier.items]
    assert dict(flat) == dots
    assert [count for _, count in flat] == sorted(dots.values(), reverse=True)
    # The order in which the ideas are given moves no idea to another tier.
    turned = tiers_of(dict(reversed(list(dots.items()))))
    assert [set(tier.items) for tier in turned] == [set(tier.items) for tier in tiers]


def test_35_people_who_dot_at_random_seldom_make_two_tiers():
    draw, split = random.Random(2), 0
    for _ in range(400):
        dots = dict.fromkeys(range(12), 0)
        for _ in range(35):
            for idea in draw.sample(range(12), 3):
                dots[idea] += 1
        split += len(tiers_of(dots)) > 1
    assert split <= 20  # 5 %
