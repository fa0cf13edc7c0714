"""The nomenclature of actors: what categories, contributions and sectors are called."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from essaim.tables.headers import plain
from essaim.vocabulary.documents import STRICT, from_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.words.language import Language

FILE = Path(__file__).parent / "data" / "nomenclature.json"


@dataclass(frozen=True, kw_only=True)
class Term:
    """One word of a closed list, with its two names and what people write for it."""

    __pydantic_config__ = STRICT

    id: str
    fr: str
    en: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ActorFamily:
    """A family of actors.

    Attributes:
        id: what harvests and maps call it.
        category: one of the seven.
        level: from commune to European.
        fr: its French name of 2026.
        en: its English name.
        report_2008: whether it is one of the 45 actors of the report.
        former: names of 2008 that have changed.
        contributions: what it is expected to bring; an expectation is no fact about an actor.
        sectors: where it is expected to act.
        words: words of the names of its organisations, that no text about actors would hold.
    """

    __pydantic_config__ = STRICT

    id: str
    category: str
    level: str
    fr: str
    en: str
    report_2008: bool = False
    former: tuple[str, ...] = ()
    contributions: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Nomenclature:
    """All closed lists of the map."""

    __pydantic_config__ = STRICT

    schema: Literal["essaim/nomenclature/1"] = "essaim/nomenclature/1"
    version: str
    date: str
    licence: str
    source: tuple[str, ...]
    categories: tuple[Term, ...]
    contributions: tuple[Term, ...]
    sectors: tuple[Term, ...]
    levels: tuple[Term, ...]
    families: tuple[ActorFamily, ...]

    @cached_property
    def family(self) -> dict[str, ActorFamily]:
        """Families by id."""
        return {one.id: one for one in self.families}

    def family_named(self, text: str) -> ActorFamily | None:
        """The family whose id or name somebody wrote."""
        wanted = plain(text)
        for one in self.families:
            if wanted in (plain(one.id), plain(one.fr), plain(one.en)):
                return one
        return None

    def family_by_words(self, name: str) -> ActorFamily | None:
        """The family whose words a name holds, the longest of them first.

        >>> nomenclature().family_by_words("EARL du Vieux Chêne").id
        'agriculteurs'
        """
        held = f" {plain(name)} "
        hits = [
            (-len(word), place, one)
            for place, one in enumerate(self.families)
            for word in one.words
            if f" {word} " in held
        ]
        return min(hits, key=lambda hit: hit[:2])[2] if hits else None

    def family_name(self, family: str, language: Language) -> str:
        """The name of a family; its id when a territory added it."""
        one = self.family.get(family)
        return family if one is None else one.fr if language == "fr" else one.en


@cache
def nomenclature() -> Nomenclature:
    """The nomenclature that comes with Essaim."""
    return from_json(FILE.read_bytes(), Nomenclature, file=FILE.name)


def term_of(terms: Iterable[Term], text: str) -> str | None:
    """The id of the term that a cell names, in whatever way people write it.

    >>> lists = nomenclature()
    >>> term_of(lists.categories, "Associations"), term_of(lists.sectors, "Mobilités")
    ('democracy', 'road')
    >>> term_of(lists.categories, "divers") is None
    True
    """
    wanted = plain(text)
    for term in terms:
        if wanted in (plain(term.id), plain(term.fr), plain(term.en)) or wanted in term.words:
            return term.id
    return None


def term_name(terms: Iterable[Term], id_: str, language: Language) -> str:
    """What a term is called in a language."""
    for term in terms:
        if term.id == id_:
            return term.fr if language == "fr" else term.en
    return id_
