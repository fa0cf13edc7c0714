"""One action from the cells that speak of it; what no heading takes goes to its notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from essaim.plan.amounts import read_amount
from essaim.plan.gathering import AXES
from essaim.plan.headings import sectors
from essaim.plan.moments import between, read_calendar
from essaim.tables.cells import yes_or_no
from essaim.tables.headers import plain
from essaim.vocabulary.errors import TableError
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Action, Cost
from essaim.vocabulary.sheet import ActionSheet, Amount, SheetCalendar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from essaim.plan.layout import Cell
    from essaim.vocabulary.phrase import Phrase

Kind = Literal["budget", "funder"]
TEXTS = (
    *("axis", "sub_axis", "sub_sub_axis", "orientation", "presentation", "owner", "steering"),
    *("governance", "referent", "elected_referent", "participation", "means", "funding"),
    *("status", "priority", "measures", "linked", "documents"),
)
LISTS = ("objectives", "expected_effects", "indicators")
COMMAS = ("targets", "partners")
_NUMBER = re.compile(
    r"^(?:fiches?[ -]?actions?|fiche|action|mesure|fa|a)? ?(?:n ?[°º] ?)?"
    r"(\d+(?:\.\d+)*[a-z]?)\.?(?: ?[-–—:.)]+ | )",
    re.IGNORECASE,
)
# A bullet is no minus: “-40 %” keeps its sign.
_BULLET = re.compile(r"^(?:[•·*✓]\s*|[-–]\s*(?![\s\d]))+")
_CONTINUOUS = re.compile(
    r"\b(?:en continu|permanent|toute l annee|tous les ans|chaque annee|au fil de l eau)\b"
)
_QUOTED = re.compile(r"^«\s*([^«»]*?)\s*»$")
_BARE = re.compile(r"[<>≈~+−-]?\s*\d[\d\s.,]*\s*%?")


@dataclass(slots=True)
class Built:
    """An action, what its notes took in, and what somebody should look at."""

    action: Action
    kept: list[tuple[int, str]] = field(default_factory=list)
    warnings: list[Phrase] = field(default_factory=list)


def build_action(
    name: str,
    title: str,
    cells: Sequence[Cell],
    *,
    source: str,
    above: dict[str, str] | None = None,
    parent: str = "",
) -> Built:
    """The action of some cells.

    Args:
        name: its id.
        title: its title, as typed.
        cells: all that its rows say.
        source: where it stands: `file:NAME#L10-12`.
        above: axes that rows above it opened.
        parent: id of the action it is a part of.
    """
    texts = {name: _text(cells, name) for name in TEXTS}
    for axis in AXES:
        # One line: a form of the site, like the national template, has no other.
        texts[axis] = " ".join((texts[axis] or (above or {}).get(axis, "")).split())
    title = " ".join(title.split())
    built = Built(Action(id=name, sector=""))
    notes = [_text(cells, "notes")] if _text(cells, "notes") else []
    amounts = _amounts(cells)
    calendar = _calendar(cells)
    sector = _sector(cells, built, notes)
    continuous = _continuous(cells, built, notes, calendar)
    staff = _staff(cells, texts, notes)
    for cell in cells:
        if not cell.heading.field:
            told = f"{cell.heading.words} : {cell.text}" if cell.heading.words else cell.text
            notes.append(told)
            built.kept.append((cell.heading.index + 1, cell.text))
    said: dict[str, Any] = {
        **texts,
        **{field: _listed(_told(cells, field), r"[\n;]") for field in LISTS},
        **{field: _listed(_text(cells, field), r"[\n;,]") for field in COMMAS},
    }
    sheet = ActionSheet(
        number=_text(cells, "number") or number_of(title),
        parent=parent,
        amounts=tuple(amounts),
        calendar=calendar,
        continuous=continuous,
        notes="\n".join(notes),
        **said,
    )
    built.action = Action(
        id=name,
        title=title,
        sector=sector,
        cost=cost_of(amounts),
        staff=staff,
        sheet=sheet,
        sources=(source,),
    )
    return built


def number_of(title: str) -> str:
    """The number that a title begins with.

    >>> number_of("Action 12 - Verger"), number_of("1.2.3. Verger"), number_of("100 vergers")
    ('12', '1.2.3', '')
    """
    match = _NUMBER.match(title)
    if match is None or (re.match(r"\d+ \w", title) and "." not in match[1]):
        return ""
    return match[1].rstrip(".")


def _text(cells: Iterable[Cell], name: str) -> str:
    return "\n".join(dict.fromkeys(one.text for one in cells if one.heading.field == name))


def _told(cells: Iterable[Cell], name: str) -> str:
    """The text of a heading; a figure alone says nothing without the words of its header."""
    return "\n".join(
        dict.fromkeys(
            f"{one.heading.words} : {one.text}" if _BARE.fullmatch(one.text) else one.text
            for one in cells
            if one.heading.field == name
        )
    )


def _listed(text: str, split: str) -> tuple[str, ...]:
    # A comma inside « » or brackets belongs to the name it stands in.
    whole = re.split(rf"{split}(?![^«\n]*»)(?![^()\n]*\))", text)
    parts = (_BULLET.sub("", part.strip()).strip() for part in whole)
    return tuple(_QUOTED.sub(r"\1", part) for part in parts if part)


def _amounts(cells: Sequence[Cell]) -> list[Amount]:
    """Budgets, and what each funder brings: an amount belongs to the funder before it."""
    found: list[Amount] = []
    waiting = ""  # a funder whose amount has not come yet
    for cell in cells:
        name = cell.heading.field
        if name not in ("funder", "funder_amount", "budget"):
            continue
        if name != "funder":
            read = read_amount(cell.text, basis=cell.heading.basis, unit=cell.heading.unit)
            funder, waiting = (waiting, "") if name == "funder_amount" else ("", waiting)
            kind: Kind = "funder" if name == "funder_amount" else "budget"
            found.append(replace(read, kind=kind, funder=funder))
            continue
        if waiting:
            found.append(Amount(kind="funder", funder=waiting))
        waiting = cell.text
    return [*found, Amount(kind="funder", funder=waiting)] if waiting else found


def cost_of(amounts: Sequence[Amount]) -> Cost | None:
    """The cost that the optimum may use: one whole budget with both its ends.

    The middle of a range stands for it, the range goes along; two budgets, or one of each year,
    are nobody's cost until a person says so.
    """
    budgets = [one for one in amounts if one.kind == "budget" and not one.a_year]
    if len(budgets) != 1 or budgets[0].low is None or budgets[0].high is None:
        return None
    one = budgets[0]
    assert one.low is not None and one.high is not None  # noqa: PT018 - said above
    middle = (one.low + one.high) / 2
    return Cost(value=middle, low=one.low, high=one.high, basis=one.basis, year=one.year)


def _calendar(cells: Sequence[Cell]) -> SheetCalendar | None:
    """When: the two dates if they are there, else the words of the calendar."""
    dated = between(_text(cells, "start"), _text(cells, "end"))
    words = _text(cells, "calendar")
    if not words:
        return dated
    read = read_calendar(words)
    if dated is None:
        return read
    return SheetCalendar(
        start=dated.start or read.start,
        end=dated.end or read.end,
        precision=dated.precision or read.precision,
        raw=f"{dated.raw} ; {words}",
    )


def _sector(cells: Sequence[Cell], built: Built, notes: list[str]) -> str:
    words = _text(cells, "sector")
    found = sectors().get(plain(words), "")
    if words and not found:
        built.warnings.append(phrase("the sector “{words}” is none of the eight", words=words))
        notes.append(f"Secteur : {words}")
    return found


def _continuous(
    cells: Sequence[Cell], built: Built, notes: list[str], calendar: SheetCalendar | None
) -> bool | None:
    words = _text(cells, "continuous")
    if not words:
        return True if calendar and _CONTINUOUS.search(plain(calendar.raw)) else None
    try:
        return yes_or_no(words)
    except TableError:
        built.warnings.append(phrase("“{cell}” is neither yes nor no", cell=words))
        notes.append(f"Action en amélioration continue : {words}")
        return None


def _staff(cells: Sequence[Cell], texts: dict[str, str], notes: list[str]) -> dict[str, float]:
    """Person-days by department; without a department they stay words."""
    words = _text(cells, "staff_days")
    match = re.fullmatch(r"(\d+(?:[.,]\d+)?)(?: ?(?:j|jours?))?", words.strip())
    if match and texts["steering"]:
        return {texts["steering"]: float(match[1].replace(",", "."))}
    if words:
        notes.append(f"Jours agents : {words}")
    return {}
