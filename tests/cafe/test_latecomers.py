"""Latecomers take free places, where they meet nobody twice."""

import pytest

from essaim.cafe.announced import announced
from essaim.cafe.latecomers import seat_latecomers
from essaim.vocabulary.errors import SeatingError
from essaim.vocabulary.guest import Guest
from tests.cafe.people import seated


def late(count, **fields):
    return [Guest(id=f"n{n}", name=f"New {n}", **fields) for n in range(count)]


def test_they_sit_in_every_round_to_come_and_meet_nobody_twice():
    plan = seated(33, 4)
    guests = [*plan.guests, *late(3, rounds=(2, 3, 4))]
    state = announced(plan, guests, 1)
    seat_latecomers(state, range(33, 36))
    assert state.groups.coincidences() == 0
    assert all(state.groups.at[number][33] >= 0 for number in (1, 2, 3))


def test_whoever_needs_access_gets_it():
    plan = seated(33, 3, access=(4,))
    state = announced(plan, [*plan.guests, *late(1, accessible=True)], 0)
    seat_latecomers(state, [33])
    assert {state.groups.at[number][33] for number in range(3)} == {3}


def test_a_full_hall_is_said():
    plan = seated(16, 2, tables=2)
    state = announced(plan, [*plan.guests, *late(1)], 0)
    with pytest.raises(SeatingError, match="New 0"):
        seat_latecomers(state, [16])
