"""The demo's data are a guest list and a workshop like anybody's."""

from essaim.cafe.guest_list import read_guest_list
from essaim.demo import mulhouse
from essaim.vocabulary.documents import from_json
from essaim.vocabulary.workshop import Workshop


def test_thirty_five_guests_are_read_without_a_warning():
    found = read_guest_list(mulhouse.GUESTS)
    assert len(found.guests) == 35
    assert found.warnings == ()
    assert sorted(g.host for g in found.guests if g.host) == list(range(1, mulhouse.TABLES + 1))


def test_the_workshop_has_three_rounds_and_ends_with_a_drawing():
    workshop = from_json(mulhouse.WORKSHOP.read_bytes(), Workshop)
    assert [r.number for r in workshop.rounds] == [1, 2, 3]
    assert [r.drawing for r in workshop.rounds] == [False, False, True]
