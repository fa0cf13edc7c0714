"""A plan from the table people have: any columns, several sheets, nothing lost."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from essaim.plan.building import Built, build_action
from essaim.plan.form_title import title_above
from essaim.plan.gathering import Draft, Gathering, TableReader
from essaim.plan.headings import Heading
from essaim.plan.layout import Cell, Layout, layout_of
from essaim.plan.report import Kept, Report
from essaim.plan.template import furniture
from essaim.plan.whole import WHOLE_SHEET, restored
from essaim.tables.every_sheet import Sheet, read_every_sheet
from essaim.vocabulary.documents import from_json
from essaim.vocabulary.errors import Place, TableError
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.vocabulary.plan import Plan

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from essaim.vocabulary.phrase import Phrase

EXAMPLE = "collectivité exemple"  # how the import template's own example speaks
YEARS = 6  # a plan is made for six years


@dataclass(frozen=True, slots=True)
class Reading:
    """The plan, and what was done with every row of its file."""

    plan: Plan
    report: Report


def read_plan(path: Path, *, today: dt.date) -> Reading:
    """The plan of a CSV or XLSX file.

    Args:
        path: the file.
        today: a plan whose sheets name no year begins next year.

    Raises:
        TableError: no table, or no sheet of it holds an action.
        OSError: the file cannot be opened.
    """
    if (own := _own_document(path)) is not None:
        return Reading(own, Report(rows=len(own.actions), read=len(own.actions)))
    sheets = read_every_sheet(path)
    gathering = _gathered(sheets, path.name, guess=False)
    if not gathering.drafts:
        gathering = _gathered(sheets, path.name, guess=True)
    if not gathering.drafts:
        raise TableError(
            phrase("no action was found in this file"),
            where=Place(file=path.name),
            expected=phrase(
                "Expected: a header with a title and other headings, then one row an action."
            ),
            todo=phrase("Give the column of titles the header “Titre de l’action”."),
        )
    built = _with_parents([_finished(draft, gathering) for draft in gathering.drafts])
    gathering.report.actions = len(built)
    plan = _plan_of(built, gathering, today)
    return Reading(restored(plan, sheets), gathering.report)


def _own_document(path: Path) -> Plan | None:
    """The plan of a file that is one already: the JSON that we export.

    Raises:
        DocumentError: it is JSON, and no plan.
    """
    raw = path.read_bytes()
    if not raw.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        return None
    return from_json(raw, Plan, file=path.name)


def _gathered(sheets: Sequence[Sheet], file: str, *, guess: bool) -> Gathering:
    """All that the sheets hold; a column of titles that none names is guessed when asked to."""
    gathering = Gathering(file)
    for sheet in sheets:
        if sheet.name == WHOLE_SHEET:
            continue
        if sheet.hidden:
            gathering.warn(sheet.name, 0, phrase("this sheet is hidden: it is not read"))
            continue
        _read_sheet(sheet, gathering, guess=guess)
    return gathering


def _read_sheet(sheet: Sheet, gathering: Gathering, *, guess: bool) -> None:
    layout = layout_of(sheet, furniture=furniture(), guess=guess)
    if layout.kind == "form":
        _read_form(sheet, layout, gathering)
        return
    for line, column, text in layout.above:
        gathering.keep(sheet.name, line, column, text)
    if layout.guessed:
        sentence = phrase(
            "no column is called a title: “{column}” is taken for it", column=layout.guessed
        )
        gathering.warn(sheet.name, 0, sentence)
    if layout.kind == "none":
        if layout.above:
            sentence = phrase("this sheet is no table of actions: its cells are kept in the notes")
            gathering.warn(sheet.name, 0, sentence)
        return
    if layout.skipped:
        count = len(layout.skipped)
        gathering.warn(
            sheet.name,
            layout.skipped[0],
            phrase_n(
                "{n} row that explains the template is left out",
                "{n} rows that explain the template are left out",
                count,
            ),
        )
    gathering.report.rows += len(layout.lines)
    TableReader(sheet.name, gathering).read(layout)


def _read_form(sheet: Sheet, layout: Layout, gathering: Gathering) -> None:
    line = layout.lines[0]
    title, number, above = line.of("title"), "", layout.above
    if not title:
        number, title, above = title_above(layout.above)
    for spot in above:
        gathering.keep(sheet.name, *spot)
    cells = [cell for cell in line.cells if cell.heading.field != "title"]
    if number and not line.of("number"):
        cells.append(Cell(Heading(0, "number", "N°"), number))
    title = title or sheet.name or gathering.file
    gathering.add(Draft(title, [line.line], cells, {}, sheet.name))
    gathering.report.rows += 1
    gathering.report.read += 1


def _with_parents(built: list[Built]) -> list[Built]:
    """Action 7.2 is a part of action 7, where the table has both and says nothing else."""
    ids = {one.action.sheet.number: one.action.id for one in built if one.action.sheet}
    for one in built:
        sheet = one.action.sheet
        whole = sheet.number.rpartition(".")[0] if sheet and not sheet.parent else ""
        if sheet and whole in ids and re.fullmatch(r"\d+(?:\.\d+)+", sheet.number):
            one.action = replace(one.action, sheet=replace(sheet, parent=ids[whole]))
    return built


def _finished(draft: Draft, gathering: Gathering) -> Built:
    first, last = min(draft.lines), max(draft.lines)
    place = f"{gathering.file}/{draft.sheet}" if draft.sheet else gathering.file
    built = build_action(
        draft.name,
        draft.title,
        draft.cells,
        source=f"file:{place}#L{first}" + (f"-{last}" if last > first else ""),
        above=draft.above,
        parent=draft.parent,
    )
    for column, text in built.kept:
        gathering.report.kept.append(Kept(draft.sheet, first, column, text))
    for sentence in (*built.warnings, *_doubts(built)):
        gathering.warn(draft.sheet, first, sentence)
    return built


def _doubts(built: Built) -> list[Phrase]:
    """What was read and is worth a look: words without a figure, a range that has a middle."""
    sheet = built.action.sheet
    assert sheet is not None
    found = [
        phrase("no amount was read in “{words}”: its words are kept", words=one.raw)
        for one in sheet.amounts
        if one.raw and one.low is None and one.high is None
    ]
    calendar = sheet.calendar
    if calendar is not None and not calendar.start and not calendar.end:
        found.append(
            phrase("no date was read in “{words}”: its words are kept", words=calendar.raw)
        )
    if EXAMPLE in sheet.presentation.lower():
        found.append(phrase("this looks like the example of the template: is it an action?"))
    cost = built.action.cost
    if cost is not None and cost.low != cost.high:
        words = next(one.raw for one in sheet.amounts if one.low == cost.low)
        found.append(phrase("“{words}”: the middle of the range stands for it", words=words))
    return found


def _plan_of(built: list[Built], gathering: Gathering, today: dt.date) -> Plan:
    actions = tuple(one.action for one in built)
    starts = [
        int(one.sheet.calendar.start[:4])
        for one in actions
        if one.sheet is not None and one.sheet.calendar is not None and one.sheet.calendar.start
    ]
    first = min(starts, default=today.year + 1)
    return Plan(
        years=tuple(range(first, first + YEARS)),
        weights=(1.0,) * YEARS,
        actions=actions,
        sources=(f"file:{gathering.file}",),
        notes=tuple(gathering.notes),
    )
