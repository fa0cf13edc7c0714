"""Designs reach the numbers of rounds that the literature proves or knows."""

import random
from collections import Counter

import pytest

from essaim.cafe.designs import from_catalogue, proven_maxima, repeats, schedules

# (tables, seats, rounds): where arithmetic suffices, and where the catalogue is needed.
ALGEBRAIC = [
    *((3, 3, 4), (4, 3, 4), (4, 4, 5), (5, 4, 5), (5, 5, 6), (6, 6, 3), (7, 5, 7), (7, 6, 7)),
    *((7, 7, 8), (8, 5, 8), (8, 6, 8), (8, 7, 8), (8, 8, 9), (9, 3, 13), (16, 4, 21)),
]
CATALOGUED = [
    *((5, 3, 7), (6, 3, 8), (6, 4, 7), (6, 5, 6), (7, 3, 10), (7, 4, 9), (8, 3, 11)),
    *((8, 4, 10), (10, 4, 13), (11, 3, 16)),
]


@pytest.mark.parametrize(("tables", "seats", "rounds"), ALGEBRAIC + CATALOGUED)
def test_the_known_number_of_rounds_is_reached(tables, seats, rounds):
    schedule = schedules(tables, seats, rounds, random.Random(0))[0]
    assert len(schedule) == rounds
    assert repeats(schedule) == 0
    for row in schedule:
        assert set(Counter(row).values()) == {seats}


def test_sixteen_tables_of_four_let_everybody_meet_everybody_in_21_rounds():
    schedule = schedules(16, 4, 21, random.Random(0))[0]
    met = set()
    for row in schedule:
        for a in range(64):
            met.update((a, b) for b in range(a + 1, 64) if row[a] == row[b])
    assert len(met) == 64 * 63 // 2


def test_a_design_of_the_catalogue_is_not_stretched():
    assert from_catalogue(7, 4, 10) is None
    assert from_catalogue(12, 4, 3) is None


def test_no_schedule_beats_a_proven_maximum():
    for (tables, seats), most in proven_maxima().items():
        assert schedules(tables, seats, most + 1, random.Random(0)) == []


def test_repeats_are_counted_pair_by_pair():
    assert repeats([[0, 0, 0], [0, 0, 0], [0, 0, 0]]) == 6
