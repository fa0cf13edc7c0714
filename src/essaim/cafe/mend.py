"""Mends a plan that repeats no meeting, touching as few seats as possible.

First the mix: each swap kept takes away pairs of one category, adds no coincidence, and among
the swaps that do so it is the one after which ideas still travel furthest. Then the uneven
seats: whoever would sit at a larger table in every round changes places once, at no cost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.cafe.polish import swap_gain
from essaim.cafe.pollination import tables_reached

if TYPE_CHECKING:
    import random

    from essaim.cafe.groups import Groups

SAMPLE = 400  # guests looked at as partners of one swap


def mend_mix(
    groups: Groups,
    pinned: list[frozenset[int]],
    rng: random.Random,
    *,
    goal: int,
    trials: int = 24,
) -> None:
    """Swap guests who meet their own category until the goal is met or nothing helps.

    Args:
        groups: changed in place.
        pinned: for each round, the guests who may not move in it (hosts).
        rng: the generator of the whole search.
        goal: pairs of one category that cannot be beaten.
        trials: how many helpful swaps are compared for one guest.
    """
    problem = groups.problem
    pools = [[p for p in problem.attending(r) if p not in pinned[r]] for r in range(problem.rounds)]
    left = groups.same_category() - goal
    improved = True
    while left > 0 and improved:
        improved = False
        for number, p in _crowded(groups, pools, rng):
            before = groups.same_category()
            others = rng.sample(pools[number], min(len(pools[number]), SAMPLE))
            if _best_swap(groups, number, p, others, trials):
                improved = True
                left -= before - groups.same_category()
                if left <= 0:
                    return


def _crowded(groups: Groups, pools: list[list[int]], rng: random.Random) -> list[tuple[int, int]]:
    """Seats (round, guest) beside somebody of the same category, in random order."""
    category = groups.problem.category
    seats = [
        (number, p)
        for number, pool in enumerate(pools)
        for p in pool
        if any(
            category[q] == category[p] and q != p
            for q in groups.rounds[number][groups.at[number][p]]
        )
    ]
    rng.shuffle(seats)
    return seats


def _best_swap(groups: Groups, number: int, p: int, others: list[int], trials: int) -> bool:
    """Do the helpful swap of p that carries ideas furthest; False when none helps."""
    place, guests = groups.at[number], groups.problem.guests
    helpful = []
    for q in others:
        if place[q] != place[p] and (gain := swap_gain(groups, number, p, q)) < 0:
            helpful.append((gain, q))
            if len(helpful) >= trials:
                break
    if not helpful:
        return False
    chosen = min(helpful)
    if guests <= 2000 and len(helpful) > 1:
        chosen = max(helpful, key=lambda pair: _reach_after(groups, number, p, pair[1]))
    groups.swap(number, p, chosen[1])
    return True


def _reach_after(groups: Groups, number: int, p: int, q: int) -> int:
    groups.swap(number, p, q)
    value = tables_reached(groups.rounds, groups.problem.guests)
    groups.swap(number, p, q)
    return value


def always_larger(groups: Groups) -> list[int]:
    """Guests who sit at a larger table in every round they attend, there being smaller ones."""
    spared: set[int] = set()
    seated: set[int] = set()
    for tables in groups.rounds:
        sizes = {len(group) for group in tables if group}
        for group in tables:
            seated.update(group)
            if len(sizes) == 1 or len(group) < max(sizes):
                spared.update(group)
    return sorted(seated - spared)


def share_larger(groups: Groups, pinned: list[frozenset[int]]) -> None:
    """Free of charge, move those who always sit at a larger table to a smaller one once."""
    guests = groups.problem.guests
    reached = tables_reached(groups.rounds, guests)
    left = always_larger(groups)
    for p in list(left):
        for number, q in _smaller_seats(groups, pinned, p):
            if swap_gain(groups, number, p, q) > 0:
                continue
            groups.swap(number, p, q)
            after = always_larger(groups)
            if len(after) < len(left) and tables_reached(groups.rounds, guests) >= reached:
                left = after
                break
            groups.swap(number, p, q)


def _smaller_seats(groups: Groups, pinned: list[frozenset[int]], p: int) -> list[tuple[int, int]]:
    """Guests at smaller tables of each round that p attends and is free to change in."""
    seats = []
    for number, tables in enumerate(groups.rounds):
        if groups.at[number][p] < 0 or p in pinned[number]:
            continue
        largest = max(len(group) for group in tables)
        seats += [
            (number, q)
            for group in tables
            if len(group) < largest
            for q in group
            if q not in pinned[number]
        ]
    return seats
