"""Statements are kept, merged, refused with a reason, tagged; each change can be undone."""

import pytest
from django.core.exceptions import PermissionDenied

from essaim.vocabulary.errors import EssaimError
from essaim.web.accounts.models import Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.harvest import fates, writes
from essaim.web.harvest.models import State
from tests.web.cafe.hall import a_photo
from tests.web.team import somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def notes(told):
    return [one.pk for one in told.notes.order_by("round", "table", "written_at")[:4]]


def states(cafe, notes):
    rows = {row.note.pk: row for row in fates.rows_of(cafe)}
    return [rows[one].state for one in notes]


def test_a_statement_waits_until_somebody_decides(told, notes):
    assert states(told, notes) == ["waiting"] * 4
    assert writes.settle(COMMAND_LINE, told, notes[:2], State.KEPT) == 2
    assert states(told, notes) == ["kept", "kept", "waiting", "waiting"]


def test_a_refusal_says_why(told, notes):
    with pytest.raises(EssaimError, match="reason"):
        writes.settle(COMMAND_LINE, told, notes, State.REFUSED, reason="  ")
    writes.settle(COMMAND_LINE, told, notes[:1], State.REFUSED, reason="hors compétence")
    row = next(row for row in fates.rows_of(told) if row.note.pk == notes[0])
    assert (row.state, row.reason) == ("refused", "hors compétence")
    writes.settle(COMMAND_LINE, told, notes[:1], State.KEPT)
    assert next(r for r in fates.rows_of(told) if r.note.pk == notes[0]).reason == ""


def test_a_merge_is_told_at_the_end_of_its_way_and_never_in_a_circle(told, notes):
    one, two, three, _ = notes
    writes.settle(COMMAND_LINE, told, [one, two], State.MERGED, into=two)
    assert states(told, [one, two]) == ["merged", "waiting"]
    writes.settle(COMMAND_LINE, told, [two], State.MERGED, into=three)
    rows = {row.note.pk: row for row in fates.rows_of(told)}
    assert rows[one].into.pk == rows[two].into.pk == three
    with pytest.raises(EssaimError, match="merged"):
        writes.settle(COMMAND_LINE, told, [three], State.MERGED, into=one)
    with pytest.raises(EssaimError, match="merged"):
        writes.settle(COMMAND_LINE, told, [three], State.MERGED, into=None)


def test_changes_are_undone_one_by_one(told, notes):
    writes.settle(COMMAND_LINE, told, notes, State.KEPT)
    writes.tag(COMMAND_LINE, told, notes, "  vélo , ville ")
    writes.settle(COMMAND_LINE, told, notes[:1], State.REFUSED, reason="double")
    assert writes.undo(COMMAND_LINE, told) == 1
    assert states(told, notes) == ["kept"] * 4
    assert fates.rows_of(told)[0].tags == ("vélo ville",)
    assert writes.undo(COMMAND_LINE, told) == 4
    assert fates.rows_of(told)[0].tags == ()
    assert writes.undo(COMMAND_LINE, told) == 4
    assert states(told, notes) == ["waiting"] * 4
    assert writes.undo(COMMAND_LINE, told) == 0


def test_a_tag_is_put_once_and_taken_off(told, notes):
    assert writes.tag(COMMAND_LINE, told, notes, "vélo") == 4
    assert writes.tag(COMMAND_LINE, told, notes, "vélo") == 0
    assert writes.tag(COMMAND_LINE, told, notes[:1], "vélo", remove=True) == 1
    with pytest.raises(EssaimError, match="empty"):
        writes.tag(COMMAND_LINE, told, notes, " , ")


def test_only_the_team_decides(told, notes):
    stranger = somebody("stranger", Role.MODERATOR, territory=told.territory_id)
    for write in (
        lambda: writes.settle(stranger, told, notes, State.KEPT),
        lambda: writes.tag(stranger, told, notes, "x"),
        lambda: writes.undo(stranger, told),
        lambda: writes.mark_typed(stranger, a_photo(told), typed=True),
    ):
        with pytest.raises(PermissionDenied):
            write()
