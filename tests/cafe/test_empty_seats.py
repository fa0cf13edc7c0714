"""Empty seats never lie at one table, and are shared fairly where that can be."""

import random

from essaim.cafe.empty_seats import empty_slots
from essaim.cafe.skeleton import skeletons


def test_each_round_has_its_empty_seats_at_different_tables():
    schedule = skeletons(8, 5, 3, random.Random(0))[0]
    chosen = empty_slots(schedule, 8, 5, random.Random(0), kept=frozenset(), bound=134)
    for row in schedule:
        assert len({row[slot] for slot in chosen}) == 5


def test_the_seats_of_hosts_are_kept():
    schedule = skeletons(8, 5, 3, random.Random(0))[0]
    hosts = frozenset(range(8))
    chosen = empty_slots(schedule, 8, 5, random.Random(0), kept=hosts, bound=10_000)
    assert not hosts & set(chosen)


def test_nobody_is_always_at_a_larger_table_in_the_seed_case():
    schedule = skeletons(8, 5, 3, random.Random(0))[0]
    chosen = set(empty_slots(schedule, 8, 5, random.Random(0), kept=frozenset(), bound=134))
    smaller = [{row[slot] for slot in chosen} for row in schedule]
    for slot in set(range(40)) - chosen:
        assert any(row[slot] in few for row, few in zip(schedule, smaller, strict=True))


def test_no_empty_seat_is_none():
    schedule = skeletons(9, 4, 3, random.Random(0))[0]
    assert empty_slots(schedule, 9, 0, random.Random(0), kept=frozenset(), bound=1) == []
