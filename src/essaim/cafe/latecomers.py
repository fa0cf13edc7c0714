"""Seats for people who have none: at the door, nobody else moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.cafe.polish import HARD, seat_cost
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
        if not any(_met_again(plan, number, p) for number, p in waiting):
            return
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


def _met_again(plan: Announced, number: int, p: int) -> bool:
    """Whether p meets somebody of her table in another round too."""
    groups, row = plan.groups, p * plan.groups.problem.guests
    return any(groups.met[row + q] > 1 for q in groups.rounds[number][groups.at[number][p]])


def _best_table(plan: Announced, number: int, p: int, prefer: int = -1) -> int:
    tables = plan.groups.rounds[number]
    seats = [t for t, group in enumerate(tables) if 0 < len(group) < MOST_SEATS]
    seats = [t for t in seats if t not in plan.locked_tables] or seats
    if not seats:
        raise SeatingError(
            phrase(
                "no table of round {round} has a seat left for {name}",
                round=number + 1,
                name=plan.guests[p].name,
            ),
            todo=phrase("Re-seat without --door, or open another table."),
        )
    return min(seats, key=lambda t: (*_price(plan, number, p, t), t != prefer, t))


def _price(plan: Announced, number: int, p: int, table: int) -> tuple[int, ...]:
    """Rules broken, repeats, a table larger than announced, its size, pairs of one category."""
    groups, problem = plan.groups, plan.groups.problem
    group = groups.rounds[number][table]
    companions = problem.companions.get(p)
    met, row = groups.met, p * problem.guests
    if companions is None and p not in problem.apart and p not in problem.needs_access:
        broken, repeats = 0, sum([met[row + q] for q in group])
    else:
        broken = seat_cost(groups, number, p, table, p) // HARD
        repeats = sum(met[row + q] for q in group if q not in (companions or ()))
    if problem.multilingual:
        broken += groups.mute([*group, p]) - groups.mute(group)
    kind, size = problem.category[p], len(group)
    alike = sum([problem.category[q] == kind for q in group])
    return broken, repeats, size >= plan.seating.rules.size, size, alike
