"""Which actors a statement names, with the words that name them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from essaim.harvest.lexicon import packaged
from essaim.harvest.matcher import Matcher, matcher_of
from essaim.vocabulary.harvest import Mention

if TYPE_CHECKING:
    from essaim.harvest.lexicon import Lexicon


class Namer:
    """Names the actors of statements, by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.matcher: Matcher = matcher_of(lexicon)
        self.categories = {family.id: family.category for family in lexicon.families}

    def actors_of(self, text: str) -> tuple[Mention, ...]:
        """Each family named, in the order of the text, once for each of its namings."""
        mentions: dict[tuple[str, str], Mention] = {}
        for found in self.matcher.found_in(text):
            assert found.family is not None
            words = text[found.start : found.end]
            key = (found.family, words.lower())
            if key not in mentions:
                category = self.categories[found.family]
                mentions[key] = Mention(family=found.family, category=category, words=words)
        return tuple(mentions.values())


@cache
def packaged_namer() -> Namer:
    """The namer of the packaged lexicon, compiled once."""
    return Namer(packaged())


def namer_of(lexicon: Lexicon) -> Namer:
    """The namer of a lexicon."""
    return packaged_namer() if lexicon is packaged() else Namer(lexicon)
