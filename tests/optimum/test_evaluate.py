"""The evaluator against sums done by hand."""

from dataclasses import replace

import pytest

from essaim.optimum.evaluate import evaluate
from essaim.vocabulary.plan import (
    Action,
    Cost,
    Effect,
    Exclusion,
    Interaction,
    Plan,
    Prerequisite,
    Segment,
    Stretch,
)

TONNES = {"emissions": 1.0}
PLAN = Plan(
    years=(2027, 2028, 2029),
    weights=(1.0, 1.0, 10.0),
    segments=(Segment(id="g", sector="s", baseline=(100.0, 100.0, 100.0)),),
    actions=(
        Action(
            id="a",
            sector="s",
            cost=Cost(value=60.0),
            duration=2,
            opex=5.0,
            staff={"works": 8.0},
            trades={"mason": 6.0},
            effects=(Effect(segment="g", saving=0.2, ramp=2),),
            benefits={"jobs": 3.0},
        ),
        Action(
            id="b", sector="s", cost=Cost(value=10.0), effects=(Effect(segment="g", saving=0.5),)
        ),
        Action(id="t", sector="s", cost=Cost(value=0.0), gains={"mason": 2.0}),
    ),
    links=(
        Interaction(kind="interaction", actions=("a", "b"), segment="g", saving=0.1),
        Interaction(kind="interaction", actions=("a", "b"), criterion="jobs", value=-1.0),
    ),
    budgets={2027: 40.0, 2028: 30.0, 2029: 10.0},
    departments={"works": {2027: 4.0, 2028: 4.0, 2029: 4.0}},
    trades={"mason": {2027: 3.0, 2028: 3.0, 2029: 3.0}},
)


def kinds(plan, starts):
    return [one.kind for one in evaluate(plan, starts, TONNES).violations]


def test_savings_compound_ramp_and_weigh():
    found = evaluate(PLAN, {"a": 2027, "b": 2028}, TONNES)
    # 2027: 100·0.9; 2028 and 2029: 100·0.8·0.5·0.9
    assert found.value == pytest.approx(10 + 64 + 10 * 64)
    assert found.saved["s"] == pytest.approx([10, 64, 64])


def test_additive_criteria_and_euros():
    assert evaluate(PLAN, {"a": 2027, "b": 2028}, {"jobs": 2.0}).value == pytest.approx(4.0)
    assert evaluate(PLAN, {"a": 2027}, {"euros": 1.0}).value == pytest.approx(-70.0)


def test_cost_is_spread_opex_follows_and_money_is_carried_over():
    found = evaluate(PLAN, {"a": 2027, "b": 2029}, TONNES)
    # 30, then 30 + 5, then 5 + 10: within 40, 70 and 80 in all.
    assert found.spending == {2027: 30.0, 2028: 35.0, 2029: 15.0}
    assert found.violations == []


def test_person_days_are_not_carried_over():
    busy = replace(PLAN, departments={"works": {2027: 100.0, 2028: 3.0, 2029: 3.0}})
    assert kinds(busy, {"a": 2027}) == ["staff"]


def test_gains_count_from_the_year_after():
    short = replace(PLAN, trades={"mason": dict.fromkeys(PLAN.years, 1.0)})
    assert kinds(short, {"a": 2028}) == ["trades", "trades"]
    assert kinds(short, {"a": 2028, "t": 2027}) == []
    assert kinds(short, {"a": 2028, "t": 2028}) == ["trades"]


def test_what_gives_way_is_bought_and_paid():
    tight = replace(
        PLAN,
        departments={"works": dict.fromkeys(PLAN.years, 3.5)},
        elastic={"staff": Stretch(up_to=0.2, price=7.0)},
    )
    found = evaluate(tight, {"a": 2027}, TONNES)
    assert [(one.year, one.amount, one.euros) for one in found.bought] == [
        (2027, 0.5, 3.5),
        (2028, 0.5, 3.5),
    ]
    assert found.spending[2027] == pytest.approx(33.5)
    less = replace(tight, elastic={"staff": Stretch(up_to=0.1, price=0.0)})
    assert kinds(less, {"a": 2027}) == ["staff", "staff"]


def test_euros_are_advanced_at_a_price():
    poor = replace(PLAN, budgets={2027: 20.0, 2028: 50.0, 2029: 30.0})
    assert kinds(poor, {"a": 2027}) == ["euros"]
    lent = replace(poor, elastic={"euros": Stretch(up_to=0.5, price=0.1)})
    found = evaluate(lent, {"a": 2027}, TONNES)
    assert found.violations == []
    assert found.spending[2028] == pytest.approx(35 + 1)


@pytest.mark.parametrize(
    ("starts", "kind"),
    [
        ({"a": 2040}, "year"),
        ({"b": 2027}, "prerequisite"),
        ({"t": 2027, "b": 2027}, "prerequisite"),
        ({"t": 2027, "a": 2027}, "exclusion"),
    ],
)
def test_links_are_watched(starts, kind):
    linked = replace(
        PLAN,
        links=(
            Prerequisite(kind="prerequisite", before="t", after="b"),
            Exclusion(kind="exclusion", actions=("t", "a")),
        ),
    )
    assert kind in kinds(linked, starts)


def test_decisions_are_watched():
    decided = replace(
        PLAN,
        actions=(replace(PLAN.actions[0], decided=2027), replace(PLAN.actions[1], decided="out")),
        links=(),
    )
    assert kinds(decided, {"a": 2028, "b": 2027})[:2] == ["decided", "decided"]
