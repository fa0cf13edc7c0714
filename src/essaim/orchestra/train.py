"""Picture 2: a train or co-pilots; who leads, who follows, and which circles overlap."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from essaim.orchestra.made import measure, picture, says, table
from essaim.tables.headers import plain

if TYPE_CHECKING:
    from essaim.orchestra.bodies import Body
    from essaim.orchestra.network import Network
    from essaim.vocabulary.orchestra import Picture, Reading

MOST_CIRCLES = 12
MOST_ACTORS = 60


def train(net: Network) -> Picture:
    """The picture of the train and its co-pilots."""
    flows = net.flows()
    out, into = Counter(a for a, _ in flows), Counter(b for _, b in flows)
    roles: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted({*out, *into}):
        role = "both" if out[id_] and into[id_] else "leads" if out[id_] else "follows"
        roles[role].append(id_)
    circles, common = _circles(net)
    possible = len(circles) * (len(circles) - 1) // 2
    readings = [
        says("train_roles", **{role: len(roles[role]) for role in ("leads", "follows", "both")}),
        says("train_authority", out=out[net.authority], back=into[net.authority], flows=len(flows)),
        *_actions(net),
        says("train_circles", circles=len(circles), met=len(common), possible=possible)
        if possible
        else says("train_one_circle" if circles else "train_no_circles"),
    ]
    rows = sorted(
        (
            (net.actors[id_].name, role, out[id_], into[id_])
            for role in roles
            for id_ in roles[role]
        ),
        key=lambda row: (plain(row[0]), row),
    )
    return picture(
        "train",
        net.flowing() + len(net.carried),
        ties=[*(tie for tie in net.ties if tie.flows()), *net.carried],
        measures=(
            measure(
                "led_by_authority", out[net.authority], len(flows), "|flows from it| / |flows|"
            ),
            measure(
                "co_pilots",
                len(roles["both"]),
                len({*out, *into}),
                "|actors that lead and follow| / |actors that flows touch|",
            ),
            measure("circles_overlap", len(common), possible, "|pairs sharing a member| / |pairs|"),
        ),
        tables=(
            table(
                "roles",
                "role actors",
                [(one, len(roles[one])) for one in ("leads", "both", "follows")],
            ),
            table("leaders", "actor role out back", rows[:MOST_ACTORS]),
            table(
                "circles",
                "circle actors with_authority decisions",
                [_row(net, one) for one in circles],
            ),
            table("common", "circle other_circle shared", common),
        ),
        readings=readings,
    )


def _actions(net: Network) -> list[Reading]:
    """Who carries the actions, when any is carried."""
    carriers = net.carriers()
    if not carriers:
        return []
    alone = sum(found == {net.authority} for found in carriers.values())
    shared = sum(net.authority in found and len(found) > 1 for found in carriers.values())
    others = len(carriers) - alone - shared
    return [says("train_actions", alone=alone, shared=shared, others=others)]


def _circles(net: Network) -> tuple[list[Body], list[tuple[str, str, int]]]:
    """Circles with known members, and how many each two of them share."""
    circles = [body for body in net.bodies if body.members][:MOST_CIRCLES]
    common = [
        (one.name, other.name, len(one.members & other.members))
        for one, other in combinations(circles, 2)
        if one.members & other.members
    ]
    return circles, common


def _row(net: Network, one: Body) -> tuple[str, int, int, int]:
    return (one.name, len(one.members), int(net.authority in one.members), one.decisions)
