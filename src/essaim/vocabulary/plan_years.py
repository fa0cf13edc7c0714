"""What the weights of the years of a plan stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def year_reached(years: Sequence[int], weights: Sequence[float]) -> int | None:
    """The year that the weights reach, when only the last counts more than once.

    A last year of 2032 that counts ten times stands for 2032 to 2041. None when every year counts
    once, or when the weights say something else.

    >>> year_reached((2031, 2032), (1.0, 10.0)), year_reached((2031, 2032), (1.0, 1.0))
    (2041, None)
    """
    if not years or len(weights) != len(years):
        return None
    *others, last = weights
    if last <= 1 or last != int(last) or any(one != 1 for one in others):
        return None
    return years[-1] + int(last) - 1
