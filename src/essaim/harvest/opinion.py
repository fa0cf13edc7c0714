"""Groups of opinion in a room's votes, and whether chance alone would have made them.

The way is that of Polis: missing votes stand at their column's mean, the two first principal
components place each person, k-means with k = 2 to 5 makes groups, the silhouette chooses k. But
thirty-five people who vote at random make handsome groups too: groups are *named* only when fifty
people or more voted, and when votes shuffled within each statement make groups as clear in less
than one draw of twenty.

Sources: C. Small et al., Polis: scaling deliberation by mapping high dimensional opinion spaces,
Recerca 26 (2021); P. Rousseeuw, Silhouettes, J. Comp. Appl. Math. 20 (1987); J. Besag and
P. Clifford, Sequential Monte Carlo p-values, Biometrika 78 (1991).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

FEWEST_VOTES, FEWEST_PEOPLE, LEVEL = 7, 50, 0.05
GROUPS = (2, 3, 4, 5)
SEED, STARTS, STEPS = 2008, 4, 40
PART = 20_000
TEST_STARTS = 2  # the same for the room and for chance
# The silhouette asks for every pair: beyond so many people it is read on some of them.
SAMPLE, TEST_SAMPLE = 600, 160
DRAWS = 39
Why = Literal["", "few", "chance", "flat"]


@dataclass(frozen=True, slots=True)
class Votes:
    """Votes as three arrays of the same length: who, on what, and 1, −1 or 0.

    Attributes:
        people: how many voters there are; `who` runs from 0.
        statements: how many statements there are; `what` runs from 0.
        who: the voter of each vote.
        what: its statement.
        vote: 1 agree, −1 disagree, 0 pass; one vote a person and statement.
    """

    people: int
    statements: int
    who: Ints
    what: Ints
    vote: Floats


@dataclass(frozen=True, slots=True)
class Opinions:
    """Where a room stands.

    Attributes:
        group: the group of each person, from 0; −1 for who voted too little to stand anywhere.
        count: how many groups were found; 0 when nothing tells people apart.
        silhouette: how clear they are, from −1 to 1; nothing without groups.
        p: how often chance makes groups as clear; nothing when it was not asked.
        named: whether they may be named.
        why: why they may not: too few people, chance does as well, or nothing tells them apart.
    """

    group: Ints
    count: int
    silhouette: float | None
    p: float | None
    named: bool
    why: Why


def opinions_of(votes: Votes) -> Opinions:
    """The groups of a room's votes, the same each time for the same votes.

    Args:
        votes: of one round.
    """
    enough = min(FEWEST_VOTES, votes.statements)
    given = np.bincount(votes.who, minlength=votes.people)
    kept = np.flatnonzero(given >= max(enough, 1))
    group = np.full(votes.people, -1, dtype=np.int64)
    if len(kept) < max(GROUPS[0] + 1, 4) or votes.statements < 2:
        return Opinions(group, 0, None, None, named=False, why="few")
    table, seen = _table(votes, kept)
    places = _places(table, seen)
    labels, count, clear = _grouped(places, most=SAMPLE)
    if count == 0:
        return Opinions(group, 0, None, None, named=False, why="flat")
    group[kept] = labels
    if len(kept) < FEWEST_PEOPLE:
        return Opinions(group, count, clear, None, named=False, why="few")
    p = chance_of(table, seen)
    named = p < LEVEL
    return Opinions(group, count, clear, p, named=named, why="" if named else "chance")


def _table(votes: Votes, kept: Ints) -> tuple[Floats, NDArray[np.bool_]]:
    """Votes of those who stand somewhere, people × statements, and where there is a vote."""
    row = np.full(votes.people, -1, dtype=np.int64)
    row[kept] = np.arange(len(kept))
    there = row[votes.who] >= 0
    rows, columns = row[votes.who[there]], votes.what[there]
    table = np.zeros((len(kept), votes.statements), dtype=np.float32)
    seen = np.zeros(table.shape, dtype=bool)
    table[rows, columns] = votes.vote[there]
    seen[rows, columns] = True
    return table, seen  # type: ignore[return-value] # float32 halves the memory


def _places(table: Floats, seen: NDArray[np.bool_]) -> Floats:
    """Each person on the two first components; who voted on little is moved outwards.

    The factor √(statements / votes) is that of Polis: a missing vote pulls towards the middle.
    """
    counts = np.maximum(seen.sum(axis=0), 1)
    centred = table - (table.sum(axis=0) / counts).astype(np.float32)
    centred *= seen
    spread = (centred.T @ centred).astype(np.float64)
    _, axes = np.linalg.eigh(spread)
    axes = axes[:, ::-1][:, :2]
    # An axis has no sign of its own: its greatest part is made positive, so that it stays.
    signs = np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(axes.shape[1])])
    scale = np.sqrt(table.shape[1] / np.maximum(seen.sum(axis=1), 1))
    placed: Floats = centred @ (axes * np.where(signs == 0, 1, signs)).astype(np.float32)
    return np.asarray(placed * scale[:, None], dtype=np.float64)


def _grouped(places: Floats, *, most: int, starts: int = STARTS) -> tuple[Ints, int, float]:
    """The clearest groups: labels, how many, and their silhouette; 0 groups when all are one."""
    chosen = _spread_out(len(places), most)
    some = places[chosen]
    best: tuple[float, int, Floats] | None = None
    for count in GROUPS:
        if len(np.unique(some.round(9), axis=0)) < count:
            break
        centres = _centres(some, count, starts)
        labels = _nearest(some, centres)
        clear = silhouette(some, labels)
        if best is None or clear > best[0] + 1e-9:
            best = (clear, count, centres)
    if best is None:
        return np.zeros(len(places), dtype=np.int64), 0, 0.0
    labels = _nearest(places, best[2])
    # The largest group comes first, so that names do not depend on where k-means began.
    order = np.argsort(-np.bincount(labels, minlength=best[1]), kind="stable")
    rank = np.empty(best[1], dtype=np.int64)
    rank[order] = np.arange(best[1])
    return rank[labels], best[1], best[0]


def _spread_out(count: int, most: int) -> Ints:
    """At most so many ranks, evenly spread."""
    if count <= most:
        return np.arange(count)
    return np.linspace(0, count - 1, most).astype(np.int64)


def _nearest(places: Floats, centres: Floats) -> Ints:
    """The nearest centre of each place, some at a time so that memory stays small."""
    if len(places) <= PART:
        return _nearest_of(places, centres)
    parts = np.array_split(places, len(places) // PART)
    return np.concatenate([_nearest_of(part, centres) for part in parts])


def _nearest_of(places: Floats, centres: Floats) -> Ints:
    # |x − c|² without |x|², which is the same for every centre.
    found: Ints = ((centres**2).sum(axis=1) - 2 * places @ centres.T).argmin(axis=1)
    return found


def _centres(places: Floats, count: int, starts: int) -> Floats:
    """k-means from several beginnings of the seed, the tightest kept (Lloyd, k-means++)."""
    draw = np.random.default_rng(SEED)
    best, least = places[:count], np.inf
    for _ in range(starts):
        centres = _beginning(places, count, draw)
        for _step in range(STEPS):
            labels = _nearest(places, centres)
            sums = np.zeros_like(centres)
            np.add.at(sums, labels, places)
            sizes = np.bincount(labels, minlength=count)
            moved = np.where(sizes[:, None] > 0, sums / np.maximum(sizes, 1)[:, None], centres)
            if np.allclose(moved, centres):
                break
            centres = moved
        cost = ((places - centres[_nearest(places, centres)]) ** 2).sum()
        if cost < least - 1e-12:
            best, least = centres, cost
    return best


def _beginning(places: Floats, count: int, draw: np.random.Generator) -> Floats:
    chosen = [int(draw.integers(len(places)))]
    near = ((places - places[chosen[0]]) ** 2).sum(axis=1)
    while len(chosen) < count:
        total = near.sum()
        pick = int(draw.integers(len(places)))
        if total > 0:
            pick = min(int(np.searchsorted(near.cumsum(), draw.random() * total)), len(near) - 1)
        chosen.append(pick)
        near = np.minimum(near, ((places - places[pick]) ** 2).sum(axis=1))
    return places[chosen]


def silhouette(places: Floats, labels: Ints) -> float:
    """The mean silhouette: how much nearer people are to their group than to the next one.

    s = (b − a) / max(a, b), where a is the mean distance to one's own group and b the mean
    distance to the nearest other one; 0 for who is alone (Rousseeuw 1987).

    >>> places = np.array([[0.0, 0.0], [0.0, 1.0], [9.0, 0.0], [9.0, 1.0]])
    >>> round(silhouette(places, np.array([0, 0, 1, 1])), 3)
    0.889

    Args:
        places: n × 2.
        labels: the group of each, from 0.
    """
    count = int(labels.max()) + 1
    sizes = np.bincount(labels, minlength=count)
    squares = (places**2).sum(axis=1)
    far = np.sqrt(np.maximum(squares[:, None] + squares[None] - 2 * places @ places.T, 0))
    member = np.zeros((len(places), count))
    member[np.arange(len(places)), labels] = 1
    sums = far @ member
    own = sums[np.arange(len(places)), labels] / np.maximum(sizes[labels] - 1, 1)
    means = np.where(sizes > 0, sums / np.maximum(sizes, 1), np.inf)
    means[np.arange(len(places)), labels] = np.inf
    other = means.min(axis=1)
    greatest = np.maximum(own, other)
    with np.errstate(invalid="ignore"):
        found = np.where((greatest > 0) & (sizes[labels] > 1), (other - own) / greatest, 0)
    return float(np.nan_to_num(found).mean())


def chance_of(table: Floats, seen: NDArray[np.bool_], *, draws: int = DRAWS) -> float:
    """How often votes shuffled within each statement make groups at least as clear.

    Shuffling keeps how many agreed with each statement and who voted on what, and undoes only
    what ties votes together. A first draw as clear ends the test: p is then 1 / (draws so far),
    the sequential p-value of Besag and Clifford with h = 1; otherwise it is 1 / (draws + 1).

    Args:
        table: people × statements, 1, −1 or 0.
        seen: where there is a vote.
        draws: how many at most; 39 lets p go down to 0.025.
    """
    chosen = _spread_out(len(table), TEST_SAMPLE)
    table, seen = table[chosen], seen[chosen]
    _, count, told = _grouped(_places(table, seen), most=TEST_SAMPLE, starts=TEST_STARTS)
    if count == 0:
        return 1.0
    draw = np.random.default_rng(SEED)
    columns, rows = np.nonzero(seen.T)
    given = table[rows, columns]
    for number in range(1, draws + 1):
        # Sorting by column, then by a random key, shuffles each column on its own.
        order = np.lexsort((draw.random(len(given)), columns))
        shuffled = table.copy()
        shuffled[rows, columns] = given[order]
        _, _, by_chance = _grouped(_places(shuffled, seen), most=TEST_SAMPLE, starts=TEST_STARTS)
        if by_chance >= told - 1e-12:
            return 1 / number
    return 1 / (draws + 1)


def votes_of(
    people: Sequence[str], statements: Sequence[str], given: Sequence[tuple[str, str, int]]
) -> Votes:
    """Votes by name as arrays.

    Args:
        people: every voter.
        statements: every statement.
        given: who, on what, and 1, −1 or 0; one a person and statement.
    """
    who = {name: rank for rank, name in enumerate(people)}
    what = {name: rank for rank, name in enumerate(statements)}
    return Votes(
        len(who),
        len(what),
        np.array([who[one] for one, _, _ in given], dtype=np.int64),
        np.array([what[one] for _, one, _ in given], dtype=np.int64),
        np.array([vote for _, _, vote in given], dtype=np.float64),
    )
