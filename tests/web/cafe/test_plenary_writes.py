"""Writes of the plenary: the right is checked, the change logged, the hall told."""

import pytest
from django.core.exceptions import PermissionDenied

from essaim.vocabulary.errors import EssaimError
from essaim.web.accounts.models import LogEntry
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe import plenary_writes as writes
from essaim.web.cafe.models import Evening
from essaim.web.cafe.plenary_models import Cluster, NotePlace, Plenary
from tests.web.cafe.hall import a_workshop
from tests.web.cafe.plenary import a_note_of
from tests.web.team import somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def cafe():
    return a_workshop()


def test_groups_are_made_renamed_filled_and_taken_away(cafe):
    one = writes.create_cluster(COMMAND_LINE, cafe, "Planter")
    two = writes.create_cluster(COMMAND_LINE, cafe, "Rénover")
    note = a_note_of(cafe)
    assert writes.move_notes(COMMAND_LINE, cafe, [note.pk], cluster=one) == 1
    writes.rename_cluster(COMMAND_LINE, one, "Planter des haies")
    assert [c.title for c in cafe.clusters.all()] == ["Planter des haies", "Rénover"]
    writes.remove_cluster(COMMAND_LINE, one)
    assert (NotePlace.objects.get().cluster, list(Cluster.objects.all())) == (None, [two])


def test_each_change_is_logged_and_told(cafe):
    writes.create_cluster(COMMAND_LINE, cafe, "Planter")
    writes.show(COMMAND_LINE, cafe, "drawings")
    writes.set_plenary(COMMAND_LINE, cafe, dots_each=5, several=True, present=30)
    plenary = Plenary.objects.get()
    assert (plenary.version, plenary.shown, plenary.dots_each) == (3, "drawings", 5)
    verbs = {entry.verb for entry in LogEntry.objects.all()}
    assert verbs >= {"create_cluster", "show", "set_plenary"}
    assert Evening.objects.get().version == 4


def test_nobody_else_changes_it(cafe):
    bob = somebody("bob")
    note = a_note_of(cafe)
    for act in (
        lambda: writes.create_cluster(bob, cafe, "x"),
        lambda: writes.screen(bob, cafe, [note.pk], accepted=True),
        lambda: writes.move_notes(bob, cafe, [note.pk], cluster=None),
        lambda: writes.show(bob, cafe, "votes"),
    ):
        with pytest.raises(PermissionDenied):
            act()


def test_notes_of_another_workshop_are_left_alone(cafe):
    theirs = a_note_of(a_workshop(slug="autre"))
    one = writes.create_cluster(COMMAND_LINE, cafe, "Planter")
    assert writes.move_notes(COMMAND_LINE, cafe, [theirs.pk], cluster=one) == 0


def test_a_note_nobody_accepted_cannot_stand_alone(cafe):
    note = a_note_of(cafe, code="CAFE0001")
    with pytest.raises(EssaimError, match="accepted"):
        writes.put_alone(COMMAND_LINE, cafe, [note.pk])
    writes.accept_waiting(COMMAND_LINE, cafe)
    assert writes.put_alone(COMMAND_LINE, cafe, [note.pk]) == 1


def test_accepting_what_waits_leaves_what_was_refused(cafe):
    bad, good = a_note_of(cafe, "spam", code="CAFE0001"), a_note_of(cafe, code="CAFE0002")
    writes.screen(COMMAND_LINE, cafe, [bad.pk], accepted=False)
    writes.accept_waiting(COMMAND_LINE, cafe)
    assert NotePlace.objects.get(note=bad).accepted is False
    assert NotePlace.objects.get(note=good).accepted is True
