"""A plan brought up to date by a table that was read again."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, TypeVar

from essaim.plan.building import cost_of
from essaim.plan.reading import Reading
from essaim.plan.report import Warned
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from essaim.vocabulary.plan import Action, Plan

T = TypeVar("T")


def bring_up_to_date(old: Plan, reading: Reading, base: Plan | None = None) -> Reading:
    """A plan with the actions of a table that was read again, by their ids.

    What the new table says replaces what was there; what it does not speak of (effects, decisions,
    links, actions that it leaves out) stays. A cost that somebody typed stays too, and where the
    table says another one, that is told.

    Args:
        old: the plan as it is.
        reading: of the table that is given again.
        base: the table as it was read before. Where it says the same as then, what somebody
            corrected since stays, and how many cells do is told.
    """
    before = {one.id: one for one in base.actions} if base else {}
    kept: list[str] = []
    known = {one.id: one for one in old.actions}
    fresh = {one.id: one for one in reading.plan.actions}
    merged = [
        _action(one, fresh[one.id], before.get(one.id), _Told(reading.report.warnings, kept))
        if one.id in fresh
        else one
        for one in old.actions
    ]
    if kept:
        stays = phrase_n(
            "{n} cell corrected since stays: the table says what it said before",
            "{n} cells corrected since stay: the table says what it said before",
            len(kept),
        )
        reading.report.warnings.append(Warned("", 0, stays))
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


@dataclass(frozen=True, slots=True)
class _Told:
    """What there is to say while actions are merged."""

    warnings: list[Warned]
    kept: list[str]


def _action(old: Action, new: Action, base: Action | None, told: _Told) -> Action:
    """A newer action, but with the cost that a person typed: a budget read in a cell yields."""
    newer = _newer(old, new, base, told.kept)
    read_before = cost_of(old.sheet.amounts) if old.sheet else None
    if old.cost == read_before and newer.sheet is not None and newer.sheet.amounts:
        return replace(newer, cost=cost_of(newer.sheet.amounts))  # it comes from these words
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
        told.warnings.append(Warned("", 0, sentence))
    return replace(newer, cost=old.cost)


def _newer(old: T, new: T, base: T | None, kept: list[str]) -> T:
    """An action whose fields are the new ones wherever the new table says something new."""
    changes = {}
    for one in fields(new):  # type: ignore[arg-type]
        value, before = getattr(new, one.name), getattr(old, one.name)
        then = getattr(base, one.name) if base is not None else None
        if one.name == "sheet" and before is not None and value is not None:
            changes[one.name] = _newer(before, value, then, kept)
        elif one.name == "sources":
            changes[one.name] = tuple(dict.fromkeys((*before, *value)))
        elif value in ("", (), {}, None) or one.name in ("id", "duration", "opex"):
            continue
        elif base is not None and value == then:
            if before != value and one.name != "cost":
                kept.append(one.name)
        else:
            changes[one.name] = value
    return replace(old, **changes)  # type: ignore[type-var]
