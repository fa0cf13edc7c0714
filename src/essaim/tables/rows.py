"""A CSV or XLSX file as rows of cells that remember their line.

What the file is, is read from its first bytes: people rename files, and Excel opens them anyway.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.tables.text import decoded, not_a_table
from essaim.vocabulary.errors import Place, TableError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_DELIMITERS = (";", "\t", ",")
_SAMPLE = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One row that holds something.

    Attributes:
        line: the line of the file where it starts, or its number in the sheet; from 1.
        cells: the texts as they are, spaces included.
    """

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one file; blank ones are left out."""

    file: str
    rows: tuple[Row, ...]


def read_rows(path: Path) -> Rows:
    """The rows of a CSV or XLSX file.

    Raises:
        TableError: the file is empty, is no table, or its quotation marks do not match.
        OSError: the file cannot be opened.
    """
    return rows_of(path.read_bytes(), file=path.name)


def rows_of(raw: bytes, *, file: str) -> Rows:
    """The rows of a table given as bytes.

    Raises:
        TableError: as for `read_rows`.
    """
    if raw.startswith(_ZIP):
        # Here, because a CSV file has no need of the spreadsheet library.
        from essaim.tables.workbook import cells_of_workbook  # noqa: PLC0415

        numbered = list(cells_of_workbook(raw, file=file))
    elif raw.startswith(_OLD_OFFICE):
        raise not_a_table(file)
    else:
        numbered = _cells_of_csv(decoded(raw, file=file), file)
    rows = tuple(Row(line, cells) for line, cells in numbered if any(map(str.strip, cells)))
    if not rows:
        raise TableError(
            phrase("this file is empty"),
            where=Place(file=file),
            expected=phrase("Expected: column names in the first row, then one row a person."),
            todo=phrase("Check that you saved the right sheet."),
        )
    return Rows(file, rows)


def _cells_of_csv(text: str, file: str) -> list[tuple[int, tuple[str, ...]]]:
    first, _, rest = text.partition("\n")
    announced = first.rstrip("\r").lower()
    if announced in ("sep=;", "sep=,", "sep=\t"):
        # Excel's own way to say which delimiter follows; the line stays counted.
        return _split(f"\n{rest}", announced[4:], file)
    return _split(text, _delimiter(text), file)


def _split(text: str, delimiter: str, file: str) -> list[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    found: list[tuple[int, tuple[str, ...]]] = []
    line = 1
    try:
        for cells in reader:
            found.append((line, tuple(cells)))
            line = reader.line_num + 1
    except csv.Error as error:
        raise TableError(
            phrase("this row cannot be cut into cells"),
            where=Place(file=file, line=line),
            expected=phrase("Expected: quotation marks that open and close around a whole cell."),
            todo=phrase("Correct the quotation marks of this row, or save the table as .xlsx."),
        ) from error
    return found


def _delimiter(text: str) -> str:
    """The delimiter that cuts most rows like the first one, in more than one cell."""
    scores = {delimiter: _score(text, delimiter) for delimiter in _DELIMITERS}
    return max(_DELIMITERS, key=lambda delimiter: scores[delimiter])


def _score(text: str, delimiter: str) -> tuple[float, int]:
    """How well a delimiter fits: the share of rows as wide as the first, and that width."""
    widths: list[int] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for cells in reader:
            if any(cells):
                widths.append(len(cells))
            if len(widths) > _SAMPLE:
                break
    except csv.Error:
        return (0.0, 0)
    if not widths or widths[0] == 1:
        return (0.0, 0)
    alike = sum(width == widths[0] for width in widths[1:])
    return (alike / max(1, len(widths) - 1), widths[0])
