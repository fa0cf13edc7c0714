"""What a person puts on a map by hand: an actor that no file names, a place on the drawing."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from essaim.actors.names import free_slug, same, slug, twins_of
from essaim.actors.settle import actor_called
from essaim.tables.headers import plain
from essaim.vocabulary.actor_map import Position
from essaim.vocabulary.errors import ActorError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.vocabulary.actor_map import Actor, ActorMap

TYPED = "typed:"
MOST = 1000


def typed_source(role: str, on: dt.date) -> str:
    """The source of what a person typed: in which role and when, never by which name.

    >>> typed_source("plan_officer", dt.date(2027, 1, 4))
    'typed:plan_officer#2027-01-04'
    """
    return f"{TYPED}{role}#{on.isoformat()}"


def read_typed_source(source: str) -> tuple[str, dt.date] | None:
    """The role and the day of such a source; nothing of any other.

    >>> read_typed_source("file:x.csv#L2") is None
    True
    """
    role, _, day = source.removeprefix(TYPED).partition("#")
    if not source.startswith(TYPED):
        return None
    try:
        return role, dt.date.fromisoformat(day)
    except ValueError:
        return None


def added(map_: ActorMap, actor: Actor) -> ActorMap:
    """The map with one actor more, under an id made of its name.

    Raises:
        ActorError: it has no name, or the map holds one of this name.
    """
    there = next((one for one in map_.actors if same(one.name) == same(actor.name)), None)
    if there is not None or not plain(actor.name):
        raise ActorError(
            phrase("“{name}” is on the map already", name=there.name)
            if there
            else phrase("an actor needs a name"),
            todo=phrase("Correct it on its own page, or give this one another name."),
        )
    # A name that was merged or left comes back under an id of its own.
    taken = {one.id for one in map_.actors} | {one.into for one in map_.merged}
    fresh = free_slug(slug(actor.name), taken)
    actors = tuple(sorted((*map_.actors, replace(actor, id=fresh)), key=lambda one: one.id))
    return replace(map_, actors=actors, twins=twins_of(actors, map_.twins))


def placed(map_: ActorMap, actor: str, x: int, y: int) -> ActorMap:
    """The map with an actor put somewhere on its drawing.

    Args:
        map_: the map.
        actor: its id.
        x: thousandths of the width from the left; kept between 0 and 1000.
        y: thousandths of the height from the top.

    Raises:
        ActorError: no actor has this id.
    """
    actor_called(map_, actor)
    spot = Position(actor=actor, x=max(0, min(MOST, x)), y=max(0, min(MOST, y)))
    kept = (one for one in map_.positions if one.actor != actor)
    return replace(map_, positions=(*kept, spot))


def put_back(map_: ActorMap, actor: str) -> ActorMap:
    """The map with an actor where the drawing puts it by itself."""
    return replace(map_, positions=tuple(one for one in map_.positions if one.actor != actor))
