"""The sheet of an action, as a climate plan prints it: every part may be missing."""

from __future__ import annotations

from dataclasses import dataclass

from essaim.vocabulary.documents import STRICT


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetCalendar:
    """When an action is said to happen.

    Attributes:
        start: first day, month or year, as written in ISO form.
        end: last day, month or year.
        precision: what the two are worth: `day`, `month`, `year`…
        raw: the words of the sheet.
    """

    __pydantic_config__ = STRICT

    start: str = ""
    end: str = ""
    precision: str = ""
    raw: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ActionSheet:
    """What a sheet says in prose; the figures stand in the action itself."""

    __pydantic_config__ = STRICT

    orientation: str = ""
    presentation: str = ""
    objectives: tuple[str, ...] = ()
    expected_effects: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    owner: str = ""
    partners: tuple[str, ...] = ()
    steering: str = ""
    means: str = ""
    funding: str = ""
    calendar: SheetCalendar | None = None
    indicators: tuple[str, ...] = ()
    status: str = ""
    notes: str = ""
