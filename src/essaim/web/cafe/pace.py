"""How fast one token may write: per token and never per address, for a hall has one address."""

from __future__ import annotations

BURST = 3_000  # a phone that was offline, or one code that types for the whole hall
EACH_SECOND = 20.0
MOST_KNOWN = 20_000


class Pace:
    """A bucket a token; each note takes one drop, and the bucket fills again by itself."""

    def __init__(self, *, burst: int = BURST, each_second: float = EACH_SECOND) -> None:
        self._burst = float(burst)
        self._each_second = each_second
        self._buckets: dict[str, tuple[float, float]] = {}

    def allows(self, token: str, *, now: float) -> bool:
        """Whether this token may write one more note at this second.

        >>> pace = Pace(burst=2, each_second=1)
        >>> [pace.allows("K7QF2M9X", now=0) for _ in range(3)], pace.allows("K7QF2M9X", now=1)
        ([True, True, False], True)
        """
        drops, seen = self._buckets.pop(token, (self._burst, now))
        drops = min(self._burst, drops + max(0.0, now - seen) * self._each_second)
        # Popped and put back, so that the first of the dictionary is the one seen longest ago.
        self._buckets[token] = (drops - 1 if drops >= 1 else drops, now)
        if len(self._buckets) > MOST_KNOWN:
            del self._buckets[next(iter(self._buckets))]
        return drops >= 1
