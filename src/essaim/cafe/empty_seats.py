"""Which slots of a schedule stay empty when the number of guests does not divide.

Empty slots never meet each other, so in every round they lie at different tables and sizes
differ by one. Among such choices we want the one where ideas travel furthest and where nobody
sits at a larger table in every round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.cafe.pollination import tables_reached

if TYPE_CHECKING:
    import random

    from essaim.cafe.skeleton import Schedule

EFFORT = 60_000  # slots looked at in all; bounds the work, not the time


def empty_slots(
    schedule: Schedule,
    tables: int,
    count: int,
    rng: random.Random,
    *,
    kept: frozenset[int],
    bound: int,
) -> list[int]:
    """Slots to leave empty, from the last class at first, then improved.

    Args:
        schedule: the table of each slot in each round.
        tables: how many tables.
        count: how many slots stay empty, at most `tables`.
        rng: the generator of the whole search.
        kept: slots that may not stay empty (those of fixed hosts).
        bound: the pollination that cannot be exceeded.
    """
    slots = len(schedule[0])
    chosen = list(range(slots - count, slots))
    if count == 0 or count > tables:
        return chosen
    value = _value(schedule, tables, set(chosen))
    for attempt in range(EFFORT // (slots * len(schedule))):
        if value[0] <= -bound and value[1] == 0:
            break
        trial = (
            _drawn(schedule, count, rng, kept)
            if attempt % 3 == 0
            else _moved(schedule, chosen, rng, kept)
        )
        if trial is None:
            continue
        found = _value(schedule, tables, set(trial))
        if found <= value:
            chosen, value = trial, found
    return sorted(chosen)


def _moved(
    schedule: Schedule, chosen: list[int], rng: random.Random, kept: frozenset[int]
) -> list[int] | None:
    """The chosen slots with one replaced; None when the draw is not allowed."""
    old, new = rng.choice(chosen), rng.randrange(len(schedule[0]))
    rest = [slot for slot in chosen if slot != old]
    if new in kept or new in chosen or _meets(schedule, new, rest):
        return None
    return [*rest, new]


def _drawn(
    schedule: Schedule, count: int, rng: random.Random, kept: frozenset[int]
) -> list[int] | None:
    """Slots drawn one by one among those that meet none drawn before; None at a dead end."""
    pool = [slot for slot in range(len(schedule[0])) if slot not in kept]
    chosen: list[int] = []
    while len(chosen) < count and pool:
        new = rng.choice(pool)
        chosen.append(new)
        pool = [slot for slot in pool if slot != new and not _meets(schedule, slot, [new])]
    return chosen if len(chosen) == count else None


def _meets(schedule: Schedule, slot: int, others: list[int]) -> bool:
    return any(row[slot] == row[other] for row in schedule for other in others)


def _value(schedule: Schedule, tables: int, empty: set[int]) -> tuple[int, int]:
    """Minus the tables reached, then how many guests always sit at a larger table."""
    rounds = []
    always = set(range(len(schedule[0]))) - empty
    for row in schedule:
        groups: list[list[int]] = [[] for _ in range(tables)]
        for slot, table in enumerate(row):
            if slot not in empty:
                groups[table].append(slot)
        rounds.append(groups)
        smaller = {row[slot] for slot in empty}
        always = {slot for slot in always if row[slot] not in smaller}
    return -tables_reached(rounds, len(schedule[0])), len(always)
