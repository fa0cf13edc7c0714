"""What a search is allowed, what it tells on the way, and what it hands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from essaim.optimum.prices import Prices

    Ints = NDArray[np.int64]

TINY = 1e-9
NEAR_BEST = 0.01  # of the value: what counts as a near-best portfolio
POOL = 200


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to search: seconds, or steps that are the same on every machine."""

    gap: float = 0.01
    seconds: float = 60.0
    steps: int | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """What is known so far; `chosen` is there when the portfolio is new."""

    value: float | None
    bound: float
    chosen: Ints | None = None


@dataclass(slots=True)
class Found:
    """The result of a search.

    Attributes:
        chosen: start year index of each action; none when no portfolio was found.
        value: of it, by the definitions.
        bound: what no portfolio can pass.
        seconds: time it took.
        prices: of the relaxation.
        pool: other good portfolios met on the way, with their values.
    """

    chosen: Ints | None = None
    value: float = -np.inf
    bound: float = np.inf
    seconds: float = 0.0
    prices: Prices | None = None
    pool: dict[bytes, float] = field(default_factory=dict)

    def near_best(self) -> list[Ints]:
        """Portfolios met whose value is near the best, the best first."""
        least = self.value - NEAR_BEST * abs(self.value)
        kept = sorted(
            (key for key, value in self.pool.items() if value >= least),
            key=lambda key: -self.pool[key],
        )
        return [np.frombuffer(key, np.int16).astype(np.int64) for key in kept]

    @property
    def gap(self) -> float:
        """(bound - value) / value."""
        return gap_of(self.value, self.bound)


def gap_of(value: float, bound: float) -> float:
    """How far a bound is above a value, as a share of the value; inf when nothing can be said.

    >>> gap_of(100.0, 101.0)
    0.01
    """
    if not (np.isfinite(value) and np.isfinite(bound)):
        return float("inf")
    distance = max(0.0, bound - value)
    if distance <= TINY * max(1.0, abs(value)):
        return 0.0
    return distance / abs(value) if value else float("inf")
