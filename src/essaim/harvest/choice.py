"""The rule that chooses the lines of a note, in the open: the facilitator may change each one.

1. One line for each table that has something to say (each round, when tables are not known).
2. Objections: at least two of the lines, when there are that many.
3. The rest by points: agreed with by the room (0 to 3), an actor named (1 each, 2 at most), said at
   one table only (1), short enough to be read (1).

Each time the round that has spoken least so far comes first. Drawings, prides and quotes have
their own place in the note, and editors' words none here. Equal
points go to whoever spoke first: the same harvest gives the same lines.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from essaim.vocabulary.harvest import NoteSource

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from essaim.vocabulary.harvest import Harvest, Statement

LINES = 10
OBJECTIONS = 2
SHORT = 240  # signs: what one reads at a glance
LONGEST = 700  # beyond, a statement is a speech: it stands in the annex alone
AGAINST = ("objection", "failure")
ELSEWHERE = ("drawing", "pride", "quote")

Reason = Literal["table", "objection", "agreed", "actors", "alone", "first"]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A line of the note, and why it is there."""

    statement: Statement
    reason: Reason


def choose(
    harvest: Harvest,
    *,
    lines: int = LINES,
    agreed: Mapping[str, float] | None = None,
    left_out: Container[str] = (),
) -> tuple[Chosen, ...]:
    """The lines of the note, in the order in which they were said.

    Args:
        harvest: what was said.
        lines: how many; more when there are more tables, one at least a table.
        agreed: for statements that were voted on, the share of the room that agrees, from 0 to 1.
        left_out: ids of statements that a person refused, or merged into another one.
    """
    agreed = agreed or {}
    order = {one.id: place for place, one in enumerate(harvest.statements)}
    repeated = {name for pair in harvest.alike for name in (pair.first, pair.second)}

    def points(one: Statement) -> tuple[float, int]:
        named = len({actor.family for actor in one.actors})
        told = 3 * agreed.get(one.id, 0.0) + min(2, named)
        told += (one.id not in repeated) + (len(one.text) <= SHORT)
        return (-told, order[one.id])

    told = (one for one in harvest.statements if one.id not in left_out and _able(one))
    able = sorted(told, key=points)
    taken: dict[str, Chosen] = {}

    def take(among: Iterable[Statement], reason: Reason | None = None) -> bool:
        """Take the best of these, from the round that has spoken least so far."""
        rounds = Counter(one.statement.round for one in taken.values())
        rest = [one for one in among if one.id not in taken]
        if rest:
            best = min(rest, key=lambda one: rounds[one.round])  # the first of equals: by points
            taken[best.id] = Chosen(best, reason or _reason(best, agreed, repeated))
        return bool(rest)

    for group in _places(able):
        take((one for one in able if _place(one) == group), "table")
    against = [one for one in able if one.kind in AGAINST]
    while sum(one.statement.kind in AGAINST for one in taken.values()) < OBJECTIONS:
        if not take(against, "objection"):
            break
    while len(taken) < lines and take(able):
        pass
    return tuple(sorted(taken.values(), key=lambda chosen: order[chosen.statement.id]))


def _able(one: Statement) -> bool:
    """Whether a statement may be one of the lines."""
    return (
        one.voice == "participant" and one.kind not in ELSEWHERE and 12 <= len(one.text) <= LONGEST
    )


def _place(one: Statement) -> int | None:
    """The table it was said at, or less than zero for its round when the table is not known."""
    if isinstance(one.source, NoteSource) and one.source.table is not None:
        return one.source.table
    return -one.round if one.round is not None else None


def _places(able: Iterable[Statement]) -> Iterator[int]:
    found = {place for one in able if (place := _place(one)) is not None}
    yield from sorted(found)


def _reason(
    one: Statement, agreed: Mapping[str, float], repeated: Sequence[str] | set[str]
) -> Reason:
    if agreed.get(one.id, 0.0) > 0.5:
        return "agreed"
    if one.actors:
        return "actors"
    return "alone" if one.id not in repeated else "first"
