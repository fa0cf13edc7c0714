"""Statements that may say the same: proposed, never merged."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from essaim.harvest.tokens import LITTLE, tokens_of
from essaim.vocabulary.harvest import Alike

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.vocabulary.harvest import Statement

_LIKE = 0.6
_COMMON = 60
_TOO_COMMON = frozenset("et en pour que qui ne pas plus ce sur par dan avec se est on il y".split())


def alike_of(statements: Iterable[Statement]) -> tuple[Alike, ...]:
    """Pairs of statements with the same words, or most of the same words.

    The likeness is that of Jaccard: words in both over words in either, little words left out.
    Source: P. Jaccard, “Étude comparative de la distribution florale”, 1901.
    """
    words: list[tuple[str, frozenset[str]]] = [
        (statement.id, _words(statement.text))
        for statement in statements
        if statement.voice == "participant"
    ]
    holders: dict[str, list[int]] = defaultdict(list)
    pairs: list[Alike] = []
    for index, (identity, own) in enumerate(words):
        near: dict[int, int] = defaultdict(int)
        for word in own:
            if len(holders[word]) <= _COMMON:
                for other in holders[word]:
                    near[other] += 1
        for other in sorted(near):
            theirs = words[other][1]
            likeness = len(own & theirs) / len(own | theirs)
            if likeness >= _LIKE and min(len(own), len(theirs)) > 1:
                pairs.append(
                    Alike(
                        first=words[other][0],
                        second=identity,
                        same=own == theirs,
                        likeness=round(likeness, 2),
                    )
                )
        for word in own:
            holders[word].append(index)
    return tuple(pairs)


def _words(text: str) -> frozenset[str]:
    stems = (token.stem for token in tokens_of(text))
    return frozenset(stem for stem in stems if stem not in LITTLE and stem not in _TOO_COMMON)
