"""A move by hand is done as asked, scored, and refused where it cannot be."""

from dataclasses import replace

import pytest

from essaim.cafe.check import check_seating
from essaim.cafe.move import move_guest
from essaim.vocabulary.errors import SeatingError
from essaim.vocabulary.seating import Locked
from tests.cafe.people import seated


def test_an_exchange_keeps_the_sizes_and_tells_its_price():
    plan = seated(24, 3)
    here, there = plan.rounds[1].tables[:2]
    moved = move_guest(plan, here.guests[0], number=2, table=there.number, swap=there.guests[0])
    assert [len(t.guests) for t in moved.seating.rounds[1].tables] == [4] * 6
    assert moved.repeats == moved.seating.quality.repeats - plan.quality.repeats
    assert check_seating(moved.seating).sound


def test_a_lone_move_makes_a_table_larger():
    plan = seated(24, 3)
    moved = move_guest(plan, plan.rounds[0].tables[0].guests[0], number=1, table=2)
    assert sorted(len(t.guests) for t in moved.seating.rounds[0].tables) == [3, 4, 4, 4, 4, 5]


def test_a_rule_that_breaks_is_named():
    plan = seated(24, 3, accessible={5: True}, access=(1, 2))
    moved = move_guest(plan, "g5", number=1, table=4)
    assert [v.rule for v in moved.broken] == ["not_accessible"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"guest": "nobody", "number": 1, "table": 2},
        {"guest": "g1", "number": 9, "table": 2},
        {"guest": "g1", "number": 1, "table": 99},
        {"guest": "g1", "number": 1, "table": 2, "swap": "nobody"},
    ],
)
def test_mistakes_are_told(wrong):
    with pytest.raises(SeatingError):
        move_guest(seated(24, 3), wrong.pop("guest"), **wrong)


def test_locked_seats_do_not_move():
    plan = seated(24, 3)
    locked = replace(plan, rules=replace(plan.rules, locked=Locked(rounds=(1,))))
    with pytest.raises(SeatingError, match="locked"):
        move_guest(locked, "g1", number=1, table=2)
