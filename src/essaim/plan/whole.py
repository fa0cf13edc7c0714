"""What a table of a plan cannot hold travels beside it, so that what is exported comes back whole.

An export writes a last sheet: the plan as JSON, and the plan as its own table reads. Reading it
again, a field whose cells still say what the export wrote is worth what the full plan says; one
that somebody has changed since is read like any other.
"""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter, ValidationError

from essaim.vocabulary.plan import Plan
from essaim.vocabulary.plan_succession import successors_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from essaim.tables.every_sheet import Sheet
    from essaim.vocabulary.plan import Action

WHOLE_SHEET = "Essaim"
PIECE = 30_000  # signs of a cell: every spreadsheet cuts what is longer
_PLAN = TypeAdapter(Plan)


def whole_of(plan: Plan, read_back: Plan) -> list[tuple[str, ...]]:
    """The rows of the last sheet: the plan, and the plan as its table reads, each in pieces."""
    return [
        (name, *_pieces(_PLAN.dump_json(one).decode()))
        for name, one in (("plan", plan), ("table", read_back))
    ]


def _pieces(text: str) -> list[str]:
    return [text[start : start + PIECE] for start in range(0, len(text), PIECE)]


def restored(plan: Plan, sheets: Sequence[Sheet]) -> Plan:
    """A plan that was just read, with all that the last sheet of its file knows beside it."""
    told = next((one for one in sheets if one.name == WHOLE_SHEET), None)
    if told is None:
        return plan
    rows = {row.cells[0]: "".join(row.cells[1:]) for row in told.rows}
    try:
        full = _PLAN.validate_json(rows["plan"])
        table = _PLAN.validate_json(rows["table"])
    except (KeyError, ValidationError, json.JSONDecodeError):
        return plan  # somebody wrote a sheet of that name: the table alone counts
    return _woven(plan, full, table)


def _woven(now: Plan, full: Plan, table: Plan) -> Plan:
    """The full plan, with what the table says now where it no longer says what it said."""
    said = {one.id: one for one in table.actions}
    # The table was written from the full plan, row by row, but for what another one took over.
    gone = successors_of(full)
    known = dict(zip(said, (one for one in full.actions if one.id not in gone), strict=False))
    now = _called_as_before(now, said)
    actions = [
        _changed(known[one.id], said[one.id], one) if one.id in known else one
        for one in now.actions
    ]
    for place, one in enumerate(full.actions):
        if one.id in gone:
            actions.insert(place, one)
    return replace(full, actions=tuple(actions))


def _called_as_before(now: Plan, said: Mapping[str, Action]) -> Plan:
    """The plan, an action whose title alone was corrected under the id it had.

    Where as many rows are new as are missing, each new one stands where a missing one stood.
    """
    ids = [one.id for one in now.actions]
    missing = [name for name in said if name not in ids]
    fresh = [name for name in ids if name not in said]
    if not missing or len(missing) != len(fresh) or len(ids) != len(said):
        return now
    before, places = list(said), {name: place for place, name in enumerate(ids)}
    same = {new: old for old, new in zip(missing, fresh, strict=True)}
    if any(places[new] != before.index(old) for new, old in same.items()):
        return now
    return replace(
        now,
        actions=tuple(replace(one, id=same.get(one.id, one.id)) for one in now.actions),
    )


def _changed(full: Any, said: Any, now: Any) -> Any:  # noqa: ANN401 - an action, or its sheet
    """`full`, with each field that differs between what was said and what is said now."""
    changes = {}
    for one in fields(full):
        before, after = getattr(said, one.name), getattr(now, one.name)
        if one.name in ("id", "sources", "parent"):
            continue
        if one.name == "sheet" and before is not None and after is not None:
            changes["sheet"] = _changed(full.sheet, before, after) if full.sheet else after
        elif before != after:
            changes[one.name] = after
    return replace(full, **changes)
