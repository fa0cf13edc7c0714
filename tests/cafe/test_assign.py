"""People change slots, the meetings stay those of the schedule."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from essaim.cafe.assign import Assignment, improve
from essaim.cafe.bounds import same_category_bound
from essaim.cafe.groups import Groups
from essaim.cafe.skeleton import skeletons
from tests.cafe.people import problem

RULES = {"apart": dict.fromkeys((1, 2, 3), "x"), "languages": {4: ("fr",), 9: ("de",)}}


def assignment(made, seed=0):
    schedule = skeletons(made.tables, 4, made.rounds, random.Random(seed))[0]
    return Assignment(made, schedule, list(range(made.tables * 4)))


@settings(max_examples=30)
@given(st.integers(0, 1000))
def test_the_cost_kept_is_the_cost_counted_again(seed):
    made = problem(26, 3, rounds={5: (1, 2)}, **RULES)
    state, rng = assignment(made), random.Random(seed)
    for _ in range(40):
        a, b = rng.sample(range(28), 2)
        gain = state.delta(a, b)
        if gain is not None:
            state.swap(a, b, gain)
    assert state.cost == Assignment(made, state.schedule, list(state.who)).cost


def test_improving_brings_the_mix_to_its_bound_and_repeats_nothing():
    made = problem(64, 4)
    state = assignment(made)
    bound = same_category_bound(made)
    improve(state, list(range(64)), random.Random(0), goal=bound, steps=20_000)
    groups = Groups(made, state.tables())
    assert (groups.coincidences(), groups.same_category()) == (0, bound)


def test_nothing_moves_when_nobody_may():
    made = problem(28, 3)
    state = assignment(made)
    before = list(state.who)
    improve(state, [3], random.Random(0), goal=0, steps=1000)
    assert state.who == before
