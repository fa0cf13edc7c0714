"""Notes in the base: once each, in order, by who may, and all or none when the disk is full."""

import uuid

import pytest
from django.db import IntegrityError, connection

from essaim.web.cafe import keeping
from essaim.web.cafe.keeping import Bearer, Letter, Stored, close_connection, keep_notes
from essaim.web.cafe.models import Evening, Note
from essaim.web.cafe.posting import PostedNote
from tests.web.cafe.hall import a_workshop

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def workshop():
    return a_workshop()


def letter(workshop, *, code="CAFE0001", bearer=None, key=None, table=3, round_=2, text="Idée"):
    note = PostedNote(key or uuid.uuid4(), table, round_, "idea", text)
    return Letter(getattr(workshop, "pk", workshop), bearer or Bearer(code=code), note)


def test_a_note_is_kept_with_its_author(workshop):
    (receipt,) = keep_notes([letter(workshop)])
    note = Note.objects.get()
    assert receipt == Stored(note.pk, new=True)
    assert note.author.guest == "g1"


def test_the_team_and_a_cookie_write_too(workshop):
    invitation = workshop.invitations.last()
    team, cookie = Bearer(team=True), Bearer(invitation=invitation.pk)
    receipts = keep_notes([letter(workshop, bearer=team), letter(workshop, bearer=cookie)])
    assert all(isinstance(receipt, Stored) for receipt in receipts)
    assert [note.author for note in Note.objects.all()] == [None, invitation]


def test_a_known_key_is_answered_with_the_first_note_even_in_one_batch(workshop):
    key = uuid.uuid4()
    one, two = keep_notes([letter(workshop, key=key), letter(workshop, key=key, text="Autre")])
    (three,) = keep_notes([letter(workshop, key=key)])
    assert one.new
    assert two == three == Stored(one.id, new=False)
    assert [note.text for note in Note.objects.all()] == ["Idée"]


def test_the_same_key_in_another_workshop_is_another_note(workshop):
    other, key = a_workshop(slug="autre"), uuid.uuid4()
    receipts = keep_notes([letter(workshop, key=key), letter(other, code="AUTR0001", key=key)])
    assert all(receipt.new for receipt in receipts)


def test_a_batch_keeps_its_order(workshop):
    keep_notes([letter(workshop, text=str(n)) for n in range(50)])
    assert [note.text for note in Note.objects.all()] == [str(n) for n in range(50)]


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"code": "ZZZZZZZZ"}, 401),
        ({"code": "AUTR0001"}, 401),
        ({"bearer": Bearer(invitation=uuid.uuid4())}, 401),
        ({"bearer": Bearer()}, 401),
        ({"table": 5}, 422),
        ({"round_": 4}, 422),
    ],
)
def test_refusals(workshop, changes, status):
    a_workshop(slug="autre")
    receipts = keep_notes([letter(workshop, **changes), letter(workshop)])
    assert [receipts[0].status, receipts[1].new] == [status, True]
    assert Note.objects.count() == 1


def test_an_unknown_workshop_and_an_empty_hall():
    empty = a_workshop(slug="vide", tables=0, rounds=0)
    unknown, bare = keep_notes([letter(uuid.uuid4()), letter(empty, code="VIDE0001")])
    assert (unknown.status, bare.status) == (404, 422)


def test_a_closed_workshop_takes_no_new_note_but_answers_for_the_old_ones(workshop):
    (kept,) = keep_notes([letter(workshop, key=(key := uuid.uuid4()))])
    Evening.objects.create(workshop=workshop, state="closed")
    again, fresh = keep_notes([letter(workshop, key=key), letter(workshop)])
    assert again == Stored(kept.id, new=False)
    assert fresh.status == 409


def test_a_full_disk_refuses_the_whole_batch_loses_nothing_and_passes(workshop):
    kept = keep_notes([letter(workshop, text="x" * 4000) for _ in range(5)])
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")  # pages that other tests have freed are room, too
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count={cursor.fetchone()[0] + 2}")
    many = [letter(workshop, text="x" * 4000) for _ in range(40)]
    assert {receipt.status for receipt in keep_notes(many)} == {507}
    # The limit went with the connection that failed: there is room again.
    again = keep_notes(many)
    assert all(isinstance(receipt, Stored) for receipt in again)
    assert {note.pk for note in Note.objects.all()} == {r.id for r in [*kept, *again]}


def test_a_key_written_meanwhile_by_somebody_else_costs_the_others_nothing(workshop, monkeypatch):
    real, calls = keeping._keep, []

    def meanwhile(letters):
        calls.append(len(letters))
        if len(letters) > 1:
            raise IntegrityError
        return real(letters)

    monkeypatch.setattr(keeping, "_keep", meanwhile)
    assert all(receipt.new for receipt in keep_notes([letter(workshop), letter(workshop)]))
    assert calls == [2, 1, 1]


def test_what_never_fits_is_told_to_come_back(workshop, monkeypatch):
    def never(_):
        raise IntegrityError

    monkeypatch.setattr(keeping, "_keep", never)
    assert keep_notes([letter(workshop)])[0].status == 503


def test_the_connection_can_be_closed():
    close_connection()
    assert connection.connection is None
