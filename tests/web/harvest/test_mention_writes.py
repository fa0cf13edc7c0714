"""Namings are confirmed, refused, added; who said it is kept by id alone, and all is undone."""

import pytest
from django.core.exceptions import PermissionDenied

from essaim.vocabulary.errors import EssaimError
from essaim.web.accounts.models import LogEntry, Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.harvest import writes
from essaim.web.harvest.mention_writes import add, confirm_all, rule
from essaim.web.harvest.mentions import namings_of
from essaim.web.harvest.models import ActorRuling, State
from essaim.web.harvest.reads import harvest_of
from tests.web.harvest.noted import a_note
from tests.web.team import somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def note(cafe):
    return a_note(cafe, "Les agriculteurs et la mairie")


def namings(cafe):
    return namings_of(cafe, harvest_of(cafe), english=False)


def states(note):
    return [one.state for one in namings(note.workshop)[str(note.pk)]]


def test_all_that_was_found_is_confirmed_in_one_go_and_undone_in_one_go(cafe, note):
    other = a_note(cafe, "Des agriculteurs")
    assert confirm_all(COMMAND_LINE, cafe, [note.pk, other.pk], namings(cafe)) == 2
    assert {*states(note), *states(other)} == {"confirmed"}
    assert confirm_all(COMMAND_LINE, cafe, [note.pk], namings(cafe)) == 0
    assert writes.undo(COMMAND_LINE, cafe) == 2
    assert {*states(note), *states(other)} == {"found"}


def test_undo_takes_the_last_change_whatever_it_was(cafe, note):
    writes.settle(COMMAND_LINE, cafe, [note.pk], State.KEPT)
    rule(COMMAND_LINE, note, namings(cafe)[str(note.pk)][0], right=False)
    writes.undo(COMMAND_LINE, cafe)
    assert "refused" not in states(note)
    assert cafe.notes.get().fate.state == State.KEPT
    writes.undo(COMMAND_LINE, cafe)
    assert cafe.notes.get().fate.state == State.WAITING


def test_the_same_word_twice_changes_nothing(cafe, note):
    one = namings(cafe)[str(note.pk)][0]
    assert rule(COMMAND_LINE, note, one, right=False) == 1
    refused = next(n for n in namings(cafe)[str(note.pk)] if n.state == "refused")
    assert rule(COMMAND_LINE, note, refused, right=False) == 0
    assert rule(COMMAND_LINE, note, refused, right=True) == 1


def test_who_and_when_are_kept_by_ids_only(cafe, note):
    user = somebody("ana", Role.FACILITATOR, territory=cafe.territory_id, workshop=cafe.pk)
    add(user, note, "ademe", "")
    row = ActorRuling.objects.get()
    assert row.by == str(user.pk)
    assert (row.category, row.words) == ("institutions", "")
    assert LogEntry.objects.filter(verb="actors_added").exists()


def test_mistakes_are_told_and_keep_nothing(cafe, note):
    with pytest.raises(EssaimError, match="does not stand"):
        add(COMMAND_LINE, note, "ademe", "une banque")
    with pytest.raises(EssaimError, match="nobody of this name"):
        add(COMMAND_LINE, note, "actor:nobody", "mairie")
    assert not ActorRuling.objects.exists()


def test_only_who_runs_the_workshop_may(cafe, note):
    stranger = somebody("bob", None)
    with pytest.raises(PermissionDenied):
        add(stranger, note, "ademe", "")
    with pytest.raises(PermissionDenied):
        confirm_all(stranger, cafe, [note.pk], namings(cafe))
