"""How a sheet of a workbook is laid out: a table of actions, or one action with a label a line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from essaim.plan.header_rows import header_by_content, under_groups
from essaim.plan.headings import Heading, headings_of

if TYPE_CHECKING:
    from essaim.tables.every_sheet import Sheet
    from essaim.tables.rows import Row

ROWS_ABOVE = 15  # titles, logos and dates above a header
LEAST_LABELS = 4
LONGEST_LABEL = 80
# The import template explains itself in its rows 3 and 4.
_MANUAL = ("champ texte", "champ liste", "champ numérique", "champ date", "champ binaire")
# What it writes in the columns that it does not import.
_FILLER = "ces informations devront être saisies directement sur la plateforme"
_GUIDE = ("saisissez", "choisissez", "présentez", "➔", "texte court", "si vos", "créez sous")


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell says under its heading."""

    heading: Heading
    text: str
    merged: bool = False  # the cell above it goes on here


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table, or a whole sheet of labels: the line where it starts and its cells."""

    line: int
    cells: tuple[Cell, ...]

    def of(self, field: str) -> str:
        """The words under a heading, lines of several columns put together."""
        found = [one.text for one in self.cells if one.heading.field == field and one.text]
        return "\n".join(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet as actions.

    Attributes:
        kind: `table`, `form` (one action, a label a line) or `none`.
        lines: the rows below the header.
        above: cells that belong to no action: titles, notes.
        skipped: rows of a template that explain it, by their line.
        guessed: the header of the column taken for the titles, when none says that it is.
    """

    kind: str
    lines: tuple[Line, ...] = ()
    above: tuple[tuple[int, int, str], ...] = ()
    skipped: tuple[int, ...] = ()
    guessed: str = ""


def layout_of(
    sheet: Sheet, *, furniture: frozenset[str] = frozenset(), guess: bool = False
) -> Layout:
    """How a sheet is laid out.

    Args:
        sheet: with its merged cells filled in.
        furniture: titles of a known template, which say nothing of a plan.
        guess: take the column with the longest words for the titles when no header names them.
    """
    form, table = _form(sheet), _header(sheet)
    if form is None and table is None and guess and (untitled := header_by_content(sheet)):
        place, headings = untitled
        words = next(one.words for one in headings if one.field == "title")
        return replace(_table(sheet, place, headings, furniture), guessed=words)
    if table is not None and (form is None or _fields(table[1]) >= _fields(form)):
        return _table(sheet, table[0], table[1], furniture)
    if form is not None:
        return _as_form(sheet)
    return Layout("none", above=_loose(sheet.rows, _of_template(sheet, furniture)))


def _of_template(sheet: Sheet, furniture: frozenset[str]) -> frozenset[str]:
    """The template's furniture where most cells are; a legend may use one of its words."""
    cells = [cell.strip() for row in sheet.rows for cell in row.cells if cell.strip()]
    said = sum(cell in furniture for cell in cells)
    return furniture if 2 * said > len(cells) else frozenset()


def _fields(headings: tuple[Heading, ...]) -> int:
    return len({one.field for one in headings if one.field})


def _header(sheet: Sheet) -> tuple[int, tuple[Heading, ...]] | None:
    """The header row: the one that names most headings, a title among them."""
    best: tuple[int, tuple[Heading, ...]] | None = None
    for place, row in enumerate(sheet.rows[:ROWS_ABOVE]):
        headings = headings_of(row.cells)
        fields = {one.field for one in headings if one.field}
        titled = fields & {"title", "sub_title"}
        if (titled and len(fields) >= 2) and (best is None or len(fields) > _fields(best[1])):
            best = place, headings
    return best


def _form(sheet: Sheet) -> tuple[Heading, ...] | None:
    """The labels of a sheet that tells one action, a label a line."""
    labels = tuple(label for row in sheet.rows if (label := _label(row)) is not None)
    return labels if _fields(labels) >= LEAST_LABELS else None


def _labels_stand(sheet: Sheet) -> int | None:
    """The column where the labels stand, each with its value beside it; None without a rule."""
    beside = [
        label.index
        for row in sheet.rows
        if (label := _label(row)) and any(map(str.strip, row.cells[label.index + 1 :]))
    ]
    return beside[0] if len(beside) >= LEAST_LABELS and len(set(beside)) == 1 else None


def _other_label(row: Row, column: int | None) -> Heading | None:
    """A label that nobody knows: it stands where the others do, with a value beside it."""
    if column is None or any(map(str.strip, row.cells[:column])) or column >= len(row.cells):
        return None
    words = " ".join(row.cells[column].split())
    beside = any(map(str.strip, row.cells[column + 1 :]))
    return Heading(column, "", words) if beside and 0 < len(words) <= LONGEST_LABEL else None


def _label(row: Row) -> Heading | None:
    """The label a row begins with, when a known one stands first and a value may follow it."""
    filled = [(index, cell) for index, cell in enumerate(row.cells) if cell.strip()]
    if not filled or len({cell for _, cell in filled}) > 3:
        return None
    found = headings_of(row.cells[: filled[0][0] + 1])
    return found[0] if found and found[0].field else None


def _table(
    sheet: Sheet, place: int, headings: tuple[Heading, ...], furniture: frozenset[str]
) -> Layout:
    headings = under_groups(sheet, place, headings)
    known = {one.index: one for one in headings}
    skipped, lines = [], []
    template = False
    for row in sheet.rows[place + 1 :]:
        texts = [cell.strip().lower() for cell in row.cells]
        if sum(text.startswith(_MANUAL) for text in texts) >= 3:
            template = True
        guide = sum(text.startswith(_GUIDE) for text in texts) >= 3
        if sum(text.startswith(_MANUAL) for text in texts) >= 3 or (template and guide):
            skipped.append(row.line)
            continue
        cells = tuple(
            Cell(
                known.get(index) or Heading(index, "", ""),
                cell.strip(),
                (row.line, index) in sheet.filled,
            )
            for index, cell in enumerate(row.cells)
            if cell.strip() and not cell.strip().lower().startswith(_FILLER)
        )
        lines.append(Line(row.line, cells))
    header = sheet.rows[place]
    again = {
        (row.line, index + 1)
        for row in sheet.rows[:place]
        for index, cell in enumerate(row.cells[: len(header.cells)])
        if cell.strip() and cell == header.cells[index]
    }
    used = {cell.heading.index for line in lines for cell in line.cells}
    above = (
        *(one for one in _loose(sheet.rows[:place], furniture) if one[:2] not in again),
        *(
            (header.line, one.index + 1, one.words)
            for one in headings
            if not one.field and one.index not in used and one.words not in furniture
        ),
    )
    return Layout("table", tuple(lines), above, tuple(skipped))


def _as_form(sheet: Sheet) -> Layout:
    """One action: each label, then the cells beside it and below it up to the next label."""
    cells: list[Cell] = []
    above: list[tuple[int, int, str]] = []
    heading: Heading | None = None
    column = _labels_stand(sheet)
    for row in sheet.rows:
        label = _label(row) or _other_label(row, column)
        heading = label or heading
        start = label.index + 1 if label else 0
        rest = dict.fromkeys(cell.strip() for cell in row.cells[start:] if cell.strip())
        if heading is None:
            above += [(row.line, 1, text) for text in rest]
            continue
        cells += [Cell(heading, text) for text in rest]
    return Layout("form", (Line(sheet.rows[0].line, tuple(cells)),), tuple(above))


def _loose(rows: tuple[Row, ...], furniture: frozenset[str]) -> tuple[tuple[int, int, str], ...]:
    return tuple(
        (row.line, column, cell.strip())
        for row in rows
        for column, cell in enumerate(row.cells, start=1)
        if cell.strip() and cell.strip() not in furniture
    )
