"""Tables as one .xlsx workbook, where what people typed stays text and never becomes a formula."""

from __future__ import annotations

import datetime as dt
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# A file made twice from the same rows is the same file.
_LONG_AGO = dt.datetime(2008, 6, 13)  # noqa: DTZ001 - a workbook knows no time zone
WIDEST = 60
MOST_SIGNS = 32_767  # of a cell; what is longer is cut by every spreadsheet


def as_workbook(sheets: Mapping[str, tuple[Sequence[str], Sequence[Sequence[object]]]]) -> bytes:
    """The bytes of a workbook.

    Args:
        sheets: for each name of a sheet (31 signs at most), its head and its rows.
    """
    import xlsxwriter  # noqa: PLC0415 - half of the pages have no need of it

    written = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(written, options)
    book.set_properties({"created": _LONG_AGO})
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True})
    for name, (head, rows) in sheets.items():
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for column, title in enumerate(head):
            sheet.write_string(0, column, title, bold)
            cells = [str(row[column]) for row in rows]
            sheet.set_column(column, column, min(WIDEST, max(map(len, [title, *cells])) + 2))
        for line, row in enumerate(rows, start=1):
            for column, cell in enumerate(row):
                if isinstance(cell, int) and not isinstance(cell, bool):
                    sheet.write_number(line, column, cell)
                else:
                    sheet.write_string(line, column, str(cell)[:MOST_SIGNS], wrapped)
    book.close()
    return written.getvalue()
