"""Skeletons: rounds in which nobody meets twice, by arithmetic instead of search.

T tables of k seats give T·k slots, in k classes of T. In round r the slot i of class j sits at
table i + D[r][j]. Two slots of classes j ≠ j' meet at most once when the differences
D[r][j] - D[r][j'] are all distinct over r: D is a *difference matrix*. Two slots of one class
never meet. A class whose column is zero never moves: these are the hosts.

Among all such D we want those that spread ideas furthest: an idea at one table is carried by k
people to k tables, then to k² when the steps are like the digits of a number in base k. A plain
shift schedule (D[r][j] = r·j) repeats no meeting either, yet carries ideas worse than chance.

Source: C. J. Colbourn, J. H. Dinitz (eds.), *Handbook of Combinatorial Designs*, 2nd ed.,
VI.17 (difference matrices) and VI.65 (social golfers and resolvable designs).
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, TypeAlias

from essaim.cafe.fields import field

if TYPE_CHECKING:
    import random

# schedule[round][slot] is a table; the slot (i, j) has the number j·T + i.
Schedule: TypeAlias = list[list[int]]
Offsets: TypeAlias = list[list[int]]

PRODUCT_TRIES = 240
GREEDY_TRIES = 120
FIELD_TRIES = 60
FIELD_LIMIT = 64  # beyond it the ring of integers modulo T has room enough


def spread(offsets: Offsets, tables: int) -> int:
    """Tables that an idea born at table 0 reaches, summed over births and later rounds.

    Offsets are read modulo `tables`. The value is at most the sum of min(T, k^n).

    >>> spread([[0, 0, 0], [0, 1, 2], [0, 4, 8]], 9)  # 3 + 9 + 3: the most possible
    15
    """
    full = (1 << tables) - 1
    total = 0
    for birth in range(len(offsets) - 1):
        reach = 1
        for before, after in zip(offsets[birth:], offsets[birth + 1 :], strict=False):
            wide = 0
            for here, there in zip(before, after, strict=True):
                wide |= reach << (there - here) % tables
            reach = (wide | wide >> tables) & full
            total += reach.bit_count()
    return total


def most_spread(tables: int, seats: int, rounds: int) -> int:
    """What no offsets can exceed: every window of n rounds reaches at most min(T, k^n).

    >>> most_spread(75, 4, 4)
    108
    """
    return sum((rounds - length) * min(tables, seats**length) for length in range(1, rounds))


def no_repeats(offsets: Offsets, tables: int) -> bool:
    """Whether no two classes show the same difference in two rounds (modulo `tables`)."""
    for left, right in combinations(range(len(offsets[0])), 2):
        if len({(row[left] - row[right]) % tables for row in offsets}) < len(offsets):
            return False
    return True


def skeletons(tables: int, seats: int, rounds: int, rng: random.Random) -> list[Schedule]:
    """Schedules of `rounds` rounds without a repeated meeting, the best spreaders first.

    Args:
        tables: how many tables, T.
        seats: seats at each, k.
        rounds: how many rounds.
        rng: where the search starts; the same state gives the same schedules.

    Returns:
        At most eight schedules; none when this method knows none.
    """
    if rounds == 1:
        return [[[slot % tables for slot in range(tables * seats)]]]
    if tables < seats:
        return []
    found: list[tuple[int, Schedule]] = []
    best = most_spread(tables, seats, rounds)
    for search in (_products, _greedy):
        for offsets in search(tables, seats, rounds, rng):
            value = spread(offsets, tables)
            if not found or value >= found[-1][0] or len(found) < 8:
                found.append((value, _laid_out(offsets, tables)))
                found.sort(key=lambda pair: -pair[0])
                del found[8:]
            if len(found) >= 4 and found[3][0] == best:
                return [schedule for _, schedule in found]
        if found and found[0][0] == best:
            break
    found += _over_field(tables, seats, rounds, rng)
    found.sort(key=lambda pair: -pair[0])
    return [schedule for _, schedule in found[:8]]


def _laid_out(offsets: Offsets, tables: int) -> Schedule:
    return [
        [(slot + row[slot // tables]) % tables for slot in range(tables * len(row))]
        for row in offsets
    ]


def _products(tables: int, seats: int, rounds: int, rng: random.Random) -> list[Offsets]:
    """D[r][j] = a_r · j modulo T, the steps of a being digits of base k in some order."""
    cycle = [1]
    while cycle[-1] * seats < tables:
        cycle.append(cycle[-1] * seats)
    result = []
    for attempt in range(PRODUCT_TRIES):
        unit = 1 if attempt == 0 else rng.randrange(1, tables)
        steps = [cycle[n % len(cycle)] * unit for n in range(rounds - 1)]
        if attempt > 0:
            steps = [step * rng.choice((1, -1)) for step in steps]
        if attempt % 4 == 3:
            steps = [rng.randrange(1, tables) for _ in steps]
        row, offsets = 0, [[0] * seats]
        for step in steps:
            row = (row + step) % tables
            offsets.append([row * j % tables for j in range(seats)])
        if no_repeats(offsets, tables):
            result.append(offsets)
            if spread(offsets, tables) == most_spread(tables, seats, rounds) and attempt >= 3:
                break
    return result


def _greedy(tables: int, seats: int, rounds: int, rng: random.Random) -> list[Offsets]:
    """Rows drawn one by one, each entry among those that repeat no difference."""
    result = []
    for _ in range(GREEDY_TRIES if tables > seats else GREEDY_TRIES * 5):
        offsets = [[0] * seats]
        used = {pair: {0} for pair in combinations(range(seats), 2)}
        for _ in range(1, rounds):
            row = _greedy_row(tables, seats, used, rng)
            if row is None:
                break
            offsets.append(row)
        if len(offsets) == rounds:
            result.append(offsets)
            if len(result) >= 40:
                break
    return result


def _greedy_row(
    tables: int, seats: int, used: dict[tuple[int, int], set[int]], rng: random.Random
) -> list[int] | None:
    row = [0]
    for right in range(1, seats):
        pool = range(tables) if tables <= 60 else rng.sample(range(tables), 60)
        free = [
            value
            for value in pool
            if all((row[left] - value) % tables not in used[left, right] for left in range(right))
        ]
        if not free:
            return None
        row.append(rng.choice(free))
    for (left, right), differences in used.items():
        differences.add((row[left] - row[right]) % tables)
    return row


def _over_field(
    tables: int, seats: int, rounds: int, rng: random.Random
) -> list[tuple[int, Schedule]]:
    """D[r][j] = a_r · b_j over the field of T elements, a and b drawn among distinct ones."""
    ground = field(tables) if tables <= FIELD_LIMIT and rounds <= tables else None
    if ground is None:
        return []
    result = []
    for attempt in range(FIELD_TRIES):
        a, b = list(range(tables)), list(range(1, tables))
        if attempt > 0:
            a = [0, *rng.sample(range(1, tables), tables - 1)]
            rng.shuffle(b)
        rows = [[ground.mul[x][y] for y in [0, *b][:seats]] for x in a[:rounds]]
        schedule = [
            [ground.add[slot % tables][row[slot // tables]] for slot in range(tables * seats)]
            for row in rows
        ]
        result.append((_field_spread(schedule), schedule))
    return result


def _field_spread(schedule: Schedule) -> int:
    """As `spread`, for a schedule whose tables are elements of a field."""
    total = 0
    slots = range(len(schedule[0]))
    for birth in range(len(schedule) - 1):
        carriers = {slot for slot in slots if schedule[birth][slot] == 0}
        for row in schedule[birth + 1 :]:
            reached = {row[slot] for slot in carriers}
            total += len(reached)
            carriers = {slot for slot in slots if row[slot] in reached}
    return total
