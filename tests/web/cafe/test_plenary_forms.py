"""What people type about the plenary."""

import pytest

from essaim.harvest.agreement import Tally
from essaim.web.cafe.plenary_forms import HandsForm, PlenaryForm, StatementForm, TitleForm
from tests.web.cafe.hall import a_workshop
from tests.web.cafe.plenary import a_note_of

pytestmark = pytest.mark.django_db


def test_a_statement_is_one_of_the_two():
    cafe = a_workshop()
    note, theirs = a_note_of(cafe, "Une note"), a_note_of(cafe, code="CAFE0001")
    good = StatementForm(cafe, {"note": str(note.pk), "text": " "})
    assert good.is_valid(), good.errors
    assert (good.cleaned_data["note"], good.cleaned_data["text"]) == (note, "")
    typed = StatementForm(cafe, {"text": "Une\u202e phrase"})
    assert typed.is_valid()
    assert typed.cleaned_data["text"] == "Une phrase"
    for wrong in ({}, {"note": str(note.pk), "text": "x"}, {"note": str(theirs.pk)}):
        assert not StatementForm(cafe, wrong).is_valid()


def test_numbers_and_titles():
    assert PlenaryForm({"dots_each": 3}).is_valid()
    assert not PlenaryForm({"dots_each": 0}).is_valid()
    assert not TitleForm({"title": "x" * 81}).is_valid()
    form = HandsForm({"agree": 1, "disagree": 2, "passed": 3})
    assert form.is_valid()
    assert form.tally() == Tally(1, 2, 3)
    assert not HandsForm({"agree": -1, "disagree": 2, "passed": 3}).is_valid()
