"""Skeletons: no repeat, hosts that never move, and ideas carried as far as can be."""

import random

import pytest

from essaim.cafe.designs import repeats
from essaim.cafe.skeleton import most_spread, no_repeats, skeletons, spread


@pytest.mark.parametrize("seats", [3, 4, 5])
@pytest.mark.parametrize("rounds", [2, 3, 4, 6])
def test_no_pair_meets_twice_whatever_the_number_of_tables(seats, rounds):
    for tables in range(max(seats, 7), 40):
        found = skeletons(tables, seats, rounds, random.Random(0))
        assert found, (tables, seats, rounds)
        assert repeats(found[0]) == 0


def test_the_first_class_never_moves_so_it_can_host():
    schedule = skeletons(75, 4, 4, random.Random(0))[0]
    assert all(row[:75] == list(range(75)) for row in schedule)


def test_ideas_reach_the_most_tables_at_75_tables_and_4_rounds():
    # Steps of j·4^(r-1) tables: each idea reaches 4, then 16, then 64 tables.
    powers = [[0] * 4]
    for r in range(3):
        powers.append([(x + j * 4**r) % 75 for j, x in enumerate(powers[-1])])
    assert no_repeats(powers, 75)
    assert spread(powers, 75) == most_spread(75, 4, 4) == 108


def test_the_shift_schedule_repeats_nothing_and_spreads_badly():
    shift = [[r * j for j in range(4)] for r in range(4)]
    assert no_repeats(shift, 75)
    assert spread(shift, 75) < most_spread(75, 4, 4) / 2


@pytest.mark.parametrize(("tables", "seats", "rounds"), [(9, 3, 3), (16, 4, 3), (75, 4, 4)])
def test_the_best_skeleton_reaches_the_bound_where_it_is_known_to(tables, seats, rounds):
    schedule = skeletons(tables, seats, rounds, random.Random(1))[0]
    carried = 0
    for birth in range(rounds - 1):
        known = {slot for slot in range(tables * seats) if schedule[birth][slot] == 0}
        for row in schedule[birth + 1 :]:
            reached = {row[slot] for slot in known}
            carried += len(reached)
            known = {slot for slot in range(tables * seats) if row[slot] in reached}
    assert carried == most_spread(tables, seats, rounds)


def test_fewer_tables_than_seats_have_no_skeleton():
    assert skeletons(3, 4, 3, random.Random(0)) == []


def test_the_same_generator_gives_the_same_schedules():
    assert skeletons(10, 4, 6, random.Random(5)) == skeletons(10, 4, 6, random.Random(5))
