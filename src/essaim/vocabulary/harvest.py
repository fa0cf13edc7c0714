"""A harvest: what was said in a workshop, statement by statement, each with its place."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations at run time
from dataclasses import dataclass
from typing import Literal

from essaim.vocabulary.documents import STRICT

Kind = Literal[
    "idea",
    "question",
    "quote",
    "experience",
    "success",
    "failure",
    "pride",
    "objection",
    "drawing",
]
Voice = Literal["participant", "speaker", "editor", "commentator"]
Form = Literal[
    "bullet",
    "paragraph",
    "quote",
    "drawing",
    "pride",
    "opening",
    "closing",
    "editor_note",
    "note",
]
PartKind = Literal[
    "welcome",
    "round",
    "title",
    "section",
    "caption",
    "remark",
    "signature",
    "follow_up",
]


@dataclass(frozen=True, kw_only=True, slots=True)
class TextSource:
    """A place in a file: lines from 1, characters from 0 and the last one not included.

    Characters count in the whole file, read as text, a line end being one character. For a
    .docx a line is a paragraph, for a PDF the lines of its text.
    """

    __pydantic_config__ = STRICT

    file: str
    line_start: int
    line_end: int
    char_start: int
    char_end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteSource:
    """A note typed from a tablecloth: its number in the file, and the table and round it names."""

    __pydantic_config__ = STRICT

    note: str
    table: int | None = None
    round: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TypedSource:
    """What somebody of the team wrote for a note, and when: nobody said it at a table."""

    __pydantic_config__ = STRICT

    typed_on: dt.date


@dataclass(frozen=True, kw_only=True, slots=True)
class Mention:
    """An actor named in a statement.

    Attributes:
        family: its id in the lexicon; `actor:ID` for one actor of a map, when a person said so.
        category: one of the seven of the lexicon; empty when nobody said.
        words: the words that name it, as they stand in the statement; empty when a person said
            that it is meant though no word names it.
    """

    __pydantic_config__ = STRICT

    family: str
    category: str
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Contribution:
    """Something an actor is said to bring, and the words that say so."""

    __pydantic_config__ = STRICT

    kind: str
    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Statement:
    """One thing said.

    Attributes:
        id: made from its file, its place and its words: the same file gives the same ids.
        text: word for word, cut words put together; `[…]` where an editor's note was taken out.
        kind: what it is.
        voice: who says it.
        form: how it stood on the page.
        source: where it is.
        round: the round it belongs to, when one is known.
        section: the titles above it, the outermost first.
        author: who signed it, for a speaker; the drawing or the town it speaks of, otherwise.
        actors: whom it names.
        themes: proposed themes; none is an answer.
        contributions: what actors are said to bring.
    """

    __pydantic_config__ = STRICT

    id: str
    text: str
    kind: Kind
    voice: Voice
    form: Form = "paragraph"
    source: TextSource | NoteSource
    round: int | None = None
    section: tuple[str, ...] = ()
    author: str = ""
    actors: tuple[Mention, ...] = ()
    themes: tuple[str, ...] = ()
    contributions: tuple[Contribution, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """What is on the page and is no statement: a title, a welcome, a caption."""

    __pydantic_config__ = STRICT

    kind: PartKind
    text: str
    source: TextSource
    round: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class HarvestRound:
    """A round and its question, as the notes state it."""

    __pydantic_config__ = STRICT

    number: int
    question: str = ""
    drawing: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Chain:
    """Actors said to depend on one another, or to pass the word on, with the words that say so."""

    __pydantic_config__ = STRICT

    kind: Literal["chain", "relay"]
    statement: str
    words: str
    families: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A local name or an acronym that no family knows yet: a person decides what it is."""

    __pydantic_config__ = STRICT

    name: str
    statements: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Alike:
    """Two statements that may say the same; nothing is merged until a person says so."""

    __pydantic_config__ = STRICT

    first: str
    second: str
    same: bool
    likeness: float


@dataclass(frozen=True, kw_only=True, slots=True)
class HarvestFile:
    """A file that was read, with the SHA-256 of its bytes."""

    __pydantic_config__ = STRICT

    name: str
    sha256: str


@dataclass(frozen=True, kw_only=True, slots=True)
class LexiconUsed:
    """The lexicon that named the actors: its version and the SHA-256 of what was used."""

    __pydantic_config__ = STRICT

    version: str
    sha256: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Harvest:
    """Everything read in the notes of one workshop."""

    __pydantic_config__ = STRICT

    schema: Literal["essaim/harvest/1"] = "essaim/harvest/1"
    files: tuple[HarvestFile, ...] = ()
    lexicon: LexiconUsed
    rounds: tuple[HarvestRound, ...] = ()
    statements: tuple[Statement, ...] = ()
    parts: tuple[Part, ...] = ()
    chains: tuple[Chain, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    alike: tuple[Alike, ...] = ()
