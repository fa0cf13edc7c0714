"""The sheets as cells of one grid: what a cell shows, and what many changed cells make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from essaim.plan.headings import sector_names
from essaim.tables.headers import plain
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Action
from essaim.web.plan.forms import LISTS, SheetForm, filled
from essaim.web.shared.spoken import said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from essaim.vocabulary.plan import Plan

COLUMNS = {
    "number": phrase("Number"),
    "title": phrase("Title"),
    "axis": phrase("Axis"),
    "sub_axis": phrase("Sub-axis"),
    "sector": phrase("Sector"),
    "owner": phrase("Owner"),
    "partners": phrase("Partners"),
    "steering": phrase("Leading department"),
    "elected_referent": phrase("Elected referent"),
    "budget": phrase("Budget"),
    "funding": phrase("Funding"),
    "calendar": phrase("Calendar"),
    "indicators": phrase("Indicators"),
    "status": phrase("Status"),
    "priority": phrase("Priority"),
    "notes": phrase("Notes"),
}
NEW = "new:"
MOST_CELLS = 20_000
BETWEEN = " ; "


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that says something else now; a row `new:…` is a sheet to come."""

    row: str
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a cell."""

    row: str
    field: str
    told: str


def cells_of(action: Action) -> dict[str, str]:
    """What each cell of a sheet shows; several items of one heading stand in one cell."""
    shown = {name: str(value) for name, value in filled(action).items()}
    shown["sector"] = sector_names().get(action.sector, action.sector)
    for name in LISTS:
        shown[name] = shown[name].replace("\n", BETWEEN)
    return {name: shown[name] for name in COLUMNS}


def changed_plan(
    plan: Plan, changes: Iterable[Change]
) -> tuple[list[Action], dict[str, str], list[Problem]]:
    """The actions that some changed cells make; all of them, or none.

    Args:
        plan: the newest one: what others changed meanwhile in other cells stays.
        changes: the cells, the last word on a cell counts.

    Returns:
        The changed actions, the id that each new row got, and what is wrong; when something is
        wrong the other two are not to be used.
    """
    by_row: dict[str, dict[str, str]] = {}
    for one in changes:
        by_row.setdefault(one.row, {})[one.field] = one.value
    known = {one.id: one for one in plan.actions}
    made: list[Action] = []
    fresh: dict[str, str] = {}
    problems: list[Problem] = []
    for row, values in by_row.items():
        action = known.get(row)
        if action is None and row.startswith(NEW):
            if not any(value.strip() for value in values.values()):
                continue
            fresh[row] = _free(known.keys() | set(fresh.values()))
            action = Action(id=fresh[row], sector="")
        if action is None:
            told = phrase("this sheet is not there any more")
            problems += [Problem(row, name, said(told)) for name in values]
            continue
        form = _form(action, values)
        if form.is_valid():
            made.append(form.changed(action))
        else:
            problems += [
                Problem(row, name, _told(action, name, values.get(name, ""), told))
                for name, told in form.errors.items()
            ]
    return made, fresh, problems


def _told(action: Action, field: str, value: str, errors: Iterable[object]) -> str:
    """What is wrong with a cell, with the sheet it is in and what may stand there."""
    sentence = " ".join(str(one) for one in errors)
    if field == "sector":
        names = tuple(sector_names().values())
        sentence = said(phrase("“{value}” is none of the eight: {names}", value=value, names=names))
    sheet = (action.sheet.number if action.sheet else "") or action.title
    return said(phrase("{sheet}: {what}", sheet=sheet, what=sentence)) if sheet else sentence


def _form(action: Action, values: Mapping[str, str]) -> SheetForm:
    """The sheet's own form; what nobody touched is not asked to be better than it was."""
    form = SheetForm(_typed(action, values))
    for name, field in form.fields.items():
        if name not in values or action.title == "":
            field.required = False
    if "sector" not in values:
        form.fields["sector"].choices.append((action.sector, action.sector))  # type: ignore[attr-defined]
    return form


def _typed(action: Action, values: Mapping[str, str]) -> dict[str, Any]:
    """What the sheet's own form would hold with these cells."""
    held: dict[str, Any] = dict(filled(action))
    for name, value in values.items():
        if name not in COLUMNS:
            continue
        if name == "sector":
            held[name] = _sector(value)
        elif name in LISTS:
            held[name] = "\n".join(part.strip() for part in value.replace("\n", ";").split(";"))
        else:
            held[name] = value
    return held


def _sector(value: str) -> str:
    """A sector by its id or its name; what is neither is told by the form."""
    wanted = plain(value)
    for id_, name in sector_names().items():
        if wanted in (plain(id_), plain(name)):
            return id_
    return value.strip()


def _free(taken: set[str]) -> str:
    return next(name for n in range(1, len(taken) + 2) if (name := f"action-new-{n}") not in taken)
