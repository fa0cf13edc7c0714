"""What a person says of two actors that may be one: they are, or they are not."""

from __future__ import annotations

from dataclasses import replace

from essaim.actors.names import twins_of
from essaim.vocabulary.actor_map import Actor, ActorMap, Link, Merged, Twin
from essaim.vocabulary.errors import ActorError
from essaim.vocabulary.phrase import phrase


def actor_called(map_: ActorMap, id_: str) -> Actor:
    """The actor of this id.

    Raises:
        ActorError: there is none.
    """
    for actor in map_.actors:
        if actor.id == id_:
            return actor
    raise ActorError(
        phrase("no actor has the id “{id}”", id=id_),
        todo=phrase("Take an id of the map: they are in its JSON and in the list of gaps."),
    )


def merged(map_: ActorMap, first: str, second: str) -> ActorMap:
    """The map with the second actor gone into the first; later imports follow.

    Raises:
        ActorError: one of them is not there.
    """
    stays, goes = actor_called(map_, first), actor_called(map_, second)
    both: dict[str, tuple[object, ...]] = {
        name: tuple(dict.fromkeys((*getattr(stays, name), *getattr(goes, name))))
        for name in (
            *("sectors", "communes", "contributions", "audience_shared", "holds"),
            *("heard_as", "contacts", "sources"),
        )
    }
    either = {
        name: getattr(stays, name) or getattr(goes, name)
        for name in ("family", "siren", "motive", "we_ask", "we_offer")
    }
    counts = {
        name: getattr(stays, name) if getattr(stays, name) is not None else getattr(goes, name)
        for name in ("category", "level", "audience_declared", "audience_tested")
    }
    names = tuple(dict.fromkeys((*stays.former_names, *goes.former_names)))
    classed = stays.classed if stays.category else goes.classed
    one = replace(
        stays,
        former_names=names,
        classed=classed,
        **both,  # type: ignore[arg-type]
        **either,
        **counts,
    )

    def moved(id_: str) -> str:
        return first if id_ == second else id_

    links: dict[tuple[str, str, str, str], Link] = {}
    for link in map_.links:
        shifted = replace(link, first=moved(link.first), second=moved(link.second))
        if shifted.first != shifted.second:
            key = (shifted.kind, shifted.first, shifted.second, shifted.source)
            had = links.get(key)
            links[key] = replace(shifted, count=shifted.count + (had.count if had else 0))
    actors = tuple(one if a.id == first else a for a in map_.actors if a.id != second)
    return replace(
        map_,
        actors=actors,
        links=tuple(links[key] for key in sorted(links)),
        events=tuple(
            replace(event, actors=tuple(sorted({moved(a) for a in event.actors})))
            for event in map_.events
        ),
        twins=twins_of(actors, map_.twins),
        merged=(*map_.merged, Merged(name=goes.name, into=first)),
        positions=tuple(p for p in map_.positions if p.actor != second),
    )


def apart(map_: ActorMap, first: str, second: str) -> ActorMap:
    """The map where these two are known to be two; they are not proposed again.

    Raises:
        ActorError: one of them is not there.
    """
    actor_called(map_, first)
    actor_called(map_, second)
    pair = {first, second}
    kept = [twin for twin in map_.twins if {twin.first, twin.second} != pair]
    known = next((t for t in map_.twins if {t.first, t.second} == pair), None)
    reason = known.reason if known else "spelling"
    fresh = Twin(first=min(pair), second=max(pair), reason=reason, apart=True)
    twins = sorted([*kept, fresh], key=lambda t: (t.first, t.second))
    return replace(map_, twins=tuple(twins))
