"""The language of this request, and phrases that wait for it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format, time_format
from django.utils.functional import lazy
from django.utils.translation import get_language

from essaim.vocabulary.phrase import Phrase, phrase
from essaim.words.language import LANGUAGES
from essaim.words.say import SPACE, say

if TYPE_CHECKING:
    from essaim.vocabulary.phrase import Value
    from essaim.words.language import Language


def language() -> Language:
    """The language of this request: French unless its cookie or its browser asks for English."""
    asked = (get_language() or "fr")[:2]
    return next((known for known in LANGUAGES if known == asked), "fr")


def said(sentence: Phrase) -> str:
    """The phrase in the language of this request."""
    return say(sentence, language())


def later(sentence: Phrase) -> str:
    """A phrase that waits for its request: labels and help of forms."""
    return _lazily(sentence)


_lazily = lazy(said, str)


def said_day(day: dt.date) -> str:
    """A date as one says it: "1er septembre 2026", "1 September 2026"."""
    if language() == "en":
        return f"{day.day}{SPACE}{date_format(day, 'F Y')}"
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number}{SPACE}{date_format(day, 'F Y')}"


def said_time(moment: dt.time | dt.datetime) -> str:
    """A time of day as one says it: "18 h 30", "18:30"; a moment is told in the site's zone."""
    if isinstance(moment, dt.datetime):
        moment = timezone.localtime(moment).time() if timezone.is_aware(moment) else moment.time()
    if language() == "en":
        return time_format(moment, "H:i")
    minutes = f"{SPACE}{moment.minute:02d}" if moment.minute else ""
    return f"{moment.hour}{SPACE}h{minutes}"


def value_of(thing: object) -> Value:
    """Anything a page shows, as a value of a phrase."""
    match thing:
        case None:
            value: Value = ""
        case bool():
            value = phrase("yes") if thing else phrase("no")
        case Phrase() | int() | float():
            value = thing
        case dt.datetime():
            local = timezone.localtime(thing) if timezone.is_aware(thing) else thing
            value = phrase("{day} at {time}", day=said_day(local), time=said_time(local))
        case dt.date():
            value = said_day(thing)
        case dt.time():
            value = said_time(thing)
        case list() | tuple() | set() | frozenset():
            value = tuple(value_of(item) for item in thing)
        case _:
            value = str(thing)
    return value
