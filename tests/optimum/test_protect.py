"""The protection of a purse: its linear form says what the sorted rises say."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from essaim.optimum.model import Model
from essaim.optimum.problem import problem_of
from essaim.optimum.protect import worst_rises
from essaim.optimum.reserve import reserve_of, worst_rise
from essaim.optimum.state import State
from tests.optimum.test_robust import random_plan


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.lists(st.floats(0, 100), min_size=2, max_size=2), min_size=1, max_size=6),
    st.floats(0, 8),
)
def test_years_are_sorted_one_by_one(rises, gamma):
    found = worst_rises(np.array(rises), gamma)
    for year in range(2):
        assert found[year] == pytest.approx(worst_rise([row[year] for row in rises], gamma))


@pytest.mark.parametrize("seed", range(5))
def test_a_state_reserves_what_the_definition_says(seed):
    from dataclasses import replace

    plan = random_plan(seed)
    problem = replace(problem_of(plan, {"emissions": 1.0}), gamma=1.5)
    state = State(problem)
    starts = {name: plan.years[rank % 2] for rank, name in enumerate(problem.names)}
    state.copied(problem.chosen(starts))
    expected = list(reserve_of(plan, starts, 1.5).values())
    assert state.reserve().tolist() == pytest.approx(expected)


def test_nothing_is_added_where_nothing_is_to_be_borne():
    plan = random_plan(0)
    problem = problem_of(plan, {"emissions": 1.0})
    usual = Model(problem)
    from dataclasses import replace

    assert len(Model(replace(problem, gamma=1.0)).lower) > len(usual.lower)
    assert len(Model(replace(problem, gamma=1.0, budget=None)).lower) == len(usual.lower)
