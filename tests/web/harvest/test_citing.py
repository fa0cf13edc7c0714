"""Sources of a document become sources of this site."""

import pytest

from essaim.web.harvest.citing import citing_notes, notes_cited
from tests.web.team import a_territory

pytestmark = pytest.mark.django_db


def test_a_statement_becomes_the_note_of_the_same_words(told):
    note = told.notes.first()
    turned = citing_notes({"s1": note.text, "s2": "never said here"}, told)
    sources = ("file:x#L2", "statement:s1", "statement:s2", "statement:s3")
    assert turned(sources) == ("file:x#L2", f"statement:{note.pk}")


def test_notes_are_found_in_their_own_territory_only(told):
    note = told.notes.first()
    sources = ("file:x#L2", f"statement:{note.pk}", "statement:no-id")
    assert notes_cited(told.territory, sources) == [note]
    assert notes_cited(a_territory("Ailleurs"), sources) == []
