"""Re-seating: few seats change, sizes are even again, and no new repeat stays if it can go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.cafe.polish import HARD, MEETING, move_gain, seat_cost, swap_gain
from essaim.cafe.problem import MIN_TABLE
from essaim.cafe.successors import close_table

if TYPE_CHECKING:
    import random

    from essaim.cafe.announced import Announced

SHARE = 0.10  # of the announced seats that may change
SAMPLE = 60  # partners looked at for one swap


class Ledger:
    """How many announced seats of those who stay have changed, and how many may."""

    def __init__(self, plan: Announced) -> None:
        self.plan = plan
        self.before = [list(row) for row in plan.groups.at]
        announced = sum(p >= 0 for r in plan.to_come for p in self.before[r])
        self.most = int(SHARE * announced)

    def changed(self) -> int:
        """Announced seats that differ now."""
        at = self.plan.groups.at
        return sum(
            old >= 0 and old != new
            for r in self.plan.to_come
            for old, new in zip(self.before[r], at[r], strict=True)
        )

    def price(self, number: int, p: int, table: int) -> int:
        """By how much the number of changes grows when p goes to a table."""
        old, now = self.before[number][p], self.plan.groups.at[number][p]
        return 0 if old < 0 else (table != old) - (now != old)


def close_small_tables(plan: Announced) -> None:
    """Close tables without a fixed host while there are too few people to fill all by threes."""
    if plan.seating.rules.hosts == "fixed":
        return
    number = plan.after
    people = sum(plan.groups.problem.present[number])
    while True:
        opened = [t for t, group in enumerate(plan.groups.rounds[number]) if group]
        free = [t for t in opened if t not in plan.locked_tables]
        if people >= MIN_TABLE * len(opened) or len(opened) <= 1 or not free:
            return
        problem = plan.groups.problem
        close_table(
            plan,
            min(
                free,
                key=lambda t: (
                    bool(problem.needs_access.intersection(plan.groups.rounds[number][t])),
                    len(plan.groups.rounds[number][t]),
                    -t,
                ),
            ),
        )


def level(plan: Announced, ledger: Ledger) -> None:
    """Move the cheapest guests from tables too large to tables too small, a round at a time."""
    changed = ledger.changed()
    for number in plan.to_come:
        tables = plan.groups.rounds[number]
        held = plan.pinned(number) | set(plan.groups.problem.companions)
        opened = [t for t, group in enumerate(tables) if group and t not in plan.locked_tables]
        while opened and number not in plan.locked_rounds:
            largest = max(opened, key=lambda t: (len(tables[t]), -t))
            smallest = min(opened, key=lambda t: (len(tables[t]), t))
            gap = len(tables[largest]) - len(tables[smallest])
            if gap <= 1 or (changed >= ledger.most and len(tables[smallest]) >= MIN_TABLE):
                break
            moves = [
                (p, t)
                for s in opened
                if len(tables[s]) == len(tables[largest])
                for p in tables[s]
                if p not in held
                for t in opened
                if len(tables[t]) == len(tables[smallest])
            ]
            if not moves:
                break
            p, goal = min(
                moves[:600],
                key=lambda m: (
                    move_gain(plan.groups, number, *m),
                    ledger.price(number, *m),
                    m,
                ),
            )
            changed += ledger.price(number, p, goal)
            plan.groups.move(number, p, goal)


def mend_repeats(plan: Announced, ledger: Ledger, rng: random.Random) -> None:
    """Swap those whom the repair made meet again, as long as few seats change.

    Only swaps that gain at least a coincidence (or a rule) are worth a reprinted card.
    """
    for _ in range(4):
        improved = False
        for number in plan.to_come:
            if number in plan.locked_rounds:
                continue
            held = plan.pinned(number)
            pool = [p for p in plan.groups.problem.attending(number) if p not in held]
            for p in pool:
                if _troubled(plan, number, p):
                    others = pool if len(pool) <= SAMPLE else rng.sample(pool, SAMPLE)
                    improved |= _swap_best(plan, ledger, number, p, others)
        if not improved:
            return


def _troubled(plan: Announced, number: int, p: int) -> bool:
    """Whether p meets somebody again, or sits where a rule is broken."""
    table = plan.groups.at[number][p]
    return bool(
        seat_cost(plan.groups, number, p, table, p) >= MEETING
        or plan.groups.mute(plan.groups.rounds[number][table])
    )


def _swap_best(plan: Announced, ledger: Ledger, number: int, p: int, others: list[int]) -> bool:
    """Do the swap of p that gains most; False when none is worth it or allowed."""
    place = plan.groups.at[number]
    left = ledger.most - ledger.changed()
    best, partner = -MEETING + 1, None
    for q in others:
        if place[q] == place[p]:
            continue
        price = ledger.price(number, p, place[q]) + ledger.price(number, q, place[p])
        gain = swap_gain(plan.groups, number, p, q)
        if price > left and gain > -HARD // 2:
            continue
        if gain + price < best:
            best, partner = gain + price, q
    if partner is None:
        return False
    plan.groups.swap(number, p, partner)
    return True
