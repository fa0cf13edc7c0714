"""Which French words exist: the list that tells a cut word from a healthy one."""

from __future__ import annotations

import lzma
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "data" / "words-fr.txt.xz"
# The dictionary holds units and symbols as words; of one or two letters, only these are speech.
SHORT = frozenset(
    # Abbreviations of notes, too.
    "cf ex nb pb vs "
    "a à y ô ah ai an as au bu ce ci ça çà da de dé dû du eh en es et eu fi il je ès la là le lu "
    "ma me mi mu né ne ni nu oh on or os ou où pu ri sa se si su ta te tu un us va vu".split()
)


@cache
def forms() -> frozenset[str]:
    """All forms of the dictionary, read once (about 0.3 s)."""
    return frozenset(lzma.decompress(FILE.read_bytes()).decode("utf-8").split())


def is_word(text: str) -> bool:
    """Whether the text is a French word, a capital at its head forgiven.

    >>> is_word("territoire"), is_word("Territoire"), is_word("erritoire"), is_word("t")
    (True, True, False, False)
    """
    if len(text) <= 2:
        return text.lower() in SHORT
    return text in forms() or text.lower() in forms()
