"""What changes a map of actors: each change is a new version, which undoing takes away."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import transaction

from essaim.actors.build import build_map, file_of
from essaim.actors.by_hand import added, placed, put_back, typed_source
from essaim.actors.contact_sheets import contact_files
from essaim.actors.settle import apart, merged
from essaim.harvest.actors import packaged_namer
from essaim.vocabulary.actor_map import ActorMap, Sending
from essaim.vocabulary.documents import to_json
from essaim.web.accounts.models import Role
from essaim.web.accounts.rights import check, is_administrator, may_manage
from essaim.web.actors.models import MapVersion
from essaim.web.actors.reads import map_of, said_in_workshops
from essaim.web.harvest.citing import citing_notes
from essaim.web.territory.documents import accept_version, drop_version, keep_version, newest
from essaim.words.say import say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from essaim.actors.build import Built
    from essaim.vocabulary.actor_map import Actor as MapActor
    from essaim.vocabulary.actor_map import Contact, SourceFile
    from essaim.web.accounts.rights import Actor
    from essaim.web.cafe.models import Workshop
    from essaim.web.territory.models import Person, Territory
    from essaim.words.language import Language


def propose_contacts(
    actor: Actor, territory: Territory, path: Path, *, language: Language
) -> MapVersion:
    """Read a file of contacts into a map that somebody looks at before it counts.

    Raises:
        EssaimError: the file is no such list, or lines of it are wrong; nothing is kept then.
    """
    before = map_of(territory)
    built = build_map(
        contacts=contact_files(path),
        before=before,
        territory=territory.siren or before.territory,
        namer=packaged_namer().actors_of,
    )
    made = replace(built.map, files=_files(before, file_of(path.name, path.read_bytes())))
    return _propose(actor, territory, replace(built, map=made), language)


def propose_workshops(actor: Actor, territory: Territory, *, language: Language) -> MapVersion:
    """What the workshops said and who sat with whom, as a map to look at first."""
    harvest, evenings = said_in_workshops(territory)
    built = build_map(
        harvest=harvest,
        evenings=evenings,
        before=map_of(territory),
        territory=territory.siren,
        namer=packaged_namer().actors_of,
    )
    return _propose(actor, territory, built, language)


def _files(before: ActorMap, fresh: SourceFile) -> tuple[SourceFile, ...]:
    return (*(one for one in before.files if one.name != fresh.name), fresh)


def _propose(actor: Actor, territory: Territory, built: Built, language: Language) -> MapVersion:
    return keep_version(
        actor,
        MapVersion,
        territory,
        built.map,
        verb="propose_map",
        accepted=False,
        told=[say(one, language) for one in built.told],
    )


def accept_map(actor: Actor, territory: Territory) -> bool:
    """Let the proposal count; false when there is none."""
    return accept_version(actor, MapVersion, territory, verb="accept_map")


def drop_proposal(actor: Actor, territory: Territory) -> bool:
    """Let the proposal go."""
    return drop_version(actor, MapVersion, territory, verb="drop_map", accepted=False)


def undo_map(actor: Actor, territory: Territory) -> bool:
    """Take the last version of the map away."""
    return drop_version(actor, MapVersion, territory, verb="undo_map")


def settle_twins(
    actor: Actor, territory: Territory, first: str, second: str, *, same: bool
) -> None:
    """Say that two actors are one, the first name stays, or that they are two.

    Raises:
        ActorError: one of them is not in the map.
    """
    before = map_of(territory)
    after = merged(before, first, second) if same else apart(before, first, second)
    keep_version(actor, MapVersion, territory, after, verb="settle_actors")


def change_actor(actor: Actor, territory: Territory, changed: MapActor) -> None:
    """Correct one actor; what a person says is told, no proposal any more."""
    before = map_of(territory)
    actors = tuple(changed if one.id == changed.id else one for one in before.actors)
    after = replace(before, actors=actors)
    keep_version(actor, MapVersion, territory, after, verb="change_actor")


def add_actor(actor: Actor, territory: Territory, typed: MapActor, *, on: dt.date) -> MapActor:
    """Put an actor on the map by hand; its source says in which role and when.

    Raises:
        ActorError: the map holds one of this name.
        PermissionDenied: only plan officers of the territory may.
    """
    source = typed_source(_role_of(actor), on)
    before = map_of(territory)
    after = added(before, replace(typed, sources=(source,)))
    keep_version(actor, MapVersion, territory, after, verb="add_actor")
    there = {one.id for one in before.actors}
    return next(one for one in after.actors if one.id not in there)


def _role_of(actor: Actor) -> str:
    return Role.ADMINISTRATOR.value if is_administrator(actor) else Role.PLAN_OFFICER.value


@transaction.atomic
def move_actor(
    actor: Actor, territory: Territory, name: str, where: tuple[int, int] | None
) -> None:
    """Put an actor somewhere on the drawing; steps of one actor in a row are one change.

    Args:
        actor: who moves it.
        territory: whose map.
        name: the id of the actor that moves.
        where: thousandths of the width and the height; none to put it back in its column.

    Raises:
        ActorError: no actor has this id.
        PermissionDenied: only plan officers of the territory may.
    """
    before = map_of(territory)
    after = placed(before, name, *where) if where else put_back(before, name)
    mark = f"moved {name}"
    last = newest(MapVersion, territory)
    if last is not None and last.told == [mark]:
        # Twenty steps with the arrows must not push twenty older versions out.
        check(may_manage(actor, territory.pk))
        last.document = json.loads(to_json(after))
        last.save(update_fields=["document"])
    else:
        keep_version(actor, MapVersion, territory, after, verb="move_actor", told=[mark])


def note_sendings(
    actor: Actor,
    territory: Territory,
    recipients: Sequence[str],
    *,
    on: dt.date,
    way: str,
    proof: str = "",
) -> int:
    """Keep the dated proof that letters left; those noted before stay.

    Returns:
        How many proofs are new.
    """
    before = map_of(territory)
    fresh = [
        one
        for name in recipients
        if (one := Sending(duty="R. 229-53", recipient=name, on=on, way=way, proof=proof))
        not in before.sendings
    ]
    after = replace(before, sendings=(*before.sendings, *fresh))
    keep_version(actor, MapVersion, territory, after, verb="note_sendings")
    return len(fresh)


@transaction.atomic
def forget_contacts(person: Person) -> int:
    """Take an erased person out of every version of the map, her address and her name.

    Returns:
        How many contacts were taken out.
    """
    name, email = person.name.casefold(), person.email.casefold()

    def is_hers(one: Contact) -> bool:
        names = {
            f"{one.given_name} {one.family_name}".strip().casefold(),
            f"{one.family_name} {one.given_name}".strip().casefold(),
        }
        return bool((email and one.email.casefold() == email) or (name and name in names))

    return _without(MapVersion.objects.filter(territory=person.territory), is_hers)


@transaction.atomic
def forget_expired(today: dt.date) -> int:
    """Take contacts past the last day they may be kept out of every version of every map.

    Returns:
        How many contacts were taken out.
    """

    def is_past(one: Contact) -> bool:
        return one.retention is not None and one.retention < today

    return _without(MapVersion.objects.all(), is_past)


def _without(versions: Iterable[MapVersion], leaves: Callable[[Contact], bool]) -> int:
    """Take contacts out of some versions, the one that waits included."""
    gone = 0
    for version in versions:
        before = version.read(ActorMap)
        actors = tuple(
            replace(one, contacts=tuple(c for c in one.contacts if not leaves(c)))
            for one in before.actors
        )
        count = sum(len(one.contacts) for one in before.actors)
        count -= sum(len(one.contacts) for one in actors)
        if count:
            gone += count
            version.document = json.loads(to_json(replace(before, actors=actors)))
            version.save(update_fields=["document"])
    return gone


def with_notes(map_: ActorMap, cited: Mapping[str, str], workshop: Workshop) -> ActorMap:
    """A map whose statements are those of a file, citing the notes of a workshop instead.

    Args:
        map_: its actors cite `statement:ID`.
        cited: the words of each statement, by its id.
        workshop: where the same words were noted; a statement that was not is left out.
    """
    turned = citing_notes(cited, workshop)
    actors = tuple(replace(one, sources=turned(one.sources)) for one in map_.actors)
    return replace(map_, actors=actors)
