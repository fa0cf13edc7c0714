"""A person's changes of the note: lines in, out and moved; words said stay as they were said."""

import datetime as dt
from dataclasses import replace

import pytest

from essaim.harvest.edits import NoteEdits, edited, moved, put_in, put_out
from essaim.harvest.lexicon import packaged
from essaim.harvest.note_blocks import Teller
from essaim.harvest.workshop_note import draft_note
from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.harvest import TypedSource
from tests.harvest.test_workshop_note import lines_of
from tests.harvest.told import evening

DAY = dt.date(2026, 11, 25)


@pytest.fixture
def note():
    return draft_note(evening(), tables=5, lines=3)


def in_rounds(note):
    return [line.statement for one in note.rounds for line in one.lines]


def test_without_changes_the_note_is_the_draft(note):
    assert edited(note, NoteEdits()) == note


def test_a_statement_is_put_in_word_for_word_and_told_once(note):
    said = {one.id: one for one in note.annex}
    other = next(line.statement for line in note.doubts or note.prides or note.quotes)
    after = edited(note, put_in(NoteEdits(), [other]))
    assert other in in_rounds(after)
    (line,) = [o for one in after.rounds for o in one.lines if o.statement == other]
    assert (line.text, line.source, line.reason) == (
        said[other].text,
        said[other].source,
        "by_hand",
    )
    told = [one.statement for one in lines_of(after) if one.statement]
    assert len(told) == len(set(told))


def test_a_statement_put_out_stays_in_the_annex(note):
    gone = in_rounds(note)[0]
    after = edited(note, put_out(NoteEdits(), [gone]))
    assert gone not in in_rounds(after)
    assert after.annex == note.annex
    back = put_in(put_out(NoteEdits(), [gone]), [gone])
    assert (back.put_in, back.put_out) == ((gone,), ())
    assert put_out(back, [gone]).put_in == ()


def test_lines_move_within_their_round(note):
    long = draft_note(evening(), tables=5, lines=12)
    one = next(one for one in long.rounds if len(one.lines) > 2)
    names = [line.statement for line in one.lines]
    edits = moved(NoteEdits(), names, names[2], up=True)

    def now(edits):
        after = edited(long, edits)
        return next([o.statement for o in r.lines] for r in after.rounds if r.number == one.number)

    assert now(edits) == [names[0], names[2], names[1], *names[3:]]
    assert now(moved(edits, now(edits), names[2], up=False)) == names
    assert moved(NoteEdits(), names, names[0], up=True) == NoteEdits()
    assert moved(NoteEdits(), names, names[-1], up=False) == NoteEdits()
    assert moved(NoteEdits(), names, "nobody", up=True) == NoteEdits()


def test_what_the_team_writes_says_so(note):
    edits = NoteEdits(
        title="Notre soirée", welcome="Bonsoir\n\nà tous", closing="Une fleur", typed_on=DAY
    )
    after = edited(note, edits)
    assert after.title == "Notre soirée"
    typed = [one for one in (*after.welcome, *after.closing) if not one.statement]
    assert [one.text for one in typed if one.source == TypedSource(typed_on=DAY)] == [
        "Bonsoir",
        "à tous",
        "Une fleur",
    ]
    blocks = Teller(after, packaged(), "fr").blocks()
    assert after.title_source == TypedSource(typed_on=DAY)
    assert any("Titre saisi par une personne" in one.text for one in blocks)
    assert edited(note, NoteEdits(typed_on=DAY)).title_source is None
    assert edited(note, NoteEdits(title=note.title, typed_on=DAY)).title_source is None
    (said,) = [one for one in blocks if one.text == "Une fleur"]
    assert "écrit par l’équipe" in said.place


def test_ids_that_are_gone_are_passed_over(note):
    edits = NoteEdits(put_in=("gone",), put_out=("gone",), order=("gone",))
    assert in_rounds(edited(note, edits)) == in_rounds(note)


def test_the_changes_are_a_document():
    edits = replace(NoteEdits(), put_in=("a",), closing="x", typed_on=DAY)
    assert from_json(to_json(edits).encode(), NoteEdits) == edits
