"""A seating written as rows `round,table,id`, by hand or by another tool."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.cafe.guest_list import MOST_ROUNDS, MOST_TABLES
from essaim.tables.cells import whole
from essaim.tables.headers import Column
from essaim.tables.records import raise_all, read_records
from essaim.vocabulary.errors import EssaimError, TableError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.tables.records import Record, Records

COLUMNS = (
    Column.called("round", "round, ronde, rounds, rondes, n ronde, tour"),
    Column.called("table", "table, numero de table, table number, tables, n table"),
    Column.called("id", "id, identifiant, ident, code, guest, guest id"),
)
_REQUIRED = tuple(frozenset((column.field,)) for column in COLUMNS)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One guest at one table in one round.

    Attributes:
        round: from 1.
        table: from 1.
        id: the guest's.
        line: where the file says so.
    """

    round: int
    table: int
    id: str
    line: int


def read_plan(path: Path) -> tuple[PlanRow, ...]:
    """The rows of a seating in a CSV or XLSX file, in its order.

    Whether the seating makes sense is not judged here: `essaim cafe check` does.

    Raises:
        TableError: the file is no seating, or one row of it is wrong.
        ManyErrors: several rows are wrong.
        OSError: the file cannot be opened.
    """
    records = read_records(path, COLUMNS, required=_REQUIRED)
    problems: list[EssaimError] = list(records.problems)
    rows = [_row(record, records, problems) for record in records.records]
    raise_all(problems)
    return tuple(row for row in rows if row is not None)


def _row(record: Record, records: Records, problems: list[EssaimError]) -> PlanRow | None:
    """One row, or nothing when it is wrong; why goes to `problems`."""
    try:
        number = _number(record.cells["round"], MOST_ROUNDS)
    except TableError as error:
        problems.append(records.placed(error, record.line, "round"))
        return None
    try:
        table = _number(record.cells["table"], MOST_TABLES)
    except TableError as error:
        problems.append(records.placed(error, record.line, "table"))
        return None
    if not record.cells["id"]:
        problems.append(records.placed(_empty(), record.line, "id"))
        return None
    return PlanRow(number, table, record.cells["id"], record.line)


def _number(cell: str, most: int) -> int:
    number = whole(cell, most=most)
    if number is None:
        raise _empty()
    return number


def _empty() -> TableError:
    return TableError(
        phrase("this cell is empty"), todo=phrase("Each row names a round, a table and a guest.")
    )
