"""From a harvest, files of contacts and seatings to the map of actors.

The map is made anew from what is given, and keeps what people decided in the map before: merged
names, twins set apart, places on the drawing, letters sent. What came from a file that is not given
again stays as it was; what came from a file that is given again is what the file says now.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from essaim.actors.commune_words import communes_of, is_commune
from essaim.actors.draft import Draft
from essaim.actors.names import twins_of
from essaim.actors.nomenclature import nomenclature, term_of
from essaim.actors.type_words import proposes
from essaim.places.gazetteer import bare, gazetteer, plain
from essaim.tables.headers import plain as plain_cell
from essaim.vocabulary.actor_map import ActorMap, Event, Link, SourceFile
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from essaim.actors.contacts import ContactFile, ContactLine
    from essaim.actors.draft import Namer
    from essaim.vocabulary.actor_map import Actor
    from essaim.vocabulary.harvest import Harvest, Mention
    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.seating import Seating

# A statement that names more actors than this does not say which of them brings something.
_FEW = 3
# Words of a kind that stand after the name of an intercommunality.
_BODY_AFTER = re.compile(r" (?:communaute|agglomeration|agglo|metropole)$")
# Before the id of an actor, where a mention names one of the map and no family.
_ONE = "actor:"


@dataclass(frozen=True, kw_only=True, slots=True)
class Evening:
    """A seating, what it is called, and the day of its workshop when that is known."""

    name: str
    seating: Seating
    date: dt.date | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Built:
    """The map and what making it changed.

    Attributes:
        added: ids of actors that were not in the map before.
        updated: ids of actors that are no longer as they were.
        removed: ids of actors that nobody names any more.
        told: what the officer should know, line by line.
    """

    map: ActorMap
    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    told: tuple[Phrase, ...] = field(default=())


def build_map(
    *,
    harvest: Harvest | None = None,
    contacts: Sequence[ContactFile] = (),
    evenings: Sequence[Evening] = (),
    before: ActorMap | None = None,
    territory: str = "",
    namer: Namer | None = None,
) -> Built:
    """The map of actors.

    Args:
        harvest: what was said; its families become groups, with their statements as sources.
        contacts: files of contacts.
        evenings: who sat with whom.
        before: the map before; what people decided there is kept.
        territory: SIREN of the intercommunality, to know its communes.
        namer: proposes a family from the words of a name; nothing is proposed without one.

    Raises:
        PlaceError: no intercommunality has this SIREN.
    """
    before = before or ActorMap()
    territory = territory or before.territory
    near = gazetteer().intercommunality(territory).members if territory else ()
    draft = Draft(before, namer)
    _carry_over(draft, before, _given_again(contacts, evenings), harvest=harvest is not None)
    told: list[Phrase] = []
    for one in contacts:
        told += _take_contacts(draft, one, near)
    events = [one for one in before.events if one.id not in {e.name for e in evenings}]
    events += [_take_evening(draft, one) for one in evenings]
    if harvest:  # the last one, for it finds the organisations of all others again
        _take_harvest(draft, harvest)
    told += [
        phrase(
            "line {line}: “{name}” had another {field} before; “{value}” is not taken.",
            line=line,
            name=name,
            field=field_,
            value=value,
        )
        for name, field_, value, line in draft.clashes
    ]
    actors = tuple(sorted(draft.actors.values(), key=lambda actor: actor.id))
    here = set(draft.actors)
    made = ActorMap(
        territory=territory,
        actors=actors,
        links=_sorted(one for one in draft.links if one.first in here),
        events=tuple(
            replace(event, actors=tuple(a for a in event.actors if a in here)) for event in events
        ),
        twins=twins_of(actors, before.twins),
        merged=before.merged,
        positions=tuple(one for one in before.positions if one.actor in here),
        sendings=before.sendings,
    )
    return _compared(before, made, told)


def file_of(name: str, raw: bytes) -> SourceFile:
    """A file that was read."""
    return SourceFile(name=name, sha256=hashlib.sha256(raw).hexdigest())


def _given_again(contacts: Sequence[ContactFile], evenings: Sequence[Evening]) -> set[str]:
    """The sources that are read anew; a sheet that left goes with its file."""
    files = {f"file:{one.file.split('/')[0]}" for one in contacts}
    return files | {f"seating:{one.name}" for one in evenings}


def _carry_over(draft: Draft, before: ActorMap, again: set[str], *, harvest: bool) -> None:
    """What the map before holds from sources that are not given again."""

    def stale(source: str) -> bool:
        return source.split("#", maxsplit=1)[0].split("/", maxsplit=1)[0] in again or (
            harvest and source.startswith("statement:")
        )

    for actor in before.actors:
        sources = tuple(one for one in actor.sources if not stale(one))
        contacts = tuple(c for c in actor.contacts if not stale(c.origin.split(" (")[0]))
        if sources:
            draft.keep(replace(actor, sources=sources, contacts=contacts))
    draft.links += [one for one in before.links if not stale(one.source)]


def _take_contacts(draft: Draft, file: ContactFile, near: Sequence[str]) -> list[Phrase]:
    told = list(file.warnings)
    for line in file.lines:
        key = line.contact.key if line.contact else ""
        id_ = draft.take(line.name, key=key, kind=line.kind)
        draft.source(id_, f"file:{file.file}#L{line.line}")
        told += _fill(draft, id_, line, near)
    for line in file.lines:
        for kind, name in line.links:
            source = f"file:{file.file}#L{line.line}"
            other = draft.find(name)
            if other is None:
                # “Habitants” is a group; any other name at the end of a link, an organisation.
                group = term_of(nomenclature().categories, name) is not None
                other = draft.take(name, kind="group" if group else "organisation")
                draft.class_(other, None, "", name)
                draft.source(other, source)
            first = draft.find(line.name)
            if first and first != other:
                draft.links.append(Link(kind=kind, first=first, second=other, source=source))  # type: ignore[arg-type]
    if file.nameless:
        told.append(
            phrase_n(
                "{file}, line {lines}: a person and no organisation; not taken.",
                "{file}, lines {lines}: a person and no organisation; not taken.",
                len(file.nameless),
                file=file.file,
                lines=tuple(map(str, file.nameless)),
            )
        )
    told += _types_told(file.unread)
    return told


def _types_told(unread: Mapping[str, tuple[int, ...]]) -> list[Phrase]:
    """Types that are none of the seven categories: those that say one, then those that do not."""
    known = tuple(phrase("“{text}”", text=written) for written in unread if proposes(written))
    told = []
    if known:
        told.append(
            phrase(
                "None of the seven categories, but each proposes one: {types}. Look at them.",
                types=known,
            )
        )
    return told + [
        phrase(
            "“{text}” is none of the seven categories (lines {lines}): proposed from names.",
            text=written,
            lines=tuple(map(str, lines)),
        )
        for written, lines in unread.items()
        if not proposes(written)
    ]


def _place_family(line: ContactLine, near: Sequence[str]) -> str:
    """The family of a line that is called as a commune or an intercommunality is."""
    if plain(line.name) == plain(line.town) or is_commune(line.name, near):
        return "communes"
    short = _short_body(line.name)
    return "collectivite" if " " in short and short in _bodies() else ""


def _short_body(name: str) -> str:
    return _BODY_AFTER.sub("", bare(name))


@cache
def _bodies() -> frozenset[str]:
    """Every intercommunality by its short name; a file of contacts asks at each line."""
    return frozenset(_short_body(one.name) for one in gazetteer().intercommunalities.values())


def _fill(draft: Draft, id_: str, line: ContactLine, near: Sequence[str]) -> list[Phrase]:
    communes, told = communes_of(line, near)
    draft.fill(
        id_,
        line=line.line,
        level=line.level,
        sectors=line.sectors,
        siren=line.siren,
        communes=communes,
        contributions=line.contributions,
        motive=line.motive,
        we_ask=line.we_ask,
        we_offer=line.we_offer,
        audience_declared=line.audience_declared,
        audience_tested=line.audience_tested,
        audience_shared=line.audience_shared,
        holds=line.holds,
    )
    had = draft.actors[id_].category
    if line.category and had and had != line.category and draft.actors[id_].classed == "told":
        draft.clashes.append((line.name, "category", line.category_written, line.line))
    else:
        draft.class_(
            id_,
            line.category,
            line.family or _place_family(line, near),
            line.name,
            line.category_written,
            written=line.category_written,
        )
    if line.contact:
        draft.add_contact(id_, line.contact)
    return told


def _take_harvest(draft: Draft, harvest: Harvest) -> None:
    """Families named become groups; an organisation named as such is found again."""
    lists = nomenclature()
    organisations = {plain_cell(one.name): one.id for one in draft.actors.values()}
    for statement in harvest.statements:
        families = dict.fromkeys(one.family for one in statement.actors)
        brought = tuple(
            one.kind
            for one in statement.contributions
            if len(families) <= _FEW and term_of(lists.contributions, one.kind) == one.kind
        )
        for mention in statement.actors:
            if mention.family.startswith(_ONE):
                _take_one(draft, mention, statement.id, brought)
                continue
            known = lists.family.get(mention.family)
            name = known.fr if known else mention.family
            group = draft.take(name, kind="group")
            for id_ in {group, organisations.get(plain_cell(mention.words), group)}:
                draft.class_(id_, None, mention.family)
                draft.source(id_, f"statement:{statement.id}")
                draft.fill(id_, contributions=brought)
                actor = draft.actors[id_]
                heard = _heard(actor, mention)
                former = known.former if known and id_ == group else ()
                draft.actors[id_] = replace(
                    actor,
                    heard_as=heard,
                    former_names=tuple(dict.fromkeys((*actor.former_names, *former))),
                    category=actor.category or mention.category,  # type: ignore[arg-type]
                )


def _take_one(draft: Draft, mention: Mention, statement: str, brought: tuple[str, ...]) -> None:
    """One actor of the map that a person found named; nobody when it has left the map since."""
    known = mention.family.removeprefix(_ONE)
    if known not in draft.actors:
        name = draft.names_before.get(known, mention.words)
        found = draft.take(name) if known in draft.names_before else draft.find(name)
        if found is None:
            return
        known = found
    draft.class_(known, None, "", draft.actors[known].name)
    draft.source(known, f"statement:{statement}")
    draft.fill(known, contributions=brought)
    actor = draft.actors[known]
    draft.actors[known] = replace(actor, heard_as=_heard(actor, mention))


def _heard(actor: Actor, mention: Mention) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*actor.heard_as, *filter(None, [mention.words]))))


def _take_evening(draft: Draft, evening: Evening) -> Event:
    """Who came, as actors, and who sat with whom; persons are left out."""
    source = f"seating:{evening.name}"
    actor_of: dict[str, str] = {}
    for guest in evening.seating.guests:
        if not guest.organisation:
            continue
        head = guest.organisation.split(",")[0].strip()
        id_ = draft.find(guest.organisation) or draft.find(head) or draft.take(head)
        category = term_of(nomenclature().categories, guest.category) if guest.category else None
        actor = draft.actors[id_]
        draft.class_(id_, category if actor.category is None else None, "", actor.name)
        draft.source(id_, source)
        actor_of[guest.id] = id_
    counts: dict[tuple[str, str], int] = {}
    for one in evening.seating.rounds:
        for table in one.tables:
            seated = sorted({actor_of[guest] for guest in table.guests if guest in actor_of})
            for index, first in enumerate(seated):
                for second in seated[index + 1 :]:
                    counts[first, second] = counts.get((first, second), 0) + 1
    draft.links += [
        Link(
            kind="seated_together",
            first=first,
            second=second,
            source=source,
            date=evening.date,
            formal=False,
            count=count,
        )
        for (first, second), count in counts.items()
    ]
    came = tuple(sorted(set(actor_of.values())))
    return Event(id=evening.name, name=evening.title, date=evening.date, actors=came)


def _sorted(links: Iterable[Link]) -> tuple[Link, ...]:
    unique = {(one.kind, one.first, one.second, one.source): one for one in links}
    return tuple(unique[key] for key in sorted(unique))


def _compared(before: ActorMap, made: ActorMap, told: list[Phrase]) -> Built:
    def bare(actor: Actor) -> Actor:
        return replace(actor, sources=tuple(sorted(actor.sources)))

    had = {actor.id: bare(actor) for actor in before.actors}
    have = {actor.id: bare(actor) for actor in made.actors}
    return Built(
        made,
        tuple(id_ for id_ in have if id_ not in had),
        tuple(id_ for id_ in have if id_ in had and had[id_] != have[id_]),
        tuple(id_ for id_ in had if id_ not in have),
        tuple(told),
    )
