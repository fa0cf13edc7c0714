"""Picture 4: the hinge; whether local practice and wider stakes meet in the authority only."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from essaim.orchestra.graph import beside_of
from essaim.orchestra.made import measure, picture, says, table
from essaim.tables.headers import plain

if TYPE_CHECKING:
    from essaim.orchestra.network import Network
    from essaim.vocabulary.orchestra import Picture

LEVELS = ("commune", "local", "county", "regional", "national", "european")
LOCAL = frozenset(("commune", "local"))
MEDIATION = "R. Gould, R. Fernandez, Structures of mediation, 1989"
MOST_HINGES = 40


def hinge(net: Network) -> Picture:
    """The picture of the hinge."""
    side = {id_: _side(one.level) for id_, one in net.actors.items()}
    heart = net.authority
    pairs = net.pairs()
    beside = beside_of(pairs, [heart])
    near = [id_ for id_ in beside[heart] if side[id_]]
    here = sum(side[id_] == "local" for id_ in near)
    there = len(near) - here
    known = set(near)
    direct = sum(a in known and b in known and side[a] != side[b] for a, b in pairs)
    possible = here * there
    bridges = [(a, b) for a, b in pairs if side[a] and side[b] and side[a] != side[b]]
    through = sum(heart in pair for pair in bridges)
    held: Counter[str] = Counter(one.level or "" for id_, one in net.actors.items() if id_ != heart)
    bound: Counter[str] = Counter(net.actors[id_].level or "" for id_ in beside[heart])
    speaking = [tie for tie in net.ties if side[tie.first] and side[tie.second]]
    readings = [
        says("hinge_sides", here=here, there=there),
        says("hinge_only", only=possible - direct, possible=possible)
        if possible
        else says("hinge_one_sided"),
        says("hinge_bridges", bridges=len(bridges), through=through),
    ]
    if untold := sum(not one for one in side.values()):
        readings.append(says("hinge_untold", actors=untold))
    return picture(
        "hinge",
        len(speaking),
        ties=speaking,
        measures=(
            measure(
                "only_through_authority",
                possible - direct,
                possible,
                "|pairs (local, wider) of its neighbours not bound to each other| / |such pairs|",
                MEDIATION,
            ),
            measure(
                "bridges_of_authority",
                through,
                len(bridges),
                "|links local-wider that touch it| / |links local-wider|",
            ),
        ),
        tables=(
            table("levels", "level actors links", [(x, held[x], bound[x]) for x in LEVELS]),
            table("hinges", "actor local wider", _others(net, bridges, side)[:MOST_HINGES]),
        ),
        readings=readings,
    )


def _side(level: str | None) -> str:
    return "" if level is None else "local" if level in LOCAL else "wider"


def _others(
    net: Network, bridges: list[tuple[str, str]], side: dict[str, str]
) -> list[tuple[str, int, int]]:
    """Local actors that have a link of their own with wider ones, and the other way round."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for a, b in bridges:
        found[a][side[b]] += 1
        found[b][side[a]] += 1
    rows = [(net.actors[id_].name, count["local"], count["wider"]) for id_, count in found.items()]
    return sorted(rows, key=lambda row: (plain(row[0]), row))
