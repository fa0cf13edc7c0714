"""The baseline from a table: a row a segment, its amount in one column or in one for each year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.plan.baseline_lines import SegmentReader
from essaim.plan.figure_lines import number_of
from essaim.tables.headers import Column
from essaim.tables.records import raise_all, read_records
from essaim.vocabulary.errors import EssaimError, PlanError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from essaim.tables.records import Record, Records
    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Segment

COLUMNS = (
    Column.called("name", "name, nom, segment, part, poste, intitule, libelle"),
    Column.called("sector", "sector, secteur, secteur pcaet, secteur reglementaire"),
    Column.called("use", "use, usage, energy use, usage de l energie, usages"),
    Column.called("municipality", "municipality, commune, ville, town"),
    Column.called(
        "amount",
        "amount, quantite, t co2e, tco2e, t co2e an, tco2e an, emissions, tonnes, etat initial, "
        "baseline, valeur, montant",
    ),
    Column.called("source", "source, sources, origine, provenance"),
)
REQUIRED = tuple(frozenset({name}) for name in ("name", "sector", "source"))


def read_baseline(
    path: Path, years: Sequence[int], before: Sequence[Segment]
) -> tuple[tuple[Segment, ...], tuple[Phrase, ...]]:
    """The segments of a CSV or a spreadsheet, and what there is to say of its columns.

    Args:
        path: the file.
        years: of the plan; a year may have a column of its own.
        before: the segments that were there: a name keeps its id.

    Raises:
        TableError, PlanError, ManyErrors: every row that cannot be read, with its line and column.
        OSError: the file cannot be opened.
    """
    each = tuple(Column(str(year), (str(year),)) for year in years)
    amounts = frozenset({"amount", *(str(year) for year in years)})
    records = read_records(path, (*COLUMNS, *each), required=(*REQUIRED, amounts))
    reader = SegmentReader(years, before)
    found: list[Segment] = []
    problems: list[EssaimError] = list(records.problems)
    for record in records.records:
        try:
            found.append(_segment(record, records, reader))
        except PlanError as error:
            problems.append(error)
    if not found and not problems:
        problems.append(PlanError(phrase("the table holds no row"), where=records.place(1)))
    raise_all(problems)
    return tuple(found), records.warnings()


def _segment(record: Record, records: Records, reader: SegmentReader) -> Segment:
    cells = record.cells
    values = _amounts(record, records, reader.years)
    try:
        return reader.segment(
            cells["name"],
            cells["sector"],
            values,
            cells["source"],
            use=cells.get("use"),
            municipality=cells.get("municipality"),
        )
    except PlanError as error:
        field = "source" if not cells["source"] else "sector" if cells["name"] else "name"
        raise _placed(error, records, record.line, field) from error


def _amounts(record: Record, records: Records, years: Sequence[int]) -> list[float]:
    """The one amount, or one for each year; never a mix of both."""
    cells = record.cells
    told = {str(year): cells[str(year)] for year in years if cells.get(str(year))}
    if not told:
        return [_number("amount", record, records)]
    if cells.get("amount") or len(told) < len(years):
        field = "amount" if cells.get("amount") else next(iter(told))
        raise PlanError(
            phrase("a baseline is one amount, or one for each year of the plan"),
            where=records.place(record.line, field),
            expected=phrase("Expected: {names}.", names=tuple(str(year) for year in years)),
        )
    return [_number(field, record, records) for field in told]


def _number(field: str, record: Record, records: Records) -> float:
    try:
        value = number_of(record.cells.get(field, ""))
    except PlanError as error:
        raise _placed(error, records, record.line, field) from error
    if value < 0:
        raise PlanError(
            phrase("an amount is not below zero"),
            where=records.place(record.line, field),
            expected=phrase("Expected: a number such as {example}.", example="1 234,5"),
        )
    return value


def _placed(error: PlanError, records: Records, line: int, field: str) -> PlanError:
    where = records.place(line, field)
    return PlanError(error.what, where=where, expected=error.expected, todo=error.todo)
