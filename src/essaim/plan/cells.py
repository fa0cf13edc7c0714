"""An action as the cells of a table: what each heading says of it, in text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaim.plan.headings import sector_names
from essaim.plan.template import template
from essaim.tables.headers import plain
from essaim.vocabulary.sheet import ActionSheet, Amount, SheetCalendar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaim.vocabulary.plan import Action

FUNDERS = 3
LONGEST_TITLE = 300


def cells_of(
    action: Action, titles: Mapping[str, str], *, columns: frozenset[str] = frozenset()
) -> dict[str, str | float]:
    """What each heading says of an action.

    Args:
        action: with its sheet or without.
        titles: the title of each action of the plan, by its id.
        columns: fields beyond the template's that have a column of their own.

    Returns:
        Text by field; amounts as numbers where one figure stands for them. What has no column goes
        to the nearest that the platform reads: effects, targets and orientation to `presentation`,
        staff days to `means`, other amounts to `funding`. What an allowed value cannot say goes to
        `notes`, which it does not read.
    """
    sheet = action.sheet or ActionSheet()
    parent = titles.get(sheet.parent, "")
    notes = [sheet.notes] if sheet.notes else []
    listed = {name: _allowed(name, getattr(sheet, name), notes) for name in template_lists()}
    calendar = sheet.calendar or SheetCalendar()
    start, end = _date(calendar.start, last=False), _date(calendar.end, last=True)
    vague = calendar.precision != "day" or not (start or end)
    if calendar.raw and vague and "calendar" not in columns:
        notes.append(f"Calendrier : {calendar.raw}")
    more = _more(action, sheet)
    beside = _beside(more, columns)
    amounts = _amounts(sheet.amounts, beside["funding"])
    return {
        "number": sheet.number,
        "axis": sheet.axis,
        "sub_axis": sheet.sub_axis,
        "sub_sub_axis": sheet.sub_sub_axis,
        "title": parent or action.title or action.id,
        "sub_title": action.title if parent else "",
        "presentation": _and(sheet.presentation, beside["presentation"]),
        "governance": sheet.governance,
        "objectives": "\n".join(sheet.objectives),
        "indicators": "\n".join(sheet.indicators),
        "owner": sheet.owner,
        "means": _and(sheet.means, beside["means"]),
        "partners": ", ".join(_in_one(name) for name in sheet.partners),
        "steering": sheet.steering,
        "referent": sheet.referent,
        "elected_referent": sheet.elected_referent,
        "funding": _and(sheet.funding, beside["funding"]),
        "start": start,
        "end": end,
        "calendar": calendar.raw if vague else "",
        "continuous": {None: "", True: "VRAI", False: "FAUX"}[sheet.continuous],
        "measures": sheet.measures,
        "linked": sheet.linked,
        "documents": sheet.documents,
        **{field: told for field, (_, told, _) in more.items()},
        **listed,
        **amounts,
        "notes": "\n".join(notes),
    }


def _beside(
    more: Mapping[str, tuple[str, str, str]], columns: frozenset[str]
) -> dict[str, list[str]]:
    """What goes to a neighbour's column, by that column."""
    beside: dict[str, list[str]] = {"presentation": [], "means": [], "funding": []}
    for field, (name, told, place) in more.items():
        if told and field not in columns:
            beside[place].append(f"{name} : {told}")
    return beside


def _in_one(name: str) -> str:
    r"""A name of a list that commas cut; its own ones would cut it, but for quotes around it.

    >>> _in_one("Région, direction de l’eau"), _in_one("Ademe (Metz, Strasbourg)")
    ('«\xa0Région, direction de l’eau\xa0»', 'Ademe (Metz, Strasbourg)')
    """
    if "," not in re.sub(r"\([^()]*\)", "", name) or "«" in name:
        return name
    return f"«\N{NO-BREAK SPACE}{name}\N{NO-BREAK SPACE}»"


def _and(words: str, beside: list[str]) -> str:
    return "\n".join(one for one in (words, *beside) if one)


def _more(action: Action, sheet: ActionSheet) -> dict[str, tuple[str, str, str]]:
    """What the template has no column for: a name for it, its words, where they go instead."""
    days = ", ".join(f"{name} {_number(n)} j" for name, n in action.staff.items())
    sector = sector_names().get(action.sector, action.sector)
    return {
        "sector": ("Secteur", sector, "presentation"),
        "expected_effects": (
            "Effets attendus",
            "\n".join(sheet.expected_effects),
            "presentation",
        ),
        "targets": ("Cibles", ", ".join(sheet.targets), "presentation"),
        "orientation": ("Orientation", sheet.orientation, "presentation"),
        "staff_days": ("Jours agents", days, "means"),
    }


def template_lists() -> tuple[str, ...]:
    """The fields whose values the template allows from a list."""
    return tuple(one["list"] for one in template()["columns"] if "list" in one)


def allowed_value(field: str, words: str) -> str:
    """The allowed value that some words mean; empty when they mean none of them.

    >>> allowed_value("status", "engagée"), allowed_value("status", "en réflexion")
    ('En cours', '')
    """
    told = template()["lists"][field]
    values = {plain(value): value for value in told["values"]}
    found: str = values.get(plain(words)) or told.get("aliases", {}).get(plain(words), "")
    return found


def _allowed(field: str, words: str, notes: list[str]) -> str:
    found = allowed_value(field, words) if words else ""
    if words and plain(found) != plain(words):
        notes.append(f"{template()['lists'][field]['header'].strip()} : {words}")
    return found


def _date(stated: str, *, last: bool) -> str:
    """A day as the template wants it; of a month or a year its first day, or its last."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", stated)
    if match is None:
        return ""
    year, month, day = match.groups()
    month = month or ("12" if last else "01")
    if day is None:
        day = _last_day(int(year), int(month)) if last else "01"
    return f"{day}/{month}/{year}"


def _last_day(year: int, month: int) -> str:
    import calendar  # noqa: PLC0415 - only here

    return str(calendar.monthrange(year, month)[1])


def _amounts(amounts: tuple[Amount, ...], beside: list[str]) -> dict[str, str | float]:
    """Amounts without tax in their columns; every other one keeps its words in `beside`."""
    found: dict[str, str | float] = {}
    place = 0
    for one in amounts:
        figure = one.low if one.low is not None and one.low == one.high else None
        fits = figure is not None and one.basis != "TTC" and not one.a_year
        if one.kind == "funder" and place < FUNDERS:
            place += 1
            found[f"funder_{place}"] = one.funder
            if fits and figure is not None:
                found[f"funder_amount_{place}"] = figure
                continue
            if not one.raw:
                continue
        elif one.kind == "budget" and "budget" not in found and fits and figure is not None:
            found["budget"] = figure
            continue
        told = f"{one.funder} : {one.raw}" if one.funder else one.raw
        basis = f" ({one.basis})" if one.basis and one.basis not in one.raw.upper() else ""
        beside.append(f"Montant : {told}{basis}")
    return found


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")
