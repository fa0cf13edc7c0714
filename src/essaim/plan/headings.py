"""Which heading of a sheet a header or a label is, whoever wrote the table."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
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
_TAIL = re.compile(
    r"(?: (?:ht|ttc|euros?|k|m|eur|en|previsionnel ht|hors taxes?|t|teq|co2|co2e|tco2e?|teqco2e?"
    r"|tonnes?|[kmg]wh))+$"
)
_COUNTED = re.compile(r" \d$")
# “Orientation(s)”: a mark that there may be several.
_SEVERAL = re.compile(r"\((?:s|e|es|x)\)", re.IGNORECASE)
# Words that say whose a heading is, or how sure, and not what it is.
_ABOUT = re.compile(
    r"(?: (?:vis(?:e|es|ee|ees) par l action|de l action|de cette action|du projet|de projet"
    r"|de la fiche|de la mesure|du pcaet|pcaet|pour les habitants|previsionnel(?:le)?s?"
    r"|estimati(?:f|ve)s?|principa(?:l|le|ux|les)|envisagee?s?|prevue?s?|mobilisee?s?"
    r"|possibles?|potentiel(?:le)?s?|a mobiliser|concernee?s?|associee?s?|visee?s?))+$"
)
# The name of a person as often as of an action: beside a surer title it is none.
_UNSURE_TITLES = frozenset(("nom",))
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
def _known_singular() -> dict[str, str]:
    """The aliases in the singular, those left out that would mean two fields."""
    fields: dict[str, set[str]] = {}
    for alias, field in _known().items():
        fields.setdefault(_singular(alias), set()).add(field)
    return {alias: next(iter(found)) for alias, found in fields.items() if len(found) == 1}


def _singular(name: str) -> str:
    return " ".join(re.sub(r"(?<=\w{3})[sx]$", "", word) for word in name.split())


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
    >>> field_of("Porteur(s) de projet"), field_of("Objectifs visés par l'action")
    ('owner', 'objectives')
    """
    known, singular = _known(), _known_singular()
    without_manual = re.sub(r"\(.*?\)|\[.*?\]", " ", words)
    names = [plain(text) for text in (words, without_manual, _SEVERAL.sub("", words))]
    for name in names:
        for tried in (name, _TAIL.sub("", name), _COUNTED.sub("", _TAIL.sub("", name))):
            if tried in known:
                return known[tried]
    for name in names:
        bare = _TAIL.sub("", name)
        for tried in (bare, _ABOUT.sub("", bare)):
            if field := singular.get(_singular(tried), ""):
                return field
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
    return _surest_title(found)


def _surest_title(found: list[Heading]) -> tuple[Heading, ...]:
    """The headings, with “nom” left unread where another one is the title."""
    sure = any(one.field == "title" and plain(one.words) not in _UNSURE_TITLES for one in found)
    return tuple(
        replace(one, field="")
        if sure and one.field == "title" and plain(one.words) in _UNSURE_TITLES
        else one
        for one in found
    )
