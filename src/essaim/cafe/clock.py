"""The evening as a machine of six states, counted by an absolute end time, never by ticks.

    ready → running 1 → moving 1 → running 2 → … → running n → plenary → closed

`moving r` is the walk that follows round r: `round` stays r until the next one starts. A round
may be paused; a walk and a plenary are extended instead, because nobody watches a stopped clock
while walking. Every step is a pure function: the hour is an argument, the version grows by one.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Literal, get_args

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase

StateName = Literal["ready", "running", "paused", "moving", "plenary", "closed"]
STATES: tuple[StateName, ...] = get_args(StateName)
MOST_MINUTES = 240


class ClockError(EssaimError):
    """A step that the evening cannot take from where it stands."""


@dataclass(frozen=True, slots=True)
class Times:
    """How long things last.

    Attributes:
        rounds: for each round, the minutes of talk and the minutes of walk after it.
        plenary: minutes of the plenary.
    """

    rounds: tuple[tuple[int, int], ...]
    plenary: int = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class EveningState:
    """Where the evening stands.

    Attributes:
        version: grows by one at each step; a page that has seen a higher one ignores this one.
        state: one of the six.
        round: the round that runs, or ran last; 0 before the first.
        ends_at: when the clock reaches zero; nothing without a clock.
        left: seconds left on a paused clock.
    """

    version: int = 1
    state: StateName = "ready"
    round: int = 0
    ends_at: dt.datetime | None = None
    left: int | None = None


def start(evening: EveningState, times: Times, *, now: dt.datetime) -> EveningState:
    """Open the first round.

    >>> noon = dt.datetime(2026, 9, 1, 12, tzinfo=dt.timezone.utc)
    >>> begun = start(EveningState(), Times(rounds=((25, 5),)), now=noon)
    >>> begun.state, begun.round, begun.ends_at.isoformat()
    ('running', 1, '2026-09-01T12:25:00+00:00')

    Raises:
        ClockError: the evening has begun, or there is no round.
    """
    if evening.state != "ready":
        raise ClockError(
            phrase("the evening has begun already"), todo=phrase("Go to the next step instead.")
        )
    return _run(evening, times, 1, now)


def pause(evening: EveningState, *, now: dt.datetime) -> EveningState:
    """Stop the clock of a round; what is left is kept to the second, never less than zero.

    Raises:
        ClockError: no round is running.
    """
    if evening.state != "running":
        raise ClockError(
            phrase("only a running round can be paused"),
            todo=phrase("While people move and in the plenary, give more minutes instead."),
        )
    left = max(0, round((evening.ends_at - now).total_seconds())) if evening.ends_at else 0
    return _step(evening, state="paused", ends_at=None, left=left)


def resume(evening: EveningState, *, now: dt.datetime) -> EveningState:
    """Let a paused clock run again.

    Raises:
        ClockError: the clock is not paused.
    """
    if evening.state != "paused":
        raise ClockError(phrase("the clock is not paused"), todo=phrase("Pause it first."))
    ends_at = now + dt.timedelta(seconds=evening.left or 0)
    return _step(evening, state="running", ends_at=ends_at, left=None)


def extend(evening: EveningState, minutes: int, *, now: dt.datetime) -> EveningState:
    """Give minutes to whatever the clock counts; a clock that ran out starts again from now.

    Raises:
        ClockError: nothing is being counted, or the minutes are not between 1 and 240.
    """
    if not 1 <= minutes <= MOST_MINUTES:
        raise ClockError(
            phrase("{minutes} minutes cannot be added", minutes=minutes),
            expected=phrase("Expected: 1 to {most} minutes.", most=MOST_MINUTES),
        )
    more = dt.timedelta(minutes=minutes)
    if evening.state == "paused":
        return _step(evening, left=(evening.left or 0) + 60 * minutes)
    if evening.ends_at is None:
        raise ClockError(phrase("no clock is running"), todo=phrase("Start the evening first."))
    return _step(evening, ends_at=max(evening.ends_at, now) + more)


def next_(evening: EveningState, times: Times, *, now: dt.datetime) -> EveningState:
    """The next step, whatever it is; a closed evening stays as it is.

    A round whose walk lasts no minute is followed at once by the next round.

    Raises:
        ClockError: the evening is ready and has no round to open.
    """
    if evening.state == "closed":
        return evening
    if evening.state == "plenary":
        return close(evening)
    if evening.state in ("ready", "moving"):
        return _run(evening, times, evening.round + 1, now)
    if evening.round >= len(times.rounds):
        return _step(
            evening, state="plenary", ends_at=now + dt.timedelta(minutes=times.plenary), left=None
        )
    walk = times.rounds[evening.round - 1][1]
    if walk == 0:
        return _run(evening, times, evening.round + 1, now)
    ends_at = now + dt.timedelta(minutes=walk)
    return _step(evening, state="moving", ends_at=ends_at, left=None)


def close(evening: EveningState) -> EveningState:
    """End the evening, from wherever it stands; closing twice changes nothing."""
    if evening.state == "closed":
        return evening
    return _step(evening, state="closed", ends_at=None, left=None)


def _run(evening: EveningState, times: Times, number: int, now: dt.datetime) -> EveningState:
    if number > len(times.rounds):
        # A round was taken out while people walked to it: the plenary is what comes next.
        if evening.round > 0:
            ends_at = now + dt.timedelta(minutes=times.plenary)
            return _step(evening, state="plenary", ends_at=ends_at, left=None)
        raise ClockError(
            phrase("this workshop has no round"), todo=phrase("Write its first question.")
        )
    ends_at = now + dt.timedelta(minutes=times.rounds[number - 1][0])
    return replace(
        _step(evening, state="running", ends_at=ends_at, left=None),
        round=number,
    )


def _step(evening: EveningState, **changes: object) -> EveningState:
    changed: EveningState = replace(evening, version=evening.version + 1, **changes)  # type: ignore[arg-type]
    return changed
