"""Swaps within a round: the gain told is the gain had, and pinned guests stay."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from essaim.cafe import polish
from essaim.cafe.bounds import coincidences_bound
from essaim.cafe.polish import Goal, anneal, move_gain, rank, spread_ideas, swap_gain
from essaim.cafe.pollination import reached_bound, tables_reached
from tests.cafe.people import problem
from tests.cafe.test_groups import dealt

RULES = {
    "apart": dict.fromkeys((1, 2, 3), "x"),
    "languages": {4: ("fr",), 9: ("de",), 10: ("de", "fr")},
}


def weighed(state):
    hard, meetings, mix = rank(state)
    return polish.HARD * hard + polish.MEETING * meetings + polish.MIX * mix


@settings(max_examples=40)
@given(st.integers(0, 1000))
def test_the_gain_of_a_swap_or_a_move_is_the_change_of_the_cost(seed):
    state, rng = dealt(problem(17, 3, **RULES), seed), random.Random(seed)
    number = rng.randrange(3)
    a, b = rng.sample(range(17), 2)
    if state.at[number][a] == state.at[number][b]:
        return
    before, gain = weighed(state), swap_gain(state, number, a, b)
    state.swap(number, a, b)
    assert weighed(state) - before == gain
    before, table = weighed(state), state.at[number][b]
    gain = move_gain(state, number, a, table)
    state.move(number, a, table)
    assert weighed(state) - before == gain


def test_annealing_reaches_the_bound_of_twelve_people():
    made = problem(12, 4, kinds=0)
    state = dealt(made, 0)
    goal = Goal(coincidences_bound(made).value, 0)
    anneal(state, [frozenset()] * 4, random.Random(0), goal=goal, steps=60_000)
    assert rank(state) == (0, 18, 0)


def test_pinned_guests_do_not_move():
    made = problem(20, 3)
    state = dealt(made, 1)
    before = [row[0] for row in state.at]
    anneal(state, [frozenset({0})] * 3, random.Random(0), goal=Goal(0, 0), steps=3000)
    assert [row[0] for row in state.at] == before


def test_spreading_ideas_costs_nothing_above():
    made = problem(24, 3)
    state = dealt(made, 2)
    before, reached = rank(state), tables_reached(state.rounds, 24)
    bound = reached_bound(made)
    spread_ideas(state, [frozenset()] * 3, random.Random(0), bound=bound, steps=500)
    assert rank(state) <= before
    assert reached <= tables_reached(state.rounds, 24) <= bound
