"""What another action took over leads to it, and binds nobody any more."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.vocabulary.errors import PlanError
from essaim.vocabulary.plan import Action, Exclusion, Interaction, Plan, Prerequisite
from essaim.vocabulary.plan_succession import (
    given_back,
    next_of,
    standing,
    successors_of,
    taken_over,
)
from essaim.vocabulary.sheet import ActionSheet

NAMES = "abcd"


def plan(**more):
    actions = tuple(Action(id=one, sector="", sheet=ActionSheet(number=one)) for one in NAMES)
    return Plan(years=(2027,), weights=(1.0,), actions=actions, **more)


def ids(made):
    return [one.id for one in made.actions]


def test_the_old_one_keeps_its_sheet_and_leads_to_the_end_of_its_way():
    made = taken_over(taken_over(plan(), "a", "b", how="merged"), "b", "c", how="replaced")
    assert successors_of(made) == {"a": "c", "b": "c"}
    assert ids(standing(made)) == ["c", "d"]
    assert made.actions[0].sheet.number == "a"
    assert (made.actions[0].sheet.merged_into, made.actions[1].sheet.superseded_by) == ("b", "c")
    assert ids(standing(given_back(made, "b"))) == ["b", "c", "d"]
    assert given_back(made, "nobody") == made


@pytest.mark.parametrize(("old", "new"), [("a", "a"), ("a", "z"), ("z", "a"), ("c", "a")])
def test_no_circle_and_no_stranger(old, new):
    made = taken_over(taken_over(plan(), "a", "b", how="merged"), "b", "c", how="merged")
    with pytest.raises(PlanError):
        taken_over(made, old, new, how="merged")
    with pytest.raises(PlanError):
        taken_over(made, "b", "a", how="merged")


def test_links_and_parts_follow():
    made = plan(
        links=(
            Prerequisite(kind="prerequisite", before="a", after="d"),
            Prerequisite(kind="prerequisite", before="a", after="b"),
            Exclusion(kind="exclusion", actions=("a", "b")),
            Exclusion(kind="exclusion", actions=("a", "c", "d")),
            Interaction(kind="interaction", actions=("a", "b"), criterion="jobs", value=1.0),
            Interaction(kind="interaction", actions=("a", "d"), criterion="jobs", value=1.0),
        )
    )
    part = replace(made.actions[3], sheet=ActionSheet(parent="a"))
    made = replace(made, actions=(*made.actions[:3], part))
    after = standing(taken_over(made, "a", "b", how="merged"))
    assert after.links == (
        Prerequisite(kind="prerequisite", before="b", after="d"),
        Exclusion(kind="exclusion", actions=("b", "c", "d")),
        Interaction(kind="interaction", actions=("b", "d"), criterion="jobs", value=1.0),
    )
    assert after.actions[-1].sheet.parent == "b"
    assert standing(made) is made


def test_a_way_that_leads_nowhere_takes_nobody_over():
    lost = Action(id="x", sector="", sheet=ActionSheet(merged_into="gone"))
    bare = Action(id="y", sector="")
    made = Plan(years=(2027,), weights=(1.0,), actions=(lost, bare))
    assert ids(standing(made)) == ["x", "y"]
    assert next_of(bare) == ""
    assert next_of(taken_over(made, "y", "x", how="replaced").actions[1]) == "x"


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=8))
def test_whatever_people_do_something_stands_and_every_way_ends_there(steps):
    made = plan()
    for old, new in steps:
        try:
            made = taken_over(made, old, new, how="merged")
        except PlanError:
            continue
    there = ids(standing(made))
    assert there
    assert set(successors_of(made).values()) <= {*there}
    assert {*there} | {*successors_of(made)} == {*NAMES}
