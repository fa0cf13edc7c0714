"""Weights of years: those that stay are kept, nothing is reset in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.plan.weight_lines import read_weights, weights_text
from essaim.vocabulary.errors import PlanError

BEFORE = {2027: 1.0, 2028: 1.0, 2029: 10.0}


@given(st.lists(st.integers(0, 100).map(lambda n: n / 4), min_size=1, max_size=6))
def test_weights_come_back(weights):
    years = tuple(range(2027, 2027 + len(weights)))
    assert read_weights(weights_text(years, weights), years, {}).values == tuple(weights)


def test_years_that_stay_keep_their_weight_and_the_others_are_told():
    text = weights_text(tuple(BEFORE), tuple(BEFORE.values()))
    longer = read_weights(text, (2028, 2029, 2030), BEFORE)
    assert longer.values == (1.0, 10.0, 1.0)
    assert (longer.left, longer.fresh) == ({2027: 1.0}, (2030,))
    shorter = read_weights(text, (2027, 2028), BEFORE)
    assert (shorter.values, shorter.left) == ((1.0, 1.0), {2029: 10.0})


def test_an_empty_box_changes_nothing():
    assert read_weights("", tuple(BEFORE), BEFORE).values == (1.0, 1.0, 10.0)


def test_one_number_counts_for_every_year():
    assert read_weights("2,5", (2027, 2028), BEFORE).values == (2.5, 2.5)


@pytest.mark.parametrize("text", ["2040 ; 1", "2028 ; -1", "a", "1 ; 2 ; 3", "2028 ; 1\n2028 ; 2"])
def test_a_wrong_weight_is_told_with_its_line(text):
    with pytest.raises(PlanError) as told:
        read_weights("2027 ; 1\n" + text, tuple(BEFORE), BEFORE)
    assert told.value.where.line in (2, 3)
