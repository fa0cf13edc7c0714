"""The first sheet with data of an XLSX file, as text."""

from __future__ import annotations

import datetime as dt
import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from essaim.tables.package import checked_sheets
from essaim.tables.text import not_a_table
from essaim.vocabulary.errors import Place, TableError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from python_calamine import CalamineSheet

    Value = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta


def cells_of_workbook(raw: bytes, *, file: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Line numbers and cells of the first visible sheet that holds anything.

    Args:
        raw: the content of the file.
        file: its name, for the errors.

    Raises:
        TableError: not an XLSX file, protected by a password, damaged, or a formula failed.
    """
    errors = checked_sheets(raw, file=file)
    sheet = _first_with_data(raw, file)
    if sheet is None:
        return
    for spot in errors.get(sheet.name, ()):
        raise TableError(
            phrase("the formula of this cell failed"),
            where=Place(file=file, line=spot.line, column=spot.column),
            todo=phrase("Correct the formula, or replace it with its value."),
        )
    for line, cells in enumerate(sheet.to_python(skip_empty_area=False), start=1):
        yield line, tuple(as_text(cell) for cell in cells)


def _first_with_data(raw: bytes, file: str) -> CalamineSheet | None:
    with opened(raw, file=file) as workbook:
        for about in workbook.sheets_metadata:
            shown = about.visible == SheetVisibleEnum.Visible
            if shown and about.typ == SheetTypeEnum.WorkSheet:
                sheet = workbook.get_sheet_by_name(about.name)
                if sheet.height:
                    return sheet
    return None


@contextmanager
def opened(raw: bytes, *, file: str) -> Iterator[CalamineWorkbook]:
    """A workbook while it is read; whatever the library says of a damaged one is told as ours.

    Raises:
        TableError: no workbook, or a damaged one.
    """
    try:
        yield CalamineWorkbook.from_filelike(io.BytesIO(raw))
    except CalamineError as error:
        raise not_a_table(file) from error
    except BaseException as error:
        # The Rust library panics on some damaged files; its panic is no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise not_a_table(file) from error


def as_text(value: Value) -> str:
    """A cell's value as one would type it.

    >>> as_text(3.0), as_text(True), as_text(dt.date(2026, 3, 1)), as_text(2.5)
    ('3', 'true', '2026-03-01', '2.5')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)
