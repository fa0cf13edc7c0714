"""Picture 5: the solar system; how far each one is from the authority, how central it all is."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from essaim.orchestra.graph import beside_of, centralisation, distances
from essaim.orchestra.made import FREEMAN, measure, picture, says, table
from essaim.tables.headers import plain

if TYPE_CHECKING:
    from essaim.orchestra.network import Network
    from essaim.vocabulary.orchestra import Picture

MOST_PLANETS = 400


def solar(net: Network) -> Picture:
    """The picture of the solar system, over all links, without direction."""
    beside = beside_of(net.pairs(), [net.authority])
    firm = {frozenset(pair) for pair in net.pairs(weak=False)}
    far = distances(beside, net.authority)
    part, whole = centralisation(beside)
    near = beside[net.authority]
    most = max(len(others) for others in beside.values())
    suns = sorted(net.actors[id_].name for id_, others in beside.items() if len(others) == most)
    planets = sorted(
        (
            (net.actors[id_].name, net.category(id_), steps)
            for id_, steps in far.items()
            if id_ != net.authority
        ),
        key=lambda row: (row[2], row[1], plain(row[0]), row[0]),
    )
    rings = Counter(steps for id_, steps in far.items() if id_ != net.authority)
    lost, unbound = len(beside) - len(far), len(net.actors) - len(beside)
    readings = [
        says("solar_centralisation", percent=_percent(part, whole)),
        says("solar_near", near=len(near), others=len(beside) - 1),
        says("solar_firm", firm=sum(frozenset((net.authority, b)) in firm for b in near)),
        says("solar_sun_yes") if len(near) == most else says("solar_sun_no", name=suns[0]),
    ]
    if lost:
        readings.append(says("solar_lost", actors=lost))
    if unbound:
        readings.append(says("solar_unbound", actors=unbound))
    return picture(
        "solar",
        len(net.ties),
        ties=net.ties,
        measures=(
            measure("centralisation", part, whole, "Σ (d* − dᵢ) / ((n − 1)(n − 2))", FREEMAN),
            measure(
                "authority_degree",
                len(near),
                len(beside) - 1,
                "d(authority) / (n − 1)",
                FREEMAN,
            ),
        ),
        tables=(
            table("rings", "distance actors", [*sorted(rings.items())]),
            table("planets", "actor group distance", planets[:MOST_PLANETS]),
        ),
        readings=readings,
    )


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0
