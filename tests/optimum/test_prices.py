"""A loss by the prices is never more than the true loss."""

import itertools

import numpy as np
import pytest

from essaim.optimum.evaluate import evaluate
from essaim.optimum.found import Effort
from essaim.optimum.problem import problem_of
from essaim.optimum.search import Search
from tests.optimum.small import some_plan

TONNES = {"emissions": 1.0}


@pytest.mark.parametrize("seed", [1, 2, 3, 5, 8, 13])
def test_no_portfolio_with_a_start_passes_the_bound_less_its_loss(seed):
    plan = some_plan(seed, actions=3)
    problem = problem_of(plan, TONNES)
    search = Search(problem, Effort(gap=0.0))
    search.relax()
    loss, bound = search.found.prices.start_loss, search.relaxed_bound
    for picked in itertools.product(range(-1, problem.horizon), repeat=problem.n):
        starts = problem.starts(np.array(picked))
        seen = evaluate(plan, starts, TONNES)
        if seen.violations:
            continue
        for action, year in enumerate(picked):
            lost = loss[action, year] if year >= 0 else search.found.prices.out_loss[action]
            assert seen.value <= bound - lost + 1e-6 * abs(bound)
