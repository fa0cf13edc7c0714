"""An invitation list before it is sent: whom the map knows, and where nobody is invited."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from essaim.actors.commune_words import communes_in_name
from essaim.actors.draft import Draft
from essaim.actors.gaps import gap_list
from essaim.places.gazetteer import gazetteer
from essaim.tables.headers import plain
from essaim.vocabulary.actor_map import ActorMap, Contact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.actors.draft import Namer
    from essaim.actors.gaps import Gap
    from essaim.vocabulary.actor_map import Actor

MOST = 2000
_ASKED = (Contact(key="invited", origin=""),)
PLACES = ("categories", "contributions", "sectors", "communes")


@dataclass(frozen=True, kw_only=True, slots=True)
class Seat:
    """One category, contribution, sector or commune, and who of the list stands there.

    Attributes:
        id: of the category, contribution, sector or commune (INSEE).
        invited: ids of those invited who are told to stand there.
        likely: ids of those invited whose family is the right one, though nothing says so.
        others: ids of actors of the map that stand there and are not invited.
        could: ids of families of the nomenclature where one would look.
    """

    id: str
    invited: tuple[str, ...]
    likely: tuple[str, ...]
    others: tuple[str, ...]
    could: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Composed:
    """An invitation list read against a map.

    Attributes:
        list: those invited, as a map of their own: what the map knows of them, or else what their
            names propose.
        unknown: names that the map does not hold.
        seats: by kind of place, those with nobody first.
    """

    list: ActorMap
    unknown: tuple[str, ...]
    seats: dict[str, tuple[Seat, ...]]


def composed(
    map_: ActorMap, names: Iterable[str], *, ids: Iterable[str] = (), namer: Namer | None = None
) -> Composed:
    """How an invitation list is composed.

    Args:
        map_: the map.
        names: organisations as somebody typed them; the same one twice counts once.
        ids: of actors chosen on the map.
        namer: proposes a family from the words of a name that the map does not hold.
    """
    by_name = {plain(one.name): one for one in map_.actors}
    by_name |= {plain(old): one for one in map_.actors for old in one.former_names}
    known = {one.id: one for one in map_.actors}
    invited: dict[str, Actor] = {one: known[one] for one in ids if one in known}
    near = [one.insee for one in gazetteer().members_of(map_.territory)] if map_.territory else []
    draft, unknown = Draft(ActorMap(), namer), []
    for name in dict.fromkeys(" ".join(one.split()) for one in names):
        if not plain(name):
            continue
        there = by_name.get(plain(name))
        if there is not None:
            invited[there.id] = there
        else:
            fresh = draft.take(name)
            draft.class_(fresh, None, "", name)
            draft.fill(fresh, communes=communes_in_name(name, near))
            unknown.append(name)
    for fresh, actor in draft.actors.items():
        invited[f"new:{fresh}"] = replace(actor, id=f"new:{fresh}")
    actors = tuple(invited.values())
    # Whoever is invited can be written to, whatever the map knows of her address.
    asked = tuple(replace(one, contacts=one.contacts or _ASKED) for one in actors)
    mine = gap_list(ActorMap(territory=map_.territory, actors=asked))
    every = gap_list(map_)
    return Composed(
        list=replace(map_, actors=actors),
        unknown=tuple(unknown),
        seats={
            kind: tuple(
                sorted(
                    (
                        _seat(here, there, set(invited))
                        for here, there in zip(
                            getattr(mine, kind), getattr(every, kind), strict=True
                        )
                    ),
                    key=lambda seat: (bool(seat.invited), bool(seat.likely)),
                )
            )
            for kind in PLACES
        },
    )


def _seat(here: Gap, there: Gap, invited: set[str]) -> Seat:
    on_map = (*there.reachable, *there.named, *there.close)
    return Seat(
        id=here.id,
        invited=(*here.reachable, *here.named),
        likely=here.close,
        others=tuple(one for one in on_map if one not in invited),
        could=there.could,
    )
