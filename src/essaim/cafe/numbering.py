"""Gives the groups of each round their table numbers, and the tables their hosts.

With fixed hosts the numbers are the hosts'. Otherwise groups are free to take any number: with
rotating hosts each group takes the table where one of its guests sat the round before, who
stays and welcomes the others; groups with a guest in need take an accessible table.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaim.cafe.problem import Problem

# For one round: table (from 0) -> (host or None, guests).
Numbered = dict[int, tuple[int | None, list[int]]]


def numbered(
    problem: Problem,
    rounds: list[list[list[int]]],
    hosts: list[int | None],
    turns: Mapping[int, int] | None = None,
) -> list[Numbered]:
    """Tables with their numbers and hosts.

    Args:
        problem: the rules.
        rounds: groups by round; group t sits at table t when hosts are fixed.
        hosts: the host of each table when hosts are fixed.
        turns: guests who may well host the same round change have the same turn.
    """
    if problem.fixed:
        return [
            {
                t: (hosts[t] if hosts[t] in group else None, group)
                for t, group in enumerate(groups)
                if group
            }
            for groups in rounds
        ]
    result: list[Numbered] = []
    rota = Rota(turns or {})
    for groups in rounds:
        filled = [group for group in groups if group]
        if problem.bound_to_tables:
            places: list[int | None] = [t for t, group in enumerate(groups) if group]
        else:
            places = [None] * len(filled)
        welcoming: list[int | None] = [None] * len(filled)
        if problem.rules.hosts == "rotating" and result:
            places, welcoming = _staying(problem, result, filled, places, rota)
        if not problem.bound_to_tables:
            originals = [t for t, group in enumerate(groups) if group]
            places = _free_numbers(problem, filled, places, originals)
        result.append(
            {
                place: (host, group)
                for place, host, group in zip(places, welcoming, filled, strict=True)
                if place is not None
            }
        )
    return result


def _free_numbers(
    problem: Problem,
    groups: list[list[int]],
    places: list[int | None],
    originals: list[int],
) -> list[int | None]:
    """Numbers for the groups that have none yet: accessible ones first for those in need."""
    taken = {place for place in places if place is not None}
    need = [i for i, g in enumerate(groups) if places[i] is None and problem.needs_access & set(g)]
    result = list(places)
    for i in need:
        free = sorted(problem.accessible - taken)
        wish = originals[i] if originals[i] in free else (free[0] if free else None)
        if wish is not None:
            result[i] = wish
            taken.add(wish)
    for i, original in enumerate(originals):
        if result[i] is None and original not in taken:
            result[i] = original
            taken.add(original)
    left = iter(t for t in range(problem.tables) if t not in taken)
    return [next(left) if place is None else place for place in result]


@dataclass(frozen=True, slots=True)
class Rota:
    """Whose turn it is to host, and how often each guest has hosted."""

    turns: Mapping[int, int]
    served: dict[int, int] = field(default_factory=dict)

    def may(self, p: int, change: int, limit: int, *, before: bool) -> bool:
        """Whether p may host a round change (from 0).

        Args:
            p: the guest.
            change: the number of the round change.
            limit: -1 for those whose turn it is only, else how often p may have hosted.
            before: whether p hosted the change before.
        """
        if limit < 0:
            return self.turns.get(p) == change and p not in self.served
        return self.served.get(p, 0) <= limit and (limit > 1 or not before)


def _staying(
    problem: Problem,
    before: list[Numbered],
    groups: list[list[int]],
    fixed_places: list[int | None],
    rota: Rota,
) -> tuple[list[int | None], list[int | None]]:
    """Who stays at each table: a guest who has not hosted yet, where that can be had."""
    seat_before = {p: t for t, (_, group) in before[-1].items() for p in group}
    previous = {host for _, (host, _) in before[-1].items()}
    places: list[int | None] = [None] * len(groups)
    edges: list[dict[int, int]] = []
    # First those whose turn it is, then whoever has not hosted, then the others.
    for limit in (-1, 0, 1, len(before)):
        edges = []
        for i, group in enumerate(groups):
            found: dict[int, int] = {}
            for p in sorted(group, key=lambda p: (rota.served.get(p, 0), p)):
                t = seat_before.get(p)
                may = rota.may(p, len(before) - 1, limit, before=p in previous)
                if t is not None and may and fixed_places[i] in (None, t):
                    found.setdefault(t, p)
            edges.append({t: p for t, p in found.items() if _allowed(problem, group, t)})
        places = _matching(edges, places)
        if None not in places:
            break
    hosts = [edge.get(t) if t is not None else None for edge, t in zip(edges, places, strict=True)]
    for host in hosts:
        if host is not None:
            rota.served[host] = rota.served.get(host, 0) + 1
    kept = zip(places, fixed_places, strict=True)
    return [place if place is not None else fixed for place, fixed in kept], hosts


def _allowed(problem: Problem, group: list[int], table: int) -> bool:
    return table in problem.accessible or not problem.needs_access & set(group)


def _matching(edges: list[dict[int, int]], start: list[int | None]) -> list[int | None]:
    """A largest matching of groups to tables, grown from `start` by shortest augmenting paths."""
    place = [t if t in edges[i] else None for i, t in enumerate(start)]
    owner = {t: i for i, t in enumerate(place) if t is not None}
    for root in range(len(edges)):
        if place[root] is not None:
            continue
        came: dict[int, int] = {}
        queue, free = deque([root]), None
        while queue and free is None:
            i = queue.popleft()
            for t in edges[i]:
                if t in came:
                    continue
                came[t] = i
                if t not in owner:
                    free = t
                    break
                queue.append(owner[t])
        while free is not None:
            i = came[free]
            before, place[i], owner[free] = place[i], free, i
            free = before
    return place
