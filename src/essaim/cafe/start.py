"""Where a search starts: people dealt onto the slots of a schedule, or simply dealt.

Slots of one class never meet, so filling the classes category by category gives a nearly even
mix before any search.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.cafe.groups import Groups
from essaim.cafe.polish import move_gain, seat_cost

if TYPE_CHECKING:
    import random

    from essaim.cafe.problem import Problem
    from essaim.cafe.skeleton import Schedule


def restricted(problem: Problem) -> bool:
    """Whether some guests cannot host any table as well as the others."""
    return bool(
        problem.needs_access
        or problem.multilingual
        or problem.groups
        or problem.apart
        or any(not all(there) for there in problem.present)
    )


def chosen_hosts(problem: Problem, rng: random.Random) -> list[int]:
    """The host of each table, named ones first; the plan chooses the others.

    Chosen among those who attend all rounds, need no accessible table and are kept together
    with nobody, a host from the largest category first, so that travellers stay mixed.
    """
    hosts = {table: p for p, table in problem.homes.items()}
    tied = set(problem.companions) | problem.needs_access | set(hosts.values())
    free = [
        p
        for p in range(problem.guests)
        if p not in tied and all(there[p] for there in problem.present)
    ]
    followers = {p for group in problem.groups for p in group[1:]}
    others = [
        p
        for p in range(problem.guests)
        if p not in free and p not in problem.homes and p not in followers
    ]
    rng.shuffle(free)
    sizes: dict[int, int] = {}
    for kind in problem.category:
        sizes[kind] = sizes.get(kind, 0) + 1
    free.sort(key=lambda p: (-sizes[problem.category[p]], problem.category[p]))
    pool = iter([*_interleaved(free, problem), *others])
    return [hosts[t] if t in hosts else next(pool) for t in range(problem.tables)]


def _interleaved(people: list[int], problem: Problem) -> list[int]:
    """One of each category in turn, the languages most people speak first."""
    by_kind: dict[int, list[int]] = {}
    for p in sorted(people, key=lambda p: -_speakable(problem, p)):
        by_kind.setdefault(problem.category[p], []).append(p)
    result = []
    while by_kind:
        for kind in list(by_kind):
            result.append(by_kind[kind].pop(0))
            if not by_kind[kind]:
                del by_kind[kind]
    return sorted(result, key=lambda p: -_speakable(problem, p)) if problem.multilingual else result


def _speakable(problem: Problem, p: int) -> int:
    """With how many guests p can talk: a host whom few understand empties the table."""
    if not problem.multilingual:
        return 0
    return sum(bool(problem.spoken[p] & bits) for bits in problem.spoken)


def filled_slots(
    problem: Problem, schedule: Schedule, empty: set[int], rng: random.Random
) -> tuple[list[int], list[int]]:
    """People on slots, and those of them who may still change slots.

    Returns:
        `who[slot]`, empty slots holding the numbers from `guests` up; and the movable guests.
    """
    followers = {p for group in problem.groups for p in group[1:]}
    slots = len(schedule[0])
    who = [-1] * slots
    seated: set[int] = set(followers)
    if problem.fixed and problem.homes:
        for table, host in enumerate(chosen_hosts(problem, rng)):
            who[table] = host
            seated.add(host)
    # Without named hosts the first class is filled like the others: whoever lands there hosts.
    for ghost, slot in enumerate(sorted(empty)):
        who[slot] = problem.guests + ghost
    rest = [p for p in range(problem.guests) if p not in seated]
    rng.shuffle(rest)
    sizes: dict[int, int] = {}
    for p in rest:
        sizes[problem.category[p]] = sizes.get(problem.category[p], 0) + 1
    rest.sort(key=lambda p: (-sizes[problem.category[p]], problem.category[p]))
    queue = iter(rest)
    for slot in range(slots):
        if who[slot] < 0:
            # A follower's seat may be left over: one more empty slot.
            who[slot] = next(queue)
    pinned = set(problem.homes)
    movable = [p for p in range(problem.guests) if p not in followers and p not in pinned]
    return who, movable


def levelled(problem: Problem, rounds: list[list[list[int]]], hosts: list[int | None]) -> Groups:
    """Seat those kept together with their leader, then even out the sizes of each round."""
    groups = Groups(problem, rounds)
    fixed = {host for host in hosts if host is not None}
    for number in range(problem.rounds):
        for together in problem.groups:
            _gather(groups, number, [p for p in together if problem.present[number][p]])
        level_round(groups, number, fixed)
    return groups


def _gather(groups: Groups, number: int, members: list[int]) -> None:
    """Bring the members of a group kept together to one table, a host's if one hosts."""
    if not members:
        return
    place = groups.at[number]
    homes = groups.problem.homes
    anchor = next((p for p in members if p in homes), members[0])
    table = homes[anchor] if anchor in homes else place[anchor]
    if table < 0:
        table = next((place[p] for p in members if place[p] >= 0), -1)
    if table < 0:
        table = min(range(len(groups.rounds[number])), key=lambda t: len(groups.rounds[number][t]))
    for p in members:
        if place[p] != table:
            groups.move(number, p, table)


def level_round(groups: Groups, number: int, fixed: set[int]) -> None:
    """Close the tables that are too many, then move the cheapest guests to smaller tables."""
    problem = groups.problem
    tables = groups.rounds[number]
    target = problem.open_tables(number)
    held = fixed | set(problem.companions)
    while sum(1 for group in tables if group) > target:
        closing = min(
            (t for t, group in enumerate(tables) if group),
            key=lambda t: (bool(held.intersection(tables[t])), len(tables[t]), -t),
        )
        for p in list(tables[closing]):
            others = [t for t, group in enumerate(tables) if group and t != closing]
            small = min(len(tables[t]) for t in others)
            goal = min(
                (t for t in others if len(tables[t]) == small),
                key=lambda t: seat_cost(groups, number, p, t, p),
            )
            groups.move(number, p, goal)
    sizes = problem.sizes(number)
    opened = {t for t, group in enumerate(tables) if group}
    for t in range(len(tables)):
        if len(opened) < len(sizes):
            opened.add(t)
    _even_out(groups, number, sorted(opened), held)


def _even_out(groups: Groups, number: int, opened: list[int], held: set[int]) -> None:
    tables = groups.rounds[number]
    while True:
        largest = max(len(tables[t]) for t in opened)
        smallest = min(len(tables[t]) for t in opened)
        if largest - smallest <= 1:
            return
        movers = [
            (p, t)
            for s in opened
            if len(tables[s]) == largest
            for p in tables[s]
            if p not in held
            for t in opened
            if len(tables[t]) == smallest
        ]
        if not movers:
            return
        p, goal = min(movers[:400], key=lambda m: move_gain(groups, number, *m))
        groups.move(number, p, goal)


def dealt(problem: Problem, rng: random.Random) -> tuple[Groups, list[int | None]]:
    """A start without any schedule: each round dealt at random, rules of host and group kept."""
    tables = problem.tables
    hosts: list[int | None] = [None] * tables
    if problem.fixed:
        hosts = list(chosen_hosts(problem, rng))
    rounds = []
    for number in range(problem.rounds):
        people = problem.attending(number)
        rng.shuffle(people)
        groups: list[list[int]] = [[] for _ in range(tables)]
        for table, host in enumerate(hosts):
            if host is not None and problem.present[number][host]:
                groups[table].append(host)
        opened = problem.open_tables(number)
        travellers = [p for p in people if p not in hosts]
        for p in travellers:
            min(groups[:opened], key=len).append(p)
        rounds.append(groups)
    return levelled(problem, rounds, hosts), hosts
