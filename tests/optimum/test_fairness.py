"""Fairness: closed forms, every portfolio tried, and the two evaluators agree."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from essaim.optimum.evaluate import cuts_of, evaluate
from essaim.optimum.fairness import least_cut, towns_of
from essaim.optimum.found import Effort
from essaim.optimum.front import Fronts
from essaim.optimum.problem import problem_of
from essaim.optimum.result import Asked
from essaim.optimum.state import State
from essaim.optimum.tasks import trade_offs
from essaim.vocabulary.plan import Action, Cost, Effect, Plan, Segment
from tests.optimum.small import some_plan

BOTH = {"emissions": 1.0, "fairness": 1.0}
EFFORT = Effort(gap=1e-7, seconds=20)


def two_towns():
    """One euro: it takes 40 t off the large town, or 5 t off the small one."""
    segments = (
        Segment(id="large", sector="road", municipality="Large", baseline=(100.0,)),
        Segment(id="small", sector="road", municipality="Small", baseline=(10.0,)),
        Segment(id="other", sector="road", baseline=(50.0,)),
    )
    actions = tuple(
        Action(
            id=name,
            sector="road",
            cost=Cost(value=1.0),
            effects=(Effect(segment=name, saving=saving),),
        )
        for name, saving in (("large", 0.4), ("small", 0.5), ("other", 0.1))
    )
    return Plan(
        years=(2027,), weights=(2.0,), segments=segments, actions=actions, budgets={2027: 2.0}
    )


def all_portfolios(plan):
    choices = [
        [None, *plan.years]
        if one.decided is None
        else [None]
        if one.decided == "out"
        else [one.decided]
        for one in plan.actions
    ]
    for picked in itertools.product(*choices):
        starts = {a.id: y for a, y in zip(plan.actions, picked, strict=True) if y}
        if not evaluate(plan, starts, {"emissions": 1.0}).violations:
            yield starts


def test_a_cut_is_a_share_of_the_towns_own_baseline():
    plan = two_towns()
    assert cuts_of(plan, {"large": 2027, "other": 2027}) == {
        "Large": pytest.approx(0.4),
        "Small": 0,
    }
    assert evaluate(plan, {"large": 2027, "small": 2027}, {"fairness": 1.0}).value == pytest.approx(
        0.4
    )


def test_one_town_is_compared_with_none():
    plan = two_towns()
    alone = replace(
        plan,
        segments=(
            plan.segments[0],
            *(replace(one, municipality=None) for one in plan.segments[1:]),
        ),
    )
    assert cuts_of(alone, {}) == {}
    assert towns_of(problem_of(alone, BOTH)) == ()


def test_what_fairness_costs_in_a_closed_form():
    plan = replace(two_towns(), budgets={2027: 1.0})
    front = Fronts(Asked(plan, BOTH, EFFORT)).evenly(3)
    # One euro cuts one town only: the least cut is 0 whatever is chosen.
    assert front.points[0].values["emissions"] == pytest.approx(80)
    assert front.ceiling == pytest.approx(0, abs=1e-9)
    front = Fronts(Asked(two_towns(), BOTH, EFFORT)).evenly(3)
    assert front.points[-1].values == {
        "emissions": pytest.approx(90),
        "fairness": pytest.approx(0.4),
    }
    assert front.points[-1].cuts == {"Large": pytest.approx(0.4), "Small": pytest.approx(0.5)}


@pytest.mark.parametrize("seed", range(12))
def test_the_ends_and_each_level_equal_full_enumeration(seed):
    plan = some_plan(seed, actions=4, years=2)
    tried = [
        (evaluate(plan, one, {"emissions": 1.0}).value, min(cuts_of(plan, one).values()))
        for one in all_portfolios(plan)
    ]
    if not tried:
        return
    front = Fronts(Asked(plan, BOTH, EFFORT)).evenly(4)
    assert front.points[0].values["emissions"] == pytest.approx(max(tried)[0], abs=1e-5)
    fairest = max(cut for _, cut in tried)
    assert front.points[-1].values["fairness"] == pytest.approx(fairest, abs=1e-6)
    assert front.ceiling == pytest.approx(fairest, abs=1e-5)
    for point in front.points:
        best = max(v for v, cut in tried if cut >= point.values["fairness"] - 1e-7)
        assert point.values["emissions"] == pytest.approx(best, rel=1e-5, abs=1e-5)
        assert point.bound >= best - 1e-5 * abs(best)


@pytest.mark.parametrize("seed", range(5))
def test_two_evaluators_agree(seed):
    plan = some_plan(seed)
    problem = problem_of(plan, BOTH)
    for starts in itertools.islice(all_portfolios(plan), 0, 60, 7):
        state = State(problem)
        state.copied(problem.chosen(starts))
        mine = min(cuts_of(plan, starts).values())
        assert state.values()[1] == pytest.approx(mine, abs=1e-9)
        assert least_cut(problem, towns_of(problem), state.u) == pytest.approx(mine, abs=1e-9)
    assert np.isfinite(State(problem).value())


def test_fairness_stands_beside_a_front():
    asked = Asked(two_towns(), {"emissions": 1.0, "euros": 1.0, "fairness": 1.0}, EFFORT)
    found = trade_offs(asked, 3)
    assert found.criteria == ("emissions", "euros")
    assert all(point.cuts for point in found.points)
    assert found.fair[-1].values["fairness"] == pytest.approx(0.4)
    assert found.fair_ceiling == pytest.approx(0.4, abs=1e-6)
