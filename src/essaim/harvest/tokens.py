"""Words of a sentence, ready to be compared with those of the lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"([^\W_]+)"
    # Inclusive writing: citoyen·nes, agriculteur·rice·s, habitant.e.s, élu-e-s, usager(e)s.
    r"((?:[·•‧∙][^\W\d_]+)+|\.(?:e|es|ne|nes|rice|rices|trice|trices|euse|euses)(?:\.s)?(?![^\W_])"
    r"|-(?:e|ne)-s\b|\((?:e|ne|rice|trice|euse)s?\)s?)?"
)
_BREAK = re.compile(r"[.,;:!?()\[\]«»“”\"—–/+>|…·•]|\s-\s|\n")
# Little words that an alias and a sentence may put differently: "agence de l'eau", "agences d'eau".
LITTLE = frozenset(["de", "du", "des", "d", "la", "le", "les", "l", "à", "au", "aux", "un", "une"])


@dataclass(frozen=True, slots=True)
class Token:
    """One word.

    Attributes:
        start: where it is in the text.
        end: just after it, its inclusive ending included.
        word: as it is written, its inclusive ending left out.
        stem: lower case, singular.
        plural: whether it is written in the plural.
        after_break: whether a sign stands between it and the word before.
    """

    start: int
    end: int
    word: str
    stem: str
    plural: bool
    after_break: bool


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The word in lower case, without the mark of its plural.

    >>> stem("Habitants"), stem("sociaux"), stem("réseaux"), stem("œuvres")
    ('habitant', 'social', 'réseau', 'oeuvre')
    """
    low = word.lower().replace("œ", "oe")
    if len(low) > 4 and low.endswith("eaux"):
        return low[:-1]
    if len(low) > 4 and low.endswith("aux"):
        return low[:-3] + "al"
    if len(low) > 3 and low[-1] in "sx" and not low.endswith("ss"):
        return low[:-1]
    return low


@lru_cache(maxsize=8_192)  # actors, themes and twins read the same statement in turn
def tokens_of(text: str) -> tuple[Token, ...]:
    """The words of a text.

    >>> [token.stem for token in tokens_of("Les citoyen·nes et l'État")]
    ['les', 'citoyen', 'et', 'l', 'état']
    """
    found: list[Token] = []
    at = 0
    for match in _TOKEN.finditer(text):
        word, ending = match[1], match[2] or ""
        between = text[at : match.start()]
        plural = word[-1] in "sxSX" or ending.endswith(("s", "s)"))
        broken = not found or (between != " " and _BREAK.search(between) is not None)
        found.append(Token(match.start(), match.end(), word, stem(word), plural, broken))
        at = match.end()
    return tuple(found)
