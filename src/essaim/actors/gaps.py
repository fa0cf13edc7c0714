"""Who is missing: categories, contributions, sectors, communes and links of chains with nobody.

An actor that can be written to is *reachable*; one that was only named, in a workshop or in a file,
is *named*. A gap is said with who could fill it: first those of the map, then the nomenclature.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from essaim.actors.chain_files import packaged_chains
from essaim.actors.heads import family_by_head
from essaim.actors.nomenclature import nomenclature
from essaim.places.gazetteer import gazetteer, plain

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from essaim.actors.chain_files import ActorChain, ChainLink
    from essaim.vocabulary.actor_map import Actor, ActorMap

State = Literal["held", "weak", "empty"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """One place of the map and who stands there.

    Attributes:
        id: of the category, contribution, sector, commune (INSEE) or link.
        state: held (somebody reachable), weak (somebody named, or only close to it) or empty.
        reachable: ids of actors one can write to.
        named: ids of actors that are only named.
        close: ids of actors whose family is the right one, though nothing says that they do it.
        could: ids of families of the nomenclature where one would look.
    """

    id: str
    state: State
    reachable: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    close: tuple[str, ...] = ()
    could: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainState:
    """A chain and the state of each of its links, in order."""

    id: str
    links: tuple[Gap, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class GapList:
    """All that is missing, and what is too poorly known to say.

    Attributes:
        unclassed: actors without a category.
        proposed: actors whose category is proposed from their name and waits for a person.
        unreachable: actors without a contact.
    """

    categories: tuple[Gap, ...]
    contributions: tuple[Gap, ...]
    sectors: tuple[Gap, ...]
    communes: tuple[Gap, ...]
    chains: tuple[ChainState, ...]
    unclassed: tuple[str, ...]
    proposed: tuple[str, ...]
    unreachable: tuple[str, ...]


def gap_list(map_: ActorMap, *, chains: Sequence[ActorChain] | None = None) -> GapList:
    """The gaps of a map.

    Args:
        map_: the map.
        chains: the chains to look at; the packaged ones unless said.
    """
    lists = nomenclature()
    actors = map_.actors
    known = packaged_chains() if chains is None else chains
    links = [link for chain in known for link in chain.links]
    members = gazetteer().members_of(map_.territory) if map_.territory else ()
    return GapList(
        categories=tuple(
            _gap(
                term.id,
                [one for one in actors if one.category == term.id],
                could=[f.id for f in lists.families if f.category == term.id and f.report_2008],
            )
            for term in lists.categories
        ),
        contributions=tuple(
            _gap(
                term.id,
                [one for one in actors if term.id in one.contributions],
                close=[one for one in actors if term.id in _expected(one)],
                could=[f.id for f in lists.families if term.id in f.contributions],
            )
            for term in lists.contributions
        ),
        sectors=tuple(
            _gap(
                term.id,
                [one for one in actors if term.id in one.sectors],
                close=[one for one in actors if term.id in _expected_sectors(one)],
                could=[f.id for f in lists.families if term.id in f.sectors],
            )
            for term in lists.sectors
        ),
        communes=tuple(
            _gap(one.insee, [actor for actor in actors if one.insee in actor.communes])
            for one in members
        ),
        chains=tuple(
            ChainState(
                id=chain.id,
                links=tuple(_link(chain, link, actors, links) for link in chain.links),
            )
            for chain in known
        ),
        unclassed=tuple(one.id for one in actors if one.category is None),
        proposed=tuple(
            one.id for one in actors if one.classed == "proposed" and one.kind == "organisation"
        ),
        unreachable=tuple(
            one.id for one in actors if not one.contacts and one.kind == "organisation"
        ),
    )


def _expected(actor: Actor) -> tuple[str, ...]:
    family = nomenclature().family.get(actor.family)
    return family.contributions if family else ()


def _expected_sectors(actor: Actor) -> tuple[str, ...]:
    """Those of its family; a body that federates a trade acts in the sector its name says."""
    family = nomenclature().family.get(actor.family)
    if not _federates(actor):
        return family.sectors if family else ()
    name = f" {plain(actor.name)} "
    said = [
        term.id
        for term in nomenclature().sectors
        if any(f" {word} " in name for word in (*term.words, plain(term.fr)))
    ]
    return (*(family.sectors if family else ()), *said)


def _gap(
    id_: str, there: Sequence[Actor], *, close: Sequence[Actor] = (), could: Iterable[str] = ()
) -> Gap:
    reachable = tuple(one.id for one in there if one.contacts)
    named = tuple(one.id for one in there if not one.contacts)
    near = tuple(one.id for one in close if one.id not in (*reachable, *named) and one.contacts)
    state: State = "held" if reachable else "weak" if named or near else "empty"
    return Gap(
        id=id_,
        state=state,
        reachable=reachable,
        named=named,
        close=near if state != "held" else (),
        could=tuple(could) if state != "held" else (),
    )


def _link(
    chain: ActorChain, link: ChainLink, actors: Sequence[Actor], links: Sequence[ChainLink]
) -> Gap:
    """Who holds a link: who is said to, or whose name says the role; a family is only close."""
    here = (chain.id, link.id)
    told = [one for one in actors if here in {(held.chain, held.link) for held in one.holds}]
    by_name = [one for one in actors if one not in told and _says(one, link)]
    groups = [one for one in actors if one.kind == "group" and one.family in link.families]
    close = [one for one in actors if one.kind != "group" and _is_close(one, link, links)]
    return _gap(link.id, [*told, *by_name, *groups], close=close, could=link.families)


def _is_close(actor: Actor, link: ChainLink, links: Sequence[ChainLink]) -> bool:
    """Whether a family is the right one and the name says no other role.

    A farm is no forest owner, though one family holds both; a farmers' union is close to farmers
    and not to craftsmen, though it is a union.
    """
    if _named_so(actor, link):
        return actor.family in link.families or _federates(actor)
    of_a_trade = actor.family == "syndicats-pro" and family_by_head(actor.name) is not None
    if actor.family not in link.families or of_a_trade:
        return False  # a union that names its trade is close to that one alone
    return not any(
        _named_so(actor, one) and (actor.family in one.families or _federates(actor))
        for one in links
    )


def _federates(actor: Actor) -> bool:
    return actor.category == "federating"


def _named_so(actor: Actor, link: ChainLink) -> bool:
    name = f" {plain(actor.name)} "
    return any(f" {word} " in name for word in link.words)


def _says(actor: Actor, link: ChainLink) -> bool:
    """Whether a name says the role, or the capacity of a contact does.

    A name counts unless its family is known to be another ("lycée des métiers du bois" sells no
    wood); a capacity counts within the categories where one would look ("maire" of a town hall).
    """
    if actor.kind == "group":
        return False
    if (not actor.family or actor.family in link.families) and _named_so(actor, link):
        return True
    families = nomenclature().family
    categories = {families[one].category for one in link.families if one in families}
    if actor.category not in categories:
        return False
    capacities = " ".join(f" {plain(one.capacity)} " for one in actor.contacts)
    return any(f" {word} " in capacities for word in link.words)


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """A category in an invitation list, beside the map and the last meeting."""

    category: str
    invited: int
    in_map: int
    came_last: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Balance:
    """The balance of an invitation list, before it is sent.

    Attributes:
        unknown: names of the list that the map does not hold.
        unclassed: names whose category nobody knows.
    """

    shares: tuple[Share, ...]
    unknown: tuple[str, ...]
    unclassed: tuple[str, ...]


def balance(map_: ActorMap, invited: ActorMap) -> Balance:
    """How an invitation list is composed.

    Args:
        map_: the map.
        invited: the list, read as a map of its own.
    """
    known = {plain(one.name): one for one in map_.actors}
    came = set(map_.events[-1].actors) if map_.events else set()
    category = {
        one.id: one.category or getattr(known.get(plain(one.name)), "category", None)
        for one in invited.actors
    }
    return Balance(
        shares=tuple(
            Share(
                category=term.id,
                invited=sum(c == term.id for c in category.values()),
                in_map=sum(a.category == term.id and bool(a.contacts) for a in map_.actors),
                came_last=sum(a.category == term.id and a.id in came for a in map_.actors),
            )
            for term in nomenclature().categories
        ),
        unknown=tuple(one.name for one in invited.actors if plain(one.name) not in known),
        unclassed=tuple(one.name for one in invited.actors if category[one.id] is None),
    )


def expired(map_: ActorMap, on: dt.date) -> tuple[str, ...]:
    """Ids of actors that have a contact past the last day it may be kept."""
    return tuple(
        actor.id
        for actor in map_.actors
        if any(one.retention is not None and one.retention < on for one in actor.contacts)
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class Attendance:
    """Who came to the last meeting, compared with those before.

    Attributes:
        newcomers: came for the first time.
        returning: had come before, and came again.
        lost: had come before, and did not come.
        never: reachable, and never came.
    """

    event: str
    newcomers: tuple[str, ...]
    returning: tuple[str, ...]
    lost: tuple[str, ...]
    never: tuple[str, ...]


def attendance(map_: ActorMap) -> Attendance | None:
    """Who came, returned, was lost, was never seen; nothing before the first meeting.

    Meetings are put in the order of their days, those without a day as they stand.
    """
    if not map_.events:
        return None
    dated = all(event.date for event in map_.events)
    events = sorted(map_.events, key=lambda e: str(e.date)) if dated else list(map_.events)
    *earlier, last = events
    before = {actor for event in earlier for actor in event.actors}
    came = set(last.actors)
    reachable = [one.id for one in map_.actors if one.contacts]
    return Attendance(
        event=last.name or last.id,
        newcomers=tuple(sorted(came - before)),
        returning=tuple(sorted(came & before)),
        lost=tuple(sorted(before - came)),
        never=tuple(one for one in reachable if one not in came | before),
    )
