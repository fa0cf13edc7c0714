"""The seating engine's figures: values against their bounds, seconds, and memory.

Run it with `make bench`, or `python -m benchmarks.cafe`. Values are the same on any machine;
seconds are this machine's, so compare them with one another and not with another's.
"""

from __future__ import annotations

import random
import statistics
import time
import tracemalloc
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.cafe.repair import repair_seating
from essaim.cafe.seat import seat_guests
from essaim.vocabulary.guest import Guest

if TYPE_CHECKING:
    from essaim.vocabulary.seating import Seating

SIX = (0.12, 0.30, 0.18, 0.15, 0.15, 0.10)  # shares of six categories
# What Good Enough Golfers does on the same inputs (its solver, unmodified, measured apart).
GOLFERS = {
    (35, 8, 3): "0 repeats, 0.8-1.5 s",
    (35, 8, 6): "2-4 repeats, 2.1-5.2 s",
    (24, 6, 6): "6 repeats, 1.8 s",
    (32, 8, 9): "14-19 repeats, 3.0-4.6 s, 205 MB",
    (100, 25, 6): "0 repeats, 10.5 s, 383 MB",
    (300, 75, 3): "0 repeats, 14.2 s, 1.1 GB",
}
CASES = [
    *((12, 3, r, "none") for r in (3, 4, 5, 6)),
    (24, 6, 6, "none"),
    (32, 8, 9, "none"),
    *((35, 8, r, "none") for r in (3, 4, 6)),
    (64, 16, 21, "none"),
    (100, 25, 6, "none"),
    (300, 75, 3, "none"),
    (300, 75, 4, "fixed"),
    (300, 75, 4, "named"),
    (300, 75, 4, "rotating"),
    (1000, 250, 4, "none"),
    (10_000, 2500, 4, "none"),
]


@dataclass(frozen=True)
class Case:
    """One room, one number of rounds, one way of hosting."""

    guests: int
    tables: int
    rounds: int
    hosts: str


def listed(case: Case, seed: int = 0) -> list[Guest]:
    """Guests in six categories drawn from a seed; with `named`, the first ones host."""
    rng = random.Random(case.guests + seed)
    kinds = rng.choices(range(6), SIX, k=case.guests)
    named = case.hosts == "named"
    return [
        Guest(
            id=f"g{n}",
            name=f"Guest {n}",
            category=f"c{kind}",
            host=n + 1 if named and n < case.tables else None,
        )
        for n, kind in enumerate(kinds)
    ]


def seat(case: Case) -> tuple[Seating, float]:
    """The case's seating, and the seconds it took."""
    hosts = "fixed" if case.hosts == "named" else case.hosts
    guests = listed(case)
    start = time.perf_counter()
    seating = seat_guests(guests, rounds=case.rounds, tables=case.tables, hosts=hosts)
    return seating, time.perf_counter() - start


def seating_table() -> None:
    """Each case: what is had, what cannot be beaten, how long it takes, what the rival does."""
    print("guests  tables rounds hosts    repeats coincid. same cat. tables reached   s      rival")
    for values in CASES:
        case = Case(*values)
        seating, seconds = seat(case)
        q = seating.quality
        share = 100 * q.tables_reached / q.tables_reached_bound
        rival = GOLFERS.get((case.guests, case.tables, case.rounds), "-")
        print(
            f"{case.guests:6d} {case.tables:6d} {case.rounds:6d} {case.hosts:8s}"
            f" {q.repeats:5d} {q.coincidences:4d}/{q.coincidences_bound:<4d}"
            f" {q.same_category_pairs:5d}/{q.same_category_bound:<5d}"
            f" {q.tables_reached:6d} {share:5.1f} % {seconds:6.2f}  {rival}"
        )


def profiles() -> None:
    """35 people, 60 random profiles: how many reach mix and pollination bounds, and seconds."""
    for hosts in ("none", "named", "fixed", "rotating"):
        reached, times = 0, []
        for seed in range(60):
            rng = random.Random(seed)
            kinds = rng.randint(3, 8)
            weights = [rng.random() + 0.1 for _ in range(kinds)]
            names = rng.choices(range(kinds), weights, k=35)
            guests = [
                Guest(
                    id=f"g{n}",
                    name=f"Guest {n}",
                    category=f"c{kind}",
                    host=n + 1 if hosts == "named" and n < 8 else None,
                )
                for n, kind in enumerate(names)
            ]
            start = time.perf_counter()
            mode = "fixed" if hosts == "named" else hosts
            q = seat_guests(guests, rounds=3, tables=8, hosts=mode).quality
            times.append(time.perf_counter() - start)
            reached += (q.repeats, q.same_category_pairs, q.tables_reached) == (
                0,
                q.same_category_bound,
                q.tables_reached_bound,
            )
        print(
            f"35 people, 60 profiles, hosts {hosts:8s}: all bounds reached {reached}/60,"
            f" median {statistics.median(times):.3f} s, slowest {max(times):.3f} s"
        )


def repairs() -> None:
    """300 people, a tenth leaves and 5 % arrive after the first round."""
    for rounds in (3, 4, 6):
        times, added, changed = [], 0, 0.0
        for seed in range(7):
            plan, _ = seat(Case(300, 75, rounds, "fixed"))
            rng = random.Random(seed)
            left = [g.id for g in rng.sample(plan.guests, 30)]
            late = [Guest(id=f"n{n}", name=f"New {n}", category="c1") for n in range(15)]
            start = time.perf_counter()
            done = repair_seating(plan, after=1, left=left, arrived=late)
            times.append(time.perf_counter() - start)
            added = max(added, done.repair.added_repeats)
            changed = max(changed, len(done.repair.changes) / done.repair.announced)
        print(
            f"repair 300 x {rounds}: median {1000 * statistics.median(times):.0f} ms,"
            f" repeats added at most {added}, seats changed at most {100 * changed:.1f} %"
        )


def memory() -> None:
    """What seating 1,000 people adds to the interpreter."""
    tracemalloc.start()
    seat(Case(1000, 250, 4, "none"))
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    print(f"memory for 1,000 people: {peak:.1f} MB at most")


def main() -> None:
    """All of it."""
    seating_table()
    profiles()
    repairs()
    memory()


if __name__ == "__main__":
    main()
