"""The quick portfolio fits, and improving it never makes it worse."""

import numpy as np
import pytest

from essaim.optimum.evaluate import evaluate
from essaim.optimum.found import Effort
from essaim.optimum.local import first_portfolio, improve
from essaim.optimum.problem import problem_of
from essaim.optimum.search import Search
from essaim.optimum.state import State
from tests.optimum.small import some_plan

TONNES = {"emissions": 1.0}


@pytest.mark.parametrize("seed", range(12))
def test_it_fits_and_improves(seed):
    plan = some_plan(seed, actions=9, years=4)
    problem = problem_of(plan, TONNES)
    search = Search(problem, Effort(gap=0.0))
    search.relax()
    prices, state = search.found.prices, State(problem)
    if not first_portfolio(state, prices):
        return
    before, met = state.value(), []
    improve(
        state,
        prices,
        np.random.default_rng(0),
        lambda: True,
        rounds=20,
        keep=lambda chosen, value: met.append(value),
    )
    assert state.value() >= before - 1e-9
    assert evaluate(plan, problem.starts(state.chosen), TONNES).violations == []
    assert met == [] or max(met) <= search.found.bound + 1e-6
