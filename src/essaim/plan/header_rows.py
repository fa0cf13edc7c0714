"""Headers that need a second look: on two rows, or without one that names the actions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from essaim.plan.headings import Heading, headings_of

if TYPE_CHECKING:
    from essaim.tables.every_sheet import Sheet

_ROWS_ABOVE = 15
_LEAST_CELLS = 3
_LONGEST_HEADER = 80
_LONGEST_TITLE = 400


def under_groups(sheet: Sheet, place: int, headings: tuple[Heading, ...]) -> tuple[Heading, ...]:
    """Unknown headings under the group that a row above them names: “Notation : priorité”.

    Only where some columns have one header for both rows: then the other cells above are groups.

    Args:
        sheet: with its merged cells filled in.
        place: of the header row.
        headings: of that row.
    """
    header = sheet.rows[place]
    if place == 0 or not any(line == header.line for line, _ in sheet.filled):
        return headings
    above = sheet.rows[place - 1].cells
    group, groups = "", {}
    for index in range(len(header.cells)):
        if (header.line, index) in sheet.filled:
            group = ""
            continue
        group = " ".join(above[index].split()) if index < len(above) and above[index] else group
        groups[index] = group
    return tuple(
        replace(one, words=f"{groups[one.index]} : {one.words}")
        if not one.field and groups.get(one.index)
        else one
        for one in headings
    )


def header_by_content(sheet: Sheet) -> tuple[int, tuple[Heading, ...]] | None:
    """A header that names a heading and no title, and the column whose cells can be titles.

    Those differ in each row, are there in each, and are the longest that are no paragraph.
    """
    for place, row in enumerate(sheet.rows[:_ROWS_ABOVE]):
        headings = headings_of(row.cells)
        short = all(len(one.words) <= _LONGEST_HEADER for one in headings)
        if len(headings) < _LEAST_CELLS or not short or not any(one.field for one in headings):
            continue
        best = max(
            (one for one in headings if not one.field),
            key=lambda one: _as_title(sheet, place, one.index),
            default=None,
        )
        if best is None or not _as_title(sheet, place, best.index):
            continue
        return place, tuple(replace(o, field="title") if o is best else o for o in headings)
    return None


def _as_title(sheet: Sheet, place: int, index: int) -> float:
    """How long the cells of a column are on average; 0 when they cannot be titles."""
    rows = sheet.rows[place + 1 :]
    texts = [row.cells[index].strip() for row in rows if index < len(row.cells)]
    if len(texts) < max(2, len(rows)) or not all(texts) or len(set(texts)) < len(texts):
        return 0.0
    mean = sum(map(len, texts)) / len(texts)
    return mean if mean <= _LONGEST_TITLE else 0.0
