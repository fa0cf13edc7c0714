"""Statements: kinds, voices, places, ids that stay."""

from essaim.harvest.blocks import structure_of
from essaim.harvest.lines import lines_of
from essaim.harvest.notes import Note
from essaim.harvest.statements import TAKEN_OUT, parts_of, statements_of, statements_of_notes

TEXT = "# Débat\n- Planter des arbres (NDLR : c’est fait depuis) devant l’école\n- Qui paie ?\n"


def read(text=TEXT):
    return list(statements_of(structure_of(lines_of(text, form="markdown")).blocks, file="a.md"))


def a_note(**changes):
    fields = {"id": "n1", "text": "Une idée", "kind": None, "voice": None, "round": 1, "table": 2}
    return Note(**{**fields, "author": "", "line": 2, **changes})


def test_an_editors_note_leaves_its_place_in_the_speakers_words():
    first, note, question = read()
    assert TAKEN_OUT in first.text
    assert "NDLR" not in first.text
    assert (note.voice, first.voice) == ("editor", "participant")
    assert question.kind == "question"


def test_each_place_holds_the_words():
    for one in read():
        held = TEXT[one.source.char_start : one.source.char_end]
        assert one.text.split()[0] in held
        assert one.text.split()[-1] in held


def test_the_same_file_gives_the_same_ids_and_another_place_another_one():
    assert [one.id for one in read()] == [one.id for one in read()]
    moved = {one.id for one in read("\n" + TEXT)}
    assert moved.isdisjoint({one.id for one in read()})


def test_a_note_keeps_table_round_and_voice():
    (idea,) = statements_of_notes([a_note()], file="notes.csv")
    assert (idea.source.table, idea.source.round, idea.voice) == (2, 1, "participant")
    (seen,) = statements_of_notes([a_note(kind="drawing")], file="notes.csv")
    assert seen.voice == "commentator"
    (told,) = statements_of_notes([a_note(kind="drawing", voice="participant")], file="notes.csv")
    assert told.voice == "participant"


def test_titles_are_parts_and_no_statements():
    blocks = structure_of(lines_of(TEXT, form="markdown")).blocks
    assert "Débat" in {part.text for part in parts_of(blocks, file="a.md")}
