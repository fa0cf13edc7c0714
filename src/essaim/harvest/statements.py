"""From blocks and notes to statements: their kind, their voice, their place, an id that stays."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from essaim.harvest import cues
from essaim.harvest.cues import kind_of
from essaim.vocabulary.harvest import NoteSource, Part, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaim.harvest.blocks import Block
    from essaim.harvest.notes import Note
    from essaim.harvest.spans import Span
    from essaim.vocabulary.harvest import Form, Kind, Voice

TAKEN_OUT = "[…]"
_VOICES: dict[Form, Voice] = {
    "opening": "speaker",
    "closing": "speaker",
    "drawing": "commentator",
    "editor_note": "editor",
}
_KINDS: dict[Form, Kind] = {
    "opening": "idea",
    "closing": "idea",
    "drawing": "drawing",
    "pride": "pride",
    "quote": "quote",
}


def statements_of(blocks: Iterable[Block], *, file: str) -> Iterator[Statement]:
    """The statements of a text, each editor's note apart from the speaker it interrupts."""
    for block in blocks:
        if block.form is None:
            continue
        text, notes = _without_notes(block.span)
        if text:
            yield _statement(block, block.span, text, block.form, file)
        for note in notes:
            yield _statement(block, note, note.text, "editor_note", file)


def parts_of(blocks: Iterable[Block], *, file: str) -> Iterator[Part]:
    """What is on the page and is no statement."""
    for block in blocks:
        if block.part is not None:
            source = block.span.source(file)
            yield Part(kind=block.part, text=block.span.text, source=source, round=block.round)


def statements_of_notes(notes: Iterable[Note], *, file: str) -> Iterator[Statement]:
    """The statements of a table of notes."""
    for note in notes:
        voice: Voice = "commentator" if note.kind == "drawing" else "participant"
        yield Statement(
            id=_id(file, note.id, note.text),
            text=note.text,
            kind=note.kind or kind_of(note.text, ()),
            voice=note.voice or voice,
            form="note",
            source=NoteSource(note=note.id, table=note.table, round=note.round),
            round=note.round,
            author=note.author,
        )


def _without_notes(span: Span) -> tuple[str, list[Span]]:
    """The text without the editor's notes in it, and those notes."""
    notes: list[Span] = []
    pieces: list[str] = []
    at = 0
    for found in cues.EDITOR.finditer(span.text):
        pieces.append(span.text[at : found.start()].strip())
        at = found.end()
        if (note := span.part(found.start(), found.end())) is not None:
            notes.append(note)
    if not notes:
        return span.text, []
    rest = span.text[at:].strip()
    if rest.strip(".,;:!?»” "):
        pieces.append(rest)
    return f" {TAKEN_OUT} ".join(piece for piece in pieces if piece), notes


def _statement(block: Block, span: Span, text: str, form: Form, file: str) -> Statement:
    kind = "idea" if form == "editor_note" else _KINDS.get(form) or kind_of(text, block.section)
    source = span.source(file)
    return Statement(
        id=_id(file, str(source.line_start), str(source.char_start), form, text),
        text=text,
        kind=kind,
        voice=_VOICES.get(form, "participant"),
        form=form,
        source=source,
        round=block.round,
        section=block.section,
        author=block.author,
    )


def _id(*parts: str) -> str:
    """Ten letters and digits that the same words at the same place always give."""
    return "s" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:10]
