import dataclasses

from essaim.cafe.paper.drawing import drawing
from essaim.cafe.paper.view import View
from tests.cafe.paper.evenings import seating, workshop


def codes(seats, evening):
    return [one["code"] for one in drawing(View(seats, evening, "fr"))["sheets"]]


def test_the_last_round_draws_unless_another_is_asked_to():
    assert codes(seating(6, 2, tables=2), workshop(2)) == ["T1·R2", "T2·R2"]
    assert codes(seating(6, 2, tables=2), None) == ["T1·R2", "T2·R2"]


def test_the_round_that_the_workshop_wants_drawn():
    evening = workshop(3)
    first = dataclasses.replace(evening.rounds[0], drawing=True)
    evening = dataclasses.replace(evening, rounds=(first, *evening.rounds[1:]))
    assert codes(seating(6, 3, tables=2), evening) == ["T1·R1", "T2·R1"]


def test_no_round_no_sheet():
    assert codes(seating(0, 0), None) == []
