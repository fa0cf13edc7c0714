"""The language the command line speaks, for our sentences and for click's."""

from __future__ import annotations

import gettext
import os
from contextvars import ContextVar
from typing import TYPE_CHECKING

import click

from essaim.vocabulary.phrase import phrase
from essaim.words.language import LANGUAGES, language_of
from essaim.words.say import CATALOGUE, DOMAIN, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.words.language import Language

_spoken: ContextVar[Language | None] = ContextVar("spoken", default=None)


def current_language() -> Language:
    """The language of this run: what `--lang` says, or else what the terminal asks for."""
    return _spoken.get() or language_of(os.environ)


def speak(language: Language) -> None:
    """Speak this language from here on, click's own words included."""
    _spoken.set(language)
    # click takes its words from the standard library's gettext, which reads LANGUAGE at each call.
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(CATALOGUE))
    gettext.textdomain(DOMAIN)


def take_language(arguments: Sequence[str]) -> tuple[Language | None, list[str]]:
    """The language asked for, and the arguments without it.

    `--lang` is taken out here, wherever it stands, because the words of a command's help must be
    known before its file is opened.

    >>> take_language(["cafe", "--lang", "en", "seat"])
    ('en', ['cafe', 'seat'])

    Raises:
        click.UsageError: an unknown language, or none after `--lang`.
    """
    rest = list(arguments)
    end = rest.index("--") if "--" in rest else len(rest)
    asked: str | None = None
    index = 0
    while index < end:
        if rest[index] == "--lang":
            asked = rest[index + 1] if index + 1 < end else ""
            del rest[index : index + 2]
        elif rest[index].startswith("--lang="):
            asked = rest[index].partition("=")[2]
            del rest[index]
        else:
            index += 1
            continue
        end = rest.index("--") if "--" in rest else len(rest)
    if asked is None:
        return None, rest
    if asked not in LANGUAGES:
        wrong = phrase("--lang takes “fr” or “en”, not “{asked}”.", asked=asked)
        raise click.UsageError(say(wrong, current_language()))
    return asked, rest
