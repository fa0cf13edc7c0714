"""What a person changes in the draft of a note: lines in, out and in another order, words typed.

A statement's own words are never changed: a line stays what was said, or says that the team wrote
it.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations at run time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from essaim.harvest.workshop_note import NoteLine, NoteRound, line_of
from essaim.vocabulary.documents import STRICT
from essaim.vocabulary.harvest import TypedSource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.harvest.workshop_note import WorkshopNote

BY_HAND = "by_hand"


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteEdits:
    """The changes of a note, all of them together: the document `essaim/note-edits/1`.

    Attributes:
        lines: how many lines the rule chooses.
        put_in: ids of statements that a person put in the rounds.
        put_out: ids of statements that a person put out of the note; the annex holds them still.
        order: ids in the order a person gave them, round by round; others follow as they were said.
        title: instead of the workshop's own.
        welcome: what the team writes first, a paragraph a line.
        closing: the closing reading, as somebody of the team writes it.
        follow_up: what happens next: who answers, by which day, where to read it.
        typed_on: the day of those words.
    """

    __pydantic_config__ = STRICT

    schema: Literal["essaim/note-edits/1"] = "essaim/note-edits/1"
    lines: int = 10
    put_in: tuple[str, ...] = ()
    put_out: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    title: str = ""
    welcome: str = ""
    closing: str = ""
    follow_up: str = ""
    typed_on: dt.date | None = None


def edited(note: WorkshopNote, edits: NoteEdits) -> WorkshopNote:
    """The note with a person's changes.

    Args:
        note: as the rule drafted it; its annex holds every statement.
        edits: the changes; ids that the harvest does not hold any more are passed over.
    """
    out, moved = set(edits.put_out), set(edits.put_in)

    def left(lines: Iterable[NoteLine]) -> tuple[NoteLine, ...]:
        return tuple(one for one in lines if one.statement not in out | moved)

    title = edits.title.strip()
    by_hand = bool(title) and title != note.title and edits.typed_on is not None
    return replace(
        note,
        title=title or note.title,
        title_source=TypedSource(typed_on=edits.typed_on) if by_hand else None,  # type: ignore[arg-type]
        welcome=(*_typed(edits.welcome, edits), *note.welcome),
        rounds=_rounds(note, edits),
        quotes=left(note.quotes),
        prides=left(note.prides),
        doubts=left(note.doubts),
        openings=tuple(one for one in note.openings if one.statement not in out),
        closing=(*note.closing, *_typed(edits.closing, edits)),
        follow_up=(*note.follow_up, *_typed(edits.follow_up, edits)),
    )


def _rounds(note: WorkshopNote, edits: NoteEdits) -> tuple[NoteRound, ...]:
    said = {one.id: (place, one) for place, one in enumerate(note.annex)}
    ranks = {name: rank for rank, name in enumerate(edits.order)}
    rounds = {one.number: one for one in note.rounds}
    for name in edits.put_in:
        if name in said and said[name][1].round not in rounds:  # said outside the rounds
            number = said[name][1].round
            rounds[number] = NoteRound(number=number)
    found = []
    for one in rounds.values():
        kept = {line.statement: line for line in one.lines}
        for name in edits.put_in:
            if name in said and said[name][1].round == one.number and name not in kept:
                kept[name] = line_of(said[name][1], reason=BY_HAND)
        lines = [line for name, line in kept.items() if name not in edits.put_out]
        # Lines that nobody moved stand as they were said, after those that somebody did.
        lines.sort(key=lambda o: (ranks.get(o.statement, len(ranks)), said[o.statement][0]))
        found.append(replace(one, lines=tuple(lines)))
    return tuple(found)


def _typed(text: str, edits: NoteEdits) -> tuple[NoteLine, ...]:
    """Paragraphs that somebody of the team wrote; the note says so."""
    if edits.typed_on is None:
        return ()
    source = TypedSource(typed_on=edits.typed_on)
    return tuple(
        NoteLine(text=line.strip(), source=source) for line in text.splitlines() if line.strip()
    )


def moved(edits: NoteEdits, shown: Iterable[str], name: str, *, up: bool) -> NoteEdits:
    """The changes with one line a place higher or lower among those of its round.

    Args:
        edits: the changes before.
        shown: ids of the lines of its round, as they stand.
        name: the line that moves; the first one moves no higher, the last one no lower.
        up: which way.
    """
    here = list(shown)
    if name not in here:
        return edits
    place = here.index(name)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(here):
        return edits
    here[place], here[other] = here[other], here[place]
    rest = tuple(one for one in edits.order if one not in here)
    return replace(edits, order=(*rest, *here))


def put_in(edits: NoteEdits, names: Iterable[str]) -> NoteEdits:
    """The changes with some statements in the note."""
    fresh = tuple(dict.fromkeys((*edits.put_in, *names)))
    out = tuple(one for one in edits.put_out if one not in fresh)
    return replace(edits, put_in=fresh, put_out=out)


def put_out(edits: NoteEdits, names: Iterable[str]) -> NoteEdits:
    """The changes with some statements out of the note."""
    gone = tuple(dict.fromkeys((*edits.put_out, *names)))
    return replace(
        edits, put_out=gone, put_in=tuple(one for one in edits.put_in if one not in gone)
    )
