"""Picture 8: the pyramid; who carries what, and which actions fall if one carrier goes."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from essaim.orchestra.graph import beside_of, cut_off, distances
from essaim.orchestra.made import TARJAN, measure, picture, says, table
from essaim.tables.headers import plain

if TYPE_CHECKING:
    from essaim.orchestra.network import Network
    from essaim.vocabulary.orchestra import Picture, Reading

MOST_NAMED = 12
_ACTION = "\N{RIGHTWARDS ARROW}"


def falls_of(net: Network) -> dict[str, list[str]]:
    """For each actor but the authority, the actions that lose the authority when it goes.

    The graph is that of the firm links between actors and of who carries what; a carrier that no
    firm link binds to the authority is bound to it by the plan itself.
    """
    actions = [(tie.first, f"{_ACTION}{tie.second}") for tie in net.carried]
    pairs = [*net.pairs(weak=False), *actions]
    reached = distances(beside_of(pairs, [net.authority]), net.authority)
    pairs += [(net.authority, tie.first) for tie in net.carried if tie.first not in reached]
    fall = cut_off(beside_of(pairs, [net.authority]), net.authority)
    found = {
        id_: sorted(one.removeprefix(_ACTION) for one in fall.of(id_) if one[0] == _ACTION)
        for id_ in fall.slices
        if id_[0] != _ACTION
    }
    return {id_: lost for id_, lost in sorted(found.items()) if lost}


def pyramid(net: Network) -> Picture:
    """The picture of the pyramid."""
    carried: dict[str, set[str]] = defaultdict(set)
    for tie in net.carried:
        carried[tie.first].add(tie.second)
    carriers = net.carriers()
    falls = falls_of(net)
    rows = sorted(
        (
            (
                net.actors[id_].name,
                net.category(id_),
                len(carried[id_]),
                len(falls.get(id_, ())),
                _named(net, falls.get(id_, [])),
            )
            for id_ in {*carried, *falls}
        ),
        key=lambda row: (plain(row[0]), row),
    )
    held = [
        (title, len(carriers.get(one, ())))
        for one, title in sorted(net.actions.items(), key=lambda item: (plain(item[1]), item[0]))
    ]
    alone = sum(count == 1 for _, count in held)
    nobody = sum(count == 0 for _, count in held)
    points = sum(id_ != net.authority for id_ in falls)
    readings = _readings(net, rows, held, points)
    return picture(
        "pyramid",
        len(net.carried),
        ties=net.carried,
        measures=(
            measure(
                "carried_alone",
                alone,
                len(held) - nobody,
                "|actions with one carrier| / |actions with a carrier|",
            ),
            measure(
                "articulation_points",
                points,
                len({*carried, *falls} - {net.authority}),
                "|actors whose going cuts an action off| / |carriers and those between|",
                TARJAN,
            ),
        ),
        tables=(
            table("carriers", "actor group carries falls names", rows),
            table("actions", "action carriers", held),
            table("unmatched", "name actions", net.unmatched),
        ),
        readings=readings,
    )


def _readings(
    net: Network,
    rows: list[tuple[str, str, int, int, str]],
    held: list[tuple[str, int]],
    points: int,
) -> list[Reading]:
    carriers = sum(row[2] > 0 for row in rows)
    found = [
        says("pyramid_carried", actions=len(held), carriers=carriers),
        says("pyramid_alone", actions=sum(count == 1 for _, count in held)),
    ]
    if only := sum(who == {net.authority} for who in net.carriers().values()):
        found.append(says("pyramid_authority", actions=only))
    if nobody := sum(count == 0 for _, count in held):
        found.append(says("pyramid_nobody", actions=nobody))
    found.append(says("pyramid_points", actors=points) if points else says("pyramid_no_points"))
    if net.unmatched:
        found.append(says("pyramid_unmatched", names=len(net.unmatched), most=net.unmatched[0][0]))
    falling = [row for row in rows if row[3]][:MOST_NAMED]
    found += [says("pyramid_fall", actor=row[0], falls=row[3], names=row[4]) for row in falling]
    return found


def _named(net: Network, ids: list[str]) -> str:
    shown = [net.actions[one] for one in ids[:MOST_NAMED]]
    more = ["…"] if len(ids) > MOST_NAMED else []
    return " · ".join([*shown, *more])
