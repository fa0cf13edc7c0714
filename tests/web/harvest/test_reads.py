"""A workshop's notes as a harvest: every statement is a note, under its public id."""

import pytest

from essaim.web.cafe.models import Kind
from essaim.web.cafe.plenary_models import HandCount, Poll
from essaim.web.cafe.plenary_models import Statement as Voted
from essaim.web.harvest.reads import harvest_of, note_of

pytestmark = pytest.mark.django_db


def test_each_statement_is_a_note_word_for_word(told):
    notes = {str(one.pk): one for one in told.notes.all()}
    found = harvest_of(told)
    assert len(found.statements) == len(notes)
    for one in found.statements:
        note = notes[one.source.note]
        assert (one.text, one.round, one.source.table) == (note.text, note.round, note.table)


def test_the_questions_are_those_of_the_workshop(told):
    assert [one.question for one in harvest_of(told).rounds] == [
        one.question for one in told.rounds.all()
    ]


def test_a_table_without_a_note_is_told(told):
    told.notes.filter(table=5).delete()
    assert note_of(told, harvest_of(told), lines=10).missing_tables == (5,)


def test_what_the_room_voted_counts_in_the_choice(told):
    note = told.notes.filter(kind=Kind.IDEA, table=1, round=2).last()
    harvest = harvest_of(told)
    before = {one.statement for r in note_of(told, harvest, lines=8).rounds for one in r.lines}
    name = next(one.id for one in harvest.statements if one.source.note == str(note.pk))
    assert name not in before
    voted = Voted.objects.create(
        workshop=told, text=note.text, note=note, state=Poll.CLOSED, round=1
    )
    HandCount.objects.create(statement=voted, round=1, agree=30, disagree=1)
    after = {one.statement for r in note_of(told, harvest, lines=8).rounds for one in r.lines}
    assert name in after


def test_a_workshop_without_notes_has_an_empty_harvest(cafe):
    assert harvest_of(cafe).statements == ()
