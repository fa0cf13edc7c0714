"""A portfolio that changes step by step is worth what the evaluator says."""

import random

import pytest

from essaim.optimum.evaluate import evaluate
from essaim.optimum.problem import problem_of
from essaim.optimum.state import State
from tests.optimum.small import some_plan

CRITERION = {"emissions": 1.0, "jobs": 2.0, "euros": 0.1}


@pytest.mark.parametrize("seed", range(30))
def test_it_agrees_with_the_evaluator_whatever_is_put_and_taken(seed):
    plan = some_plan(seed)
    problem = problem_of(plan, CRITERION)
    state, r = State(problem), random.Random(seed)
    for _ in range(30):
        action = r.randrange(problem.n)
        if state.chosen[action] >= 0:
            state.take(action)
        else:
            state.put(action, r.randrange(problem.horizon))
        seen = evaluate(plan, problem.starts(state.chosen), CRITERION)
        fits = not {"staff", "trades", "euros"} & {one.kind for one in seen.violations}
        assert state.fits() == fits
        if fits:
            assert state.value() == pytest.approx(seen.value, rel=1e-9, abs=1e-7)
        links = not {"prerequisite", "exclusion", "decided"} & {one.kind for one in seen.violations}
        assert state.links_kept() == links


def test_it_becomes_another_portfolio():
    problem = problem_of(some_plan(1), CRITERION)
    state, other = State(problem), State(problem)
    state.put(0, 1)
    other.put(2, 0)
    other.put(3, 2)
    state.copied(other.chosen)
    assert state.value() == pytest.approx(other.value())


def test_spending_in_all_can_be_held_down():
    problem = problem_of(some_plan(1), CRITERION)
    free, held = State(problem), State(problem, most_euros=1.0)
    for action in range(problem.n):
        free.put(action, 0)
        held.put(action, 0)
    assert free.spending().sum() > 1.0
    assert not held.fits()
