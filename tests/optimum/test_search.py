"""The search against every portfolio there is, and its promises."""

from dataclasses import replace

import pytest

from essaim.optimum.evaluate import evaluate
from essaim.optimum.found import Effort
from essaim.optimum.problem import problem_of
from essaim.optimum.search import Search
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.plan import Cost
from essaim.vocabulary.plan_check import check_plan
from tests.optimum.knapsack import FOLDER, knapsack, needs_knapsacks, quadratic
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


@needs_knapsacks
@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "published"), [("qkp_jeu_100_25_1.txt", 18558), ("qkp_jeu_100_50_1.txt", 83742)]
)
def test_published_quadratic_knapsacks_are_proven(name, published):
    problem = problem_of(quadratic(FOLDER / name), {"score": 1.0})
    found = Search(problem, Effort(gap=1e-6, seconds=120)).run()
    assert found.value == pytest.approx(published)
    assert found.bound < published + 1


def test_a_quadratic_knapsack_equals_full_enumeration():
    plan = knapsack(
        [[4, 9, 3, 7, 5]],
        [3, 6, 2, 5, 4],
        11,
        pairs=[(0, 2, 6), (1, 3, 2), (2, 4, 9), (0, 4, -3), (2, 3, 4), (1, 2, 8), (0, 3, 1)],
    )
    found = Search(problem_of(plan, {"score": 1.0}), EXACT).run()
    assert found.value == pytest.approx(best_by_trying(plan, {"score": 1.0}))


def test_several_limits_at_once_equal_full_enumeration():
    profits, weights = [[8, 5, 6, 9, 4, 7]], [4, 3, 2, 6, 2, 5]
    plan = knapsack(profits, weights, 12)
    days = [3, 1, 4, 2, 2, 3]
    plan = replace(
        plan,
        actions=tuple(
            replace(one, staff={"works": float(n)})
            for one, n in zip(plan.actions, days, strict=True)
        ),
        departments={"works": {1: 8.0}},
    )
    found = Search(problem_of(plan, {"score": 1.0}), EXACT).run()
    assert found.value == pytest.approx(best_by_trying(plan, {"score": 1.0}))


def test_decided_actions_that_do_not_fit_are_refused():
    plan = some_plan(0)
    dear = replace(plan.actions[0], decided=plan.years[0], cost=Cost(value=1e6))
    plan = replace(plan, actions=(dear, *plan.actions[1:]), budgets=dict.fromkeys(plan.years, 1.0))
    with pytest.raises(EssaimError):
        Search(problem_of(plan, {"emissions": 1.0}), EXACT).run()


def test_it_stops_when_told_and_keeps_what_it_has():
    problem = problem_of(some_plan(6, actions=60, years=5), {"emissions": 1.0})
    found = Search(problem, EXACT, tell=lambda news: news.value is not None).run()
    assert found.chosen is not None
    assert found.bound >= found.value


def test_nothing_to_choose_from_is_an_answer():
    plan = replace(some_plan(0), actions=(), links=())
    found = Search(problem_of(plan, {"emissions": 1.0}), EXACT).run()
    assert (found.value, found.gap) == (0.0, 0.0)
