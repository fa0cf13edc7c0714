"""A table whose host leaves gets another host, or closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.cafe.polish import HARD, seat_cost
from essaim.cafe.problem import MIN_TABLE
from essaim.vocabulary.seating import HostChange

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.cafe.announced import Announced


def replace_hosts(
    plan: Announced, left: dict[int, str], newcomers: Iterable[int], *, door: bool
) -> list[HostChange]:
    """Find a host for each table that lost its own.

    Args:
        plan: changed in place.
        left: the tables (from 0) whose fixed host left, with the leaver's id.
        newcomers: guests without a seat, who take over first: they have met nobody yet.
        door: nobody already seated may move; then a guest hosts the table round by round.
    """
    changes = []
    free = list(newcomers)
    for table, before in sorted(left.items()):
        heir = next((p for p in free if _can_host(plan, p, table)), None)
        if heir is not None:
            free.remove(heir)
            _install(plan, heir, table)
        elif door:
            heir = _round_by_round(plan, table)
        elif _too_many_tables(plan):
            close_table(plan, table)
        else:
            heir = _promote(plan, table)
        after = plan.guests[heir].id if heir is not None else None
        changes.append(HostChange(table=table + 1, before=before, after=after))
    return changes


def _can_host(plan: Announced, p: int, table: int) -> bool:
    problem = plan.groups.problem
    if p in problem.needs_access and table not in problem.accessible:
        return False
    for number in plan.to_come:
        group = plan.groups.rounds[number][table]
        if not problem.present[number][p] or plan.groups.mute([*group, p]):
            return False
        if problem.apart.get(p, frozenset()).intersection(group):
            return False
    return True


def _install(plan: Announced, p: int, table: int) -> None:
    for number in plan.to_come:
        if plan.groups.at[number][p] != table:
            plan.groups.move(number, p, table)
        plan.hosts[number][table] = p


def _round_by_round(plan: Announced, table: int) -> int | None:
    """Somebody who sits there anyway welcomes, in each round; the first of them is named."""
    first = None
    for number in plan.to_come:
        group = plan.groups.rounds[number][table]
        host = min(group, default=None)
        if host is not None:
            plan.hosts[number][table] = host
            first = host if first is None else first
    return first


def _too_many_tables(plan: Announced) -> bool:
    number = plan.after
    tables = [group for group in plan.groups.rounds[number] if group]
    people = sum(plan.groups.problem.present[number])
    return people < MIN_TABLE * len(tables)


def close_table(plan: Announced, table: int) -> None:
    """Empty a table for the rounds to come; its guests wait for a seat."""
    for number in plan.to_come:
        for p in list(plan.groups.rounds[number][table]):
            plan.groups.remove(number, p)
        plan.hosts[number].pop(table, None)


def _promote(plan: Announced, table: int) -> int | None:
    """A guest seated there in the next round stays: the one whom it costs fewest repeats."""
    number = plan.after
    group = plan.groups.rounds[number][table]
    able = [p for p in group if all(plan.groups.problem.present[r][p] for r in plan.to_come)]
    tied = plan.groups.problem.companions
    able = [p for p in able if p not in tied] or able
    if not able:
        return None
    heir = min(able, key=lambda p: (_cost_of_staying(plan, p, table), p))
    _install(plan, heir, table)
    return heir


def _cost_of_staying(plan: Announced, p: int, table: int) -> int:
    total = 0
    for number in plan.to_come:
        group = plan.groups.rounds[number][table]
        total += seat_cost(plan.groups, number, p, table, p)
        total += HARD * plan.groups.mute([*group, p])
    return total


def stay_on_the_spot(plan: Announced, stays: Iterable[int]) -> None:
    """Those who were chosen on the spot stay at their table for the next round and welcome.

    Whoever was planned to stay there takes the stayer's announced seat; if nobody was, the
    cheapest of the table's newcomers does.
    """
    before, number = plan.groups.at[plan.after - 1], plan.after
    tables = plan.groups.rounds[number]
    place = plan.groups.at[number]
    for p in stays:
        table, announced = before[p], place[p]
        planned = plan.hosts[number].get(table)
        plan.hosts[number] = {t: h for t, h in plan.hosts[number].items() if h != p}
        if announced != table:
            plan.groups.move(number, p, table)
            held = set(plan.hosts[number].values()) | set(plan.groups.problem.companions)
            giving = [q for q in tables[table] if q != p and (q == planned or q not in held)]
            if giving and announced >= 0:
                other = min(
                    giving,
                    key=lambda q: (q != planned, seat_cost(plan.groups, number, q, announced, q)),
                )
                plan.groups.move(number, other, announced)
        plan.hosts[number][table] = p


def renew_rotating_hosts(plan: Announced) -> None:
    """Name the guest who stays at each table, where the one planned no longer does."""
    for number in plan.to_come:
        if number == 0:
            continue
        before, now = plan.groups.at[number - 1], plan.groups.at[number]
        kept = {t: h for t, h in plan.hosts[number].items() if before[h] == now[h] == t}
        served = [h for hosts in plan.hosts[:number] for h in hosts.values()]
        for table, group in enumerate(plan.groups.rounds[number]):
            if table not in kept:
                staying = [p for p in group if before[p] == table]
                if staying:
                    kept[table] = min(staying, key=lambda p: (served.count(p), p))
        plan.hosts[number] = kept
