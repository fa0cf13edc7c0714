"""The note of the evening: what a harvest lets one tell, each line word for word at its place.

Nothing is written by the program. A line is a statement's own words, or whole sentences of it when
it is a speech (`[…]` stands where the rest was left out); what only a person can write, the closing
reading above all, is a place left open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from essaim.harvest.choice import LINES, choose
from essaim.vocabulary.documents import STRICT
from essaim.vocabulary.harvest import NoteSource, Part, Statement, TextSource, TypedSource

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from essaim.vocabulary.harvest import Harvest
    from essaim.vocabulary.workshop import Workshop

SPEECH = 420  # signs kept of an opening or of a reading
QUOTES, PRIDES, DOUBTS, ACTORS = 5, 6, 4, 10
WELCOME = 700  # signs of the welcome: the note begins with what was said
LEFT_OUT = "[…]"
_SENTENCE = re.compile(r".+?(?:[.!?…]+[»”\"]?(?=\s)|$)", re.DOTALL)


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteLine:
    """One line of the note.

    Attributes:
        text: the words.
        statement: id of the statement whose words they are; empty for a part of the page.
        source: where they are; that a person typed them, when nobody said them.
        kind: what the statement is.
        author: the drawing or the town it speaks of; who spoke, for a speaker; empty for quotes,
            which stay unsigned unless their author agreed.
        reason: by which rule it was chosen, when one chose it.
    """

    __pydantic_config__ = STRICT

    text: str
    statement: str = ""
    source: TextSource | NoteSource | TypedSource
    kind: str = "idea"
    author: str = ""
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteRound:
    """A round: its question, the chosen lines, whom it named, how much was said."""

    __pydantic_config__ = STRICT

    number: int | None
    question: str = ""
    lines: tuple[NoteLine, ...] = ()
    actors: tuple[str, ...] = ()
    said: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteDrawing:
    """A drawing: what its authors say of it, and apart from it what its reader sees."""

    __pydantic_config__ = STRICT

    name: str
    authors: tuple[NoteLine, ...] = ()
    readers: tuple[NoteLine, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkshopNote:
    """The note of the evening, in the order of the 2008 note: the document `essaim/note/1`.

    Attributes:
        title: of the workshop; empty when nobody said it.
        title_source: who typed it instead, and when; none for the workshop's own title.
        guests: how many came, when known.
        closing: the closing reading that somebody spoke or wrote; nobody's when it is empty.
        missing_tables: tables of the hall from which nothing came.
        missing_rounds: rounds in which nothing was noted.
        annex: ids of all statements; the harvest holds them.
    """

    __pydantic_config__ = STRICT

    schema: Literal["essaim/note/1"] = "essaim/note/1"
    title: str = ""
    title_source: TypedSource | None = None
    theme: str = ""
    place: str = ""
    date: str = ""
    organisers: tuple[str, ...] = ()
    guests: int | None = None
    lexicon: str = ""
    lines: int = LINES
    welcome: tuple[NoteLine, ...] = ()
    openings: tuple[NoteLine, ...] = ()
    rounds: tuple[NoteRound, ...] = ()
    quotes: tuple[NoteLine, ...] = ()
    drawings: tuple[NoteDrawing, ...] = ()
    prides: tuple[NoteLine, ...] = ()
    doubts: tuple[NoteLine, ...] = ()
    closing: tuple[NoteLine, ...] = ()
    follow_up: tuple[NoteLine, ...] = ()
    missing_tables: tuple[int, ...] = ()
    missing_rounds: tuple[int, ...] = ()
    annex: tuple[Statement, ...] = field(default_factory=tuple)


def draft_note(
    harvest: Harvest,
    *,
    workshop: Workshop | None = None,
    lines: int = LINES,
    agreed: Mapping[str, float] | None = None,
    tables: int | None = None,
    guests: int | None = None,
    left_out: Container[str] = (),
) -> WorkshopNote:
    """The draft of the note, for a person to read, correct and send.

    Args:
        harvest: what was said.
        workshop: its title, date and questions.
        lines: how many lines are chosen in the rounds (`choice.py` says by which rule).
        agreed: the share of the room that agrees, for statements that were voted on.
        tables: how many tables stood in the hall; the highest that a note names unless said.
        guests: how many people came.
        left_out: ids of statements that are none of the chosen lines: refused, or told by another.
    """
    chosen = choose(harvest, lines=lines, agreed=agreed, left_out=left_out)
    shown = {one.statement.id for one in chosen}
    said = harvest.statements
    named = {one.source.table for one in said if isinstance(one.source, NoteSource)} - {None}
    hall = range(1, (tables or max((n for n in named if n), default=0)) + 1)
    noted = {one.round for one in said}
    return WorkshopNote(
        title=workshop.title if workshop else "",
        theme=workshop.theme if workshop else "",
        place=workshop.place if workshop else "",
        date=workshop.date.isoformat() if workshop and workshop.date else "",
        organisers=workshop.organisers if workshop else (),
        guests=guests,
        lexicon=harvest.lexicon.version,
        lines=lines,
        welcome=_parts(harvest.parts, "welcome"),
        openings=_of(said, "opening"),
        rounds=_rounds(harvest, {c.statement.id: c.reason for c in chosen}),
        quotes=tuple(line_of(o, signed=False) for o in _kind(said, "quote") if o.id not in shown)[
            :QUOTES
        ],
        drawings=_drawings(said),
        prides=tuple(line_of(one) for one in _kind(said, "pride"))[:PRIDES],
        doubts=tuple(
            line_of(one)
            for one in said
            if one.kind in ("objection", "failure") and one.id not in shown
        )[:DOUBTS],
        closing=_of(said, "closing"),
        follow_up=_parts(harvest.parts, "follow_up"),
        missing_tables=tuple(n for n in hall if named and n not in named),
        missing_rounds=tuple(r.number for r in harvest.rounds if r.number not in noted),
        annex=said,
    )


def excerpt(text: str, most: int = SPEECH) -> str:
    """The first whole sentences of a speech, and a sign that the rest was left out.

    >>> excerpt("Un mot. Puis un autre mot.", 10)
    'Un mot. […]'
    """
    if len(text) <= most:
        return text
    end = 0
    for found in _SENTENCE.finditer(text):
        if found.end() > most and end:
            break
        end = found.end()
    return text if end >= len(text) else f"{text[:end].rstrip()} {LEFT_OUT}"


def line_of(one: Statement, *, reason: str = "", signed: bool = True) -> NoteLine:
    """A statement as a line of the note."""
    return NoteLine(
        text=excerpt(one.text),
        statement=one.id,
        source=one.source,
        kind=one.kind,
        author=one.author if signed else "",
        reason=reason,
    )


def _of(said: Iterable[Statement], form: str) -> tuple[NoteLine, ...]:
    return tuple(line_of(one) for one in said if one.form == form)


def _kind(said: Iterable[Statement], kind: str) -> list[Statement]:
    return [one for one in said if one.kind == kind]


def _parts(parts: Iterable[Part], kind: str) -> tuple[NoteLine, ...]:
    found = [one for one in parts if one.kind == kind]
    lines: list[NoteLine] = []
    for one in found:
        told = sum(len(line.text) for line in lines)
        if kind == "welcome" and lines and told + len(one.text) > WELCOME:
            break
        lines.append(NoteLine(text=excerpt(one.text), source=one.source))
    return tuple(lines)


def _rounds(harvest: Harvest, chosen: Mapping[str, str]) -> tuple[NoteRound, ...]:
    """Each round with its lines; what belongs to no round comes last."""
    questions = {one.number: one.question for one in harvest.rounds}
    numbers: list[int | None] = [*sorted(questions)]
    if any(one.round is None and one.id in chosen for one in harvest.statements):
        numbers.append(None)
    found = []
    for number in numbers:
        here = [one for one in harvest.statements if one.round == number]
        counts: dict[str, int] = {}
        for one in here:
            for family in dict.fromkeys(actor.family for actor in one.actors):
                counts[family] = counts.get(family, 0) + 1
        actors = sorted(counts, key=lambda family: (-counts[family], family))
        found.append(
            NoteRound(
                number=number,
                question=questions.get(number, "") if number is not None else "",
                lines=tuple(line_of(o, reason=chosen[o.id]) for o in here if o.id in chosen),
                actors=tuple(actors[:ACTORS]),
                said=len(here),
            )
        )
    return tuple(found)


def _drawings(said: Iterable[Statement]) -> tuple[NoteDrawing, ...]:
    """Drawings in the order they were shown, each with both its voices."""
    groups: dict[str, list[Statement]] = {}
    for one in _kind(said, "drawing"):
        groups.setdefault(_name(one), []).append(one)
    return tuple(
        NoteDrawing(
            name=name,
            authors=tuple(line_of(one) for one in group if one.voice != "commentator"),
            readers=tuple(line_of(one) for one in group if one.voice == "commentator"),
        )
        for name, group in groups.items()
    )


def _name(one: Statement) -> str:
    """What a drawing is known by: its title, its table, or its own place."""
    if one.author:
        return one.author
    source = one.source
    if isinstance(source, NoteSource) and source.table is not None:
        return f"#{source.table}"
    return one.id
