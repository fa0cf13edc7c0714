"""Says a phrase in French or in English, with the numbers and lists of that language."""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from essaim.vocabulary.errors import ManyErrors
from essaim.vocabulary.phrase import Phrase, Value, phrase, phrase_n

if TYPE_CHECKING:
    from essaim.vocabulary.errors import EssaimError, Place
    from essaim.words.language import Language

CATALOGUE = Path(__file__).parent / "locale"
# One catalogue for all floors; the web framework wants it to bear its own name.
DOMAIN = "django"
NARROW_SPACE = "\N{NARROW NO-BREAK SPACE}"
SPACE = "\N{NO-BREAK SPACE}"
# More than a screenful of mistakes is told as a number.
MOST_SHOWN = 20


@cache
def catalogue(language: Language) -> gettext.NullTranslations:
    """The catalogue of a language, read once; English is written in the code itself."""
    return gettext.translation(DOMAIN, CATALOGUE, languages=[language], fallback=language == "en")


def say(sentence: Phrase, language: Language) -> str:
    """The phrase in this language.

    >>> say(phrase("{name} leaves", name="Ana"), "en")
    'Ana leaves'
    """
    words = catalogue(language)
    if sentence.plural is None:
        pattern = words.gettext(sentence.text)
    else:
        pattern = words.ngettext(sentence.text, sentence.plural, sentence.count or 0)
    if not sentence.values:
        return pattern
    return pattern.format_map({name: say_value(v, language) for name, v in sentence.values})


def say_value(value: Value, language: Language) -> str:
    """One value: a number in the language's form, a list with its “and”."""
    if isinstance(value, Phrase):
        return say(value, language)
    if isinstance(value, tuple):
        return say_list([say_value(item, language) for item in value], language)
    return value if isinstance(value, str) else say_number(value, language)


def say_number(number: float, language: Language) -> str:
    """A number with the separators of the language.

    >>> say_number(1234.5, "en"), say_number(1234.5, "fr").replace(NARROW_SPACE, "_")
    ('1,234.5', '1_234,5')
    """
    text = f"{number:,}"
    if language == "en":
        return text
    return text.replace(",", NARROW_SPACE).replace(".", ",")


def say_list(items: list[str], language: Language) -> str:
    """Items as one would say them.

    >>> say_list(["Ana", "Bob", "Cleo"], "en")
    'Ana, Bob and Cleo'
    """
    if len(items) < 2:
        return "".join(items)
    link = catalogue(language).gettext("and")
    return f"{', '.join(items[:-1])} {link} {items[-1]}"


def say_error(error: EssaimError, language: Language) -> str:
    """An error in full: where, what, what was expected, what to do.

    Several errors of one file come one a line, the first twenty of them.
    """
    if isinstance(error, ManyErrors):
        lines = [_say_one(error, language)]
        lines += [f"- {_say_one(one, language)}" for one in error.errors[:MOST_SHOWN]]
        rest = len(error.errors) - MOST_SHOWN
        if rest > 0:
            lines.append(say(phrase_n("… and {n} more.", "… and {n} more.", rest), language))
        return "\n".join(lines)
    return _say_one(error, language)


def _say_one(error: EssaimError, language: Language) -> str:
    parts = [error.what, error.expected, error.todo]
    body = " ".join(_closed(say(part, language)) for part in parts if part is not None)
    spots = _say_place(error.where, language)
    if not spots:
        return body[:1].upper() + body[1:]
    colon = f"{SPACE}: " if language == "fr" else ": "
    return ", ".join(spots) + colon + body


def _say_place(place: Place, language: Language) -> list[str]:
    spots = [place.file] if place.file else []
    if place.line:
        spots.append(say(phrase("line {line}", line=place.line), language))
    if place.field:
        spots.append(say(phrase("field “{field}”", field=place.field), language))
    elif place.column:
        spots.append(say(phrase("column {column}", column=place.column), language))
    return spots


def _closed(sentence: str) -> str:
    """The sentence with its full stop."""
    return sentence if sentence.endswith((".", "!", "?", "…", ":")) else f"{sentence}."
