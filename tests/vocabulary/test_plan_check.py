"""Faults of a plan are told together, each with its field."""

from dataclasses import replace

import pytest

from essaim.vocabulary.errors import ManyErrors
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
from essaim.vocabulary.plan_check import check_plan, circle_of

GOOD = Plan(
    years=(2027, 2028),
    weights=(1.0, 10.0),
    segments=(Segment(id="g", sector="homes", baseline=(10.0, 10.0)),),
    actions=(
        Action(
            id="a",
            sector="homes",
            cost=Cost(value=3.0),
            effects=(Effect(segment="g", saving=0.1),),
        ),
        Action(id="b", sector="homes"),
    ),
    budgets={2027: 5.0, 2028: 5.0},
    departments={"works": {2027: 1.0, 2028: 1.0}},
)


def fields(plan):
    with pytest.raises(ManyErrors) as refused:
        check_plan(plan, file="plan.json")
    assert all(error.where.file == "plan.json" for error in refused.value.errors)
    return [error.where.field for error in refused.value.errors]


def test_a_good_plan_passes():
    check_plan(GOOD)


SHORT = replace(GOOD.segments[0], baseline=(1.0,))


def acting(**changes):
    return replace(GOOD, actions=(replace(GOOD.actions[0], **changes), GOOD.actions[1]))


@pytest.mark.parametrize(
    ("plan", "field"),
    [
        (acting(effects=(Effect(segment="x", saving=0.1),)), "actions[0].effects[0].segment"),
        (acting(effects=(Effect(segment="g", saving=1.0),)), "actions[0].effects[0].saving"),
        (acting(effects=(Effect(segment="g", saving=-1.2),)), "actions[0].effects[0].saving"),
        (acting(effects=(Effect(segment="g", saving=0.2, low=0.3),)), "actions[0].effects[0]"),
        (acting(effects=(Effect(segment="g", saving=0.2, ramp=0),)), "actions[0].effects[0].ramp"),
        (acting(cost=Cost(value=float("inf"))), "actions[0].cost.value"),
        (acting(cost=Cost(value=-1.0)), "actions[0].cost.value"),
        (acting(opex=float("nan")), "actions[0].opex"),
        (acting(duration=0), "actions[0].duration"),
        (acting(decided=2040), "actions[0].decided"),
        (acting(id="b"), "actions"),
        (acting(staff={"works": -2.0}), "actions[0].staff.works"),
        (acting(benefits={"jobs": float("nan")}), "actions[0].benefits.jobs"),
        (replace(GOOD, years=(2027, 2029)), "years"),
        (replace(GOOD, years=(), weights=(), budgets={}, departments={}, segments=()), "years"),
        (replace(GOOD, weights=(1.0,)), "weights"),
        (replace(GOOD, weights=(1.0, -1.0)), "weights[1]"),
        (replace(GOOD, budgets={2027: 5.0}), "budgets"),
        (replace(GOOD, budgets={2027: 5.0, 2028: 5.0, 2050: 1.0}), "budgets.2050"),
        (replace(GOOD, departments={"works": {2027: 1.0}}), "departments.works"),
        (replace(GOOD, elastic={"stuff": Stretch(up_to=0.1, price=1.0)}), "elastic.stuff"),
        (replace(GOOD, elastic={"staff:zoo": Stretch(up_to=0.1, price=1.0)}), "elastic.staff:zoo"),
        (replace(GOOD, habit={"homes": -0.1}), "habit.homes"),
        (
            replace(GOOD, segments=(replace(GOOD.segments[0], baseline=(1.0,)),)),
            "segments[0].baseline",
        ),
    ],
)
def test_each_fault_names_its_field(plan, field):
    assert field in fields(plan)


def linked(*links):
    return replace(GOOD, links=links)


@pytest.mark.parametrize(
    ("link", "field"),
    [
        (Prerequisite(kind="prerequisite", before="z", after="a"), "links[0].before"),
        (Prerequisite(kind="prerequisite", before="a", after="b", lag=-1), "links[0].lag"),
        (Exclusion(kind="exclusion", actions=("a", "z")), "links[0].actions[1]"),
        (Exclusion(kind="exclusion", actions=("a",)), "links[0].actions"),
        (Exclusion(kind="exclusion", actions=("a", "a")), "links[0].actions"),
        (Interaction(kind="interaction", actions=("a", "b"), segment="g"), "links[0]"),
        (
            Interaction(kind="interaction", actions=("a", "b"), segment="z", saving=0.1),
            "links[0].segment",
        ),
        (
            Interaction(kind="interaction", actions=("a", "b"), segment="g", saving=1.5),
            "links[0].saving",
        ),
    ],
)
def test_each_link_is_checked(link, field):
    assert field in fields(linked(link))


def test_a_circle_of_prerequisites_is_named():
    there = Prerequisite(kind="prerequisite", before="a", after="b")
    back = Prerequisite(kind="prerequisite", before="b", after="a")
    assert "links" in fields(linked(there, back))
    assert set(circle_of(linked(there, back))) == {"a", "b"}
    assert circle_of(linked(there)) == ()
