"""An action of a plan to come is not already over.

Source: reviews of draft plans: sheets of contracts that have already ended add nothing to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.plan.cells import allowed_value
from essaim.plan.finding import Finding
from essaim.plan.moments import moments_in
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.plan.finding import Seen


def check(seen: Seen) -> Iterator[Finding]:
    """Suspect when it is done, when its end is past, or when all dates of its prose are."""
    today = seen.today.isoformat()
    calendar = seen.sheet.calendar
    if allowed_value("status", seen.sheet.status) == "Réalisé":
        words = seen.sheet.status
        yield Finding("finished", "suspect", phrase("its status is “{words}”", words=words))
    elif calendar is not None and calendar.end and calendar.end < today[: len(calendar.end)]:
        yield Finding("finished", "suspect", phrase("its end, {date}, is past", date=calendar.end))
    elif calendar is None or not (calendar.start or calendar.end):
        dates = [one.last for one in moments_in(seen.sheet.presentation)]
        if dates and all(date < today[: len(date)] for date in dates):
            sentence = phrase(
                "all dates of its prose are past, the last one is {date}", date=max(dates)
            )
            yield Finding("finished", "suspect", sentence)
