"""Schedules without a repeated meeting: by arithmetic, by recursion, or from the catalogue.

Three ways, tried in this order:

1. a skeleton (`skeleton.py`), as long as there are at most T rounds;
2. recursion: the classes of a skeleton never meet inside, so each class of T slots can be
   seated in turn at T/k tables (16 tables of 4: 16 rounds + 4 + 1 = 21, everybody meets all);
3. the catalogue `data/designs.json` for the tight cases that arithmetic misses. A cyclic entry
   is one base round, developed by adding 0, 1, 2… modulo its number of rounds.

Sources: the catalogue names its own; proven maxima from OEIS A107431 (tables of the social
golfer problem) and the counting bound (T·k - 1) / (k - 1).
"""

from __future__ import annotations

import json
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

from essaim.cafe.skeleton import Schedule, skeletons

if TYPE_CHECKING:
    import random

DATA = Path(__file__).parent / "data"


def schedules(tables: int, seats: int, rounds: int, rng: random.Random) -> list[Schedule]:
    """Schedules without a repeated meeting, best spreaders of ideas first; none if none known.

    Every schedule is recounted before it is returned, whatever made it.
    """
    found = skeletons(tables, seats, rounds, rng)
    if not found:
        found = [s for s in (from_catalogue(tables, seats, rounds),) if s is not None]
    if not found:
        found = [s for s in (_recursive(tables, seats, rounds, rng),) if s is not None]
    return [schedule for schedule in found if repeats(schedule) == 0]


def repeats(schedule: Schedule) -> int:
    """Meetings beyond the first, counted pair by pair.

    >>> repeats([[0, 1, 0, 1], [0, 1, 0, 1]])
    2
    """
    seen: set[tuple[int, int]] = set()
    count = 0
    for row in schedule:
        groups: dict[int, list[int]] = {}
        for slot, table in enumerate(row):
            groups.setdefault(table, []).append(slot)
        for group in groups.values():
            for pair in combinations(group, 2):
                count += pair in seen
                seen.add(pair)
    return count


def _recursive(tables: int, seats: int, rounds: int, rng: random.Random) -> Schedule | None:
    if tables % seats != 0 or tables < seats:
        return None
    for base in range(min(rounds - 1, tables), 0, -1):
        inner = _inside(tables, seats, rounds - base, rng)
        if inner is None:
            return None  # fewer base rounds would ask for even more inner ones
        outer = skeletons(tables, seats, base, rng)
        if outer:
            return outer[0] + inner
    return None


def _inside(tables: int, seats: int, rounds: int, rng: random.Random) -> Schedule | None:
    """Rounds in which each class of slots is seated among itself, at tables / seats tables."""
    share = tables // seats
    if share == 1:
        rows = [[0] * tables] if rounds == 1 else None
    else:
        rows = next(iter(schedules(share, seats, rounds, rng)), None)
    if rows is None:
        return None
    return [[j * share + table for j in range(seats) for table in row] for row in rows]


@cache
def _catalogue() -> dict[tuple[int, int], Any]:
    data = json.loads((DATA / "designs.json").read_text(encoding="utf-8"))
    return {(entry["tables"], entry["seats"]): entry for entry in data["designs"]}


def from_catalogue(tables: int, seats: int, rounds: int) -> Schedule | None:
    """The catalogue's schedule for these tables, cut to `rounds`; None when it has none."""
    entry = _catalogue().get((tables, seats))
    if entry is None or rounds > entry["rounds"]:
        return None
    if "base" in entry:
        groups = _developed(entry["base"], entry["rounds"])
    else:
        groups = _spelled(entry["full"])
    schedule = []
    for row in groups[:rounds]:
        seats_of = [0] * (tables * seats)
        for table, points in enumerate(row):
            for point in points:
                seats_of[point] = table
        schedule.append(seats_of)
    return schedule


def _spelled(lines: list[str]) -> list[list[list[int]]]:
    """The rounds of a design written out: a line a round, a word a table, a letter a guest."""
    number = {letter: n for n, letter in enumerate(sorted(set("".join(lines)) - {" "}))}
    return [[[number[letter] for letter in word] for word in line.split()] for line in lines]


def _developed(base: list[list[int]], order: int) -> list[list[list[int]]]:
    """The rounds of a cyclic design: points below m·order turn, the others stay."""
    turning = sum(len(table) for table in base) // order * order
    return [
        [
            [
                point // order * order + (point + shift) % order if point < turning else point
                for point in table
            ]
            for table in base
        ]
        for shift in range(order)
    ]


@cache
def proven_maxima() -> dict[tuple[int, int], int]:
    """For T tables of k (T, k): the most rounds without a repeat, where it is proven."""
    data = json.loads((DATA / "maxima.json").read_text(encoding="utf-8"))
    return {(tables, seats): rounds for tables, seats, rounds in data["maxima"]}
