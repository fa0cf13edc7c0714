"""Each write checks the right, changes, and logs; at the door nobody already seated moves."""

import pytest
from django.core.exceptions import PermissionDenied

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
    writes.keep_for_later(session, guests)
    assert writes.kept_guests(session) == guests
    assert writes.kept_guests(session) == ()


def test_putting_the_demo_in_twice_changes_nothing(territory, cafe, documents):
    assert writes.put_in(territory, *documents) == cafe
    assert cafe.seatings.count() == 1
