"""The thread of a guest: her tables' words, round by round."""

import pytest

from essaim.web.cafe.reads import seating_of
from essaim.web.thread.reads import thread_of
from tests.web.cafe.conftest import alice, cafe, documents, team, territory
from tests.web.harvest.conftest import told

__all__ = ["alice", "cafe", "documents", "team", "territory", "told"]
pytestmark = pytest.mark.django_db


def test_each_round_tells_her_table(told):
    seating = seating_of(told)
    guest = told.invitations.first()
    for one in thread_of(guest):
        there = next(r for r in seating.rounds if r.number == one.number)
        table = next(t.number for t in there.tables if guest.guest in t.guests)
        assert one.table == table
        assert {(r.note.round, r.note.table) for r, _ in one.rows} <= {(one.number, table)}


def test_everything_written_is_read_by_somebody(told):
    read = {
        row.note.pk
        for guest in told.invitations.all()
        for r in thread_of(guest)
        for row, _ in r.rows
    }
    assert read == set(told.notes.values_list("pk", flat=True))


def test_without_seats_only_her_own_notes_are_hers(told):
    guest = told.invitations.first()
    told.seatings.all().delete()
    told.notes.filter(pk=told.notes.first().pk).update(author=guest)
    assert sum(len(one.rows) for one in thread_of(guest)) == 1
    assert all(one.table is None for one in thread_of(guest))


def test_a_guest_is_led_to_the_action_that_took_over(told):
    from dataclasses import replace

    from essaim.vocabulary.plan_succession import taken_over
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.plan.models import PlanVersion
    from essaim.web.territory.documents import keep_version
    from tests.plan.books import action, plan

    guest = told.invitations.first()
    note = next(row.note for one in thread_of(guest) for row, _ in one.rows)
    old = replace(action("a", title="Verger"), sources=(f"statement:{note.pk}",))
    made = taken_over(plan(old, action("b", title="Haies")), "a", "b", how="replaced")
    keep_version(COMMAND_LINE, PlanVersion, told.territory, made, verb="test")
    led = [one for r in thread_of(guest) for row, led in r.rows if row.note == note for one in led]
    assert [(one.action.title, one.through[0].title) for one in led] == [("Haies", "Verger")]
