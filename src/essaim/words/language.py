"""Which language to speak: French, unless somebody asks for English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


def language_of(environment: Mapping[str, str]) -> Language:
    """The language a terminal asks for, read as POSIX orders the variables.

    `C`, `POSIX` and an empty environment ask for nothing, so they get French.

    >>> language_of({"LANG": "en_GB.UTF-8"}), language_of({"LANG": "C.UTF-8"}), language_of({})
    ('en', 'fr', 'fr')
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(name, ""):
            short = value[:2].lower()
            return short if short in LANGUAGES else "fr"
    return "fr"
