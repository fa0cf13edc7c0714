"""Text that came from a file of guests, made fit for paper.

Data never becomes markup, so nothing here escapes anything. What is removed are the characters
that would turn a line around, and what is marked are the words too long for their column.
"""

from __future__ import annotations

import re
from typing import Any

# Direction overrides turn the rest of a line around, and controls have no shape.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufe00-\ufe0f\ufeff]")
SHAPELESS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
# Half characters and codes that Unicode promises never to use.
IMPOSSIBLE = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
MISSING = "\N{WHITE SQUARE}"
BREAK = "\N{ZERO WIDTH SPACE}"
LONGEST = 26
RUN = re.compile(rf"[^\s{BREAK}-]{{{LONGEST + 1},}}")


def clean(text: str) -> str:
    r"""The text without characters that reorder a line or cannot be drawn by any font.

    >>> clean("Ana\tBoh\u202eem")
    'Ana Bohem'
    """
    return IMPOSSIBLE.sub(MISSING, SHAPELESS.sub(" ", TURNING.sub("", text)))


def breakable(text: str) -> str:
    """The text with places where a word longer than a column may be cut.

    >>> breakable("Ana") == "Ana", breakable("a" * 30).count(BREAK)
    (True, 2)
    """
    return RUN.sub(_cut, text)


def _cut(found: re.Match[str]) -> str:
    word = found.group()
    return BREAK.join(word[i : i + LONGEST // 2] for i in range(0, len(word), LONGEST // 2))


def cleaned(value: Any) -> Any:  # noqa: ANN401 - JSON is any nesting of anything
    """A JSON value with every string in it cleaned, the keys left as they are."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: cleaned(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(item) for item in value]
    return value
