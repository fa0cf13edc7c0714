"""One line typed from a tablecloth: a sign before its words says its kind, nothing says an idea.

A sign is one key, so that a whole cloth is typed without leaving the line. The dash is no sign: it
begins the items of a list that is pasted in, and is taken away.

>>> read_typed("! Le bus ne passe plus après 19 h")
('objection', 'Le bus ne passe plus après 19 h')
>>> read_typed("- Un verger près de l’école")
('idea', 'Un verger près de l’école')
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from essaim.vocabulary.harvest import Kind

SIGNS: dict[str, Kind] = {
    "?": "question",
    '"': "quote",
    "=": "experience",
    "+": "success",
    "/": "failure",
    "*": "pride",
    "!": "objection",
    "#": "drawing",
}
ALSO: dict[str, Kind] = {"«": "quote", "“": "quote"}
_LIST = "-–—•·"


def read_typed(line: str) -> tuple[Kind, str]:
    """The kind and the words of a line as it was typed.

    A sign stands first and is followed by words; a question mark at the end of a line says
    nothing, for an idea may be asked. Guillemets around a quote go with its sign.
    """
    words = line.strip().lstrip(_LIST).strip()
    kind = SIGNS.get(words[:1]) or ALSO.get(words[:1])
    if kind is None:
        return "idea", words
    words = words[1:].strip()
    return kind, words.strip('«»“”"').strip() if kind == "quote" else words


def read_lines(text: str) -> list[tuple[Kind, str]]:
    """All lines of a text that hold words, in their order."""
    read = (read_typed(line) for line in text.splitlines())
    return [(kind, words) for kind, words in read if words]
