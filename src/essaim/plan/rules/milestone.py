"""A sheet has at least one dated milestone.

Source: R. 229-51 III (a programme over the years of the plan); a step without a date is followed by
nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.plan.finding import Finding
from essaim.plan.moments import moments_in
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.plan.finding import Seen


def check(seen: Seen) -> Iterator[Finding]:
    """Missing without a date in the calendar; the prose may hold one, which is told."""
    calendar = seen.sheet.calendar
    if calendar is not None and (calendar.start or calendar.end):
        return
    said = moments_in(seen.sheet.presentation)
    if said:
        words = said[-1].last
        sentence = phrase("no dated milestone; the prose speaks of {date}", date=words)
        yield Finding("milestone", "missing", sentence)
    else:
        yield Finding("milestone", "missing", phrase("no dated milestone"))
