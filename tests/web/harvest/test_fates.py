"""What became of a workshop's notes, read for pages, for the note and for the export."""

import pytest

from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe.export import bundle_of, import_bundle
from essaim.web.harvest import fates, writes
from essaim.web.harvest.models import State
from essaim.web.harvest.reads import alike_of, harvest_of, note_of

pytestmark = pytest.mark.django_db


def test_all_notes_are_counted_once(told):
    rows = fates.rows_of(told)
    counts = fates.counts_of(rows)
    assert sum(counts.values()) == told.notes.count() == counts["waiting"]


def test_what_was_refused_or_merged_is_no_line_of_the_note(told):
    harvest = harvest_of(told)
    shown = [one for r in note_of(told, harvest, lines=10).rounds for one in r.lines]
    first = shown[0].source.note
    writes.settle(COMMAND_LINE, told, [first], State.REFUSED, reason="déjà fait")
    assert fates.left_out_of(told) == {first}
    after = [one.source.note for r in note_of(told, harvest, lines=10).rounds for one in r.lines]
    assert first not in after
    assert first in {one.source.note for one in harvest_of(told).statements}


def test_pairs_are_proposed_until_they_are_merged(told):
    harvest = harvest_of(told)
    pairs = alike_of(harvest, fates.rows_of(told))
    if not pairs:
        pytest.skip("the demo's notes hold no pair")
    one, other = pairs[0]
    writes.settle(COMMAND_LINE, told, [one.note.pk], State.MERGED, into=other.note.pk)
    assert len(alike_of(harvest, fates.rows_of(told))) < len(pairs)


def test_states_come_back_with_the_workshop(told):
    first, second = told.notes.all()[:2]
    writes.settle(COMMAND_LINE, told, [first.pk], State.MERGED, into=second.pk)
    writes.tag(COMMAND_LINE, told, [second.pk], "vélo")
    packed = bundle_of(told)
    before = [(r.note.pk, r.state, r.tags, r.into and r.into.pk) for r in fates.rows_of(told)]
    told.delete()
    back = import_bundle(packed, file="x.zip")
    assert [
        (r.note.pk, r.state, r.tags, r.into and r.into.pk) for r in fates.rows_of(back)
    ] == before
    assert writes.undo(COMMAND_LINE, back) == 1
