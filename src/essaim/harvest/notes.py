"""A table of notes as hosts typed them: round, table, kind, text; only the text is required."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from essaim.tables.cells import whole
from essaim.tables.headers import Column, plain
from essaim.tables.records import raise_all, read_records
from essaim.vocabulary.errors import EssaimError, TableError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from essaim.tables.records import Record, Records
    from essaim.vocabulary.harvest import Kind, Voice
    from essaim.vocabulary.phrase import Phrase

T = TypeVar("T")
COLUMNS = (
    Column.called("id", "id, identifiant, note, numero, n"),
    Column.called("round", "round, ronde, rounds, rondes, n ronde, tour, numero de ronde"),
    Column.called("table", "table, numero de table, table number, tables, n table, nappe"),
    Column.called("kind", "kind, type, nature, genre, sorte, categorie, category"),
    Column.called(
        "text",
        "text, texte, idee, idees, contenu, content, enonce, propos, phrase, verbatim, "
        "contribution, statement, note de table, ce qui a ete dit",
    ),
    Column.called("voice", "voice, voix, qui parle"),
    Column.called("author", "author, auteur, auteure, signature, signe par, dessin"),
)
LONGEST_NOTE = 4000
MOST = 10_000
_KIND_NAMES: tuple[tuple[Kind, str], ...] = (
    ("idea", "idea, idee, idees, proposition, piste, i"),
    ("question", "question, q, interrogation"),
    ("quote", "quote, citation, verbatim, c"),
    ("experience", "experience, retour d experience, temoignage, x"),
    ("success", "success, succes, reussite, r"),
    ("failure", "failure, echec, perplexite, e"),
    ("pride", "pride, fierte, f"),
    ("objection", "objection, desaccord, doute, crainte, frein, o"),
    ("drawing", "drawing, dessin, d"),
)
KINDS: dict[str, Kind] = {
    alias: kind for kind, aliases in _KIND_NAMES for alias in aliases.split(", ")
}
_VOICE_NAMES: tuple[tuple[Voice, str], ...] = (
    ("participant", "participant, participante, p, table"),
    ("speaker", "speaker, orateur, oratrice, intervenant, intervenante"),
    ("editor", "editor, redaction, ndlr"),
    ("commentator", "commentator, commentateur, commentatrice, lecteur, lectrice"),
)
VOICES: dict[str, Voice] = {
    alias: voice for voice, aliases in _VOICE_NAMES for alias in aliases.split(", ")
}


@dataclass(frozen=True, slots=True)
class Note:
    """One note.

    Attributes:
        id: what the file calls it, or `n` and its line.
        text: word for word.
        kind: what the file says it is, or None.
        voice: whose it is; a participant's unless the file says otherwise.
        round: from 1, when known.
        table: from 1, when known.
        author: who signed it, or which drawing it speaks of.
        line: its line in the file.
    """

    id: str
    text: str
    kind: Kind | None
    voice: Voice | None
    round: int | None
    table: int | None
    author: str
    line: int


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a file, and what its reader should know."""

    notes: tuple[Note, ...]
    warnings: tuple[Phrase, ...]


def read_notes(path: Path) -> Notes:
    """The notes of a CSV or XLSX file; rows without a text are left out.

    Raises:
        TableError: the file is no table of notes, or one row of it is wrong.
        ManyErrors: several rows are wrong.
        OSError: the file cannot be opened.
    """
    records = read_records(path, COLUMNS, required=(frozenset(("text",)),), longest=LONGEST_NOTE)
    problems: list[EssaimError] = list(records.problems)
    notes = [_note(record, records, problems) for record in records.records]
    raise_all(problems)
    return Notes(tuple(note for note in notes if note.text), records.warnings())


def _note(record: Record, records: Records, problems: list[EssaimError]) -> Note:
    def read(field: str, parse: Callable[[str], T], otherwise: T) -> T:
        try:
            return parse(record.cells.get(field, ""))
        except TableError as error:
            problems.append(records.placed(error, record.line, field))
            return otherwise

    def number(cell: str) -> int | None:
        return whole(cell, most=MOST)

    return Note(
        id=record.cells.get("id") or f"n{record.line}",
        text=record.cells["text"],
        kind=read("kind", _kind, None),
        voice=read("voice", _voice, None),
        round=read("round", number, None),
        table=read("table", number, None),
        author=record.cells.get("author", ""),
        line=record.line,
    )


def _kind(cell: str) -> Kind | None:
    if not plain(cell):
        return None
    if plain(cell) in KINDS:
        return KINDS[plain(cell)]
    raise TableError(
        phrase("the kind “{kind}” is unknown", kind=cell),
        todo=phrase(
            "Write idea, question, quote, experience, success, failure, pride, objection or "
            "drawing, or leave the cell empty."
        ),
    )


def _voice(cell: str) -> Voice | None:
    if not plain(cell):
        return None
    if plain(cell) in VOICES:
        return VOICES[plain(cell)]
    raise TableError(
        phrase("the voice “{voice}” is unknown", voice=cell),
        todo=phrase("Write participant, speaker, editor or commentator, or leave the cell empty."),
    )
