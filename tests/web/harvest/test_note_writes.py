"""Each change of the note is a version; the newest twenty are kept, and travel with an export."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied

from essaim.harvest.edits import put_out
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe.export import bundle_of, import_bundle
from essaim.web.harvest.note_writes import KEPT, change_note, undo_note
from essaim.web.harvest.reads import edits_of
from tests.web.team import somebody

pytestmark = pytest.mark.django_db


def test_versions_are_kept_and_taken_back(told):
    for lines in range(1, KEPT + 3):
        change_note(COMMAND_LINE, told, lambda one, lines=lines: replace(one, lines=lines))
    assert told.note_versions.count() == KEPT
    assert edits_of(told).lines == KEPT + 2
    assert undo_note(COMMAND_LINE, told)
    assert edits_of(told).lines == KEPT + 1


def test_only_whoever_prepares_the_workshop_may(told):
    with pytest.raises(PermissionDenied):
        change_note(somebody("stranger"), told, lambda one: one)
    with pytest.raises(PermissionDenied):
        undo_note(somebody("stranger"), told)
    assert undo_note(COMMAND_LINE, told) is False


def test_the_changes_travel_with_the_workshop(told):
    note = str(told.notes.first().pk)
    change_note(COMMAND_LINE, told, lambda one: put_out(one, [note]))
    bundle = bundle_of(told)
    told.delete()
    assert edits_of(import_bundle(bundle, file="x.zip")).put_out == (note,)
