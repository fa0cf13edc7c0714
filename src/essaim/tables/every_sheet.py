"""Every visible sheet of a workbook, or the one table of a CSV, with its merged cells filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from python_calamine import SheetTypeEnum, SheetVisibleEnum

from essaim.tables.package import checked_sheets
from essaim.tables.rows import Row, read_rows
from essaim.tables.workbook import as_text, opened
from essaim.vocabulary.errors import Place, TableError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path

    from python_calamine import CalamineSheet

_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet.

    Attributes:
        name: its name; empty for a CSV.
        rows: the rows that hold something.
        hidden: whether the workbook hides it.
        filled: the cells (line, place in the row) that repeat a merged cell above them.
    """

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    filled: frozenset[tuple[int, int]] = frozenset()


def read_every_sheet(path: Path) -> tuple[Sheet, ...]:
    """All sheets of a file that hold something; a merged cell is read at each of its rows.

    Along its row a merged cell is read once: it is a title over columns, not a value of each.

    Raises:
        TableError: no table, protected, damaged, or a formula of a visible sheet failed.
        OSError: the file cannot be opened.
    """
    raw = path.read_bytes()
    if not raw.startswith(_ZIP):
        return (Sheet("", read_rows(path).rows),)
    errors = checked_sheets(raw, file=path.name)
    sheets = tuple(one for one in _sheets(raw, path.name) if one.rows)
    for sheet in sheets:
        for spot in () if sheet.hidden else errors.get(sheet.name, ()):
            raise TableError(
                phrase("the formula of this cell failed"),
                where=Place(file=path.name, line=spot.line, column=spot.column),
                todo=phrase("Correct the formula, or replace it with its value."),
            )
    if not sheets:
        raise TableError(
            phrase("this file is empty"),
            where=Place(file=path.name),
            todo=phrase("Check that you saved the right sheet."),
        )
    return sheets


def _sheets(raw: bytes, file: str) -> list[Sheet]:
    with opened(raw, file=file) as workbook:
        return [
            _sheet(workbook.get_sheet_by_name(about.name), about.visible)
            for about in workbook.sheets_metadata
            if about.typ == SheetTypeEnum.WorkSheet
        ]


def _sheet(sheet: CalamineSheet, visible: SheetVisibleEnum) -> Sheet:
    grid = [[as_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    filled = set()
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        for line in range(top + 1, min(bottom + 1, len(grid))):
            if left < len(grid[line]) and top < len(grid):
                grid[line][left] = grid[top][left]
                filled.add((line + 1, left))
    rows = tuple(
        Row(line, tuple(cells))
        for line, cells in enumerate(grid, start=1)
        if any(map(str.strip, cells))
    )
    return Sheet(sheet.name, rows, visible != SheetVisibleEnum.Visible, frozenset(filled))
