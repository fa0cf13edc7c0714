"""Picture 7: the mirror; people at the centre, and what surrounds them, ring by ring."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from essaim.orchestra.graph import beside_of, distances
from essaim.orchestra.made import measure, picture, says, table
from essaim.tables.headers import plain

if TYPE_CHECKING:
    from essaim.orchestra.network import Network
    from essaim.vocabulary.orchestra import Picture

MOST_AROUND = 60
_CENTRE = ""  # no actor has an empty id


def mirror(net: Network) -> Picture:
    """The picture of the mirror."""
    people = {id_ for id_ in net.actors if net.pole(id_) == "residents"}
    speaking = [tie for tie in net.ties if tie.first in people or tie.second in people]
    pairs = net.pairs()
    beside = beside_of([*pairs, *((_CENTRE, id_) for id_ in people)], [net.authority])
    far = {id_: steps - 1 for id_, steps in distances(beside, _CENTRE).items() if id_ != _CENTRE}
    rings = Counter(far.values())
    poles = Counter((steps, net.pole(id_)) for id_, steps in far.items())
    links = Counter(b if a in people else a for a, b in pairs if (a in people) != (b in people))
    reach = {id_: _audience(net, id_) for id_ in links}
    rows = sorted(
        (
            (net.actors[id_].name, net.category(id_), count, reach[id_])
            for id_, count in links.items()
        ),
        key=lambda row: (plain(row[0]), row),
    )
    step = far.get(net.authority)
    readings = [
        says("mirror_centre", people=len(people), around=rings[1]),
        says("mirror_out") if step is None else says("mirror_authority", step=step),
        says("mirror_links", links=links[net.authority]),
        says("mirror_among", links=sum(a in people and b in people for a, b in pairs)),
    ]
    if told := sum(reach.values()):
        readings.append(says("mirror_audience", people=told))
    return picture(
        "mirror",
        len(speaking),
        ties=speaking,
        measures=(
            measure(
                "links_with_people",
                len(speaking),
                len(net.ties),
                "|links with an actor of the residents' pole| / |links|",
            ),
        ),
        tables=(
            table(
                "around",
                "ring actors public economy residents untold",
                [
                    (n, rings[n], *(poles[n, p] for p in ("public", "economy", "residents", "")))
                    for n in sorted(rings)
                ],
            ),
            table("closest", "actor group links audience", rows[:MOST_AROUND]),
            table("place", "ring", [] if step is None else [(step,)]),
        ),
        readings=readings,
    )


def _audience(net: Network, id_: str) -> int:
    one = net.actors[id_]
    return (one.audience_declared if one.audience_tested is None else one.audience_tested) or 0
