"""Picture 3: the cascade; whom the authority reaches at each hop, and where it breaks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from essaim.orchestra.graph import distances, onward_of
from essaim.orchestra.made import measure, picture, says, table
from essaim.tables.headers import plain

if TYPE_CHECKING:
    from essaim.orchestra.network import Network
    from essaim.vocabulary.orchestra import Picture, Reading

MOST_BREAKS = 60
_COLUMNS = ("public", "economy", "residents", "")


def cascade(net: Network) -> Picture:
    """The picture of the cascade."""
    flows = net.flows()
    onward = onward_of(flows)
    hop = distances(onward, net.authority)
    bound = set(onward) | {net.authority}
    last = max(hop.values())
    steps = []
    for number in range(last + 1):
        here = [id_ for id_, far in hop.items() if far == number]
        poles = Counter(net.pole(id_) for id_ in here)
        ends = sum(not any(hop[b] > number for b in onward.get(id_, ())) for id_ in here)
        steps.append((number, len(here), *(poles[one] for one in _COLUMNS), ends))
    breaks = sorted(
        (
            (net.actors[id_].name, net.category(id_), sum(b not in hop for b in onward[id_]))
            for id_ in bound - set(hop)
            if any(b not in hop for b in onward[id_])
        ),
        key=lambda row: (plain(row[0]), row),
    )
    residents = {id_ for id_ in bound if net.pole(id_) == "residents"}
    reached = len(residents & set(hop))
    everybody, all_reached = len(bound) - 1, len(hop) - 1
    formula = "|actors reached from the authority along flows| / |actors that flows touch|"
    return picture(
        "cascade",
        net.flowing(),
        ties=[tie for tie in net.ties if tie.flows()],
        measures=(
            measure("reached", all_reached, everybody, formula, "breadth-first search"),
            measure("residents_reached", reached, len(residents), f"{formula}, residents"),
        ),
        tables=(
            table("hops", "hop actors public economy residents untold ends", steps),
            table("breaks", "actor group behind", breaks[:MOST_BREAKS]),
        ),
        readings=_readings(
            [step[1] for step in steps], all_reached, everybody, (reached, len(residents)), breaks
        ),
    )


def _readings(
    by_hop: list[int],
    reached: int,
    everybody: int,
    residents: tuple[int, int],
    breaks: list[tuple[str, str, int]],
) -> list[Reading]:
    last = len(by_hop) - 1
    if not last:
        found = [says("cascade_dry", everybody=everybody)]
    else:
        found = [says("cascade_reach", reached=reached, everybody=everybody, hops=last)]
        found += [says("cascade_hop", hop=n, actors=by_hop[n]) for n in range(1, min(last, 6) + 1)]
        found.append(says("cascade_stops", hop=last, actors=by_hop[last]))
    if residents[1]:
        code = "cascade_residents" if residents[0] else "cascade_no_residents"
        found.append(says(code, reached=residents[0], residents=residents[1]))
    if breaks:
        found.append(says("cascade_breaks", actors=len(breaks), first=breaks[0][0]))
    return found
