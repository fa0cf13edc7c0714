"""A plan under construction: who sits in which group, and how often each pair has met.

The state of every search. Groups of a round are lists; `at[r][p]` is the group of guest p, -1
when absent. Meetings are counted in one table: a byte array while n² is small, else a sparse
dictionary, so that memory grows with the seats and not with the square of the guests.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

from essaim.cafe.problem import ANY_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.cafe.problem import Problem

DENSE_LIMIT = 1500  # guests; 1,500² bytes are 2 MB


class _Sparse(dict[int, int]):
    """A count that is zero where nothing was counted."""

    def __missing__(self, key: int) -> int:
        return 0


class Groups:
    """Groups of guests by round, with the counts that make a swap cheap to judge."""

    def __init__(self, problem: Problem, rounds: list[list[list[int]]]) -> None:
        self.problem = problem
        self.rounds = rounds
        n = problem.guests
        self.met: Any = bytearray(n * n) if n <= DENSE_LIMIT else _Sparse()
        self.at: list[list[int]] = []
        for groups in rounds:
            place = [-1] * n
            for number, group in enumerate(groups):
                for p in group:
                    place[p] = number
                self._count(group, 1)
            self.at.append(place)

    def _count(self, group: Iterable[int], step: int) -> None:
        n, met = self.problem.guests, self.met
        for a, b in combinations(group, 2):
            met[a * n + b] += step
            met[b * n + a] += step

    def copy_rounds(self) -> list[list[list[int]]]:
        """The groups as they are now, to come back to."""
        return [[list(group) for group in groups] for groups in self.rounds]

    def reset(self, rounds: list[list[list[int]]]) -> None:
        """Go back to groups kept earlier."""
        self.__init__(self.problem, rounds)  # type: ignore[misc]

    def swap(self, number: int, a: int, b: int) -> None:
        """Let a and b change places in one round."""
        place, groups = self.at[number], self.rounds[number]
        here, there = place[a], place[b]
        self._leave(a, groups[here])
        self._leave(b, groups[there])
        groups[here].remove(a)
        groups[there].remove(b)
        self._join(b, groups[here])
        self._join(a, groups[there])
        groups[here].append(b)
        groups[there].append(a)
        place[a], place[b] = there, here

    def move(self, number: int, p: int, group: int) -> None:
        """Seat p in another group of the round, or for the first time."""
        place, groups = self.at[number], self.rounds[number]
        if place[p] >= 0:
            self._leave(p, groups[place[p]])
            groups[place[p]].remove(p)
        self._join(p, groups[group])
        groups[group].append(p)
        place[p] = group

    def remove(self, number: int, p: int) -> None:
        """Take p out of the round."""
        place, groups = self.at[number], self.rounds[number]
        self._leave(p, groups[place[p]])
        groups[place[p]].remove(p)
        place[p] = -1

    def _leave(self, p: int, group: list[int]) -> None:
        n, met = self.problem.guests, self.met
        for q in group:
            if q != p:
                met[p * n + q] -= 1
                met[q * n + p] -= 1

    def _join(self, p: int, group: list[int]) -> None:
        n, met = self.problem.guests, self.met
        for q in group:
            if q != p:
                met[p * n + q] += 1
                met[q * n + p] += 1

    # -- what the groups cost ------------------------------------------------------------

    def hard(self) -> int:
        """Hard rules broken, counted as the search counts them."""
        problem = self.problem
        broken = 0
        for number, groups in enumerate(self.rounds):
            for table, group in enumerate(groups):
                broken += self.table_hard(table, group)
            place = self.at[number]
            for together in problem.groups:
                tables = {place[p] for p in together if place[p] >= 0}
                broken += max(0, len(tables) - 1)
            broken += sum(place[p] not in (-1, table) for p, table in problem.homes.items())
        return broken

    def table_hard(self, table: int, group: list[int]) -> int:
        """Rules broken at one table: apart, access, and languages."""
        problem = self.problem
        broken = 0
        if problem.apart:
            apart = problem.apart
            broken += sum(len(apart[p].intersection(group)) for p in group if p in apart) // 2
        if problem.bound_to_tables and table not in problem.accessible:
            broken += len(problem.needs_access.intersection(group))
        if problem.multilingual:
            broken += self.mute(group)
        return broken

    def mute(self, group: list[int]) -> int:
        """How many would have to leave for the others to share a language."""
        spoken = self.problem.spoken
        common = ANY_LANGUAGE
        for p in group:
            common &= spoken[p]
        if common or not group:
            return 0
        bits: dict[int, int] = {}
        for p in group:
            rest = spoken[p]
            if rest == ANY_LANGUAGE:
                continue
            while rest:
                bit = rest & -rest
                bits[bit] = bits.get(bit, 0) + 1
                rest ^= bit
        speakers = sum(spoken[p] != ANY_LANGUAGE for p in group)
        return speakers - max(bits.values())

    def coincidences(self) -> int:
        """Sum over pairs of C(times met, 2); pairs kept together are not counted."""
        n, companions = self.problem.guests, self.problem.companions
        if isinstance(self.met, bytearray):
            total = sum(m * (m - 1) // 2 for m in self.met if m > 1) // 2
        else:
            total = sum(m * (m - 1) // 2 for m in self.met.values() if m > 1) // 2
        for p, others in companions.items():
            for q in others:
                if p < q:
                    m = self.met[p * n + q]
                    total -= m * (m - 1) // 2
        return total

    def same_category(self) -> int:
        """Pairs of one category at one table, summed over rounds."""
        category = self.problem.category
        total = 0
        for groups in self.rounds:
            for group in groups:
                kinds = [category[p] for p in group]
                distinct = set(kinds)
                if len(distinct) < len(kinds):
                    total += sum(c * (c - 1) // 2 for c in map(kinds.count, distinct))
        return total
