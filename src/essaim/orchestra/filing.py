"""Drawings of tables as a person filed them: a table, one drawing a line (CSV or XLSX)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from essaim.tables.headers import Column, plain
from essaim.tables.records import raise_all, read_records
from essaim.vocabulary.errors import TableError
from essaim.vocabulary.orchestra import PICTURES, FiledDrawing
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.tables.records import Record, Records
    from essaim.vocabulary.errors import EssaimError
    from essaim.vocabulary.orchestra import PictureKey

COLUMNS = (
    Column.called("id", "id, identifiant, drawing, dessin"),
    Column.called("picture", "picture, image, figure, classe sous, filed under"),
    Column.called("table", "table"),
    Column.called("date", "date, jour, day, drawn on, dessine le"),
    Column.called("title", "title, titre"),
    Column.called("author", "author, auteur, auteurs, authors, commentaire des auteurs"),
    Column.called("commentator", "commentator, commentateur, commentatrice, commentaire"),
    Column.called("filed_by", "filed by, classe par"),
    Column.called("source", "source, origine"),
)
_WORDS: dict[str, PictureKey] = {
    "influence mutuelle": "influence",
    "mutual influence": "influence",
    "train ou copilotes": "train",
    "cascade": "cascade",
    "charniere": "hinge",
    "systeme solaire": "solar",
    "solar system": "solar",
    "fleur": "flower",
    "miroir": "mirror",
    "pyramide": "pyramid",
}
_LONGEST = 2_000


def read_drawings(path: Path) -> tuple[FiledDrawing, ...]:
    """The drawings of a file, in its order.

    Raises:
        TableError: the file is no table, a picture is not one of the eight, a date is no day.
        ManyErrors: several of these.
        OSError: the file cannot be read.
    """
    records = read_records(path, COLUMNS, required=[frozenset(("picture",))], longest=_LONGEST)
    problems: list[EssaimError] = list(records.problems)
    found: list[FiledDrawing] = []
    for record in records.records:
        try:
            found.append(_drawing(records, record))
        except TableError as error:
            problems.append(error)
    raise_all(problems)
    return tuple(found)


def _drawing(records: Records, record: Record) -> FiledDrawing:
    cells = record.cells
    return FiledDrawing(
        id=cells.get("id") or f"L{record.line}",
        picture=_picture(records, record),
        table=cells.get("table", ""),
        drawn_on=_day(records, record),
        title=cells.get("title", ""),
        author=cells.get("author", ""),
        commentator=cells.get("commentator", ""),
        filed_by=cells.get("filed_by", ""),
        source=cells.get("source", ""),
    )


def _picture(records: Records, record: Record) -> PictureKey:
    cell = plain(record.cells["picture"])
    if cell in PICTURES:
        return cell
    if cell.isdecimal() and 1 <= int(cell) <= len(PICTURES):
        return PICTURES[int(cell) - 1]
    if cell in _WORDS:
        return _WORDS[cell]
    raise TableError(
        phrase("“{cell}” is none of the eight pictures", cell=record.cells["picture"]),
        where=records.place(record.line, "picture"),
        expected=phrase("Expected: a number from 1 to 8, or a name: {names}.", names=PICTURES),
    )


def _day(records: Records, record: Record) -> dt.date | None:
    cell = record.cells.get("date", "")
    if not cell:
        return None
    try:
        return dt.date.fromisoformat(cell)
    except ValueError:
        raise TableError(
            phrase("“{cell}” is not a day", cell=cell),
            where=records.place(record.line, "date"),
            expected=phrase("Expected: a day such as 2026-06-13."),
        ) from None
