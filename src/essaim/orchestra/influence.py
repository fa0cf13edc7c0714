"""Picture 1: three poles that influence one another; flows each way, and those returned."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from essaim.orchestra.graph import reciprocity
from essaim.orchestra.made import NEWMAN, measure, picture, says, table

if TYPE_CHECKING:
    from essaim.orchestra.network import Network
    from essaim.vocabulary.orchestra import Picture, Reading

POLES = ("public", "economy", "residents")


def influence(net: Network) -> Picture:
    """The picture of mutual influence."""
    pole = {id_: net.pole(id_) for id_ in net.actors}
    flows = sorted(net.flows())
    told = [(a, b) for a, b in flows if pole[a] and pole[b]]
    between = Counter((pole[a], pole[b]) for a, b in told)
    ties = [tie for tie in net.ties if tie.flows() and pole[tie.first] and pole[tie.second]]
    returned, whole = reciprocity(told)
    across = [(a, b) for a, b in told if pole[a] != pole[b]]
    across_back, across_all = reciprocity(across)
    held = Counter(pole[id_] for id_ in net.actors)
    inside = sum(between[one, one] for one in POLES)
    readings = [
        says("flows_between", flows=whole, between=across_all, inside=inside),
        says("flows_returned", returned=across_back, flows=across_all),
        *(_pair(between, one, other) for one, other in combinations(POLES, 2)),
    ]
    if untold := len(flows) - len(told):
        readings.append(says("flows_untold", flows=untold))
    formula = "|flows a→b where b→a exists| / |flows|"
    return picture(
        "influence",
        len(ties),
        ties=ties,
        measures=(
            measure("reciprocity", returned, whole, formula, NEWMAN),
            measure("reciprocity_across", across_back, across_all, f"{formula}, a ≠ b", NEWMAN),
        ),
        tables=(
            table("poles", "pole actors", [(one, held[one]) for one in POLES]),
            table(
                "flows",
                "from to flows",
                [(a, b, between[a, b]) for a in POLES for b in POLES],
            ),
        ),
        readings=readings,
    )


def _pair(between: Counter[tuple[str, str]], one: str, other: str) -> Reading:
    there, back = between[one, other], between[other, one]
    if not there and not back:
        return says("pair_none", one=one, other=other)
    if there and back:
        return says("pair_both", one=one, other=other, there=there, back=back)
    if there:
        return says("pair_one_way", one=one, other=other, there=there)
    return says("pair_one_way", one=other, other=one, there=back)
