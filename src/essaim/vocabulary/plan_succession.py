"""Actions that another one took over: they keep their sheet, and lead to the new one.

An action is *merged into* another that does the same work, or *replaced by* one that does it
otherwise. It stays in the document with its history; it is no candidate any more.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from essaim.vocabulary.errors import PlanError
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Action, Exclusion, Interaction, Link, Plan, Prerequisite
from essaim.vocabulary.sheet import ActionSheet

if TYPE_CHECKING:
    from collections.abc import Mapping

How = Literal["merged", "replaced"]


def next_of(action: Action) -> str:
    """The id of the action that took this one over; empty when none did."""
    return (action.sheet.merged_into or action.sheet.superseded_by) if action.sheet else ""


def successors_of(plan: Plan) -> dict[str, str]:
    """For each action that was taken over, the one at the end of its way.

    A way ends at the last action that the plan holds; one that goes round takes nobody over.
    """
    after = {one.id: next_of(one) for one in plan.actions}
    found = {}
    for name, first in after.items():
        seen, here = {name}, first
        while after.get(here) in after and here not in seen:
            seen.add(here)
            here = after[here]
        if here in after and here not in seen:
            found[name] = here
    return found


def standing(plan: Plan) -> Plan:
    """The plan without the actions that were taken over; links and parts follow to the new ones."""
    gone = successors_of(plan)
    if not gone:
        return plan
    actions = tuple(_with_parent(one, gone) for one in plan.actions if one.id not in gone)
    links = (_followed(one, gone) for one in plan.links)
    return replace(
        plan, actions=actions, links=tuple(dict.fromkeys(one for one in links if one is not None))
    )


def _with_parent(action: Action, gone: Mapping[str, str]) -> Action:
    if action.sheet is None or action.sheet.parent not in gone:
        return action
    parent = gone[action.sheet.parent]
    return replace(
        action, sheet=replace(action.sheet, parent="" if parent == action.id else parent)
    )


def _followed(link: Link, gone: Mapping[str, str]) -> Link | None:
    """A link between the actions that stand; none when it would bind an action to itself."""
    if isinstance(link, Prerequisite):
        before, after = (gone.get(one, one) for one in (link.before, link.after))
        return None if before == after else replace(link, before=before, after=after)
    actions = tuple(dict.fromkeys(gone.get(one, one) for one in link.actions))
    if actions == link.actions:
        return link
    # What two actions did together was said of two; one alone has no such bonus.
    if len(actions) < 2 or (isinstance(link, Interaction) and len(actions) < len(link.actions)):
        return None
    return _with_actions(link, actions)


def _with_actions(link: Exclusion | Interaction, actions: tuple[str, ...]) -> Link:
    return replace(link, actions=actions)


def taken_over(plan: Plan, old: str, new: str, *, how: How) -> Plan:
    """The plan where an action is merged into another, or replaced by it.

    Args:
        plan: the plan.
        old: id of the action that leaves; it keeps its sheet.
        new: id of the one that takes over.
        how: the same work in one sheet, or another way to do it.

    Raises:
        PlanError: one of them is not there, or the way would lead back to where it began.
    """
    known = {one.id: one for one in plan.actions}
    if old not in known or new not in known:
        raise PlanError(
            phrase("no action has the id “{id}”", id=new if old in known else old),
            todo=phrase("Choose an action of the plan."),
        )
    sheet = replace(
        known[old].sheet or ActionSheet(),
        merged_into=new if how == "merged" else "",
        superseded_by=new if how == "replaced" else "",
    )
    after = _with(plan, replace(known[old], sheet=sheet))
    if old not in successors_of(after):  # it would lead round in a circle
        raise PlanError(
            phrase("an action cannot take itself over"),
            todo=phrase("Choose another one, or give the other its place back first."),
        )
    return after


def given_back(plan: Plan, name: str) -> Plan:
    """The plan where an action stands for itself again."""
    found = next((one for one in plan.actions if one.id == name), None)
    if found is None or found.sheet is None:
        return plan
    return _with(plan, replace(found, sheet=replace(found.sheet, merged_into="", superseded_by="")))


def _with(plan: Plan, changed: Action) -> Plan:
    return replace(
        plan, actions=tuple(changed if one.id == changed.id else one for one in plan.actions)
    )
