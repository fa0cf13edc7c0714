"""The search against every portfolio there is, and its promises."""

import pytest

from essaim.optimum.evaluate import evaluate
from essaim.optimum.found import Effort
from essaim.optimum.problem import problem_of
from essaim.optimum.search import Search
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.plan_check import check_plan
from tests.optimum.small import best_by_trying, some_plan

EXACT = Effort(gap=1e-8, seconds=60)
CRITERIA = (
    {"emissions": 1.0},
    {"emissions": 1.0, "jobs": 2.0},
    {"jobs": 1.0},
    {"emissions": 1.0, "euros": 0.1},
)


def agrees(seed):
    plan = some_plan(seed)
    check_plan(plan)
    criterion = CRITERIA[seed % 4]
    best = best_by_trying(plan, criterion)
    problem = problem_of(plan, criterion)
    try:
        found = Search(problem, EXACT).run()
    except EssaimError:
        assert best is None
        return
    assert best is not None, seed
    again = evaluate(plan, problem.starts(found.chosen), criterion)
    assert again.violations == [], seed
    assert again.value == pytest.approx(found.value, rel=1e-9, abs=1e-9)
    assert found.value == pytest.approx(best, rel=1e-6, abs=1e-6), seed
    assert found.bound >= best - 1e-6 * abs(best), seed


@pytest.mark.parametrize("seed", range(40))
def test_small_plans_equal_full_enumeration(seed):
    agrees(seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(40, 200))
def test_more_small_plans_equal_full_enumeration(seed):
    agrees(seed)
