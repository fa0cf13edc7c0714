"""The model promises at least what any portfolio achieves, and exactly that where it is cut."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from essaim.optimum.model import Model
from essaim.optimum.problem import problem_of
from essaim.optimum.solver import Relaxed, solve_whole
from tests.optimum.small import best_by_trying, some_plan
from tests.optimum.test_evaluate import PLAN

TONNES = {"emissions": 1.0}


@settings(max_examples=25, deadline=None)
@given(st.integers(1000, 1200))
def test_the_relaxation_is_a_bound(seed):
    plan = some_plan(seed, actions=3)
    best = best_by_trying(plan, TONNES)
    solved = Relaxed(Model(problem_of(plan, TONNES))).solve()
    if best is not None:
        assert solved.bound >= best - 1e-6 * abs(best) - 1e-6


@settings(max_examples=50, deadline=None)
@given(st.floats(-0.5, 2.5), st.floats(0, 2.6))
def test_a_tangent_lies_above_the_saving(u, touch):
    saving, slope = -np.expm1(-u), np.exp(-touch)
    assert -np.expm1(-touch) + slope * (u - touch) >= saving - 1e-12


def test_columns_and_portfolios_are_the_same_thing():
    problem = problem_of(PLAN, TONNES)
    model = Model(problem)
    chosen = np.array([0, -1, 2])
    values = np.zeros(len(model.lower))
    values[: model.integers] = model.columns_of(chosen)
    assert model.chosen(values).tolist() == chosen.tolist()


def test_loose_places_are_cut():
    problem = problem_of(some_plan(5), TONNES)
    model = Model(problem)
    solved = solve_whole(model, gap=0.0)
    where, touch = model.loose(solved.values, least=1e-9)
    assert len(touch) > 0
    model.add_rows(model.tangents(where, touch))
    again = solve_whole(model, gap=0.0)
    assert again.bound <= solved.bound + 1e-9 * abs(solved.bound)


def test_a_floor_is_kept():
    problem = problem_of(some_plan(2, hard=True), {"emissions": 1.0, "jobs": 0.0})
    free = solve_whole(Model(problem), gap=0.0)
    model = Model(problem, floors=((1, 4.0),))
    held = solve_whole(model, gap=0.0)
    assert held.values is None or model.profits[1] @ held.values >= 4.0 - 1e-6
    assert held.bound <= free.bound + 1e-6


@pytest.mark.parametrize("criterion", [{"euros": 1.0}, {"emissions": 1.0, "euros": 0.01}])
def test_euros_count_as_a_loss(criterion):
    model = Model(problem_of(some_plan(4), criterion))
    assert (model.profits[list(criterion).index("euros")] <= 0).all()
