"""Seats for people who have none: at the door, nobody else moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.cafe.polish import seat_cost
from essaim.vocabulary.errors import SeatingError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.cafe.announced import Announced

MOST_SEATS = 8


def seat_latecomers(plan: Announced, people: Iterable[int]) -> None:
    """Give everyone a seat in each round to come that they attend; nobody else moves.

    Each seat is the one that breaks no rule, costs fewest repeats, and is at the smallest
    table; then each is looked at again once all are seated, since latecomers also meet.

    Raises:
        SeatingError: no table has a seat left.
    """
    waiting = [
        (number, p)
        for number in plan.to_come
        for p in people
        if plan.groups.problem.present[number][p] and plan.groups.at[number][p] < 0
    ]
    for number, p in waiting:
        plan.groups.move(number, p, _best_table(plan, number, p))
    for _ in range(3):
        moved = False
        for number, p in waiting:
            if p in plan.hosts[number].values():
                continue
            here = plan.groups.at[number][p]
            plan.groups.remove(number, p)
            there = _best_table(plan, number, p, prefer=here)
            plan.groups.move(number, p, there)
            moved |= there != here
        if not moved:
            return


def _best_table(plan: Announced, number: int, p: int, prefer: int = -1) -> int:
    groups, tables = plan.groups, plan.groups.rounds[number]
    opened = [t for t, group in enumerate(tables) if group]
    usual = max(plan.seating.rules.size, -(-(sum(map(len, tables)) + 1) // len(opened)))
    seats = [t for t in opened if len(tables[t]) < usual and t not in plan.locked_tables]
    seats = seats or [t for t in opened if len(tables[t]) < MOST_SEATS]
    if not seats:
        raise SeatingError(
            phrase(
                "no table of round {round} has a seat left for {name}",
                round=number + 1,
                name=plan.guests[p].name,
            ),
            todo=phrase("Re-seat without --door, or open another table."),
        )
    mute = groups.mute
    return min(
        seats,
        key=lambda t: (
            mute([*tables[t], p]) - mute(tables[t]),
            seat_cost(groups, number, p, t, p),
            len(tables[t]),
            t != prefer,
            t,
        ),
    )
