"""Choosing k sets that cover the most weight: greedy, lazily, with its guarantee; and exactly.

Source: G. Nemhauser, L. Wolsey, M. Fisher, “An analysis of approximations for maximizing submodular
set functions” (1978) for the guarantee (1 − 1/e); J. Leskovec and others, “Cost-effective outbreak
detection in networks” (2007) for the lazy evaluation (CELF): a gain only falls as the choice grows,
so the old gain of a set bounds its new one.
"""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

GUARANTEE = 1 - 1 / math.e
_MOST_NODES = 200_000


@dataclass(frozen=True, slots=True)
class Choice:
    """The sets chosen, in order.

    Attributes:
        picks: indices of the sets.
        gains: what each added when it was chosen.
        bound: no choice of as many sets covers more than this.
    """

    picks: tuple[int, ...]
    gains: tuple[int, ...]
    bound: int

    @property
    def value(self) -> int:
        """The weight covered."""
        return sum(self.gains)


def greedy_cover(sets: Sequence[Sequence[int]], weights: Sequence[int], k: int) -> Choice:
    """Choose k sets, each time the one that adds the most.

    The weight covered is at least (1 − 1/e) of the best that k sets can cover. Of two sets that add
    as much, the first one is chosen: the same input gives the same choice.

    Args:
        sets: for each, the numbers of the elements it covers.
        weights: of each element, in people; none is negative.
        k: how many sets.

    >>> greedy_cover([[0, 1], [1, 2], [2]], [5, 1, 3], 2).picks
    (0, 1)
    """
    covered = bytearray(len(weights))
    queue = [(-sum(weights[e] for e in set(one)), index, 0) for index, one in enumerate(sets)]
    heapq.heapify(queue)
    picks: list[int] = []
    gains: list[int] = []
    bound = _bound(sets, weights, covered, k, 0)
    while queue and len(picks) < k:
        gain, index, seen = heapq.heappop(queue)
        if gain == 0:
            break
        if seen < len(picks):
            fresh = sum(weights[e] for e in set(sets[index]) if not covered[e])
            heapq.heappush(queue, (-fresh, index, len(picks)))
            continue
        picks.append(index)
        gains.append(-gain)
        for element in sets[index]:
            covered[element] = 1
    if picks:
        bound = min(bound, _bound(sets, weights, covered, k, sum(gains)))
    return Choice(tuple(picks), tuple(gains), max(bound, sum(gains)))


def _bound(
    sets: Sequence[Sequence[int]], weights: Sequence[int], covered: bytearray, k: int, value: int
) -> int:
    """What k more sets could add at most to what is covered: their gains, overlaps forgotten."""
    gains = (sum(weights[e] for e in set(one) if not covered[e]) for one in sets)
    return min(value + sum(heapq.nlargest(k, gains)), sum(weights))


def best_cover(
    sets: Sequence[Sequence[int]], weights: Sequence[int], k: int, *, nodes: int = _MOST_NODES
) -> tuple[int, ...] | None:
    """The best choice of k sets, or None when looking for it would take too long.

    Branch and bound: a branch is left when the gains of its best sets, overlaps forgotten, cannot
    pass the best choice known, the greedy one to begin with.

    Args:
        sets: as for `greedy_cover`.
        weights: as for `greedy_cover`.
        k: how many sets.
        nodes: how many choices may be looked at.
    """
    first = greedy_cover(sets, weights, k)
    best, best_value, left = first.picks, first.value, nodes
    if best_value == first.bound:
        return best
    masks = [frozenset(one) for one in sets]
    # Each entry: what is covered, its value, the sets chosen, those that may follow.
    stack = [(frozenset[int](), 0, (), tuple(range(len(sets))))]
    while stack:
        covered, value, chosen, rest = stack.pop()
        left -= 1
        if left < 0:
            return None
        if value > best_value:
            best, best_value = chosen, value
        room = k - len(chosen)
        gains = [(sum(weights[e] for e in masks[i] - covered), i) for i in rest]
        gains.sort(key=lambda pair: (-pair[0], pair[1]))
        if room == 0 or value + sum(gain for gain, _ in gains[:room]) <= best_value:
            continue
        gain, index = gains[0]
        others = tuple(i for g, i in gains[1:] if g)
        stack.append((covered, value, chosen, others))
        stack.append((covered | masks[index], value + gain, (*chosen, index), others))  # type: ignore[arg-type]
    return best


def weight_of(sets: Sequence[Sequence[int]], weights: Sequence[int], picks: Sequence[int]) -> int:
    """The weight that these sets cover together."""
    return sum(weights[e] for e in {e for index in picks for e in sets[index]})
