"""What the national platform reads of a workbook, by its own rules, so that tests can ask it.

Restated from the public code of its import (Territoires en Transitions, MIT, November 2026), as
facts: it takes the first sheet whose A2 says “Axe (x)”; asks for the headers of row 2, trimmed, in
their order; reads each row from the fourth on that holds a cell; cuts lists at commas that stand
in no brackets or quotes; and refuses the whole file for one bad title, date, number or order.
"""

import datetime as dt
import io
import re

from python_calamine import CalamineWorkbook

HEADER_ROW, FIRST_ROW, LAST_READ = 2, 4, 28
LISTS = {"owner": 10, "partners": 12, "steering": 13, "referent": 14, "elected_referent": 15}
COMMA = re.compile(r""",(?![^()]*\))(?=(?:(?:[^"]*"){2})*[^"]*$)(?![^«]*»)""")


class RefusedError(Exception):
    """The platform takes nothing of this file."""


def imported(content, headers):
    """The rows the platform would make its actions of, as mappings by column number from 1.

    Args:
        content: the workbook.
        headers: those of the first 28 columns, as the template writes them.
    """
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    sheets = (
        book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names
    )
    rows = next((one for one in sheets if len(one) > 1 and one[1] and one[1][0] == "Axe (x)"), None)
    if rows is None:
        raise RefusedError("no sheet of rows")
    found = [str(cell).strip() for cell in rows[HEADER_ROW - 1][:LAST_READ]]
    if found != [one.strip() for one in headers[:LAST_READ]]:
        raise RefusedError(found)
    return [_row(row) for row in rows[FIRST_ROW - 1 :] if any(cell != "" for cell in row)]


def _row(cells):
    row = {place: cell for place, cell in enumerate(cells[:LAST_READ], start=1) if cell != ""}
    title = row.get(4)
    if not isinstance(title, str) or not title.strip() or len(title.strip()) > 300:
        raise RefusedError(f"title: {title!r}")
    for place in (27, 28):
        if place in row and not isinstance(row[place], dt.date):
            raise RefusedError(f"date: {row[place]!r}")
    if 27 in row and 28 in row and row[27] > row[28]:
        raise RefusedError("dates the wrong way round")
    for place in (19, 21, 23, 24):
        if place in row and (
            not isinstance(row[place], float) or not 0 <= row[place] <= 999_999_999_999
        ):
            raise RefusedError(f"amount: {row[place]!r}")
    for place in LISTS.values():
        if place in row:
            row[place] = [one.strip() for one in COMMA.split(str(row[place])) if one.strip()]
    return row
