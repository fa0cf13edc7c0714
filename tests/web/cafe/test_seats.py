"""At the door nobody already seated moves; what is done to seats is logged and undone."""

import pytest

from essaim.cafe.check import check_seating
from essaim.vocabulary.errors import SeatingError
from essaim.web.cafe import reads, seats

pytestmark = pytest.mark.django_db


def places(cafe):
    seating = reads.seating_of(cafe)
    return {
        (one.number, g): t.number for one in seating.rounds for t in one.tables for g in t.guests
    }


def test_a_walk_in_gets_a_seat_and_nobody_moves(alice, cafe):
    before = places(cafe)
    came = seats.walk_in(alice, cafe, name="Nouvelle Venue", organisation="")
    after = places(cafe)
    assert before.items() <= after.items()
    assert {r for r, g in after if g == came.guest} == {1, 2, 3}
    assert check_seating(reads.seating_of(cafe)).counted.violations == ()


def test_whoever_leaves_frees_her_seat_and_may_come_back(alice, cafe):
    guest = cafe.invitations.get(guest="zoe-zeller")
    before = places(cafe)
    seats.leave(alice, cafe, guest)
    gone = places(cafe)
    assert not any(g == "zoe-zeller" for _, g in gone)
    assert all(before[key] == table for key, table in gone.items())
    seats.arrive(alice, cafe, guest)
    assert {r for r, g in places(cafe) if g == "zoe-zeller"} == {1, 2, 3}
    assert cafe.invitations.get(guest="zoe-zeller").left_after is None


def test_a_move_is_undone(alice, cafe):
    before = places(cafe)
    table = before[1, "zoe-zeller"] % 8 + 1
    seats.move(alice, cafe, "zoe-zeller", number=1, table=table, swap=None)
    assert places(cafe)[1, "zoe-zeller"] == table
    assert seats.undo(alice, cafe)
    assert places(cafe) == before


def test_there_is_nothing_to_undo_at_first(alice, cafe):
    assert not seats.undo(alice, cafe)


def test_a_proposal_counts_once_it_is_accepted(alice, cafe):
    before = places(cafe)
    seats.propose_reseating(alice, cafe)
    assert places(cafe) == before
    assert seats.accept_proposal(alice, cafe)
    assert not seats.accept_proposal(alice, cafe)


def test_seating_from_scratch_is_refused_once_the_evening_has_begun(alice, cafe):
    evening = reads.evening_of(cafe)
    evening.round = 1
    evening.save()
    with pytest.raises(SeatingError, match="begun"):
        seats.seat(alice, cafe)


def test_seating_lays_out_the_hall_when_nobody_did(alice, cafe):
    cafe.tables.all().delete()
    cafe.hosts = "none"
    cafe.invitations.update(host=None)
    seating = seats.seat(alice, cafe)
    assert cafe.tables.count() == seating.rules.tables == 9


def test_a_change_of_seats_is_told_to_the_phones(alice, cafe):
    before = reads.evening_of(cafe).version
    seats.walk_in(alice, cafe, name="Nouvelle Venue", organisation="")
    assert reads.evening_of(cafe).version == before + 1
