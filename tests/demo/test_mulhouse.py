"""The demo's data are a guest list and a workshop like anybody's."""

from essaim.cafe.guest_list import read_guest_list
from essaim.demo import mulhouse
from essaim.governance.check import checked
from essaim.vocabulary.circle import Circle
from essaim.vocabulary.documents import from_json
from essaim.vocabulary.governance import Governance
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


def test_the_governance_is_in_order_and_its_promises_are_in_the_circle():
    governance = checked(from_json(mulhouse.GOVERNANCE.read_bytes(), Governance))
    circle = from_json(mulhouse.CIRCLE.read_bytes(), Circle)
    assert len(governance.charter.signatories) == 6
    promised = {id_ for one in governance.charter.signatories for id_ in one.commitments}
    assert promised == {one.id for one in circle.commitments}
    assert governance.sittings[0].decisions
