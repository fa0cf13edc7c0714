"""Days and hours as one says them, in phrases that wait for their language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import Phrase, phrase

if TYPE_CHECKING:
    import datetime as dt


def hour_of(moment: dt.time | dt.datetime) -> Phrase:
    """A time of day, such as “18:30”."""
    return phrase("{hour}:{minute}", hour=moment.hour, minute=f"{moment.minute:02}")


def day_of(day: dt.date) -> Phrase:
    """The date in full, such as “12 November 2026”."""
    months = (
        phrase("January"),
        phrase("February"),
        phrase("March"),
        phrase("April"),
        phrase("May"),
        phrase("June"),
        phrase("July"),
        phrase("August"),
        phrase("September"),
        phrase("October"),
        phrase("November"),
        phrase("December"),
    )
    first = phrase("1st") if day.day == 1 else str(day.day)
    return phrase(
        "{day} {month} {year}", day=first, month=months[day.month - 1], year=str(day.year)
    )
