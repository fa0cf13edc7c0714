"""The draft of the note: no sentence invented, what is missing is said."""

import pytest

from essaim.harvest.workshop_note import LEFT_OUT, WorkshopNote, draft_note, excerpt
from essaim.vocabulary.documents import from_json, to_json
from tests.harvest.told import evening, harvest, said


@pytest.fixture
def note():
    return draft_note(evening(), tables=5)


def lines_of(note):
    yield from (*note.openings, *note.quotes, *note.prides, *note.doubts, *note.closing)
    for one in note.rounds:
        yield from one.lines
    for drawing in note.drawings:
        yield from (*drawing.authors, *drawing.readers)


def test_every_line_is_word_for_word_at_its_place(note):
    known = {one.id: one for one in evening().statements}
    told = list(lines_of(note))
    assert len(told) > 8
    for line in told:
        statement = known[line.statement]
        assert statement.text.startswith(line.text.removesuffix(LEFT_OUT).rstrip())
        assert line.source == statement.source


def test_nothing_is_told_twice(note):
    told = [line.statement for line in lines_of(note)]
    assert len(told) == len(set(told))


def test_quotes_are_unsigned_and_prides_say_whose(note):
    assert [one.author for one in note.quotes] == [""]
    assert [one.author for one in note.prides] == ["Table 4"]


def test_a_drawing_keeps_its_authors_apart_from_its_reader(note):
    (drawing,) = note.drawings
    assert [one.text for one in drawing.authors] == ["Une fleur et ses abeilles"]
    assert [one.text for one in drawing.readers] == ["Tout circule d’un pétale à l’autre"]


def test_tables_without_a_cloth_and_rounds_without_notes_are_told(note):
    assert note.missing_tables == (3, 5)
    assert note.missing_rounds == (3,)


def test_what_a_person_must_write_is_left_to_her(note):
    assert note.closing == ()
    assert [one.text for one in note.follow_up] == ["Une lettre le mois prochain"]


def test_every_statement_is_in_the_annex(note):
    assert note.annex == evening().statements


def test_an_empty_evening_has_a_note():
    empty = draft_note(harvest(), tables=0)
    assert empty.rounds[0].lines == ()
    assert empty.missing_rounds == (1, 2, 3)


def test_it_travels_as_a_document(note):
    assert from_json(to_json(note), WorkshopNote) == note


def test_an_excerpt_is_made_of_whole_sentences():
    text = "Un. Deux deux. Trois trois trois."
    assert excerpt(text, 15) == f"Un. Deux deux. {LEFT_OUT}"
    assert excerpt("mot " * 200, 10).startswith("mot mot")
    assert excerpt("court", 10) == "court"


def test_actors_come_by_how_often_they_are_named():
    from tests.harvest.told import mention

    found = harvest(
        said(1, actors=(mention("b"), mention("b"))),
        said(2, actors=(mention("a"),)),
        said(3, actors=(mention("a"),)),
    )
    assert draft_note(found).rounds[0].actors == ("a", "b")
