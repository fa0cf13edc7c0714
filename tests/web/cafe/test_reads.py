"""What pages read is what people put in."""

import pytest

from essaim.web.cafe import reads

pytestmark = pytest.mark.django_db


def test_documents_come_back_as_they_were_put_in(cafe, documents):
    workshop, seating = documents
    assert reads.document_of(cafe) == workshop
    assert reads.seating_of(cafe) == seating
    assert {g.id: g for g in reads.guests_of(cafe)} == {g.id: g for g in seating.guests}


def test_a_wall_is_opened_by_its_own_token_only(cafe):
    token = reads.wall_token(cafe)
    assert reads.is_wall_token(cafe, token)
    assert not reads.is_wall_token(cafe, token[:-1] + "é")
    assert not reads.is_wall_token(cafe, "")


def test_inputs_change_with_the_list_the_hall_and_the_hosts(cafe):
    seen = {reads.inputs_of(cafe)}
    cafe.invitations.filter(guest="zoe-zeller").update(category="autre")
    seen.add(reads.inputs_of(cafe))
    cafe.tables.filter(number=1).update(accessible=False)
    seen.add(reads.inputs_of(cafe))
    cafe.hosts = "none"
    seen.add(reads.inputs_of(cafe))
    assert len(seen) == 4


def test_seats_are_told_round_by_round_and_by_name(cafe):
    seats = reads.seats_of(cafe, reads.seating_of(cafe))
    assert [s.invitation.person.name for s in seats][:2] == ["Alban Arnold", "Anne Adam"]
    jade = next(s for s in seats if s.invitation.guest == "jade-jenny")
    assert jade.tables[2] is None


def test_nothing_waits_to_be_accepted_at_first(cafe):
    assert reads.proposal_of(cafe) is None
    assert reads.workshop_called("nowhere") is None
    assert reads.workshop_with(cafe.territory_id) is None


def test_an_erased_guest_leaves_no_name_in_any_seating(cafe):
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.desk.erasing import erase_person

    erase_person(COMMAND_LINE, cafe.invitations.get(guest="zoe-zeller").person)
    assert "Zoé" not in str(cafe.seatings.get().document)
    names = {guest.id: guest.name for guest in reads.seating_of(cafe).guests}
    assert "zoe-zeller" not in names
    assert sum(name.startswith("erased-") for name in names.values()) == 1
    assert names["anne-adam"] == "Anne Adam"
