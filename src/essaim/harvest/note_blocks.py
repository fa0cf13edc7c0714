"""The note of the evening as blocks, in French or in English; the words said stay as they were."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from essaim.paper.blocks import Block
from essaim.vocabulary.harvest import NoteSource, TypedSource
from essaim.vocabulary.phrase import Phrase, phrase, phrase_n
from essaim.words.days import day_of
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaim.harvest.lexicon import Lexicon
    from essaim.harvest.workshop_note import NoteDrawing, NoteLine, NoteRound, WorkshopNote
    from essaim.paper.blocks import BlockKind
    from essaim.vocabulary.harvest import TextSource
    from essaim.words.language import Language

MARKS = {
    "question": phrase("Question:"),
    "experience": phrase("Experience:"),
    "success": phrase("Success:"),
    "failure": phrase("Failure:"),
    "objection": phrase("Objection:"),
}
RULE = phrase(
    "The lines of the rounds are chosen by a rule that you may change: one at least a table (or a "
    "round), two objections when there are some, then what the room agreed with, what names an "
    "actor, what was said only once."
)


class Teller:
    """Says a note in one language, with the names of the lexicon's families."""

    def __init__(self, note: WorkshopNote, lexicon: Lexicon, language: Language) -> None:
        self.note, self.language = note, language
        self._names = {one.id: one.en if language == "en" else one.fr for one in lexicon.families}

    def say(self, sentence: Phrase) -> str:
        """A sentence of ours, in the note's language."""
        return say(sentence, self.language)

    def blocks(self) -> tuple[Block, ...]:
        """The whole note: its pages, its drawings, then every statement with its place."""
        note = self.note
        return (
            *self._head(),
            *self._told(phrase("Openings"), note.openings, kind="quote"),
            *(block for one in note.rounds for block in self._round(one)),
            *self._told(phrase("Heard at the tables"), note.quotes, kind="quote"),
            *self._told(phrase("Prides"), note.prides),
            *self._told(phrase("Doubts"), note.doubts),
            *self._closing(),
            *self._next(),
            *self._missing(),
            *self._drawings(),
            *self._annex(),
        )

    def title(self) -> str:
        """What the note is called."""
        return self.note.title or self.say(phrase("Note of the evening"))

    def _head(self) -> Iterator[Block]:
        note = self.note
        yield Block("title", self.title())
        if note.title_source:
            told = phrase("Title typed by a person: {place}.", place=self._place(note.title_source))
            yield Block("small", self.say(told))
        yield Block("small", self.say(phrase("This is not a decision.")))
        day = self.say(day_of(dt.date.fromisoformat(note.date))) if note.date else ""
        facts = [note.theme, note.place, day]
        if note.guests:
            facts.append(self.say(phrase_n("{n} guest", "{n} guests", note.guests)))
        if any(facts):
            yield Block("text", " · ".join(fact for fact in facts if fact))
        for line in note.welcome:
            yield self._line(line, kind="text")
        if note.organisers:
            yield Block("small", ", ".join(note.organisers))

    def _round(self, one: NoteRound) -> Iterator[Block]:
        if one.number is None:
            yield Block("heading", self.say(phrase("Outside the rounds")))
        else:
            yield Block("heading", self.say(phrase("Round {number}", number=one.number)))
        if one.question:
            yield Block("text", one.question)
        for line in one.lines:
            yield self._line(line)
        if not one.lines and one.said:
            yield Block(
                "text", self.say(phrase("What was said then is further on and in the annex."))
            )
        if one.actors:
            names = tuple(self._names.get(family, family) for family in one.actors)
            yield Block("text", self.say(phrase("Named here: {actors}.", actors=names)))
        said = phrase_n(
            "{n} statement in all, in the annex.", "{n} statements in all, in the annex.", one.said
        )
        yield Block("small", self.say(said))

    def _told(
        self, heading: Phrase, lines: Iterable[NoteLine], *, kind: BlockKind = "line"
    ) -> Iterator[Block]:
        lines = tuple(lines)
        if lines:
            yield Block("heading", self.say(heading))
        for line in lines:
            yield self._line(line, kind=kind)

    def _closing(self) -> Iterator[Block]:
        yield Block("heading", self.say(phrase("Closing reading")))
        for line in self.note.closing:
            yield self._line(line, kind="text")
        if not self.note.closing:
            yield Block("gap", self.say(phrase("To be written by a person who was there.")))

    def _next(self) -> Iterator[Block]:
        yield Block("heading", self.say(phrase("What happens next")))
        for line in self.note.follow_up:
            yield self._line(line)
        if not self.note.follow_up:
            yield Block("gap", self.say(phrase("Who answers, by which day, and where to read it.")))

    def _missing(self) -> Iterator[Block]:
        yield Block("heading", self.say(phrase("What this note does not hold")))
        note = self.note
        if note.missing_tables:
            told = phrase(
                "No cloth came from tables {tables}.", tables=_numbers(note.missing_tables)
            )
            yield Block("line", self.say(told))
        if note.missing_rounds:
            told = phrase(
                "Nothing was noted in rounds {rounds}.", rounds=_numbers(note.missing_rounds)
            )
            yield Block("line", self.say(told))
        yield Block("line", self.say(phrase("What was said and written by nobody is not here.")))
        yield Block("small", self.say(RULE))

    def _drawings(self) -> Iterator[Block]:
        if not self.note.drawings:
            return
        yield Block("page")
        yield Block("heading", self.say(phrase("Drawings")))
        for number, one in enumerate(self.note.drawings, start=1):
            yield Block("subheading", self._drawing_name(one, number))
            for line in one.authors:
                yield self._line(line, mark=phrase("Its authors:"))
            for line in one.readers:
                yield self._line(line, mark=phrase("Its reader:"))

    def _drawing_name(self, one: NoteDrawing, number: int) -> str:
        if one.name.startswith("#"):
            return self.say(phrase("Table {number}", number=int(one.name[1:])))
        known = (*one.authors, *one.readers)
        if known and one.name == known[0].statement:
            return self.say(phrase("Drawing {number}", number=number))
        if one.name.isdecimal():
            return self.say(phrase("Drawing {number}", number=int(one.name)))
        return one.name

    def _annex(self) -> Iterator[Block]:
        yield Block("page")
        yield Block("heading", self.say(phrase("Annex: all that was noted")))
        count = phrase_n(
            "{n} statement, word for word.", "{n} statements, word for word.", len(self.note.annex)
        )
        lexicon = phrase("Actors named by the lexicon {version}.", version=self.note.lexicon)
        yield Block("small", f"{self.say(count)} {self.say(lexicon)}")
        for one in self.note.annex:
            mark = MARKS.get(one.kind)
            yield Block("line", one.text, self._place(one.source), self.say(mark) if mark else "")

    def _line(
        self, line: NoteLine, *, kind: BlockKind = "line", mark: Phrase | None = None
    ) -> Block:
        mark = mark or MARKS.get(line.kind)
        before = self.say(mark) if mark else ""
        if line.author and line.kind in ("pride", "idea") and not before:
            before = self.say(phrase("{author}:", author=line.author))
        return Block(kind, line.text, self._place(line.source), before)

    def _place(self, source: TextSource | NoteSource | TypedSource) -> str:
        if isinstance(source, TypedSource):
            return self.say(phrase("written by the team, {day}", day=day_of(source.typed_on)))
        if not isinstance(source, NoteSource):
            return self.say(
                phrase("{file}, line {line}", file=source.file, line=str(source.line_start))
            )
        if source.table is None or source.round is None:
            return self.say(phrase("note {note}", note=source.note))
        return self.say(
            phrase("table {table}, round {round}", table=source.table, round=source.round)
        )


def _numbers(numbers: Iterable[int]) -> tuple[str, ...]:
    return tuple(map(str, numbers))
