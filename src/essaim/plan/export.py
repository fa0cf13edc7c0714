"""A plan carried to other tools: the import template of Territoires en Transitions, and CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from essaim.plan.cells import LONGEST_TITLE, cells_of
from essaim.plan.template import template
from essaim.plan.whole import WHOLE_SHEET, whole_of
from essaim.vocabulary.plan_succession import standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.vocabulary.plan import Plan

_LONG_AGO = dt.datetime(2008, 6, 13)  # noqa: DTZ001 - a workbook knows no time zone
_LONGEST = 32_000
_A3 = 8  # as workbooks number their papers
_WIDTH, _LETTERS = 28, 26  # of a column, and how many letters surely hold on its line
_HIGHEST = 409.0  # points, the most a row may have
# The template's own rows 3 and 4: what kind of value a column takes, and how to write it.
_KIND = {"list": "Champ liste déroulante", "number": "Champ numérique", "date": "Champ date"}
_DATED = ("start", "end")
_FIRST_YEAR = 1900  # spreadsheets count days from there, and that year wrongly
MORE = [
    {"header": "N°", "field": "number"},
    {"header": "Secteur", "field": "sector"},
    {"header": "Orientation", "field": "orientation"},
    {"header": "Résultats attendus", "field": "expected_effects"},
    {"header": "Cibles", "field": "targets"},
    {"header": "Calendrier", "field": "calendar"},
    {"header": "Jours agents", "field": "staff_days"},
]
_TODAY = dt.date(2008, 6, 13)  # reading back what was just written needs no day


def as_template(plan: Plan) -> bytes:
    """The workbook that Territoires en Transitions imports, with all that a table cannot hold.

    The sheet of rows, its headers, its allowed values and the row where data begins are those of
    the current template; a last sheet carries the rest, so that the file comes back whole.
    """
    # An action that another one took over is no row there: it travels on the last sheet.
    rows = standing(plan)
    first = _workbook(rows, ())
    return _workbook(rows, whole_of(plan, _read_back(first, rows)))


def as_csv(plan: Plan) -> bytes:
    """The same columns as CSV for a French spreadsheet, and those the template lacks.

    A formula is never one. A CSV carries the sheets that stand, and nothing else; effects, links,
    limits and the actions that others took over need JSON or XLSX.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    columns = [*MORE, *template()["columns"]]
    writer.writerow([one["header"].strip() for one in columns])
    for row in rows_of(standing(plan), columns):
        writer.writerow([_harmless(_as_typed(cell)) for cell in row])
    return ("\ufeff" + text.getvalue()).encode()


def rows_of(plan: Plan, columns: Sequence[dict[str, str]]) -> list[list[str | float]]:
    """One row an action, its cells in the order of the columns; an empty cell is empty text."""
    titles = {one.id: one.title for one in plan.actions}
    own = frozenset(one["field"] for one in columns)
    found = []
    for action in plan.actions:
        cells = cells_of(action, titles, columns=own)
        place = {"funder": 0, "funder_amount": 0}
        row: list[str | float] = []
        for column in columns:
            name = column["field"]
            if name in place:
                place[name] += 1
                name = f"{name}_{place[name]}"
            row.append(cells.get(name, ""))
        found.append(row)
    return found


def _as_typed(cell: str | float) -> str:
    return f"{cell:g}" if isinstance(cell, float) and cell < 1e6 else str(cell).removesuffix(".0")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in ("=", "+", "@", "\t", "\r") and cell else cell


def _workbook(plan: Plan, whole: Sequence[Sequence[str]]) -> bytes:
    import xlsxwriter  # noqa: PLC0415 - reading a plan has no need of it

    told = template()
    written = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(written, options)
    book.set_properties({"created": _LONG_AGO})
    rows = rows_of(plan, told["columns"])
    _data_sheet(book, told, rows)
    lists = book.add_worksheet(told["sheets"]["lists"])
    for column, one in enumerate(told["lists"].values()):
        for line, value in enumerate((one["header"], *one["values"])):
            lists.write_string(line, column, value)
    if whole:
        last = book.add_worksheet(WHOLE_SHEET)
        for line, cells in enumerate(whole):
            for column, cell in enumerate(cells):
                last.write_string(line, column, cell)
        last.hide()
    book.close()
    return written.getvalue()


def _data_sheet(book: Any, told: dict[str, Any], rows: list[list[str | float]]) -> None:  # noqa: ANN401
    """The sheet that is imported: groups, headers, two rows that explain, then the actions."""
    sheet = book.add_worksheet(told["sheets"]["rows"])
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    grey = book.add_format({"text_wrap": True, "italic": True, "font_color": "#5a5e52"})
    header, first = told["header_row"] - 1, told["first_row"] - 1
    for group in told["groups"]:
        sheet.write_string(0, group["first"] - 1, group["title"], bold)
    columns = told["columns"]
    for place, column in enumerate(columns):
        sheet.write_string(header, place, column["header"], bold)
        sheet.write_string(header + 1, place, _kind(column), grey)
    sheet.set_column(0, len(columns) - 1, _WIDTH)
    sheet.freeze_panes(first, 0)
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.repeat_rows(header)
    _write_rows(book, sheet, columns, rows, first)
    last = first + max(len(rows), 1) + 200
    for place, column in enumerate(columns):
        if rule := _allowed(column, told):
            sheet.data_validation(first, place, last, place, rule)


def _write_rows(
    book: Any,  # noqa: ANN401
    sheet: Any,  # noqa: ANN401
    columns: Sequence[dict[str, Any]],
    rows: list[list[str | float]],
    first: int,
) -> None:
    """The actions, each cell as what it is: a number, a day or words."""
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    dated = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top"})
    for line, row in enumerate(rows, start=first):
        sheet.set_row(line, _height(row))
        for place, cell in enumerate(row):
            if isinstance(cell, float):
                sheet.write_number(line, place, cell)
            elif (day := _day(columns[place], cell)) is not None:
                sheet.write_datetime(line, place, day, dated)
            elif cell:
                sheet.write_string(line, place, cell[:_LONGEST], wrapped)


def _day(column: dict[str, Any], cell: str) -> dt.datetime | None:
    """A day as a spreadsheet holds it: the platform reads written ones in some versions only."""
    if column["field"] not in _DATED or not cell or int(cell[-4:]) <= _FIRST_YEAR:
        return None
    return dt.datetime.strptime(cell, "%d/%m/%Y")  # noqa: DTZ007 - a workbook knows no time zone


def _height(row: Sequence[str | float]) -> float:
    """Points a row needs to show its words wrapped: not every spreadsheet looks for itself."""
    lines = max(
        (
            sum(-(-max(len(part), 1) // _LETTERS) for part in cell.split("\n"))
            for cell in row
            if isinstance(cell, str)
        ),
        default=1,
    )
    return min(15.0 * max(lines, 1), _HIGHEST)


def _allowed(column: dict[str, Any], told: dict[str, Any]) -> dict[str, Any] | None:
    """What a column of the template lets somebody type."""
    if "list" in column:
        return {"validate": "list", "source": told["lists"][column["list"]]["values"]}
    if column["field"] == "continuous":
        return {"validate": "list", "source": ["VRAI", "FAUX"]}
    if column["field"] == "title":
        return {"validate": "length", "criteria": "<=", "value": LONGEST_TITLE}
    return None


def _kind(column: dict[str, Any]) -> str:
    if "list" in column:
        return _KIND["list"]
    if column["field"] in ("budget", "funder_amount"):
        return _KIND["number"]
    return _KIND["date"] if column["field"] in _DATED else "Champ texte"


def _read_back(content: bytes, plan: Plan) -> Plan:
    """The plan as its own table reads, action by action in the same order."""
    from essaim.plan.reading import read_plan  # noqa: PLC0415 - they need one another

    if not plan.actions:
        return plan
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.xlsx"
        path.write_bytes(content)
        return read_plan(path, today=_TODAY).plan
