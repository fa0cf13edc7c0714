"""A calendar is precise enough to be followed.

Source: practice of mid-term reviews: “from 2025 on”, “in progress” or a whole mandate can never be
late.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.plan.finding import Finding
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.plan.finding import Seen

LONGEST = 5  # years; a plan lasts six


def check(seen: Seen) -> Iterator[Finding]:
    """Suspect when no date can be read, one end is open, or it lasts as long as the plan."""
    calendar = seen.sheet.calendar
    if calendar is None or seen.sheet.continuous:
        return
    words = calendar.raw
    if not calendar.start and not calendar.end:
        yield Finding("vague_calendar", "suspect", phrase("“{words}” is no date", words=words))
    elif not calendar.end:
        yield Finding("vague_calendar", "suspect", phrase("“{words}” has no end", words=words))
    elif calendar.start and int(calendar.end[:4]) - int(calendar.start[:4]) > LONGEST:
        sentence = phrase("“{words}” is as long as the whole plan", words=words)
        yield Finding("vague_calendar", "suspect", sentence)
    elif calendar.start and calendar.end < calendar.start[: len(calendar.end)]:
        sentence = phrase("“{words}” ends before it begins", words=words)
        yield Finding("vague_calendar", "suspect", sentence)
