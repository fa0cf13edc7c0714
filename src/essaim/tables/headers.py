"""Which column is which, under whatever name and in whatever order a person wrote it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.tables.text import tidy
from essaim.vocabulary.errors import Place, TableError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.tables.rows import Row, Rows

# A title, a date and a blank row above the header are common; more is no table.
_ROWS_ABOVE = 10


@dataclass(frozen=True, slots=True)
class Column:
    """One column that a reader understands.

    Attributes:
        field: its name in code.
        aliases: what people call it, in plain lower case without accents; the first is English,
            the second French.
    """

    field: str
    aliases: tuple[str, ...]

    @classmethod
    def called(cls, field: str, aliases: str) -> Column:
        """A column by its field and its aliases, with a comma between two.

        >>> Column.called("rounds", "rounds, rondes").aliases
        ('rounds', 'rondes')
        """
        return cls(field, tuple(aliases.split(", ")))


@dataclass(frozen=True, slots=True)
class Headers:
    """Where the columns of a file are.

    Attributes:
        line: the line of the header row.
        width: how many columns the header row names.
        positions: index of each known field, from 0.
        names: each known field as the file spells it.
        ignored: the columns that no reader understands, as the file spells them.
    """

    line: int
    width: int
    positions: dict[str, int]
    names: dict[str, str]
    ignored: tuple[str, ...]


def plain(header: str) -> str:
    """A header in lower case, without accents, signs or double spaces.

    >>> plain(" Catégorie / Collège : ")
    'categorie college'
    """
    bare = unicodedata.normalize("NFKD", tidy(header).replace("’", "'"))
    letters = "".join(c for c in bare if not unicodedata.combining(c)).casefold()
    return " ".join(re.sub(r"[\W_]+", " ", letters).split())


def find_headers(
    rows: Rows, columns: Sequence[Column], *, required: Sequence[frozenset[str]]
) -> tuple[Headers, tuple[Row, ...]]:
    """The header row and the rows below it.

    Rows above it (a title, a date) are passed over.

    Args:
        rows: all rows of the file.
        columns: what the reader understands.
        required: of each of these sets, at least one field must be there.

    Raises:
        TableError: a required column is missing, or two columns are the same.
    """
    for index, row in enumerate(rows.rows[:_ROWS_ABOVE]):
        matched = _matched(row, columns)
        if all(fields & {field for field, _ in matched} for fields in required):
            return _headers(row, matched, rows.file), rows.rows[index + 1 :]
    raise _missing(rows, columns, required)


def _matched(row: Row, columns: Sequence[Column]) -> list[tuple[str, int]]:
    """Pairs (field, index), in the order of the file."""
    known = {alias: column.field for column in columns for alias in column.aliases}
    found = []
    for index, cell in enumerate(row.cells):
        # “Langues (fr;de)” and “Accessible ? (oui/non)” carry their own manual.
        without_manual = re.sub(r"\(.*?\)|\[.*?\]", " ", cell)
        field = known.get(plain(cell)) or known.get(plain(without_manual))
        if field is not None:
            found.append((field, index))
    return found


def _headers(row: Row, matched: list[tuple[str, int]], file: str) -> Headers:
    names = [tidy(cell) for cell in row.cells]
    positions: dict[str, int] = {}
    for field, index in matched:
        if field in positions:
            raise _twice(file, row.line, index, names[positions[field]], names[index])
        positions[field] = index
    others = [index for index in range(len(names)) if index not in positions.values()]
    seen: dict[str, str] = {}
    for index in others:
        key = plain(names[index])
        if key and key in seen:
            raise _twice(file, row.line, index, seen[key], names[index])
        seen[key] = names[index]
    return Headers(
        line=row.line,
        width=len(names),
        positions=positions,
        names={field: names[index] for field, index in positions.items()},
        ignored=tuple(names[index] for index in others if names[index]),
    )


def _twice(file: str, line: int, index: int, first: str, second: str) -> TableError:
    return TableError(
        phrase("the columns “{first}” and “{second}” are the same", first=first, second=second),
        where=Place(file=file, line=line, column=index + 1),
        todo=phrase("Keep one of them, or give the other another name."),
    )


def _missing(
    rows: Rows, columns: Sequence[Column], required: Sequence[frozenset[str]]
) -> TableError:
    first = rows.rows[0]
    fields = {field for field, _ in _matched(first, columns)}
    wanted = next(names for names in required if not names & fields)
    # Of “name”, “full name” and “first name”, the plainest is the one to ask for.
    plainest = min(
        (column for column in columns if column.field in wanted),
        key=lambda column: len(column.aliases[0]),
    )
    first_name, second_name = (*plainest.aliases, plainest.aliases[0])[:2]
    shown = [tidy(cell) for cell in first.cells[:12] if cell.strip()]
    found = tuple(phrase("“{text}”", text=cell) for cell in shown)
    return TableError(
        phrase("no column is called “{one}” or “{other}”", one=first_name, other=second_name),
        where=Place(file=rows.file, line=first.line),
        expected=phrase("The first row holds: {found}.", found=found),
        todo=phrase("Write the names of the columns in the first row."),
    )
