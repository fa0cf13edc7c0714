"""What the pages of actors show, read from the newest map."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from essaim.actors.build import Evening
from essaim.actors.by_hand import read_typed_source
from essaim.actors.chain_files import packaged_chains, said
from essaim.actors.gaps import gap_list
from essaim.actors.nomenclature import nomenclature, term_name
from essaim.harvest.rulings import ONE_ACTOR
from essaim.places.gazetteer import gazetteer
from essaim.vocabulary.actor_map import ActorMap
from essaim.vocabulary.errors import PlaceError
from essaim.vocabulary.harvest import NoteSource
from essaim.vocabulary.phrase import phrase
from essaim.web.accounts.roles import ROLE_NAMES
from essaim.web.actors.models import MapVersion
from essaim.web.cafe.models import Workshop
from essaim.web.cafe.reads import seating_of
from essaim.web.harvest.mentions import Nameable, nameables_of
from essaim.web.harvest.reads import harvest_of
from essaim.web.shared.spoken import language
from essaim.web.territory.documents import newest
from essaim.words.days import day_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.actors.gaps import Balance, Gap, Share
    from essaim.actors.invitation import Composed, Seat
    from essaim.vocabulary.actor_map import Actor
    from essaim.vocabulary.harvest import Harvest
    from essaim.vocabulary.phrase import Phrase
    from essaim.web.territory.models import Territory
    from essaim.words.language import Language

LINKS = {
    "belongs_to": phrase("belongs to"),
    "federates": phrase("federates"),
    "funds": phrase("funds"),
    "advises": phrase("advises"),
    "relays_to": phrase("relays to"),
    "works_with": phrase("works with"),
    "seated_together": phrase("sat at one table"),
    "carries_action": phrase("carries an action"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the map as a page shows it: who stands there (id and name), or who could."""

    name: str
    state: str
    who: tuple[tuple[str, str], ...] = ()
    could: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Places of one kind: those of a chain, the categories and so on."""

    name: str
    places: tuple[Place, ...]


def map_of(territory: Territory) -> ActorMap:
    """The newest map of a territory; an empty one before the first."""
    found = newest(MapVersion, territory)
    return found.read(ActorMap) if found else ActorMap(territory=territory.siren)


def proposal_of(territory: Territory) -> tuple[ActorMap, list[str]] | None:
    """The map that waits to be accepted, and what there is to say of it."""
    found = newest(MapVersion, territory, accepted=False)
    return (found.read(ActorMap), found.told) if found else None


def actor_in(map_: ActorMap, name: str) -> Actor | None:
    """The actor of this id."""
    return next((one for one in map_.actors if one.id == name), None)


def nameables_on_map(territory: Territory) -> list[Nameable]:
    """The actors of the map whom a statement may name; groups stand for families of the lexicon."""
    return [
        Nameable(f"{ONE_ACTOR}{one.id}", one.name, one.category or "")
        for one in map_of(territory).actors
        if one.kind != "group"
    ]


def said_in_workshops(territory: Territory) -> tuple[Harvest | None, list[Evening]]:
    """What all workshops of a territory said, as one harvest, and who sat with whom."""
    harvests, evenings = [], []
    for workshop in Workshop.objects.filter(territory=territory).order_by("date", "slug"):
        found = harvest_of(workshop)
        if found.statements:
            harvests.append(found)
        seating = seating_of(workshop)
        if seating is not None:
            evenings.append(
                Evening(
                    name=workshop.slug, seating=seating, date=workshop.date, title=workshop.title
                )
            )
    if not harvests:
        return None, evenings
    # On this site a statement is its note: the note's public id is what sources cite.
    statements = tuple(
        replace(one, id=one.source.note)
        for found in harvests
        for one in found.statements
        if isinstance(one.source, NoteSource)
    )
    return replace(harvests[0], statements=statements, chains=(), alike=()), evenings


@dataclass(frozen=True, slots=True)
class Remark:
    """What a table said of a chain or a relay, and the actors that it names, with their pages."""

    words: str
    note: str
    workshop: Workshop
    actors: tuple[tuple[str, str], ...]


def remarks_of(
    territory: Territory, map_: ActorMap, kind: Literal["chain", "relay"]
) -> list[Remark]:
    """What the workshops said of chains or relays.

    Args:
        territory: whose workshops.
        map_: an actor that is not on it has no page, and an empty id.
        kind: which of the two.
    """
    groups = {one.family: one for one in map_.actors if one.kind == "group"}
    known = {f"{ONE_ACTOR}{one.id}": one for one in map_.actors} | groups
    names = nameables_of(territory, english=language() == "en")
    found = []
    for workshop in Workshop.objects.filter(territory=territory).order_by("date", "slug"):
        harvest = harvest_of(workshop)
        notes = {
            one.id: one.source.note
            for one in harvest.statements
            if isinstance(one.source, NoteSource)
        }
        for chain in harvest.chains:
            if chain.kind == kind and chain.statement in notes:
                actors = tuple(
                    (known[one].id, known[one].name)
                    if one in known
                    else ("", names[one].name if one in names else one)
                    for one in chain.families
                )
                found.append(Remark(chain.words, notes[chain.statement], workshop, actors))
    return found


def members_of(territory: Territory) -> tuple[str, ...]:
    """INSEE codes of the communes of a territory; none when its SIREN is not known."""
    try:
        return gazetteer().intercommunality(territory.siren).members if territory.siren else ()
    except PlaceError:
        return ()


def source_phrase(source: str) -> Phrase:
    """A source as people read it: who typed it and when, or where it stands."""
    typed = read_typed_source(source)
    if typed is None:
        return phrase("{code}", code=source)
    role, day = typed
    return phrase(
        "typed by hand, {role}, {day}",
        role=ROLE_NAMES.get(role, phrase("{code}", code=role)),
        day=day_of(day),
    )


def groups_of(map_: ActorMap, language: Language) -> list[Group]:
    """The gap list: chains first, for what they lack stops everybody else."""
    missing, lists = gap_list(map_), nomenclature()
    names = {one.id: one.name for one in map_.actors}

    def place(gap: Gap, name: str) -> Place:
        who = gap.reachable or (*gap.named, *gap.close)
        return Place(
            name,
            gap.state,
            tuple((one, names[one]) for one in who),
            tuple(lists.family_name(one, language) for one in gap.could),
        )

    found = []
    for chain in packaged_chains():
        state = next(one for one in missing.chains if one.id == chain.id)
        links = zip(state.links, chain.links, strict=True)
        places = tuple(place(gap, said(link, language)) for gap, link in links)
        found.append(Group(said(chain, language), places))
    for gaps, terms, title in (
        (missing.categories, lists.categories, "categories"),
        (missing.contributions, lists.contributions, "contributions"),
        (missing.sectors, lists.sectors, "sectors"),
    ):
        found.append(
            Group(title, tuple(place(gap, term_name(terms, gap.id, language)) for gap in gaps))
        )
    communes = gazetteer().municipalities
    found.append(Group("communes", tuple(place(g, communes[g.id].name) for g in missing.communes)))
    return found


def shares_of(found: Balance, language: Language) -> list[tuple[str, Share]]:
    """The categories of an invitation list, by name."""
    categories = nomenclature().categories
    return [(term_name(categories, one.category, language), one) for one in found.shares]


def seats_of(
    map_: ActorMap, made: Composed, language: Language
) -> list[tuple[str, tuple[Place, ...]]]:
    """Where somebody is invited and where nobody is, those with nobody first."""
    lists, communes = nomenclature(), gazetteer().municipalities
    names = {one.id: one.name for one in map_.actors}
    terms = {
        "categories": lists.categories,
        "contributions": lists.contributions,
        "sectors": lists.sectors,
    }

    def place(kind: str, seat: Seat) -> Place:
        called = term_name(terms[kind], seat.id, language) if kind in terms else ""
        return Place(
            called or communes[seat.id].name,
            "held" if seat.invited else "weak" if seat.likely else "empty",
            tuple((one, names[one]) for one in seat.others),
            tuple(lists.family_name(one, language) for one in seat.could),
        )

    return [(kind, tuple(place(kind, one) for one in seats)) for kind, seats in made.seats.items()]


def rows_of(actors: Iterable[Actor], language: Language) -> list[tuple[Actor, str, list[str]]]:
    """Actors with the names of their category and contributions, sorted as people look for them."""
    lists = nomenclature()
    rows = [
        (
            one,
            term_name(lists.categories, one.category, language) if one.category else "",
            [term_name(lists.contributions, gift, language) for gift in one.contributions],
        )
        for one in actors
    ]
    return sorted(rows, key=lambda row: (row[1] == "", row[1], row[0].name.casefold()))
