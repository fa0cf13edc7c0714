"""What a room shares across its groups, and what each group says that the others do not.

What is shared comes first: groups are fragile, consensus is not. With no group that may be named
the whole room is the one group there is. A group of a few people is counted and not described: what
it votes would be what each of them votes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from essaim.harvest.agreement import Tally, wilson

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from essaim.harvest.agreement import Interval
    from essaim.harvest.opinion import Opinions, Votes
    from essaim.vocabulary.agreement import Side

MOST = 5
# People: a group below is counted, and nobody reads what it votes.
SMALLEST = 5
Z = 1.959963984540054
_SIDES: tuple[Side, Side] = ("agree", "disagree")


@dataclass(frozen=True, slots=True)
class Part:
    """What one part of the room votes on a statement.

    Attributes:
        tally: its counts.
        share: who votes so, among all of it who voted on the statement, passes included; nothing
            when nobody did.
        interval: of that share in the whole part; nothing when all of it voted, or nobody.
    """

    tally: Tally
    share: float | None
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class Common:
    """A statement on which every group leans the same way.

    Attributes:
        statement: its rank.
        side: which way.
        groups: what can be said of it in each group, in order.
        score: the geometric mean, over the groups, of the share that votes so, from 0 to 1.
    """

    statement: int
    side: Side
    groups: tuple[Part, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement that tells a group from the others.

    Attributes:
        statement: its rank.
        side: which way the group leans.
        inside: what can be said of it in the group.
        outside: what can be said of it among the others.
        z: the two-proportion test of the two shares.
    """

    statement: int
    side: Side
    inside: Part
    outside: Part
    z: float


@dataclass(frozen=True, slots=True)
class Ground:
    """What is shared, then what each group says.

    Attributes:
        common: the most shared statements first.
        sizes: how many people each named group has; empty when none may be named.
        telling: for each named group, what tells it from the others that are described.
        minority: statements with which fewer than half agree, yet somebody does: they stay visible.
        lone: what the room votes on each of these.
        described: for each named group, whether it is described; without any the room is one.
    """

    common: tuple[Common, ...]
    sizes: tuple[int, ...]
    telling: tuple[tuple[Telling, ...], ...]
    minority: tuple[int, ...]
    lone: tuple[Tally, ...] = ()
    described: tuple[bool, ...] = ()


def ground_of(
    votes: Votes, opinions: Opinions, *, present: int | None = None, smallest: int = SMALLEST
) -> Ground:
    """What a room shares, and what tells its groups apart when they may be named.

    Args:
        votes: of one round.
        opinions: its groups.
        present: how many people are in the room; without it, its intervals are the wider ones.
        smallest: how many people a group must have to be described.
    """
    count = opinions.count if opinions.named else 1
    # Who stands in no group still belongs to the room.
    group = opinions.group if opinions.named else np.zeros(votes.people, dtype=np.int64)
    counts = _counts(votes, group, count)
    room = counts.sum(axis=0)
    minority = [place for place in range(votes.statements) if 0 < room[place, 0] < room[place, 1]]
    lone = tuple(Tally(*map(int, room[place])) for place in minority)
    if not opinions.named:
        return Ground(_common(counts, (present,)), (), (), tuple(minority), lone)
    sizes = tuple(np.bincount(group[group >= 0], minlength=count).tolist())
    described = describable(sizes, apart=votes.people - sum(sizes), smallest=smallest)
    kept = [rank for rank, is_told in enumerate(described) if is_told]
    told, told_sizes = counts[kept], tuple(sizes[rank] for rank in kept)
    telling: list[tuple[Telling, ...]] = [()] * count
    for place, rank in enumerate(kept):
        telling[rank] = _telling(told, place, told_sizes)
    whole = _counts(votes, np.zeros(votes.people, dtype=np.int64), 1)
    return Ground(
        common=_common(told, told_sizes) if kept else _common(whole, (present,)),
        sizes=sizes,
        telling=tuple(telling),
        minority=tuple(minority),
        lone=lone,
        described=described,
    )


def describable(sizes: Sequence[int], *, apart: int, smallest: int = SMALLEST) -> tuple[bool, ...]:
    """Which groups may be described, so that no few people are, even by subtraction.

    The counts of the room are told: when the small groups and those in no group are few together,
    the counts of the other groups would tell theirs, and no group is described.

    >>> describable((30, 20), apart=3), describable((30, 20, 4), apart=2)
    ((True, True), (True, True, False))
    >>> describable((46, 4), apart=0)
    (False, False)

    Args:
        sizes: people of each group.
        apart: people in no group.
        smallest: how many people a group must have.
    """
    large = tuple(size >= smallest for size in sizes)
    few = sum(size for size in sizes if size < smallest)
    if few and few + apart < smallest:
        return (False,) * len(large)
    return large


def _counts(votes: Votes, group: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    """Who agrees, disagrees and passes: groups × statements × 3."""
    found = np.zeros((count, votes.statements, 3), dtype=np.int64)
    side = np.select([votes.vote > 0, votes.vote < 0], [0, 1], 2)
    placed = group[votes.who] >= 0
    where = (group[votes.who][placed], votes.what[placed], side[placed])
    np.add.at(found, where, 1)
    return found


def _part(row: NDArray[np.int64], side: int, size: int | None) -> Part:
    """A row of counts, with its interval: Wilson's, narrower as more of the part voted."""
    tally = Tally(int(row[0]), int(row[1]), int(row[2]))
    count, voted = int(row[side]), tally.voted
    if not voted:
        return Part(tally, None, None)
    return Part(tally, count / voted, None if voted == size else wilson(count, voted, room=size))


def _common(counts: NDArray[np.int64], sizes: tuple[int | None, ...]) -> tuple[Common, ...]:
    """Statements on which most of those who answered lean one way in every group."""
    seen = counts.sum(axis=2)
    found = []
    for side, name in enumerate(_SIDES):
        # Half a vote for each answer (Jeffreys): a small group of one mind is not certain.
        share = (counts[:, :, side] + 0.5) / (seen + 1)
        score = np.exp(np.log(share).mean(axis=0))
        leans = (counts[:, :, side] > counts[:, :, 1 - side]).all(axis=0)
        for place in np.flatnonzero(leans):
            rows = zip(counts[:, place], sizes, strict=True)
            groups = tuple(_part(row, side, size) for row, size in rows)
            found.append(Common(int(place), name, groups, float(score[place])))
    found.sort(key=lambda one: (-one.score, one.statement))
    return tuple(found[:MOST])


def _telling(counts: NDArray[np.int64], group: int, sizes: tuple[int, ...]) -> tuple[Telling, ...]:
    """What a group says more than the others: most of it says so, and the test is clear."""
    inside, outside = counts[group], counts.sum(axis=0) - counts[group]
    size = sizes[group]
    found = []
    for side, name in enumerate(_SIDES):
        for place in range(inside.shape[0]):
            mine, theirs = inside[place], outside[place]
            z = two_proportions(
                int(mine[side]), int(mine.sum()), int(theirs[side]), int(theirs.sum())
            )
            if z is not None and z > Z and mine[side] > mine[1 - side]:
                parts = _part(mine, side, size), _part(theirs, side, sum(sizes) - size)
                found.append(Telling(place, name, *parts, z))
    found.sort(key=lambda one: (-one.z, one.statement))
    return tuple(found[:MOST])


def two_proportions(k: int, n: int, other_k: int, other_n: int) -> float | None:
    """The two-proportion z test, with half a vote for each answer.

    z = (p₁ − p₂) / √(p(1 − p)(1/n₁ + 1/n₂)), p the share of both together; counts are raised by
    one half and one, so that small groups are not certain.

    >>> round(two_proportions(18, 20, 5, 20), 2), two_proportions(1, 1, 0, 0)
    (4.05, None)

    Args:
        k: how many of the group say so, of `n` who saw the statement.
        n: the group's voters.
        other_k: how many of the others, of `other_n`.
        other_n: the others' voters.
    """
    if n == 0 or other_n == 0:
        return None
    a, b, c, d = k + 0.5, n + 1, other_k + 0.5, other_n + 1
    both = (a + c) / (b + d)
    spread = math.sqrt(both * (1 - both) * (1 / b + 1 / d))
    return (a / b - c / d) / spread
