"""The links of a territory, gathered from its map of actors, its bodies, its plan and its café."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from essaim.orchestra.bodies import Body, bodies_of
from essaim.places.gazetteer import gazetteer
from essaim.tables.headers import plain
from essaim.vocabulary.errors import OrchestraError, PlaceError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    import datetime as dt

    from essaim.vocabulary.actor_map import Actor, ActorMap
    from essaim.vocabulary.plan import Plan
    from essaim.vocabulary.seating import Seating

# Who leads to whom: what a body says reaches its members, so `belongs_to` is turned around.
_FORWARD = frozenset(("federates", "funds", "advises", "relays_to"))
POLES = {
    "political": "public",
    "institutions": "public",
    "economic": "economy",
    "federating": "economy",
    "places": "economy",
    "democracy": "residents",
    "youth": "residents",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Tie:
    """One link between two actors, or from an actor to an action it carries."""

    kind: str
    first: str
    second: str
    source: str
    date: dt.date | None = None

    def flows(self) -> tuple[tuple[str, str], ...]:
        """Which way influence goes; a table shared is none, working together goes both ways.

        >>> Tie(kind="belongs_to", first="adler", second="capeb", source="").flows()
        (('capeb', 'adler'),)
        """
        if self.kind in _FORWARD:
            return ((self.first, self.second),)
        if self.kind == "belongs_to":
            return ((self.second, self.first),)
        if self.kind == "works_with":
            return ((self.first, self.second), (self.second, self.first))
        return ()

    @property
    def weak(self) -> bool:
        """Whether it is nothing but a table shared."""
        return self.kind == "seated_together"


@dataclass(frozen=True, kw_only=True, slots=True)
class Network:
    """All that the pictures are drawn from.

    Attributes:
        territory: as the map says it.
        authority: id of the actor that carries the plan.
        actors: by id.
        ties: links between two actors that are there.
        carried: links from an actor to an action.
        actions: titles by id.
        bodies: circles of the governance and who sits in them.
        tables: for each seated person, the numbers of the tables she sat at; names are not kept.
        events: for each meeting, the actors that came.
        unmatched: each name of owners and partners of actions that no actor bears, and how many
            actions it stands on.
    """

    territory: str
    authority: str
    actors: dict[str, Actor]
    ties: tuple[Tie, ...]
    carried: tuple[Tie, ...] = ()
    actions: dict[str, str] = field(default_factory=dict)
    bodies: tuple[Body, ...] = ()
    tables: tuple[frozenset[int], ...] = ()
    events: tuple[frozenset[str], ...] = ()
    unmatched: tuple[tuple[str, int], ...] = ()

    def pairs(self, *, weak: bool = True) -> set[tuple[str, str]]:
        """Pairs of actors bound by at least one link, the smaller id first."""
        return {
            (min(tie.first, tie.second), max(tie.first, tie.second))
            for tie in self.ties
            if weak or not tie.weak
        }

    def flows(self) -> set[tuple[str, str]]:
        """All ways that influence goes, each once."""
        return {flow for tie in self.ties for flow in tie.flows()}

    def flowing(self) -> int:
        """How many links lead anywhere."""
        return sum(bool(tie.flows()) for tie in self.ties)

    def carriers(self) -> dict[str, set[str]]:
        """Who carries each action that anybody carries."""
        found: dict[str, set[str]] = defaultdict(set)
        for tie in self.carried:
            found[tie.second].add(tie.first)
        return dict(found)

    def category(self, id_: str) -> str:
        """The category of an actor; empty when nobody said."""
        return self.actors[id_].category or ""

    def pole(self, id_: str) -> str:
        """The pole of an actor; empty when nobody said its category."""
        return POLES.get(self.category(id_), "")


def network_of(
    map_: ActorMap,
    *,
    authority: str = "",
    governance: object = None,
    plan: Plan | None = None,
    seating: Seating | None = None,
) -> Network:
    """Gather the links.

    Args:
        map_: the map of actors.
        authority: id or name of the actor that carries the plan; found by the territory's SIREN or
            name unless said.
        governance: the content of a governance document; keys that are missing say nothing.
        plan: a plan; owners and partners of its sheets carry its actions.
        seating: a café; who sat at several tables circulates.

    Raises:
        OrchestraError: nobody is known to be the authority.
    """
    actors = {one.id: one for one in map_.actors}
    named = _named(map_)
    ties, carried = [], []
    actions: dict[str, str] = {}
    for link in map_.links:
        tie = Tie(
            kind=link.kind,
            first=link.first,
            second=link.second,
            source=link.source,
            date=link.date,
        )
        if link.first not in actors or link.first == link.second:
            continue
        if link.kind == "carries_action":
            carried.append(tie)
            actions[link.second] = link.second
        elif link.second in actors:
            ties.append(tie)
    unmatched: tuple[tuple[str, int], ...] = ()
    if plan is not None:
        found, unmatched = _carried_by(plan, named)
        known = {(tie.first, tie.second) for tie in carried}
        carried += [tie for tie in found if (tie.first, tie.second) not in known]
        actions |= plan.titles()
    return Network(
        territory=map_.territory,
        authority=_authority(map_, named, authority),
        actors=actors,
        ties=tuple(ties),
        carried=tuple(carried),
        actions=dict(sorted(actions.items())),
        bodies=bodies_of(governance, named),
        tables=_tables(seating),
        events=tuple(frozenset(one.actors) & actors.keys() for one in map_.events),
        unmatched=unmatched,
    )


def _named(map_: ActorMap) -> dict[str, str]:
    """Ids by plain id, name, merged and former names; the first actor of a name keeps it."""
    found: dict[str, str] = {}
    kept = map_.actors
    for names in ((plain(one.id) for one in kept), (plain(one.name) for one in kept)):
        for one, name in zip(kept, names, strict=True):
            found.setdefault(name, one.id)
    for gone in map_.merged:
        if gone.into in found.values():
            found.setdefault(plain(gone.name), gone.into)
    for one in kept:
        for former in (*one.former_names, *one.heard_as):
            found.setdefault(plain(former), one.id)
    return found


def _authority(map_: ActorMap, named: dict[str, str], wanted: str) -> str:
    if wanted:
        if (found := named.get(plain(wanted))) is not None:
            return found
        raise OrchestraError(
            phrase("no actor of the map is called “{name}”", name=wanted),
            todo=phrase("Give the id or the name of an actor of the map."),
        )
    if map_.territory:
        for one in map_.actors:
            if one.siren == map_.territory:
                return one.id
        try:
            name = gazetteer().intercommunality(map_.territory).name
        except PlaceError:
            name = map_.territory
        if (found := named.get(plain(name))) is not None:
            return found
    local = [one.id for one in map_.actors if one.family == "collectivite"]
    if len(local) == 1:
        return local[0]
    raise OrchestraError(
        phrase("the map does not tell which actor carries the plan"),
        expected=phrase("Expected: an actor with the SIREN or the name of the territory."),
        todo=phrase("Say it with --authority, by the actor's id or name."),
    )


def _carried_by(plan: Plan, named: dict[str, str]) -> tuple[list[Tie], tuple[tuple[str, int], ...]]:
    """Who carries the actions of a plan, by the names of its sheets; and the names nobody bears."""
    found: list[Tie] = []
    unmatched: dict[str, tuple[str, int]] = {}
    for action in plan.actions:
        if action.sheet is None:
            continue
        names = [action.sheet.owner, *action.sheet.partners]
        for name in dict.fromkeys(name for name in names if name.strip()):
            id_ = named.get(plain(name))
            if id_ is None:
                first, times = unmatched.get(plain(name), (name.strip(), 0))
                unmatched[plain(name)] = (first, times + 1)
                continue
            source = f"plan:{action.id}"
            found.append(Tie(kind="carries_action", first=id_, second=action.id, source=source))
    return found, tuple(sorted(unmatched.values(), key=lambda one: (-one[1], plain(one[0]))))


def _tables(seating: Seating | None) -> tuple[frozenset[int], ...]:
    sat: dict[str, set[int]] = defaultdict(set)
    for round_ in seating.rounds if seating is not None else ():
        for table in round_.tables:
            for guest in table.guests:
                sat[guest].add(table.number)
    return tuple(frozenset(sat[guest]) for guest in sorted(sat))
