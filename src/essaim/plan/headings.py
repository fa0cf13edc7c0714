"""Which heading of a sheet a header or a label is, whoever wrote the table."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from essaim.plan.amounts import basis_of, unit_of
from essaim.tables.headers import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.vocabulary.sheet import Basis

DATA = Path(__file__).parent / "data" / "headings.json"
# Words a header ends with that say its unit or its tax basis, not what it is.
_TAIL = re.compile(r"(?: (?:ht|ttc|euros?|k|m|eur|en|previsionnel ht|hors taxes?))+$")
_COUNTED = re.compile(r" \d$")
# What an older template calls the actions of a referential, beside “fiches des plans liées”.
_TWO_NAMES = ("actions liees", "fiches des plans liees")


@dataclass(frozen=True, slots=True)
class Heading:
    """A column, or a label: its place, its field (empty when nobody knows it), its words."""

    index: int
    field: str
    words: str
    basis: Basis = ""
    unit: float = 1.0


@cache
def _known() -> dict[str, str]:
    told = json.loads(DATA.read_text(encoding="utf-8"))
    return {alias: one["field"] for one in told["headings"] for alias in one["aliases"]}


@cache
def sectors() -> dict[str, str]:
    """The eight sectors of the law by every name that people give them, their ids included."""
    told = json.loads(DATA.read_text(encoding="utf-8"))["sectors"]
    names = {alias: one["id"] for one in told for alias in one["aliases"]}
    return names | {plain(one["id"]): one["id"] for one in told}


@cache
def sector_names() -> dict[str, str]:
    """The French name of each sector, by its id."""
    told = json.loads(DATA.read_text(encoding="utf-8"))["sectors"]
    return {one["id"]: one["fr"] for one in told}


def field_of(words: str) -> str:
    """The field that a header names; empty when nobody knows it.

    >>> field_of(" Élu·e référent·e "), field_of("Budget prévisionnel (k€ HT)"), field_of("Météo")
    ('elected_referent', 'budget', '')
    """
    known = _known()
    without_manual = re.sub(r"\(.*?\)|\[.*?\]", " ", words)
    for text in (words, without_manual):
        name = plain(text)
        for tried in (name, _TAIL.sub("", name), _COUNTED.sub("", _TAIL.sub("", name))):
            if tried in known:
                return known[tried]
    return ""


def headings_of(cells: Sequence[str]) -> tuple[Heading, ...]:
    """The headings of a header row, the unknown ones included, the empty ones left out."""
    names = {plain(cell) for cell in cells}
    both = all(name in names for name in _TWO_NAMES)
    funders = any(field_of(cell) == "funder" for cell in cells)
    found = []
    for index, cell in enumerate(cells):
        if not cell.strip():
            continue
        field = field_of(cell)
        if both and plain(cell) == _TWO_NAMES[0]:
            field = "measures"
        if field == "funder_amount" and not funders:
            field = "budget"
        words = " ".join(cell.split())
        found.append(Heading(index, field, words, basis_of(cell), unit_of(cell)))
    return tuple(found)
