"""The clock and the sittings as calendar files."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from essaim.paper.calendar import Appointment, as_calendar
from essaim.vocabulary.phrase import phrase
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.governance.clock import Clock, Step
    from essaim.vocabulary.governance import Governance
    from essaim.words.language import Language

PARIS = ZoneInfo("Europe/Paris")


def clock_calendar(clock: Clock, *, language: Language, now: dt.datetime) -> bytes:
    """The dates of the plan; a window has its first day and its last day.

    Args:
        clock: the dates.
        language: of their names.
        now: when the file is made, with its time zone.
    """
    found = [one for step in clock.steps for one in _appointments(step, clock, language)]
    return as_calendar(sorted(found, key=lambda one: str(one.starts)), now=now)


def _appointments(step: Step, clock: Clock, language: Language) -> Iterator[Appointment]:
    name = step.said(language)
    known = phrase("read in the text") if step.read else phrase("reported")
    if step.nature == "practice":
        known = phrase("usual practice")
    notes = [f"{step.article} ({say(known, language)}, {step.checked})"]
    if step.expected:
        notes.append(say(phrase("Expected date: nobody fixed it yet."), language))
    key = f"{step.id}-{step.start.year}-{clock.plan.launch.isoformat()}"
    text = "\n".join(notes)
    begins = name if step.end is None else say(phrase("{name} (begins)", name=name), language)
    yield Appointment(id=f"{key}@essaim", title=begins, starts=step.start, text=text)
    if step.end is not None:
        ends = say(phrase("{name} (last day)", name=name), language)
        yield Appointment(id=f"{key}-end@essaim", title=ends, starts=step.end, text=text)


def sittings_calendar(governance: Governance, *, now: dt.datetime) -> bytes:
    """The sittings of the bodies, hours as they are in Paris."""
    return as_calendar(list(_sittings(governance)), now=now)


def whole_calendar(
    governance: Governance, clock: Clock | None, *, language: Language, now: dt.datetime
) -> bytes:
    """Everything that has a day: sittings, open decisions by their day, the dates of the plan.

    Args:
        governance: its sittings and decisions.
        clock: the dates of the plan, when they are known.
        language: of the names of those dates.
        now: when the file is made, with its time zone.
    """
    found = [*_sittings(governance), *_decisions(governance, language)]
    if clock is not None:
        found += [one for step in clock.steps for one in _appointments(step, clock, language)]
    return as_calendar(sorted(found, key=lambda one: str(one.starts)), now=now)


def _decisions(governance: Governance, language: Language) -> Iterator[Appointment]:
    for sitting in governance.sittings:
        for one in sitting.decisions:
            if one.status == "open":
                title = phrase("Due: {text} ({owner})", text=one.text, owner=one.owner)
                yield Appointment(
                    id=f"{one.id}-{governance.siren}@essaim",
                    title=say(title, language),
                    starts=one.due,
                )


def _sittings(governance: Governance) -> Iterator[Appointment]:
    names = {one.id: one.name for one in governance.bodies}
    for one in sorted(governance.sittings, key=lambda s: (s.date, s.id)):
        starts: dt.datetime | dt.date = one.date
        ends = None
        if one.starts is not None:
            starts = dt.datetime.combine(one.date, one.starts, PARIS)
            ends = dt.datetime.combine(one.date, one.ends, PARIS) if one.ends else None
        yield Appointment(
            id=f"{one.id}-{governance.siren}@essaim",
            title=names.get(one.body, one.body),
            starts=starts,
            ends=ends,
            place=one.place,
            text="\n".join(f"• {item.text}" for item in one.agenda),
        )
