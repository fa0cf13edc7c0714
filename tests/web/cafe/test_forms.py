"""Fields refuse what they cannot use, and say so."""

import pytest

from essaim.web.cafe.forms import GuestFile, HallForm, MoveForm, NewWorkshop, NoteForm, WalkIn


@pytest.mark.parametrize(
    ("text", "numbers"), [("", []), ("1,2", [1, 2]), ("1; 3", [1, 3]), ("1,", [1])]
)
def test_accessible_tables_are_read(text, numbers):
    form = HallForm({"count": "8", "accessible": text})
    assert form.is_valid()
    assert form.cleaned_data["accessible"] == numbers


@pytest.mark.parametrize("text", ["one", "9", "0"])
def test_tables_that_are_not_there_are_refused(text):
    form = HallForm({"count": "8", "accessible": text})
    assert not form.is_valid()
    assert "accessible" in form.errors


def test_what_is_needed_is_needed():
    assert "name" in WalkIn({"name": " "}).errors
    assert "file" in GuestFile({}, {}).errors
    assert "text" in NoteForm({"table": 1, "round": 1, "kind": "idea"}).errors
    assert "pattern" in NewWorkshop({"title": "x", "pattern": "nothing"}).errors
    assert "number" in MoveForm({"guest": "g1", "table": 1}).errors
