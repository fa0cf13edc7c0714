"""Picture 6: the flower; petals are groups of actors, the sun funds, bees are who circulates."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from essaim.orchestra.made import measure, picture, says, table
from essaim.tables.headers import plain

if TYPE_CHECKING:
    from essaim.orchestra.network import Network
    from essaim.vocabulary.orchestra import Picture

GROUPS = ("political", "institutions", "economic", "federating", "places", "democracy", "youth")


def flower(net: Network) -> Picture:
    """The picture of the flower."""
    pairs = net.pairs()
    flows = net.flows()
    heart = net.authority
    members = {id_: net.category(id_) for id_ in net.actors if id_ != heart}
    held = Counter(members.values())
    touching = Counter(_group(members, pair, heart) for pair in pairs if heart in pair)
    out = Counter(members[b] for a, b in flows if a == heart)
    back = Counter(members[a] for a, b in flows if b == heart)
    petals = [(one, held[one], touching[one], out[one], back[one]) for one in GROUPS if held[one]]
    overlaps = _overlaps(members, pairs)
    possible = [(a, b) for a, b in combinations([row[0] for row in petals], 2)]
    met = [(a, b, overlaps[a, b]) for a, b in possible if overlaps[a, b]]
    suns = _funders(net)
    bees = _bees(net)
    readings = [
        says("flower_petals", petals=len(petals), touching=sum(row[2] > 0 for row in petals)),
        says("flower_mutual", petals=sum(row[3] > 0 and row[4] > 0 for row in petals)),
        says("flower_overlaps", met=len(met), possible=len(possible)),
        says("flower_sun", funders=len(suns)) if suns else says("flower_no_sun"),
        *(says(f"bees_{key}", bees=count) for key, count in bees if count),
    ]
    if not any(count for _, count in bees):
        readings.append(says("flower_no_bees"))
    if held[""]:
        readings.append(says("flower_untold", actors=held[""]))
    return picture(
        "flower",
        len(net.ties),
        ties=net.ties,
        measures=(
            measure(
                "petals_bound",
                sum(row[2] > 0 for row in petals),
                len(petals),
                "|groups with a link to the authority| / |groups|",
            ),
            measure(
                "overlaps",
                len(met),
                len(possible),
                "|pairs of groups with a link between them| / |pairs of groups|",
            ),
        ),
        tables=(
            table("petals", "group actors links out back", petals),
            table("overlaps", "group other links", met),
            table("suns", "actor", [(name,) for name in suns]),
            table("bees", "bees actors", bees),
        ),
        readings=readings,
    )


def _group(members: dict[str, str], pair: tuple[str, str], heart: str) -> str:
    return members[pair[1] if pair[0] == heart else pair[0]]


def _overlaps(members: dict[str, str], pairs: set[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """Pairs of actors bound across two groups, the groups in their order."""
    place = {one: n for n, one in enumerate(GROUPS)}
    found: Counter[tuple[str, str]] = Counter()
    for first, second in pairs:
        one, other = members.get(first, ""), members.get(second, "")
        if one and other and one != other:
            found[(one, other) if place[one] < place[other] else (other, one)] += 1
    return found


def _funders(net: Network) -> list[str]:
    """Names of those who fund somebody, or are said to bring funding; the heart apart."""
    ids = {tie.first for tie in net.ties if tie.kind == "funds"}
    ids |= {id_ for id_, one in net.actors.items() if "funding" in one.contributions}
    return sorted((net.actors[id_].name for id_ in ids - {net.authority}), key=plain)


def _bees(net: Network) -> list[tuple[str, int]]:
    """Who circulates: people between tables, actors between circles and between meetings."""
    sits = Counter(id_ for body in net.bodies for id_ in body.members)
    came = Counter(id_ for event in net.events for id_ in event)
    return [
        ("tables", sum(len(tables) > 1 for tables in net.tables)),
        ("circles", sum(count > 1 for count in sits.values())),
        ("meetings", sum(count > 1 for count in came.values())),
    ]
