"""Mending gains the mix, or shares the larger tables, and never adds a repeat."""

import random

from essaim.cafe.groups import Groups
from essaim.cafe.mend import always_larger, mend_mix, share_larger
from essaim.cafe.polish import rank
from essaim.cafe.search import search
from tests.cafe.people import problem
from tests.cafe.test_groups import dealt


def test_mending_the_mix_only_takes_pairs_away():
    made = problem(40, 3)
    state = dealt(made, 3)
    before = rank(state)
    mend_mix(state, [frozenset()] * 3, random.Random(0), goal=0)
    after = rank(state)
    assert after[1] <= before[1]
    assert after[2] < before[2]


def test_it_stops_at_the_goal():
    made = problem(40, 3)
    state = dealt(made, 3)
    goal = state.same_category() - 1
    mend_mix(state, [frozenset()] * 3, random.Random(0), goal=goal)
    assert state.same_category() <= goal


def test_larger_tables_are_told():
    state = dealt(problem(9, 2, tables=2, kinds=0), 0)
    state.reset([[[0, 1, 2, 3, 4], [5, 6, 7, 8]], [[0, 5, 6, 1, 2], [3, 4, 7, 8]]])
    assert always_larger(state) == [0, 1, 2]


def test_sharing_them_costs_nothing():
    made = problem(35, 3, tables=8)
    state = Groups(made, search(made, 0).rounds)
    before, always = rank(state), len(always_larger(state))
    share_larger(state, [frozenset()] * 3)
    assert rank(state) <= before
    assert len(always_larger(state)) <= always


def test_equal_tables_are_larger_for_nobody():
    assert always_larger(dealt(problem(12, 3), 0)) == []
