"""How far a room agrees with a statement: counts, a share, and how sure one may be of it.

The people in a room were not drawn by lot: what is said here is about *this room*, never about
the inhabitants. When everybody in it voted, the share is a fact and has no interval.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase

Z95 = 1.959963984540054  # the normal law's 97.5 % point


class VoteError(EssaimError):
    """Votes that cannot be: fewer than none, or more than there are people."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The votes on one statement; who passes has seen it and says neither yes nor no."""

    agree: int = 0
    disagree: int = 0
    passed: int = 0

    @property
    def answered(self) -> int:
        """Who said yes or no: the share is of these."""
        return self.agree + self.disagree

    @property
    def voted(self) -> int:
        """Everybody who voted, passes included."""
        return self.agree + self.disagree + self.passed

    def __add__(self, other: Tally) -> Tally:
        """Two countings of different people, such as phones and raised hands."""
        return Tally(
            self.agree + other.agree,
            self.disagree + other.disagree,
            self.passed + other.passed,
        )


@dataclass(frozen=True, slots=True)
class Interval:
    """Where the share of the whole room lies, at 95 %."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """What can be said of a statement.

    Attributes:
        tally: the counts.
        share: who agrees among who said yes or no; nothing when nobody did.
        interval: of the share; nothing when the whole room voted, or nobody answered.
        whole: whether everybody in the room voted.
    """

    tally: Tally
    share: float | None
    interval: Interval | None
    whole: bool


def agreement_of(tally: Tally, *, present: int | None = None) -> Agreement:
    """What can be said of these counts.

    Those who pass are counted apart: the share is `agree / (agree + disagree)`, and the room it
    speaks of is the room without those who passed.

    Args:
        tally: the votes.
        present: how many people are in the room; nothing when nobody counted them, and then the
            interval is the wider one, as if the room were endless.

    Raises:
        VoteError: a count below zero, or more votes than people.
    """
    if min(tally.agree, tally.disagree, tally.passed) < 0:
        raise VoteError(
            phrase("a count of votes is below zero"),
            expected=phrase("Expected: whole numbers, from 0."),
        )
    if present is not None and tally.voted > present:
        raise VoteError(
            phrase(
                "there are {votes} votes for {present} people in the room",
                votes=tally.voted,
                present=present,
            ),
            todo=phrase("Count the people in the room again."),
        )
    whole = present is not None and tally.voted == present
    n = tally.answered
    if n == 0:
        return Agreement(tally, None, None, whole)
    room = None if present is None else present - tally.passed
    interval = None if whole else wilson(tally.agree, n, room=room)
    return Agreement(tally, tally.agree / n, interval, whole)


def wilson(k: int, n: int, *, room: int | None = None) -> Interval:
    """The 95 % interval of a share `k / n`.

    centre = (p + z²/2m) / (1 + z²/m), half = z · √(p(1−p)/m + z²/4m²) / (1 + z²/m), where m = n,
    or m = n · (N − 1) / (N − n) when n of the N people of a room answered: the variance of a
    share drawn without replacement is (N − n) / (N − 1) times the other one.

    Sources: E. B. Wilson, JASA 22 (1927) 209–212; W. G. Cochran, Sampling Techniques (1977),
    3.2, for the finite population.

    >>> found = wilson(28, 35)
    >>> round(found.low, 2), round(found.high, 2)
    (0.64, 0.9)
    >>> found = wilson(10, 20, room=35)
    >>> round(found.low, 2), round(found.high, 2)
    (0.36, 0.64)

    Args:
        k: how many agree.
        n: how many answered, from 1.
        room: N, how many there are; nothing for a room without end.

    Raises:
        VoteError: k of n, or n of N, cannot be.
    """
    if not 0 <= k <= n or n < 1 or (room is not None and n > room):
        raise VoteError(
            phrase("{k} of {n} is no share", k=k, n=n),
            expected=phrase("Expected: some of those who answered, who are some of the room."),
        )
    share = k / n
    if room is not None and n == room:
        return Interval(share, share)
    m = n if room is None else n * (room - 1) / (room - n)
    spread = Z95**2 / m
    centre = (share + spread / 2) / (1 + spread)
    half = Z95 * math.sqrt(share * (1 - share) / m + spread / (4 * m)) / (1 + spread)
    # At 0 and at n the bounds are 0 and 1 exactly; floating point is a hair off.
    low = 0.0 if k == 0 else max(0.0, centre - half)
    high = 1.0 if k == n else min(1.0, centre + half)
    return Interval(low, high)
