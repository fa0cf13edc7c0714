"""Each write checks the right, changes, and logs; at the door nobody already seated moves."""

import pytest
from django.core.exceptions import PermissionDenied

from essaim.cafe.guest_list import GuestList
from essaim.vocabulary.guest import Guest
from essaim.web.accounts.models import LogEntry
from essaim.web.cafe import seats, writes
from essaim.web.cafe.models import Workshop, WorkshopRound

pytestmark = pytest.mark.django_db


def test_a_workshop_is_born_from_a_pattern_and_logged(alice, territory):
    made = writes.create_workshop(
        alice, territory, title="Café d’hiver", pattern="pro-action", language="fr"
    )
    assert made.rounds.count() == 3
    assert made.slug == "cafe-dhiver"
    assert LogEntry.objects.get(thing=f"workshop:{made.pk}").verb == "create"
    again = writes.create_workshop(
        alice, territory, title="Café d’hiver", pattern="blank", language="fr"
    )
    assert again.slug == "cafe-dhiver-2"


@pytest.mark.parametrize(
    "write",
    [
        lambda who, cafe: writes.create_workshop(
            who, cafe.territory, title="X", pattern="blank", language="fr"
        ),
        lambda who, cafe: writes.set_rounds(who, cafe, []),
        lambda who, cafe: writes.set_tables(who, cafe, count=3, accessible=()),
        lambda who, cafe: writes.save_workshop(who, cafe),
        lambda who, cafe: writes.import_guests(who, cafe, []),
        lambda who, cafe: seats.seat(who, cafe),
        lambda who, cafe: seats.move(who, cafe, "zoe-zeller", number=1, table=1, swap=None),
        lambda who, cafe: seats.undo(who, cafe),
        lambda who, cafe: seats.arrive(who, cafe, cafe.invitations.first()),
        lambda who, cafe: seats.walk_in(who, cafe, name="X", organisation=""),
        lambda who, cafe: seats.leave(who, cafe, cafe.invitations.first()),
        lambda who, cafe: seats.propose_reseating(who, cafe),
        lambda who, cafe: seats.accept_proposal(who, cafe),
    ],
)
def test_nobody_writes_without_the_right(write, bob, cafe):
    before = (Workshop.objects.count(), cafe.seatings.count(), LogEntry.objects.count())
    with pytest.raises(PermissionDenied):
        write(bob, cafe)
    assert before == (Workshop.objects.count(), cafe.seatings.count(), LogEntry.objects.count())


def test_a_list_given_again_updates_and_keeps_the_codes(alice, cafe):
    codes = dict(cafe.invitations.values_list("guest", "code"))
    new = writes.import_guests(
        alice, cafe, [Guest(id="zoe-zeller", name="Zoé Z.", category="x"), Guest(id="n", name="N")]
    )
    assert new == 1
    assert cafe.invitations.get(guest="zoe-zeller").category == "x"
    assert codes.items() <= dict(cafe.invitations.values_list("guest", "code")).items()


def test_rounds_and_tables_are_replaced(alice, cafe):
    writes.set_rounds(alice, cafe, [WorkshopRound(question="Une", minutes=10, moving_minutes=5)])
    writes.set_tables(alice, cafe, count=3, accessible=(2,))
    assert [r.question for r in cafe.rounds.all()] == ["Une"]
    assert [t.accessible for t in cafe.tables.all()] == [False, True, False]


def test_a_list_is_kept_between_two_pages_and_taken_once():
    session = {}
    guests = (Guest(id="g1", name="Ana", languages=("fr", "de"), rounds=(1, 2)),)
    found = GuestList(guests, addresses={"g1": "ana@example.org"}, numbered=frozenset(["g1"]))
    writes.keep_for_later(session, found)
    assert writes.kept_guests(session) == found
    assert writes.kept_guests(session).guests == ()


def a_list(*names):
    """A list without ids, as a spreadsheet has it."""
    guests = tuple(Guest(id=f"g{n}", name=name) for n, name in enumerate(names, start=1))
    return guests, {"numbered": {guest.id for guest in guests}}


def test_a_row_put_in_the_middle_of_a_list_gives_nobody_the_card_of_another(alice, territory):
    workshop = writes.create_workshop(
        alice, territory, title="x", pattern="mulhouse", language="fr"
    )
    first, made = a_list("Ana", "Bob", "Bob", "Zoé")
    assert writes.import_guests(alice, workshop, first, **made) == 4
    before = sorted(workshop.invitations.values_list("person__name", "code", "guest"))
    again, made = a_list("Ana", "Mia", "Bob", "Bob", "Zoé")
    assert writes.import_guests(alice, workshop, again, **made) == 1
    after = sorted(workshop.invitations.values_list("person__name", "code", "guest"))
    assert [row for row in after if row[0] != "Mia"] == before
    assert [row[2] for row in after if row[0] == "Mia"] == ["g5"]


def test_addresses_go_to_people_and_stay_out_of_seatings(alice, cafe):
    guests, made = a_list("Ana Adresse")
    writes.import_guests(alice, cafe, guests, addresses={"g1": "ana@example.org"}, **made)
    assert cafe.invitations.get(person__name="Ana Adresse").person.email == "ana@example.org"


def test_putting_the_demo_in_twice_changes_nothing(territory, cafe, documents):
    assert writes.put_in(territory, *documents) == cafe
    assert cafe.seatings.count() == 1
