"""When each part of the evening begins, from the workshop's start and minutes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import Phrase, phrase
from essaim.words.days import hour_of

if TYPE_CHECKING:
    from essaim.vocabulary.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the evening.

    Attributes:
        name: welcome, a round, plenary.
        minutes: how long it lasts.
        start: when it begins: a time of day, or minutes from the start.
        moving: minutes to change tables afterwards, 0 for none.
        round: the number of the round, when it is one.
    """

    name: Phrase
    minutes: int
    start: Phrase
    moving: int = 0
    round: int | None = None


def parts_of(workshop: Workshop) -> tuple[Part, ...]:
    """The parts of the evening in order; after the last round nobody changes tables."""
    parts: list[Part] = []
    passed = 0
    if workshop.welcome_minutes:
        parts.append(Part(phrase("Welcome"), workshop.welcome_minutes, _when(workshop, passed)))
        passed += workshop.welcome_minutes
    for position, round_ in enumerate(workshop.rounds, start=1):
        moving = round_.moving_minutes if position < len(workshop.rounds) else 0
        name = phrase("Round {number}", number=round_.number)
        start = _when(workshop, passed)
        parts.append(Part(name, round_.minutes, start, moving, round_.number))
        passed += round_.minutes + moving
    if workshop.plenary_minutes:
        parts.append(Part(phrase("Plenary"), workshop.plenary_minutes, _when(workshop, passed)))
        passed += workshop.plenary_minutes
    return (*parts, Part(phrase("End"), 0, _when(workshop, passed)))


def _when(workshop: Workshop, passed: int) -> Phrase:
    if workshop.starts_at is None:
        return phrase("{minutes} min", minutes=passed)
    day = dt.datetime.combine(dt.date.min, workshop.starts_at) + dt.timedelta(minutes=passed)
    return hour_of(day)
