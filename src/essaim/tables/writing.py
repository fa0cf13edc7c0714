"""Writing CSV that Excel in French opens with a double click, and that runs nothing.

UTF-8 with a byte order mark, `;` between cells. A cell that a spreadsheet would take for a
formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an apostrophe before
it, and reading takes it away again. Source: OWASP, “CSV Injection”.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def write_rows(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a CSV file.

    Args:
        path: the file, replaced if it exists.
        header: the names of the columns.
        rows: the cells of each row, in the order of the header.

    Raises:
        OSError: the file cannot be written.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    path.write_text(text.getvalue(), encoding="utf-8-sig", newline="")


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> guarded("=1+1"), guarded("Ana")
    ("'=1+1", 'Ana')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell that `guarded` was given.

    >>> unguarded("'=1+1"), unguarded("'Ana'")
    ('=1+1', "'Ana'")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
