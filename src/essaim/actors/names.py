"""When two names are one, and when they only may be: the second is for a person to say."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from essaim.tables.headers import plain
from essaim.vocabulary.actor_map import Twin

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from essaim.vocabulary.actor_map import Actor

_LITTLE = frozenset("a au aux d de des du en et l la le les of the and for sur".split())
_ALIKE = 0.9
_LONG_ENOUGH = 7


def same(name: str) -> str:
    """What makes two spellings one name: case, spaces and the shape of apostrophes do not count.

    >>> same("Chambre d’Agriculture ") == same("chambre d'agriculture")
    True
    """
    return " ".join(name.replace("’", "'").replace("\u00a0", " ").split()).casefold()


def slug(name: str) -> str:
    """An id made from a name.

    >>> slug("Chambre d’agriculture (Alsace)")
    'chambre-d-agriculture-alsace'
    """
    return plain(name).replace(" ", "-")[:60] or "actor"


def free_slug(wanted: str, taken: Collection[str]) -> str:
    """An id that nobody has: the one wanted, or the first number after it that is free.

    >>> free_slug("alec", {"alec", "alec-2"})
    'alec-3'
    """
    fresh, number = wanted, 2
    while fresh in taken:
        fresh, number = f"{wanted}-{number}", number + 1
    return fresh


def initials(name: str) -> str:
    """The first letters of its words, little words left out.

    >>> initials("Chambre de commerce et d’industrie")
    'cci'
    """
    return "".join(word[0] for word in plain(name).split() if word not in _LITTLE)


def twin_reason(one: str, other: str) -> str | None:
    """Why two different names may be one actor, or None.

    >>> twin_reason("Fédération du batiment", "Fédération du bâtiment")
    'accents'
    >>> twin_reason("CCI Alsace", "Chambre de commerce et d'industrie Alsace")
    'initials'
    >>> twin_reason("Ville de Mulhouse", "Ville de Colmar") is None
    True
    """
    bare_one, bare_other = _bare(one), _bare(other)
    if bare_one == bare_other:
        return "accents"
    first, second = _hall(bare_one), _hall(bare_other)
    if first == second:
        return "spelling"
    if _shortened(first, second) or _shortened(second, first):
        return "initials"
    if set(first.split()) - _LITTLE == set(second.split()) - _LITTLE:
        return "spelling"
    long_enough = min(len(first), len(second)) >= _LONG_ENOUGH
    # Figures tell two schools or two districts apart: they are never a misprint.
    figures = re.findall(r"\d+", first) == re.findall(r"\d+", second)
    if long_enough and figures and SequenceMatcher(None, first, second).ratio() >= _ALIKE:
        return "spelling" if _one_word_apart(first, second) else None
    return None


@lru_cache(maxsize=20_000)
def _bare(name: str) -> str:
    """The plain name, worked out once: each is compared with many others."""
    return plain(name)


def _hall(name: str) -> str:
    """A town hall, a town and its commune are three names of one local authority."""
    return re.sub(r"^(?:mairie|ville|commune) (?=d )|^(?:mairie|ville|commune) (?=d[eu])", "", name)


def _one_word_apart(first: str, second: str) -> bool:
    """Whether they differ by the spelling of a word, not by another word."""
    left, right = first.split(), second.split()
    if len(left) != len(right):
        return first.replace(" ", "") == second.replace(" ", "")
    pairs = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(pairs) == 1 and SequenceMatcher(None, *pairs[0]).ratio() >= 0.75


def _shortened(short: str, long: str) -> bool:
    """Whether the first word of one stands for the first words of the other."""
    head, *rest = short.split() or [""]
    words = [word for word in long.split() if word not in _LITTLE]
    tail = [word for word in rest if word not in _LITTLE]
    if not 2 <= len(head) <= 8 or len(words) < 2:
        return False
    letters = "".join(word[0] for word in words[: len(head)])
    return letters == head and (not tail or words[len(head) :] == tail)


def twins_of(actors: Sequence[Actor], apart: Iterable[Twin] = ()) -> tuple[Twin, ...]:
    """Pairs that may be one actor; those that a person set apart stay so."""
    settled = {frozenset((one.first, one.second)): one for one in apart if one.apart}
    found = {}
    for one, other in _close_pairs(actors):
        key = frozenset((one.id, other.id))
        if key in found or one.id == other.id:
            continue
        if one.siren and one.siren == other.siren:
            reason: str | None = "siren"
        elif one.siren and other.siren:
            continue  # two numbers are two organisations, whatever they are called
        else:
            reason = twin_reason(one.name, other.name)
        if key in settled:
            found[key] = settled[key]
        elif reason:
            found[key] = Twin(first=one.id, second=other.id, reason=reason)  # type: ignore[arg-type]
    return tuple(sorted(found.values(), key=lambda twin: (twin.first, twin.second)))


def _close_pairs(actors: Sequence[Actor]) -> Iterator[tuple[Actor, Actor]]:
    """Pairs that share something: 5,000 names make twelve million pairs, few of them close."""
    shelves: dict[tuple[str, str], list[Actor]] = {}
    for actor in actors:
        if actor.kind != "organisation":
            continue
        name = _bare(actor.name)
        keys = {("siren", actor.siren), ("start", name[:4]), ("initials", initials(name)[:3])}
        keys.add(("initials", name.split(" ")[0][:3]))
        keys.add(("start", _hall(name)[:9]))
        keys.add(("words", " ".join(sorted(set(name.split()) - _LITTLE))))
        for key in keys:
            if key[1]:
                shelves.setdefault(key, []).append(actor)
    for shelf in shelves.values():
        # A shelf this full holds one word that says nothing, such as “association”.
        if len(shelf) <= 200:
            yield from combinations(sorted(shelf, key=lambda actor: actor.id), 2)
