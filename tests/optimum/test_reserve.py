"""The worst of some rises, against every choice of them."""

import itertools
from dataclasses import replace

import pytest

from essaim.optimum.evaluate import evaluate
from essaim.optimum.reserve import bears, left_of, reserve_of, rise_of, short_of, worst_rise
from essaim.vocabulary.plan import Action, Cost, Plan, Stretch
from tests.optimum.test_robust import random_plan


def plan_of(*costs, budget=10.0, years=(2027,), **more):
    actions = tuple(
        Action(id=f"a{n}", sector="road", cost=Cost(value=value, low=value, high=high), **more)
        for n, (value, high) in enumerate(costs)
    )
    budgets = dict.fromkeys(years, budget)
    return Plan(years=years, weights=(1.0,) * len(years), actions=actions, budgets=budgets)


def test_the_greatest_rises_count_the_last_one_in_part():
    assert worst_rise([], 3) == 0
    assert worst_rise([1.0, 4.0, 2.0], 2.5) == pytest.approx(6.5)


def test_a_cost_without_a_range_does_not_rise():
    assert rise_of(Action(id="a", sector="x")) == 0
    assert rise_of(Action(id="a", sector="x", cost=Cost(value=3.0))) == 0


def test_a_rise_comes_as_the_works_go():
    plan = plan_of((4.0, 8.0), years=(2027, 2028, 2029), duration=2)
    assert reserve_of(plan, {"a0": 2028}, 1) == {2027: 0.0, 2028: 2.0, 2029: 4.0}
    assert left_of(plan, {"a0": 2028}) == {2027: 10.0, 2028: 18.0, 2029: 26.0}


def test_how_many_rises_a_portfolio_bears():
    plan = plan_of((3.0, 5.0), (3.0, 6.0))
    starts = {"a0": 2027, "a1": 2027}
    assert short_of(plan, starts, 1) == {}
    assert short_of(plan, starts, 2) == {2027: pytest.approx(1.0)}
    assert bears(plan, starts) == 1
    assert bears(plan, {"a0": 2027}) is None
    two = replace(plan, years=(2027, 2028), weights=(1.0, 1.0), budgets={2027: 10.0, 2028: 10.0})
    assert short_of(two, starts, 2) == {2027: pytest.approx(1.0)}
    eased = replace(two, elastic={"euros": Stretch(up_to=0.1, price=0.0)})
    assert short_of(eased, starts, 2) == {}


@pytest.mark.parametrize("seed", range(25))
def test_it_is_what_every_choice_of_rises_says(seed):
    plan = random_plan(seed)
    starts = {one.id: plan.years[rank % len(plan.years)] for rank, one in enumerate(plan.actions)}
    for gamma in (1, 2, 3):
        broken = any(
            any(v.kind == "euros" for v in evaluate(risen(plan, names), starts, {}).violations)
            for names in itertools.combinations(starts, gamma)
        )
        assert bool(short_of(plan, starts, gamma)) == broken


def risen(plan, names):
    """The plan in which these actions cost their highest."""
    actions = tuple(
        replace(one, cost=replace(one.cost, value=one.cost.high)) if one.id in names else one
        for one in plan.actions
    )
    return replace(plan, actions=actions)
