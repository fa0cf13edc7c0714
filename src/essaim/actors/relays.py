"""Which k actors widen the circle most: the publics they reach, themselves or one link away.

A public is what an actor says it reaches: its tested audience, or else the one it declares. Two
actors that name one public share it: it counts once, at its largest size. Publics of actors that
came already are reached, and count for nothing more.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.actors.brokers import betweenness
from essaim.actors.coverage import best_cover, greedy_cover, weight_of
from essaim.tables.headers import plain

if TYPE_CHECKING:
    from essaim.actors.brokers import Betweenness
    from essaim.vocabulary.actor_map import Actor, ActorMap


@dataclass(frozen=True, kw_only=True, slots=True)
class Relay:
    """One actor chosen.

    Attributes:
        actor: its id.
        adds: people it adds to those the earlier ones reach.
        own: people of its own publics, among those it adds.
        links: how many links its answer rests on.
        only_seated: how many of them are nothing but having sat at one table.
    """

    actor: str
    adds: int
    own: int
    links: int
    only_seated: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Relays:
    """The relays chosen, and how good the choice is known to be.

    Attributes:
        reached: people they reach together, whom nobody who came reaches.
        bound: no choice of as many actors reaches more.
        best: people that the best choice reaches, for cases small enough to be sure.
        unknown: reachable actors without an audience; each counts for one.
    """

    relays: tuple[Relay, ...]
    reached: int
    bound: int
    best: int | None
    unknown: int


@dataclass(frozen=True, slots=True)
class _Publics:
    """Publics as numbers: their sizes, and those of each actor."""

    sizes: list[int]
    of: dict[str, list[int]]


def choose_relays(map_: ActorMap, k: int, *, everyone: bool = False) -> Relays:
    """Choose k relays among the actors one can write to.

    Args:
        map_: the map.
        k: how many.
        everyone: count also the publics of actors that came already.
    """
    publics = _publics(map_)
    beside, firm = _beside(map_)
    came = {actor for event in map_.events for actor in event.actors}
    reached = set() if everyone else {p for actor in came for p in publics.of.get(actor, ())}
    weights = [0 if p in reached else size for p, size in enumerate(publics.sizes)]
    candidates = [one for one in map_.actors if one.contacts and (everyone or one.id not in came)]
    sets = [
        sorted({p for id_ in (one.id, *sorted(beside[one.id])) for p in publics.of.get(id_, ())})
        for one in candidates
    ]
    choice = greedy_cover(sets, weights, k)
    best = best_cover(sets, weights, k) if len(candidates) <= 400 else None
    found = []
    seen: set[int] = set()
    for index, gain in zip(choice.picks, choice.gains, strict=True):
        id_ = candidates[index].id
        own = sum(weights[p] for p in publics.of[id_] if p not in seen)
        fresh = set(sets[index]) - seen
        used = [b for b in sorted(beside[id_]) if fresh & set(publics.of.get(b, ()))]
        weak = sum((id_, other) not in firm for other in used)
        found.append(Relay(actor=id_, adds=gain, own=own, links=len(used), only_seated=weak))
        seen |= set(sets[index])
    return Relays(
        relays=tuple(found),
        reached=choice.value,
        bound=choice.bound,
        best=None if best is None else weight_of(sets, weights, best),
        unknown=sum(_size(one) is None for one in candidates),
    )


def _size(actor: Actor) -> int | None:
    if actor.audience_tested is not None:
        return actor.audience_tested
    return actor.audience_declared


def _publics(map_: ActorMap) -> _Publics:
    """Publics by number; an actor without a named one has its own, of one person at least."""
    numbers: dict[str, int] = {}
    sizes: list[int] = []
    of: dict[str, list[int]] = {}
    for actor in map_.actors:
        names = [f"public {plain(name)}" for name in actor.audience_shared] or [f"own {actor.id}"]
        # An audience told for several publics at once is split evenly: nobody said otherwise.
        size = max(1, (_size(actor) or 1) // len(names))
        for name in names:
            if name not in numbers:
                numbers[name] = len(sizes)
                sizes.append(0)
            sizes[numbers[name]] = max(sizes[numbers[name]], size)
        of[actor.id] = [numbers[name] for name in names]
    return _Publics(sizes, of)


def _beside(map_: ActorMap) -> tuple[dict[str, set[str]], set[tuple[str, str]]]:
    """Who is one link away from whom, and the pairs bound by more than a table."""
    beside: dict[str, set[str]] = defaultdict(set)
    firm: set[tuple[str, str]] = set()
    here = {one.id for one in map_.actors}
    for link in map_.links:
        if link.first not in here or link.second not in here or link.first == link.second:
            continue
        beside[link.first].add(link.second)
        beside[link.second].add(link.first)
        if link.kind != "seated_together":
            firm |= {(link.first, link.second), (link.second, link.first)}
    return beside, firm


def brokers_of(map_: ActorMap, *, seed: int = 0) -> tuple[Betweenness, tuple[str, ...]]:
    """Betweenness of the actors of a map, and their ids in the same order."""
    ids = [one.id for one in map_.actors]
    number = {id_: index for index, id_ in enumerate(ids)}
    beside, _ = _beside(map_)
    neighbours = [sorted(number[other] for other in beside[id_]) for id_ in ids]
    return betweenness(neighbours, seed=seed), tuple(ids)
