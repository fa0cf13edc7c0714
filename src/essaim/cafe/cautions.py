"""What a World Café's practitioners would warn about before the evening.

Sources: the World Café community's practice (tables of four, five at most; three rounds, three
questions; time to move between rounds; twelve people at least), and the code de l'environnement,
article L. 121-17-1 and following: for two months after a statement of intent the right of
initiative is open, and the public may not be involved yet.
"""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.workshop import Workshop

MOST_QUESTIONS = 3
LARGE_TABLE = 6
FEWEST_PEOPLE = 12
MOVING_MINUTES = 5
WINDOW_MONTHS = 2


def cautions_of(
    workshop: Workshop, *, guests: int, size: int, intent: dt.date | None = None
) -> tuple[Phrase, ...]:
    """The warnings that this café deserves; none is a refusal.

    Args:
        workshop: its rounds and its date.
        guests: how many people are on the list.
        size: seats at the largest table.
        intent: when the statement of intent of the plan was published, if it was.
    """
    return tuple(_cautions(workshop, guests, size, intent))


def _cautions(
    workshop: Workshop, guests: int, size: int, intent: dt.date | None
) -> Iterator[Phrase]:
    questions = len({one.question.strip().casefold() for one in workshop.rounds})
    if questions > MOST_QUESTIONS:
        yield phrase("{n} questions: three are enough for an evening.", n=questions)
    if size >= LARGE_TABLE:
        yield phrase("Tables of {n}: at six, some no longer speak; four is best.", n=size)
    if 0 < guests < FEWEST_PEOPLE:
        yield phrase("{n} people: a World Café needs about twelve.", n=guests)
    short = [one.number for one in workshop.rounds[:-1] if one.moving_minutes < MOVING_MINUTES]
    if short:
        yield phrase("After round {rounds}, less than 5 minutes to move.", rounds=tuple(short))
    if workshop.date is not None and intent is not None:
        end = end_of_initiative(intent)
        if intent <= workshop.date < end:
            yield phrase(
                "On this date the right of initiative is open (until {end}):"
                " the public may not be involved in the plan yet.",
                end=end.isoformat(),
            )


def end_of_initiative(intent: dt.date) -> dt.date:
    """The day the right of initiative ends: two months later, or the last day of that month.

    >>> end_of_initiative(dt.date(2026, 12, 31))
    datetime.date(2027, 2, 28)
    """
    months = intent.month - 1 + WINDOW_MONTHS
    year, month = intent.year + months // 12, months % 12 + 1
    return dt.date(year, month, min(intent.day, calendar.monthrange(year, month)[1]))
