"""What one unit of saving must be worth for each point of a front to be the best choice.

At a worth of w euros a unit, the best point has the largest w·saving − euros. Points on the upper
hull of (euros, saving) are the best for an interval of w, whose ends are the slopes beside them;
the others are the best for no w (the weighted-sum method finds supported points only: M. Ehrgott,
Multicriteria Optimization, 2005, chapter 3).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Point: TypeAlias = "tuple[float, float]"
Ends: TypeAlias = "tuple[float, float]"


def worth_of(points: Sequence[Point]) -> list[Ends | None]:
    """For each point (euros, saving), from which to which worth of a unit it is the best.

    Args:
        points: in any order; euros and savings are not negative.

    Returns:
        In the same order, pairs in euros a unit, the upper end infinite for the point that saves
        most; `None` for a point that is never the best alone.

    >>> worth_of([(0, 0), (10, 5), (30, 10)])
    [(0.0, 2.0), (2.0, 4.0), (4.0, inf)]
    >>> worth_of([(0, 0), (20, 1), (30, 10)])[1] is None
    True
    """
    hull = _hull(points)
    found: list[Ends | None] = [None] * len(points)
    for place, rank in enumerate(hull):
        low = _slope(points[hull[place - 1]], points[rank]) if place else 0.0
        last = place + 1 == len(hull)
        found[rank] = (low, math.inf if last else _slope(points[rank], points[hull[place + 1]]))
    return found


def best_at(points: Sequence[Point], worth: float) -> int:
    """The rank of the point that is the best at a worth; the cheapest of equals.

    >>> best_at([(0, 0), (10, 5), (30, 10)], 3)
    1
    """
    return max(
        range(len(points)),
        key=lambda rank: (worth * points[rank][1] - points[rank][0], -points[rank][0]),
    )


def _hull(points: Sequence[Point]) -> list[int]:
    """Ranks of the points on the upper hull, from the cheapest to the one that saves most."""
    order = sorted(range(len(points)), key=lambda rank: (points[rank][0], -points[rank][1]))
    kept: list[int] = []
    for rank in order:
        if kept and points[rank][1] <= points[kept[-1]][1]:
            continue  # dearer and no better
        while len(kept) > 1 and _slope(points[kept[-2]], points[kept[-1]]) >= _slope(
            points[kept[-1]], points[rank]
        ):
            kept.pop()
        kept.append(rank)
    return kept


def _slope(one: Point, other: Point) -> float:
    return (other[0] - one[0]) / (other[1] - one[1])
