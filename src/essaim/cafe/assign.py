"""Who takes which slot of a schedule: mixes categories without touching the meetings.

Swapping two people in *every* round at once cannot create a repeat, because the schedule has
none whoever fills it. So categories, empty seats and absences are spread over the tables by
such swaps alone. An empty seat, and the seat of somebody absent for a round, are "holes": a kind
of its own, kept apart more strictly than any category so that table sizes stay even.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

    from essaim.cafe.problem import Problem
    from essaim.cafe.skeleton import Schedule

HOLE_WEIGHT = 40  # a table two people smaller than another is worse than any mix
RULE_WEIGHT = 200


class Assignment:
    """People (and empty seats, numbered from `guests` up) on the slots of a schedule.

    Attributes:
        who: the unit on each slot.
        cost: pairs of one kind at a table, weighted, summed over rounds.
    """

    def __init__(self, problem: Problem, schedule: Schedule, who: list[int]) -> None:
        self.problem = problem
        self.schedule = schedule
        self.who = who
        units = max(who) + 1  # guests kept together with a leader have no slot of their own
        self.slot_of = [0] * units
        for slot, unit in enumerate(who):
            self.slot_of[unit] = slot
        self.kinds = max(problem.category, default=0) + 2
        self.hole = self.kinds - 1
        self.label = [
            [
                problem.category[u] if u < problem.guests and there[u] else self.hole
                for u in range(units)
            ]
            for there in problem.present
        ]
        tables = max(max(row) for row in schedule) + 1
        self.counts = [[0] * (tables * self.kinds) for _ in schedule]
        self.cost = 0
        for r, row in enumerate(schedule):
            counts, labels = self.counts[r], self.label[r]
            for slot, unit in enumerate(who):
                cell = row[slot] * self.kinds + labels[unit]
                self.cost += counts[cell] * (HOLE_WEIGHT if labels[unit] == self.hole else 1)
                counts[cell] += 1
        self.special = set(problem.apart) | set(problem.needs_access)
        if problem.multilingual:
            self.special |= {p for p, bits in enumerate(problem.spoken) if bits != -1}
        self.at_table: list[list[list[int]]] = []
        if self.special:
            self._fill_tables(tables)

    def _fill_tables(self, tables: int) -> None:
        self.at_table = [[[] for _ in range(tables)] for _ in self.schedule]
        for r, row in enumerate(self.schedule):
            for slot, unit in enumerate(self.who):
                self.at_table[r][row[slot]].append(unit)
        for r, row in enumerate(self.schedule):
            for unit in self.special:
                table = row[self.slot_of[unit]]
                # A clash is seen from both sides: it is counted from the smaller number.
                others = [u for u in self.at_table[r][table] if u > unit]
                self.cost += RULE_WEIGHT * self._broken(r, unit, table, others, unit)

    def delta(self, a: int, b: int) -> int | None:
        """What the cost gains when units a and b change slots; None when nothing would change."""
        x, y = self.slot_of[a], self.slot_of[b]
        kinds, hole, total, moved = self.kinds, self.hole, 0, False
        for row, counts, labels in zip(self.schedule, self.counts, self.label, strict=True):
            here, there = row[x], row[y]
            la, lb = labels[a], labels[b]
            if here == there or la == lb:
                continue
            moved = True
            here *= kinds
            there *= kinds
            gain_a = counts[there + la] - counts[here + la] + 1
            gain_b = counts[here + lb] - counts[there + lb] + 1
            total += gain_a * (HOLE_WEIGHT if la == hole else 1)
            total += gain_b * (HOLE_WEIGHT if lb == hole else 1)
        if self.special and (a in self.special or b in self.special):
            total += self._rules_delta(a, b)
            moved = True
        return total if moved else None

    def _rules_delta(self, a: int, b: int) -> int:
        gain = 0
        for r, row in enumerate(self.schedule):
            here, there = row[self.slot_of[a]], row[self.slot_of[b]]
            if here == there:
                continue
            tables = self.at_table[r]
            gain += self._broken(r, a, there, tables[there], b)
            gain += self._broken(r, b, here, tables[here], a)
            gain -= self._broken(r, a, here, tables[here], a)
            gain -= self._broken(r, b, there, tables[there], b)
        return gain * RULE_WEIGHT

    def _broken(self, r: int, unit: int, table: int, units: list[int], out: int) -> int:
        """Rules that a unit breaks at a table of a round once `out` has left it."""
        problem = self.problem
        if unit >= problem.guests or not problem.present[r][unit]:
            return 0
        broken = 0
        if problem.bound_to_tables and unit in problem.needs_access:
            broken += table not in problem.accessible
        apart = problem.apart.get(unit)
        spoken = problem.spoken
        for other in units:
            if other in (unit, out) or other >= problem.guests or not problem.present[r][other]:
                continue
            broken += apart is not None and other in apart
            broken += not spoken[unit] & spoken[other]
        return broken

    def swap(self, a: int, b: int, gain: int) -> None:
        """Let a and b change slots; `gain` is what `delta` said."""
        x, y = self.slot_of[a], self.slot_of[b]
        kinds = self.kinds
        for r, row in enumerate(self.schedule):
            counts, labels = self.counts[r], self.label[r]
            here, there = row[x], row[y]
            counts[here * kinds + labels[a]] -= 1
            counts[there * kinds + labels[b]] -= 1
            counts[here * kinds + labels[b]] += 1
            counts[there * kinds + labels[a]] += 1
            if self.at_table and here != there:
                tables = self.at_table[r]
                tables[here].remove(a)
                tables[there].remove(b)
                tables[here].append(b)
                tables[there].append(a)
        self.who[x], self.who[y] = b, a
        self.slot_of[a], self.slot_of[b] = y, x
        self.cost += gain

    def tables(self) -> list[list[list[int]]]:
        """The guests at each table of each round, empty seats and absent guests left out."""
        guests = self.problem.guests
        result = []
        for row, there in zip(self.schedule, self.problem.present, strict=True):
            groups: list[list[int]] = [[] for _ in range(max(row) + 1)]
            for slot, unit in enumerate(self.who):
                if unit < guests and there[unit]:
                    groups[row[slot]].append(unit)
            result.append(groups)
        return result


def improve(
    assignment: Assignment,
    movable: list[int],
    rng: random.Random,
    *,
    goal: int,
    steps: int,
    heat: float = 0.3,
) -> None:
    """Anneal by swaps of whole paths until the goal is met or the steps are spent.

    Half of the proposals start from a unit that shares a table with its own kind.

    Args:
        assignment: changed in place.
        movable: units that may change slots.
        rng: the generator of the whole search.
        goal: the cost at which nothing is left to gain.
        steps: how many swaps are proposed at most.
        heat: the temperature at the start, in pairs of one category.
    """
    if len(movable) < 2:
        return
    random_, exp = rng.random, math.exp
    size = len(movable)
    for step in range(steps):
        if assignment.cost <= goal:
            return
        temperature = heat * (0.12 / heat) ** (step / steps)
        a = movable[int(random_() * size)]
        if step & 1:
            for _ in range(6):
                if _crowded(assignment, a):
                    break
                a = movable[int(random_() * size)]
        b = movable[int(random_() * size)]
        if a == b:
            continue
        gain = assignment.delta(a, b)
        if gain is not None and (gain <= 0 or random_() < exp(-gain / temperature)):
            assignment.swap(a, b, gain)


def _crowded(assignment: Assignment, unit: int) -> bool:
    """Whether the unit meets its own kind somewhere."""
    slot, kinds = assignment.slot_of[unit], assignment.kinds
    return any(
        counts[row[slot] * kinds + labels[unit]] > 1
        for row, counts, labels in zip(
            assignment.schedule, assignment.counts, assignment.label, strict=True
        )
    )
