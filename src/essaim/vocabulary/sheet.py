"""The sheet of an action, as a climate plan prints it: every part may be missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from essaim.vocabulary.documents import STRICT

Precision = Literal["", "day", "month", "quarter", "season", "half", "year"]
Basis = Literal["", "HT", "TTC"]


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetCalendar:
    """When an action is said to happen.

    Attributes:
        start: first day, month or year, in ISO form (`2026`, `2026-06`, `2026-06-13`).
        end: last day, month or year.
        precision: what the two are worth, the coarser of the two.
        raw: the words of the sheet.
    """

    __pydantic_config__ = STRICT

    start: str = ""
    end: str = ""
    precision: Precision = ""
    raw: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Amount:
    """Euros as a sheet states them: never added to another tax basis.

    Attributes:
        kind: the whole `budget`, or what a `funder` brings.
        low: the least; nothing when only a most is stated.
        high: the most; nothing when only a least is stated.
        basis: without tax (HT) or with it (TTC), as read in the cell or in its header.
        year: the year whose prices these are, when it is said.
        a_year: stated for each year.
        funder: who brings it.
        raw: the words of the sheet.
    """

    __pydantic_config__ = STRICT

    kind: Literal["budget", "funder"] = "budget"
    low: float | None = None
    high: float | None = None
    basis: Basis = ""
    year: int | None = None
    a_year: bool = False
    funder: str = ""
    raw: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ActionSheet:
    """What a sheet says: the field's twelve headings, and where the sheet stands in its plan.

    Attributes:
        number: the number or code that people call it by.
        axis: the axis it lies in; `sub_axis` and `sub_sub_axis` below it.
        parent: id of the action it is a part of.
        orientation: what it is for.
        presentation: what will be done.
        objectives: among the nine of the law, or the territory's own.
        expected_effects: what is expected of it, in words.
        targets: whom it is for.
        owner: who carries it.
        partners: who helps.
        steering: the departments that lead it.
        governance: the bodies that follow it.
        referent: the person who follows it, as the sheet names one.
        elected_referent: the elected member who answers for it.
        participation: how residents take part.
        means: people and equipment, in words.
        funding: where the money comes from, in words.
        amounts: euros, each with its words.
        calendar: when.
        continuous: without an end.
        indicators: what will be measured.
        status: as the sheet says it.
        priority: as the sheet says it.
        measures: measures of a referential it answers to.
        linked: other actions it names.
        documents: files and addresses.
        merged_into: id of the action that took it over.
        superseded_by: id of the action that replaces it.
        notes: all that stood in cells no heading knows, each after its column's name.
    """

    __pydantic_config__ = STRICT

    number: str = ""
    axis: str = ""
    sub_axis: str = ""
    sub_sub_axis: str = ""
    parent: str = ""
    orientation: str = ""
    presentation: str = ""
    objectives: tuple[str, ...] = ()
    expected_effects: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    owner: str = ""
    partners: tuple[str, ...] = ()
    steering: str = ""
    governance: str = ""
    referent: str = ""
    elected_referent: str = ""
    participation: str = ""
    means: str = ""
    funding: str = ""
    amounts: tuple[Amount, ...] = ()
    calendar: SheetCalendar | None = None
    continuous: bool | None = None
    indicators: tuple[str, ...] = ()
    status: str = ""
    priority: str = ""
    measures: str = ""
    linked: str = ""
    documents: str = ""
    merged_into: str = ""
    superseded_by: str = ""
    notes: str = ""
