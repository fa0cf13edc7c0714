"""Which actions a document says enough about to be compared, and which it does not.

Nothing is guessed: an action without a cost, or without anything it would change, stays aside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.vocabulary.plan import Interaction, Prerequisite
from essaim.vocabulary.portfolio import LeftOut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.vocabulary.plan import Action, Plan


def not_comparable(plan: Plan, criteria: Sequence[str]) -> tuple[LeftOut, ...]:
    """Actions that stay aside and limits that are not stated, each with the reason's code.

    Args:
        plan: the document.
        criteria: what is looked at.
    """
    useful = _useful(plan, set(criteria))
    found: dict[str, str] = {}
    for action in plan.actions:
        if isinstance(action.decided, int):
            if action.cost is None:
                found[action.id] = "decided_without_cost"
        elif action.decided is None and action.cost is None:
            found[action.id] = "no_cost"
        elif action.decided is None and action.id not in useful:
            found[action.id] = "no_effect"
    _follow_prerequisites(plan, found)
    return tuple(LeftOut(id=key, reason=why) for key, why in found.items()) + _unlimited(plan)


def _useful(plan: Plan, criteria: set[str]) -> set[str]:
    """Actions that change a criterion, help a trade, or open the way to such an action."""
    segments = {one.id for one in plan.segments if one.criterion in criteria}
    useful = {action.id for action in plan.actions if _does(action, segments, criteria)}
    for link in plan.links:
        if isinstance(link, Interaction) and (
            link.segment in segments or link.criterion in criteria
        ):
            useful |= set(link.actions)
    ways = [(one.before, one.after) for one in plan.links if isinstance(one, Prerequisite)]
    grown = True
    while grown:
        more = {before for before, after in ways if after in useful} - useful
        useful |= more
        grown = bool(more)
    return useful


def _does(action: Action, segments: set[str], criteria: set[str]) -> bool:
    acts = any(effect.segment in segments for effect in action.effects)
    # An action that brings money in may pay for the others.
    return acts or bool(criteria & set(action.benefits)) or bool(action.gains) or action.opex < 0


def _follow_prerequisites(plan: Plan, found: dict[str, str]) -> None:
    aside = ("no_cost", "no_effect", "prerequisite_not_comparable")
    decided = {one.id for one in plan.actions if one.decided is not None}
    grown = True
    while grown:
        grown = False
        for link in plan.links:
            if not isinstance(link, Prerequisite) or link.after in decided:
                continue
            waits = found.get(link.before) in aside and link.after not in found
            if waits:
                found[link.after] = "prerequisite_not_comparable"
                grown = True


def _unlimited(plan: Plan) -> tuple[LeftOut, ...]:
    found = [] if plan.budgets else [LeftOut(id="", reason="no_limit_on_money")]
    departments = {name for action in plan.actions for name, days in action.staff.items() if days}
    trades = {name for action in plan.actions for name, load in action.trades.items() if load}
    for name in sorted(departments - set(plan.departments)):
        found += [LeftOut(id=name, reason="no_limit_on_department")]
    for name in sorted(trades - set(plan.trades)):
        found += [LeftOut(id=name, reason="no_limit_on_trade")]
    return tuple(found)
