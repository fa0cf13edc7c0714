"""Chains of actors as files: five come with Essaim, a territory adds its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from essaim.vocabulary.documents import STRICT, from_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.words.language import Language

FOLDER = Path(__file__).parent / "data" / "chains"
ORDER = ("renovation", "food", "mobility", "wood_energy", "public_example")


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainLink:
    """One role of a chain.

    Attributes:
        id: what documents call it.
        fr: its French name.
        en: its English name.
        families: the families of the nomenclature where one would look for it.
        words: words of a name that say the role itself, in plain letters.
    """

    __pydantic_config__ = STRICT

    id: str
    fr: str
    en: str
    families: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ActorChain:
    """Ordered roles that depend on one another."""

    __pydantic_config__ = STRICT

    schema: Literal["essaim/chain/1"] = "essaim/chain/1"
    id: str
    fr: str
    en: str
    version: str = ""
    licence: str = ""
    source: tuple[str, ...] = ()
    links: tuple[ChainLink, ...]


@cache
def packaged_chains() -> tuple[ActorChain, ...]:
    """The five chains that come with Essaim, in the order of the report and of practice."""
    return tuple(read_chain(FOLDER / f"{name}.json") for name in ORDER)


def read_chain(path: Path) -> ActorChain:
    """The chain of a file.

    Raises:
        DocumentError: the file is no chain.
        OSError: it cannot be opened.
    """
    return from_json(path.read_bytes(), ActorChain, file=path.name)


def chains_with(own: Sequence[Path]) -> tuple[ActorChain, ...]:
    """The packaged chains and a territory's own; one of the same id takes the other's place.

    Raises:
        DocumentError: a file is no chain.
        OSError: a file cannot be opened.
    """
    known = {one.id: one for one in packaged_chains()}
    known.update((one.id, one) for one in map(read_chain, own))
    return tuple(known.values())


def said(named: ActorChain | ChainLink, language: Language) -> str:
    """The name of a chain or of a link."""
    return named.fr if language == "fr" else named.en
