"""The invitation to a café: its words, filled for each guest, and its place in a calendar."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.paper.calendar import Appointment
from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import phrase
from essaim.words.days import day_of, hour_of
from essaim.words.say import say

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.workshop import Workshop
    from essaim.words.language import Language

# What an organiser may write between braces, in French or in English.
BLANKS = {"name": "name", "nom": "name", "code": "code", "link": "link", "lien": "link"}
_BLANK = re.compile(r"\{([^{}\n]{0,40})\}")


@dataclass(frozen=True, slots=True)
class Letter:
    """What one guest receives.

    Attributes:
        subject: one line.
        text: the letter, its blanks filled.
    """

    subject: str
    text: str


def default_text(workshop: Workshop, language: Language) -> str:
    """The words of an invitation, with its blanks, for whoever writes none of her own."""
    name, link = ("{nom}", "{lien}") if language == "fr" else ("{name}", "{link}")
    parts = [phrase("Hello {name},", name=name)]
    parts.append(phrase("You are invited to “{title}”.", title=workshop.title))
    if workshop.theme and workshop.theme != workshop.title:
        parts.append(phrase("We will look for answers to: {theme}", theme=workshop.theme))
    when = _when(workshop)
    if when is not None:
        parts.append(when)
    if workshop.place:
        parts.append(phrase("Where: {place}", place=workshop.place))
    parts += [
        phrase(
            "You will change tables several times and meet new people at each. "
            "What is said there is not a decision: it prepares one."
        ),
        phrase("Your code for the evening: {code} {link}", code="{code}", link=link),
    ]
    if workshop.contact:
        parts.append(phrase("To answer or to ask: {contact}", contact=workshop.contact))
    signed = "\n".join(workshop.organisers)
    return "\n\n".join([*(say(part, language) for part in parts), signed]).strip()


def _when(workshop: Workshop) -> Phrase | None:
    if workshop.date is None:
        return None
    if workshop.starts_at is None:
        return phrase("When: {day}", day=day_of(workshop.date))
    return phrase(
        "When: {day}, {hour}", day=day_of(workshop.date), hour=hour_of(workshop.starts_at)
    )


def check_text(text: str) -> None:
    """See that every blank of the text is one that can be filled.

    Raises:
        EssaimError: there is a blank that is not known.
    """
    for number, line in enumerate(text.splitlines(), start=1):
        for found in _BLANK.finditer(line):
            if found[1].strip().lower() not in BLANKS:
                raise EssaimError(
                    phrase("the blank “{blank}” is not known", blank=found[0]),
                    where=Place(line=number),
                    expected=phrase("Expected: {blanks}.", blanks=("{nom}", "{code}", "{lien}")),
                )


def fill(text: str, *, name: str, code: str, link: str) -> str:
    """The text with its blanks filled; what is between other braces stays as it is.

    >>> fill("Bonjour {nom}, {code}", name="Ana", code="K7QF-2M9X", link="")
    'Bonjour Ana, K7QF-2M9X'
    """
    values = {"name": name, "code": code, "link": link}

    def value(found: re.Match[str]) -> str:
        blank = BLANKS.get(found[1].strip().lower())
        return values[blank] if blank else found[0]

    lines = (_BLANK.sub(value, line).rstrip() for line in text.splitlines())
    return "\n".join(lines)


def letter_of(
    workshop: Workshop, text: str, *, language: Language, name: str, code: str, link: str
) -> Letter:
    """One guest's invitation; an empty text stands for the words of `default_text`."""
    words = text.strip() or default_text(workshop, language)
    subject = " ".join(say(phrase("Invitation: {title}", title=workshop.title), language).split())
    return Letter(subject, fill(words, name=name, code=code, link=link))


def appointment_of(workshop: Workshop, *, id: str, zone: ZoneInfo) -> Appointment | None:
    """The evening in a calendar; nothing while it has no date.

    Args:
        workshop: the café.
        id: what names the evening in every calendar.
        zone: where its hours are meant.
    """
    if workshop.date is None:
        return None
    start: dt.datetime | dt.date = workshop.date
    end = None
    if workshop.starts_at is not None:
        start = dt.datetime.combine(workshop.date, workshop.starts_at, tzinfo=zone)
        # In UTC, so that an evening in which the clocks change still lasts what it lasts.
        end = start.astimezone(dt.UTC) + dt.timedelta(minutes=_minutes(workshop))
    return Appointment(
        id=f"{id}@essaim",
        title=workshop.title,
        starts=start,
        ends=end,
        place=workshop.place,
        text=workshop.theme,
    )


def _minutes(workshop: Workshop) -> int:
    """How long the evening lasts; after the last round nobody changes tables."""
    walks = [one.moving_minutes for one in workshop.rounds[:-1]]
    talks = [one.minutes for one in workshop.rounds]
    return workshop.welcome_minutes + sum(talks) + sum(walks) + workshop.plenary_minutes
