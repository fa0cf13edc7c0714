"""The lexicon of actors: families, their other names, and what a territory adds or corrects.

A lexicon is a file (`data/actors.json`) that people read and edit. In an alias, words are compared
without case, plural and little words; signs before it ask for more: `=` as it is written, capitals
included; `~` only after an article, a preposition, a number or a comma ("des citoyens", not
"projets citoyens"); `+` only in the plural; `@` not where it is only a place ("dans la commune");
`!` not after "of" ("les routes de la région"); `$` not before an adjective ("les politiques
curatives" are no people); `^` only where it acts ("la ville finance", "avec la ville"). A word all
in capitals is an acronym. A leading article must stand there ("la poste").
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from essaim.vocabulary.documents import STRICT, from_json, to_json
from essaim.vocabulary.errors import DocumentError, Place
from essaim.vocabulary.harvest import LexiconUsed
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE = Path(__file__).parent / "data" / "actors.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """A name in both languages."""

    __pydantic_config__ = STRICT

    fr: str
    en: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Family:
    """A family of actors.

    Attributes:
        id: what documents call it.
        category: one of the categories of the lexicon; a territory may leave it out for a family
            that it only adds names to.
        level: local, county, regional, national or european.
        fr: its French name.
        en: its English name.
        report_2008: whether it is one of the 45 actors of the list of 2008.
        aliases: the words that name it.
    """

    __pydantic_config__ = STRICT

    id: str
    category: str = ""
    level: str = "local"
    fr: str = ""
    en: str = ""
    report_2008: bool = False
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Renamed:
    """A name of 2008 and what it is called today; `since` is empty when no year fits."""

    __pydantic_config__ = STRICT

    before: str
    now: str
    since: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """What a person said of some words: they name this family, or (None) they name nobody."""

    __pydantic_config__ = STRICT

    words: str
    family: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Lexicon:
    """A lexicon, or what a territory adds to it."""

    __pydantic_config__ = STRICT

    schema: Literal["essaim/lexicon/1"] = "essaim/lexicon/1"
    version: str = ""
    date: str = ""
    licence: str = ""
    source: tuple[str, ...] = ()
    categories: dict[str, Label] | None = None
    families: tuple[Family, ...] = ()
    never: tuple[str, ...] = ()
    renamed: tuple[Renamed, ...] = ()
    corrections: tuple[Correction, ...] = ()


@cache
def packaged() -> Lexicon:
    """The lexicon that comes with Essaim."""
    return from_json(FILE.read_bytes(), Lexicon, file=FILE.name)


def read_lexicon(path: Path) -> Lexicon:
    """The packaged lexicon with a territory's own file merged in.

    Raises:
        DocumentError: the file is no lexicon, or names a category or a family that is not there.
        OSError: the file cannot be opened.
    """
    return merged(packaged(), from_json(path.read_bytes(), Lexicon, file=path.name), path.name)


def merged(base: Lexicon, own: Lexicon, file: str | None = None) -> Lexicon:
    """A lexicon and what a territory adds: new families, more names, words that name nobody.

    Raises:
        DocumentError: a new family without a category of the lexicon, or a correction that names
            no family.
    """
    categories = {**(base.categories or {}), **(own.categories or {})}
    families = {family.id: family for family in base.families}
    for index, added in enumerate(own.families):
        known = families.get(added.id)
        category = added.category or (known.category if known else "")
        if category not in categories:
            raise DocumentError(
                phrase("the category “{category}” is not in the lexicon", category=category),
                where=Place(file=file, field=f"families[{index}].category"),
                expected=phrase("Expected: {schema}.", schema=", ".join(categories)),
            )
        families[added.id] = (
            added
            if known is None
            else replace(
                known,
                category=category,
                fr=added.fr or known.fr,
                en=added.en or known.en,
                aliases=(*known.aliases, *added.aliases),
            )
        )
    for index, correction in enumerate(own.corrections):
        if correction.family is not None and correction.family not in families:
            raise DocumentError(
                phrase("the family “{family}” is not in the lexicon", family=correction.family),
                where=Place(file=file, field=f"corrections[{index}].family"),
                todo=phrase("Take an id of the page of actors, or add the family."),
            )
    return replace(
        base,
        version="+".join(part for part in (base.version, own.version) if part),
        categories=categories,
        families=tuple(families.values()),
        never=(*base.never, *own.never),
        renamed=(*base.renamed, *own.renamed),
        corrections=(*base.corrections, *own.corrections),
    )


def learned(lexicon: Lexicon, corrections: Iterable[Correction]) -> Lexicon:
    """The lexicon with what people corrected on screen; the last word on the same words counts."""
    return merged(lexicon, Lexicon(corrections=tuple(corrections)))


def used(lexicon: Lexicon) -> LexiconUsed:
    """The version and the SHA-256 of a lexicon; the packaged one has that of its file."""
    if lexicon is packaged():
        return LexiconUsed(
            version=lexicon.version, sha256=hashlib.sha256(FILE.read_bytes()).hexdigest()
        )
    written = to_json(lexicon).encode()
    return LexiconUsed(version=lexicon.version, sha256=hashlib.sha256(written).hexdigest())
