"""Who stands between groups: betweenness on the graph of links.

Source: U. Brandes, “A faster algorithm for betweenness centrality” (2001); U. Brandes, C. Pich,
“Centrality estimation in large networks” (2007) for the sampling of sources.
"""

from __future__ import annotations

import math
import random
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

EXACT_UP_TO = 1_000
_SOURCES = 256
_RISK = 0.05


@dataclass(frozen=True, slots=True)
class Betweenness:
    """How often each actor lies on the shortest way between two others.

    Attributes:
        shares: for each actor, the share of the pairs of others whose shortest ways pass there.
        error: the most a share may be off, with 95 % confidence for all at once; 0 when exact.
        sources: from how many actors the ways were followed.
    """

    shares: tuple[float, ...]
    error: float
    sources: int


def betweenness(
    neighbours: Sequence[Sequence[int]], *, exact_up_to: int = EXACT_UP_TO, seed: int = 0
) -> Betweenness:
    """Betweenness of each actor, as a share between 0 and 1.

    Above `exact_up_to` actors the ways are followed from a sample of sources only. Each source adds
    to a share a value between 0 and 1, so the error is Hoeffding's, for all actors together.

    Args:
        neighbours: of each actor, by number, without direction and each once.
        exact_up_to: how many actors are looked at from every side.
        seed: of the sample.

    >>> betweenness([[1], [0, 2], [1]]).shares
    (0.0, 1.0, 0.0)
    """
    count = len(neighbours)
    if count < 3:
        return Betweenness((0.0,) * count, 0.0, count)
    sources = list(range(count))
    if count > exact_up_to:
        sources = sorted(random.Random(seed).sample(sources, min(_SOURCES, count)))
    total = [0.0] * count
    for source in sources:
        _add_from(source, neighbours, total)
    scale = 1 / (len(sources) * (count - 2)) * count / (count - 1)
    if len(sources) == count:
        error = 0.0
    else:
        error = math.sqrt(math.log(2 * count / _RISK) / (2 * len(sources))) * count / (count - 1)
    return Betweenness(tuple(value * scale for value in total), error, len(sources))


def _add_from(source: int, neighbours: Sequence[Sequence[int]], total: list[float]) -> None:
    """Follow the shortest ways from one actor, and add what they say of the others."""
    count = len(neighbours)
    distance = [-1] * count
    ways = [0] * count
    distance[source], ways[source] = 0, 1
    order: list[int] = []
    queue = deque([source])
    while queue:
        here = queue.popleft()
        order.append(here)
        step = distance[here] + 1
        for there in neighbours[here]:
            if distance[there] < 0:
                distance[there] = step
                queue.append(there)
            if distance[there] == step:
                ways[there] += ways[here]
    share = [0.0] * count
    for there in reversed(order):
        back = distance[there] - 1
        part = (1 + share[there]) / ways[there]
        for here in neighbours[there]:
            if distance[here] == back:
                share[here] += ways[here] * part
        if there != source:
            total[there] += share[there]
