"""A portfolio that bears rises of cost: closed forms, and every portfolio in every scenario."""

import itertools
import random
from dataclasses import replace

import pytest

from essaim.optimum.evaluate import evaluate
from essaim.optimum.found import Effort
from essaim.optimum.reserve import short_of
from essaim.optimum.result import Asked
from essaim.optimum.robust import robust_portfolio
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.plan import Action, Cost, Effect, Plan, Segment, Stretch
from tests.optimum.small import some_plan

EFFORT = Effort(gap=1e-7, seconds=30)
TONNES = {"emissions": 1.0}


def random_plan(seed):
    """A small plan with a bit of everything, whose costs have ranges and whose money limits."""
    plan = some_plan(seed, actions=4, years=2)
    r = random.Random(seed)
    actions = []
    for one in plan.actions:
        value = one.cost.value
        high = value * r.choice([1.0, 1.1, 1.5])
        actions.append(replace(one, cost=Cost(value=value, low=0.8 * value, high=high)))
    elastic = {key: one for key, one in plan.elastic.items() if key != "euros"}
    budgets = plan.budgets or dict.fromkeys(plan.years, 80.0)
    return replace(plan, actions=tuple(actions), elastic=elastic, budgets=budgets)


def alike(count, *, value=1.0, high=2.0, budget=6.0):
    """Actions that all cost and save the same: what fits is counted on the fingers."""
    names = [f"a{n}" for n in range(count)]
    return Plan(
        years=(2027,),
        weights=(1.0,),
        segments=tuple(Segment(id=n, sector="road", baseline=(10.0,)) for n in names),
        actions=tuple(
            Action(
                id=n,
                sector="road",
                cost=Cost(value=value, low=value, high=high),
                effects=(Effect(segment=n, saving=0.5),),
            )
            for n in names
        ),
        budgets={2027: budget},
    )


@pytest.mark.parametrize(("gamma", "fit"), [(0, 6), (1, 5), (2, 4), (2.5, 3), (3, 3), (6, 3)])
def test_among_equals_what_fits_is_counted(gamma, fit):
    # k actions fit when k + min(gamma, k) is 6 at most, a part of a rise counted in part.
    found = robust_portfolio(Asked(alike(8), TONNES, EFFORT), gamma)
    assert len(found.starts) == fit
    assert found.value == pytest.approx(5.0 * fit)
    assert found.bound == pytest.approx(5.0 * fit, rel=1e-6)
    robust = found.robust
    assert robust.nominal_value == pytest.approx(30.0)
    assert robust.price_low == pytest.approx(1 - fit / 6, abs=1e-6)
    assert robust.price_high == pytest.approx(1 - fit / 6, abs=1e-6)
    assert robust.announced == (fit < 6)
    assert robust.nominal_bears == 0
    assert robust.reserve[2027] <= robust.left[2027] + 1e-6


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("gamma", [1, 2, 1.5])
def test_it_equals_full_enumeration(seed, gamma):
    plan = random_plan(seed)
    if not any(one.cost.high > one.cost.value for one in plan.actions):
        return
    best = best_by_trying(plan, gamma)
    if best is None:
        with pytest.raises(EssaimError, match="no portfolio"):
            robust_portfolio(Asked(plan, TONNES, EFFORT), gamma)
        return
    found = robust_portfolio(Asked(plan, TONNES, EFFORT), gamma)
    assert found.value == pytest.approx(best, rel=1e-6, abs=1e-6)
    assert found.bound >= best - 1e-6 * max(1, abs(best))
    assert {one.reason for one in found.proofs if one.claim == "robust"} == {"all_kept"}
    assert not evaluate(plan, found.starts, TONNES).violations


def best_by_trying(plan, gamma):
    """Every portfolio; for whole rises, in every scenario of them."""
    from tests.optimum.test_reserve import risen

    choices = [
        {None: [None, *plan.years], "out": [None]}.get(one.decided, [one.decided])
        for one in plan.actions
    ]
    best = None
    for picked in itertools.product(*choices):
        starts = {a.id: y for a, y in zip(plan.actions, picked, strict=True) if y}
        found = evaluate(plan, starts, TONNES)
        if found.violations or (best is not None and found.value <= best):
            continue
        if gamma == int(gamma):
            scenarios = itertools.combinations(starts, min(gamma, len(starts)))
            if any(evaluate(risen(plan, names), starts, {}).violations for names in scenarios):
                continue
        elif short_of(plan, starts, gamma):
            continue
        best = found.value
    return best


def test_an_advance_counts_as_in_hand():
    plan = alike(8)
    years = {"years": (2027, 2028), "weights": (1.0, 0.0), "budgets": {2027: 6.0, 2028: 4.0}}
    segments = tuple(replace(one, baseline=(10.0, 10.0)) for one in plan.segments)
    two = replace(plan, segments=segments, **years)
    hard = robust_portfolio(Asked(two, TONNES, EFFORT), 2)
    eased = replace(two, elastic={"euros": Stretch(up_to=0.25, price=0.0)})
    soft = robust_portfolio(Asked(eased, TONNES, EFFORT), 2)
    assert (hard.value, soft.value) == (pytest.approx(20.0), pytest.approx(25.0))


@pytest.mark.parametrize(
    "change", [{"budgets": {}}, {"actions": (Action(id="a", sector="x", cost=Cost(value=1.0)),)}]
)
def test_without_money_or_ranges_nothing_is_told(change):
    with pytest.raises(EssaimError):
        robust_portfolio(Asked(replace(alike(2), **change), TONNES, EFFORT), 1)
