"""Which actors a statement names, with the words that name them."""

from __future__ import annotations

from copy import copy
from functools import cache
from typing import TYPE_CHECKING

from essaim.harvest.lexicon import packaged
from essaim.harvest.matcher import Matcher, matcher_of
from essaim.harvest.own_names import intercommunal_names, own_names
from essaim.vocabulary.harvest import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.harvest.lexicon import Lexicon

COMMUNITY = "collectivite"  # the family of intercommunalities


class Namer:
    """Names the actors of statements, by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.categories = {family.id: family.category for family in lexicon.families}
        self.matcher: Matcher = matcher_of(lexicon)
        if COMMUNITY in self.categories:
            self.matcher = self.matcher.with_names(_communities(self.matcher))

    def reading(self, texts: Sequence[str]) -> Namer:
        """The same, knowing the acronyms that these texts explain."""
        explained = own_names(texts, self.matcher)
        told = {name: family for name, family in explained.items() if family in self.categories}
        if not told:
            return self
        other = copy(self)
        other.matcher = self.matcher.with_names(told)
        return other

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


def _communities(matcher: Matcher) -> dict[str, str]:
    """The intercommunalities by their names, but for those that the lexicon speaks of already."""
    return {name: COMMUNITY for name in intercommunal_names() if not matcher.knows(name)}


@cache
def packaged_namer() -> Namer:
    """The namer of the packaged lexicon, compiled once."""
    return Namer(packaged())


def namer_of(lexicon: Lexicon) -> Namer:
    """The namer of a lexicon."""
    return packaged_namer() if lexicon is packaged() else Namer(lexicon)
