"""A plan brought up to date by a table that was read again."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

from essaim.plan.building import cost_of
from essaim.plan.reading import Reading
from essaim.plan.report import Warned
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.vocabulary.plan import Action, Plan

T = TypeVar("T")


def bring_up_to_date(old: Plan, reading: Reading) -> Reading:
    """A plan with the actions of a table that was read again, by their ids.

    What the new table says replaces what was there; what it does not speak of (effects, decisions,
    links, actions that it leaves out) stays. A cost that somebody typed stays too, and where the
    table says another one, that is told.
    """
    known = {one.id: one for one in old.actions}
    fresh = {one.id: one for one in reading.plan.actions}
    merged = [
        _action(one, fresh[one.id], reading.report.warnings) if one.id in fresh else one
        for one in old.actions
    ]
    added = [one for one in reading.plan.actions if one.id not in known]
    reading.report.updated = len(known.keys() & fresh.keys())
    for name in known.keys() - fresh.keys():
        sentence = phrase(
            "“{title}” is not in the table any more: it stays", title=known[name].title
        )
        reading.report.warnings.append(Warned("", 0, sentence))
    reading.report.actions = len(merged) + len(added)
    notes = tuple(dict.fromkeys((*old.notes, *reading.plan.notes)))
    sources = tuple(dict.fromkeys((*old.sources, *reading.plan.sources)))
    plan = replace(old, actions=(*merged, *added), notes=notes, sources=sources)
    return Reading(plan, reading.report)


def _action(old: Action, new: Action, warnings: list[Warned]) -> Action:
    """A newer action, but with the cost that a person typed: a budget read in a cell yields."""
    newer = _newer(old, new)
    read_before = cost_of(old.sheet.amounts) if old.sheet else None
    if old.cost == read_before and new.sheet is not None and new.sheet.amounts:
        return replace(newer, cost=new.cost)  # it came from words that the table replaces
    if old.cost is None or new.cost is None:
        return newer
    if (new.cost.value, new.cost.low, new.cost.high) != (
        old.cost.value,
        old.cost.low,
        old.cost.high,
    ):
        sentence = phrase(
            "“{title}” keeps the cost that was typed: the table says another one",
            title=old.title,
        )
        warnings.append(Warned("", 0, sentence))
    return replace(newer, cost=old.cost)


def _newer(old: T, new: T) -> T:
    """An action whose fields are the new ones wherever the new table says something."""
    changes = {}
    for one in fields(new):  # type: ignore[arg-type]
        value = getattr(new, one.name)
        before = getattr(old, one.name)
        if one.name == "sheet" and before is not None and value is not None:
            changes[one.name] = _newer(before, value)
        elif one.name == "sources":
            changes[one.name] = tuple(dict.fromkeys((*before, *value)))
        elif value not in ("", (), {}, None) and one.name not in ("id", "duration", "opex"):
            changes[one.name] = value
    return replace(old, **changes)  # type: ignore[type-var]
