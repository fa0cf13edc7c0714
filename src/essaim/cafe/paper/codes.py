"""Squares a telephone reads: who the card belongs to, which table and round a photo shows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import segno

from essaim.vocabulary.errors import PrintError
from essaim.vocabulary.phrase import phrase


@dataclass(frozen=True, slots=True)
class Link:
    """What a guest's card leads to.

    Attributes:
        code: short, printed in clear beneath the square for who has no telephone at hand.
        url: what the square holds.
    """

    code: str
    url: str


@lru_cache(maxsize=4096)
def square(text: str) -> str:
    """The QR code of a text as SVG, readable at 20 mm up to some forty signs.

    Raises:
        PrintError: the text is longer than a square can hold.
    """
    try:
        made = segno.make(text, error="m", micro=False)
    except segno.DataOverflowError as error:
        raise PrintError(
            phrase("a link of {count} signs does not fit in a QR code", count=len(text)),
            expected=phrase("Expected: at most 42 signs, so that a telephone reads it easily."),
            todo=phrase("Give a shorter address."),
        ) from error
    return str(made.svg_inline(border=2, omitsize=True))


def place_code(table: int, round_number: int) -> str:
    """What ties a photo to its table and its round, for the eye.

    >>> place_code(3, 2)
    'T3·R2'
    """
    return f"T{table}·R{round_number}"


def place_text(kind: str, table: int, round_number: int) -> str:
    """The same for the machine.

    >>> place_text("cloth", 3, 2)
    'essaim:cloth:3:2'
    """
    return f"essaim:{kind}:{table}:{round_number}"
