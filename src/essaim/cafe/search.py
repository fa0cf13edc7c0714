"""The search for a plan: a schedule that repeats no meeting, people on it, then polish.

Deterministic: everything random comes from one seeded generator, and every loop is bounded by
a number of steps, never by the clock. The same guests and the same seed give the same plan.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

from essaim.cafe.assign import HOLE_WEIGHT, Assignment, improve
from essaim.cafe.bounds import coincidences_bound, even_pairs, same_category_bound
from essaim.cafe.designs import schedules
from essaim.cafe.empty_seats import empty_slots
from essaim.cafe.groups import Groups
from essaim.cafe.mend import always_larger, mend_mix, share_larger
from essaim.cafe.polish import Goal, anneal, rank, spread_ideas
from essaim.cafe.pollination import reached_bound, tables_reached
from essaim.cafe.start import chosen_hosts, dealt, filled_slots, levelled, restricted

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaim.cafe.problem import Problem
    from essaim.cafe.skeleton import Schedule

LARGE = 400  # guests beyond which one schedule is tried, and polish is for broken rules only
SMALL = 80  # guests up to which every stage is worth several attempts
# Rules broken, coincidences, pairs of one category, minus the tables reached.
Rank: TypeAlias = tuple[int, int, int, int]


@dataclass
class Plan:
    """Groups by round, and the host of each table where hosts are fixed.

    Attributes:
        turns: the class of each guest on the schedule: those of one class are at different
            tables in every round, so they can host a round change all together.
    """

    rounds: list[list[list[int]]]
    hosts: list[int | None]
    rank: Rank
    turns: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Bounds:
    """What the search aims at; reaching all of it ends the search."""

    coincidences: int
    same_category: int
    reached: int

    def met_by(self, rank: Rank) -> bool:
        """Whether nothing is left to gain."""
        return (
            rank[0] == 0
            and rank[1] <= self.coincidences
            and rank[2] <= self.same_category
            and -rank[3] >= self.reached
        )


def search(problem: Problem, seed: int, tell: Callable[[float], None] | None = None) -> Plan:
    """The best plan found.

    Args:
        problem: guests and rules, already known not to contradict each other.
        seed: where the search starts.
        tell: told the share of the work that is done, from 0 to 1.
    """
    rng = random.Random(seed)
    if problem.fixed and restricted(problem):
        # Rules that bear on the tables need to know whose tables they are.
        hosts = enumerate(chosen_hosts(problem, rng))
        problem = replace(problem, homes={p: table for table, p in hosts})
    bounds = Bounds(
        coincidences_bound(problem).value, same_category_bound(problem), reached_bound(problem)
    )
    best = _from_schedules(problem, bounds, rng, tell)
    if best is None or best.rank[0] > 0 or best.rank[1] > bounds.coincidences:
        best = _polished(problem, bounds, best, rng, tell)
    elif not bounds.met_by(best.rank) or always_larger(Groups(problem, best.rounds)):
        best = _refined(problem, bounds, best, rng)
    return best


def _from_schedules(
    problem: Problem,
    bounds: Bounds,
    rng: random.Random,
    tell: Callable[[float], None] | None,
) -> Plan | None:
    """The best plan that a schedule without repeats gives, or None when there is no schedule."""
    followers = {p for group in problem.groups for p in group[1:]}
    units = problem.guests - len(followers)
    seats = -(-units // problem.tables)
    found = schedules(problem.tables, seats, problem.rounds, rng)
    if problem.fixed:
        hosts = range(problem.tables)
        found = [s for s in found if all(list(row[: problem.tables]) == list(hosts) for row in s)]
    attempts = 1 if problem.guests > SMALL else 3
    best: Plan | None = None
    for attempt in range(attempts if found else 0):
        plan = _on_schedule(problem, found[attempt % len(found)], bounds, rng)
        if best is None or plan.rank < best.rank:
            best = plan
        if tell:
            tell((attempt + 1) / attempts / 2)
        if bounds.met_by(best.rank):
            break
    return best


def _on_schedule(problem: Problem, schedule: Schedule, bounds: Bounds, rng: random.Random) -> Plan:
    """People on the slots of one schedule."""
    tables = problem.tables
    followers = {p for group in problem.groups for p in group[1:]}
    count = len(schedule[0]) - (problem.guests - len(followers))
    kept = frozenset(range(tables)) if problem.fixed else frozenset[int]()
    empty = empty_slots(schedule, tables, count, rng, kept=kept, bound=bounds.reached)
    who, movable = filled_slots(problem, schedule, set(empty), rng)
    assignment = Assignment(problem, schedule, who)
    holes = sum(
        even_pairs(count + sum(not there[p] for p in range(problem.guests)), tables)
        for there in problem.present
    )
    if followers or any(not all(there) for there in problem.present):
        # Absences move the holes, so empty seats must be free to move away from them.
        movable = [*movable, *range(problem.guests, problem.guests + count)]
    improve(
        assignment,
        movable,
        rng,
        goal=bounds.same_category + HOLE_WEIGHT * holes,
        steps=_steps(problem),
    )
    hosts: list[int | None] = [None] * tables
    if problem.fixed:
        hosts = [who[t] if who[t] < problem.guests else None for t in range(tables)]
    rounds = assignment.tables()
    groups = levelled(problem, rounds, hosts)
    turns = {unit: slot // tables for slot, unit in enumerate(assignment.who)}
    return _plan(groups, hosts, turns)


def _steps(problem: Problem) -> int:
    """Path swaps proposed on one schedule: many for a small room, in proportion for a large."""
    return max(5_000, min(100 * problem.guests, 30_000), 10 * problem.guests)


def _plan(groups: Groups, hosts: list[int | None], turns: dict[int, int] | None = None) -> Plan:
    reached = tables_reached(groups.rounds, groups.problem.guests)
    return Plan(groups.copy_rounds(), hosts, (*rank(groups), -reached), turns or {})


def pinned_by(hosts: list[int | None], rounds: int) -> list[frozenset[int]]:
    """Guests who may not move in a round: the fixed hosts."""
    fixed = frozenset(host for host in hosts if host is not None)
    return [fixed] * rounds


def _polished(
    problem: Problem,
    bounds: Bounds,
    start: Plan | None,
    rng: random.Random,
    tell: Callable[[float], None] | None,
) -> Plan:
    """Restarts of annealing within rounds, until the bounds are met or the restarts are spent."""
    restarts = 8 if problem.guests <= SMALL else 2
    steps = min(60_000 + 300 * problem.guests, 400_000)
    goal = Goal(bounds.coincidences, bounds.same_category)
    best, idle = start, 0
    for restart in range(restarts):
        if start is not None and restart % 2 == 0:
            groups, hosts, heat = Groups(problem, _copied(start.rounds)), start.hosts, 8.0
        else:
            groups, hosts = dealt(problem, rng)
            heat = 25.0
        pinned = pinned_by(hosts, problem.rounds)
        anneal(groups, pinned, rng, goal=goal, steps=steps, heat=heat)
        if problem.guests <= LARGE:
            effort = 40_000 // (problem.guests * problem.rounds)
            spread_ideas(groups, pinned, rng, bound=bounds.reached, steps=effort)
        plan = _plan(groups, hosts)
        idle = 0 if best is None or plan.rank[:2] < best.rank[:2] else idle + 1
        if best is None or plan.rank < best.rank:
            best = plan
        if tell:
            tell(0.5 + (restart + 1) / restarts / 2)
        if best.rank[0] == 0 and best.rank[1] <= bounds.coincidences and restart >= 1:
            break
        if bounds.met_by(best.rank) or (idle >= 3 and best.rank[0] == 0):
            break
    assert best is not None
    if problem.guests <= LARGE:
        groups = Groups(problem, _copied(best.rounds))
        pinned = pinned_by(best.hosts, problem.rounds)
        mend_mix(groups, pinned, rng, goal=bounds.same_category)
        share_larger(groups, pinned)
        plan = _plan(groups, best.hosts)
        best = plan if plan.rank <= best.rank else best
    return best


def _refined(problem: Problem, bounds: Bounds, start: Plan, rng: random.Random) -> Plan:
    """No repeat to mend, but the mix or the pollination may still gain: gentle swaps."""
    groups = Groups(problem, _copied(start.rounds))
    pinned = pinned_by(start.hosts, problem.rounds)
    if start.rank[2] > bounds.same_category:
        mend_mix(groups, pinned, rng, goal=bounds.same_category)
    if problem.guests <= LARGE and groups.same_category() > bounds.same_category:
        goal = Goal(bounds.coincidences, bounds.same_category)
        anneal(groups, pinned, rng, goal=goal, steps=20_000, heat=3.0)
    if problem.guests > LARGE:
        return min(_plan(groups, start.hosts, start.turns), start, key=lambda p: p.rank)
    work = 200_000 if problem.guests <= SMALL else 60_000
    effort = work // (problem.guests * problem.rounds)
    spread_ideas(groups, pinned, rng, bound=bounds.reached, steps=effort)
    share_larger(groups, pinned)
    plan = _plan(groups, start.hosts, start.turns)
    return plan if plan.rank <= start.rank else start


def _copied(rounds: list[list[list[int]]]) -> list[list[list[int]]]:
    return [[list(group) for group in groups] for groups in rounds]
