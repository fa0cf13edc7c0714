"""Swaps within a round, for what arithmetic cannot give: tight sizes, rules, latecomers.

Annealing over two moves: two people change tables, or one goes from a larger table to a smaller
one. Rules broken weigh most, then coincidences, then pairs of one category; the best plan seen,
compared in that order and never by the weighted sum, is the one kept.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.cafe.pollination import tables_reached

if TYPE_CHECKING:
    import random

    from essaim.cafe.groups import Groups

HARD, MEETING, MIX = 400, 20, 6


@dataclass(frozen=True, slots=True)
class Goal:
    """Where the search may stop: nothing better exists."""

    coincidences: int
    same_category: int


def rank(groups: Groups) -> tuple[int, int, int]:
    """Rules broken, coincidences, pairs of one category: smaller is better, in this order."""
    return groups.hard(), groups.coincidences(), groups.same_category()


def seat_cost(groups: Groups, number: int, p: int, table: int, out: int) -> int:
    """What guest p costs at a table of a round, `out` having left it.

    Rules that concern p's pairs and p's table, coincidences that p adds, and categories.
    Languages are judged table by table, in `swap_gain`.
    """
    problem = groups.problem
    n, met = problem.guests, groups.met
    own = groups.at[number][p] == table
    companions = problem.companions.get(p, ())
    apart = problem.apart.get(p, ())
    kind, category = problem.category[p], problem.category
    cost = 0
    for q in groups.rounds[number][table]:
        if q in (p, out):
            continue
        if q not in companions:
            times = met[p * n + q]
            cost += MEETING * (times - 1 if own else times)
        if category[q] == kind:
            cost += MIX
        if q in apart:
            cost += HARD
    if companions:
        seats = groups.at[number]
        cost += HARD * sum(seats[q] not in (-1, table) for q in companions)
    if problem.bound_to_tables and p in problem.needs_access and table not in problem.accessible:
        cost += HARD
    return cost


def swap_gain(groups: Groups, number: int, a: int, b: int) -> int:
    """How much worse (or, below zero, better) the plan gets when a and b change tables."""
    place = groups.at[number]
    here, there = place[a], place[b]
    gain = (
        seat_cost(groups, number, a, there, b)
        + seat_cost(groups, number, b, here, a)
        - seat_cost(groups, number, a, here, a)
        - seat_cost(groups, number, b, there, b)
    )
    if groups.problem.multilingual:
        left = [q for q in groups.rounds[number][here] if q != a] + [b]
        right = [q for q in groups.rounds[number][there] if q != b] + [a]
        gain += HARD * (
            groups.mute(left)
            + groups.mute(right)
            - groups.mute(groups.rounds[number][here])
            - groups.mute(groups.rounds[number][there])
        )
    return gain


def move_gain(groups: Groups, number: int, p: int, table: int) -> int:
    """How much worse the plan gets when p alone goes to another table."""
    here = groups.at[number][p]
    gain = seat_cost(groups, number, p, table, p) - seat_cost(groups, number, p, here, p)
    if groups.problem.multilingual:
        old, new = groups.rounds[number][here], groups.rounds[number][table]
        gain += HARD * (
            groups.mute([q for q in old if q != p])
            + groups.mute([*new, p])
            - groups.mute(old)
            - groups.mute(new)
        )
    return gain


def anneal(
    groups: Groups,
    pinned: list[frozenset[int]],
    rng: random.Random,
    *,
    goal: Goal,
    steps: int,
    heat: float = 14.0,
    first: int = 0,
) -> None:
    """Search by swaps and moves; the groups end as the best plan seen.

    Args:
        groups: changed in place.
        pinned: for each round, the guests who may not move in it (hosts).
        rng: the generator of the whole search.
        goal: reaching it ends the search.
        steps: how many moves are proposed at most; never a time.
        heat: temperature at the start; a coincidence weighs 20.
        first: the first round that may change.
    """
    rounds = range(first, len(groups.rounds))
    pools = [
        [p for p in groups.problem.attending(r) if p not in pinned[r]] if r >= first else []
        for r in range(len(groups.rounds))
    ]
    active = [r for r in rounds if len(pools[r]) > 1 and len(groups.rounds[r]) > 1]
    if not active:
        return
    best, kept = rank(groups), groups.copy_rounds()
    current = weight = best[0] * HARD + best[1] * MEETING + best[2] * MIX
    target = goal.coincidences * MEETING + goal.same_category * MIX
    random_, exp = rng.random, math.exp
    for step in range(steps):
        if best[0] == 0 and best[1] <= goal.coincidences and best[2] <= goal.same_category:
            break
        temperature = heat * (0.7 / heat) ** (step / steps)
        number = active[int(random_() * len(active))]
        pool = pools[number]
        a = _somebody(groups, number, pool, rng, choosy=bool(step & 1))
        b = pool[int(random_() * len(pool))]
        place = groups.at[number]
        if place[a] == place[b]:
            continue
        groups_here = groups.rounds[number]
        single = len(groups_here[place[a]]) > len(groups_here[place[b]]) and random_() < 0.3
        gain = move_gain(groups, number, a, place[b]) if single else swap_gain(groups, number, a, b)
        if gain > 0 and random_() >= exp(-gain / temperature):
            continue
        if single:
            groups.move(number, a, place[b])
        else:
            groups.swap(number, a, b)
        current += gain
        if current < weight or current <= target:
            weight = current
            found = rank(groups)
            if found < best:
                best, kept = found, groups.copy_rounds()
    groups.reset(kept)


def _somebody(
    groups: Groups, number: int, pool: list[int], rng: random.Random, *, choosy: bool
) -> int:
    """A guest of the round; a choosy draw looks for one who costs something."""
    p = pool[int(rng.random() * len(pool))]
    if choosy:
        for _ in range(5):
            if seat_cost(groups, number, p, groups.at[number][p], p) > 0:
                break
            p = pool[int(rng.random() * len(pool))]
    return p


def spread_ideas(
    groups: Groups,
    pinned: list[frozenset[int]],
    rng: random.Random,
    *,
    bound: int,
    steps: int,
) -> None:
    """Swaps that cost nothing above and let ideas reach more tables."""
    guests = groups.problem.guests
    reached = tables_reached(groups.rounds, guests)
    pools = [
        [p for p in groups.problem.attending(r) if p not in pinned[r]]
        for r in range(len(groups.rounds))
    ]
    active = [r for r, pool in enumerate(pools) if len(pool) > 1]
    for _ in range(steps if active else 0):
        if reached >= bound:
            return
        number = rng.choice(active)
        a, b = rng.choice(pools[number]), rng.choice(pools[number])
        if groups.at[number][a] == groups.at[number][b] or swap_gain(groups, number, a, b) > 0:
            continue
        groups.swap(number, a, b)
        value = tables_reached(groups.rounds, guests)
        if value >= reached:
            reached = value
        else:
            groups.swap(number, a, b)
