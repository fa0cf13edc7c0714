"""Pollination: how far ideas travel when people change tables.

An idea is born at each table of each round but the last. In a later round it reaches every
table where somebody sits who has heard it; all who sit there have then heard it. The value is
the sum over ideas and later rounds of the tables reached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.cafe.problem import Problem


def tables_reached(rounds: Sequence[Sequence[Sequence[int]]], guests: int) -> int:
    """Tables reached, summed over ideas and later rounds.

    Args:
        rounds: groups of guests (0 … guests - 1) by round.
        guests: how many guests there are.

    >>> tables_reached([[[0, 1], [2, 3]], [[0, 2], [1, 3]]], 4)  # both ideas reach both tables
    4
    """
    total = 0
    for birth in range(len(rounds) - 1):
        known = [0] * guests  # bit i: has heard the idea born at table i
        for table, group in enumerate(rounds[birth]):
            for p in group:
                known[p] = 1 << table
        for groups in rounds[birth + 1 :]:
            for group in groups:
                heard = 0
                for p in group:
                    heard |= known[p]
                total += heard.bit_count()
                for p in group:
                    known[p] = heard
    return total


def reached_bound(problem: Problem) -> int:
    """What `tables_reached` cannot exceed, whatever the seating.

    Two arguments, the smaller taken for each birth round and later round:

    - an idea heard by f people reaches at most min(T, f) tables, which then seat at most the
      f' people of the largest such tables;
    - counted over all ideas of a birth round at once: a person brings to the next table the
      ideas of the table before and no others, so the sum over tables of ideas present is at
      most the sum of size · ideas of the round before (used when all guests attend all rounds).
    """
    sizes = [problem.sizes(r) for r in range(problem.rounds)]
    everybody = all(all(there) for there in problem.present)
    total = 0
    for birth in range(problem.rounds - 1):
        single = _one_by_one(sizes, birth)
        joint = _all_at_once(sizes, birth) if everybody else single
        total += sum(min(one, all_) for one, all_ in zip(single, joint, strict=True))
    return total


def _one_by_one(sizes: list[list[int]], birth: int) -> list[int]:
    """For each later round, the sum over ideas of the bound taken for each idea alone."""
    result = [0] * (len(sizes) - birth - 1)
    for size in sizes[birth]:
        heard = size
        for later, tables in enumerate(sizes[birth + 1 :]):
            reached = min(sum(1 for t in tables if t), heard)
            result[later] += reached
            heard = sum(tables[:reached]) + max(0, heard - reached)
    return result


def _all_at_once(sizes: list[list[int]], birth: int) -> list[int]:
    """For each later round, a bound on the sum over tables of the ideas present there."""
    before = [size for size in sizes[birth] if size]
    ideas = len(before)
    present = ideas  # ideas present, summed over the tables of the round before
    most = [1] * ideas  # ideas present at each table of the round before, at most
    result = []
    for tables in sizes[birth + 1 :]:
        carried, left = 0, present
        for size, cap in zip(before, most, strict=True):  # the largest tables first
            here = min(cap, left)
            carried += size * here
            left -= here
        before = [size for size in tables if size]
        present = min(carried, ideas * len(before))
        most = [min(ideas, size * max(most)) for size in before]
        result.append(present)
    return result
