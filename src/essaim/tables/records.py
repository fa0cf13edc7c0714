"""The rows of a file as records: each cell under the name of its field, with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.tables.headers import find_headers
from essaim.tables.rows import read_rows
from essaim.tables.text import forbidden, tidy
from essaim.tables.writing import unguarded
from essaim.vocabulary.errors import EssaimError, ManyErrors, Place, TableError
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from essaim.tables.headers import Column, Headers
    from essaim.tables.rows import Row, Rows
    from essaim.vocabulary.phrase import Phrase

_LONGEST_CELL = 500


@dataclass(frozen=True, slots=True)
class Record:
    """One row under its header.

    Attributes:
        line: its line in the file.
        cells: the tidy text of each known field; empty where the row says nothing.
    """

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Records:
    """All that a reader needs of one file.

    Attributes:
        file: its name.
        headers: where the columns are.
        records: the rows that could be cut into fields.
        problems: what is wrong with the others; the reader adds its own and raises them all.
    """

    file: str
    headers: Headers
    records: tuple[Record, ...]
    problems: tuple[TableError, ...]

    def place(self, line: int, field: str | None = None) -> Place:
        """Where a cell is, with the column as the file spells it."""
        if field is None or field not in self.headers.positions:
            return Place(file=self.file, line=line)
        column = self.headers.positions[field] + 1
        return Place(file=self.file, line=line, column=column, field=self.headers.names[field])

    def placed(self, error: TableError, line: int, field: str) -> TableError:
        """The error of a cell's parser, with the place of the cell."""
        return TableError(
            error.what,
            where=self.place(line, field),
            expected=error.expected,
            todo=error.todo,
        )

    def warnings(self) -> tuple[Phrase, ...]:
        """What the reader of this file should know, though nothing is wrong."""
        ignored = self.headers.ignored
        if not ignored:
            return ()
        columns = tuple(phrase("“{text}”", text=name) for name in ignored)
        return (
            phrase_n(
                "The column {columns} is not used.",
                "The columns {columns} are not used.",
                len(ignored),
                columns=columns,
            ),
        )


def read_records(
    path: Path,
    columns: Sequence[Column],
    *,
    required: Sequence[frozenset[str]],
    longest: int = _LONGEST_CELL,
) -> Records:
    """The records of a CSV or XLSX file.

    Args:
        path: the file.
        columns: what the reader understands.
        required: of each of these sets of fields, at least one must be there.
        longest: how many characters a cell may hold.

    Raises:
        TableError: the file is no table, or a required column is missing.
        OSError: the file cannot be opened.
    """
    return records_of(read_rows(path), columns, required=required, longest=longest)


def records_of(
    rows: Rows,
    columns: Sequence[Column],
    *,
    required: Sequence[frozenset[str]],
    longest: int = _LONGEST_CELL,
) -> Records:
    """The records of rows that were read, such as those of one sheet.

    Raises:
        TableError: a required column is missing, or two columns are the same.
    """
    headers, below = find_headers(rows, columns, required=required)
    records: list[Record] = []
    problems: list[TableError] = []
    for row in below:
        try:
            records.append(_record(row, headers, rows.file, longest))
        except TableError as error:
            problems.append(error)
    return Records(rows.file, headers, tuple(records), tuple(problems))


def _record(row: Row, headers: Headers, file: str, longest: int) -> Record:
    extra = [cell for cell in row.cells[headers.width :] if cell.strip()]
    if extra:
        raise TableError(
            phrase_n(
                "this row has {n} cell more than the header",
                "this row has {n} cells more than the header",
                len(extra),
            ),
            where=Place(file=file, line=row.line, column=headers.width + 1),
            todo=phrase("Put a cell that holds the delimiter between quotation marks."),
        )
    cells = {}
    for field, index in headers.positions.items():
        cell = row.cells[index] if index < len(row.cells) else ""
        spot = Place(file=file, line=row.line, column=index + 1, field=headers.names[field])
        cells[field] = unguarded(_checked(cell, spot, longest))
    return Record(row.line, cells)


def _checked(cell: str, where: Place, longest: int) -> str:
    if character := forbidden(cell):
        raise TableError(
            phrase("this cell holds the invisible character {character}", character=character),
            where=where,
            todo=phrase("Type the cell again."),
        )
    if len(cell) > longest:
        raise TableError(
            phrase("this cell holds {count} characters", count=len(cell)),
            where=where,
            expected=phrase("Expected: at most {most}.", most=longest),
        )
    return tidy(cell)


def raise_all(problems: Sequence[EssaimError]) -> None:
    """Raise what is wrong with a file: one mistake alone, several together, none not at all.

    Raises:
        EssaimError: the only problem, or all of them as `ManyErrors`.
    """
    if len(problems) == 1:
        raise problems[0]
    if problems:
        raise ManyErrors(sorted(problems, key=lambda problem: problem.where.line or 0))
