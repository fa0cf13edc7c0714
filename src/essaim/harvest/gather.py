"""From files to a harvest: read, cut into statements, name actors and themes, propose the rest."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from essaim.harvest.actors import namer_of
from essaim.harvest.alike import alike_of
from essaim.harvest.blocks import structure_of
from essaim.harvest.candidates import candidates_of
from essaim.harvest.contributions import chains_of, contributions_of
from essaim.harvest.lexicon import packaged, used
from essaim.harvest.notes import read_notes
from essaim.harvest.reading import is_table, read_text
from essaim.harvest.statements import parts_of, statements_of, statements_of_notes
from essaim.harvest.themes import packaged_sorter
from essaim.vocabulary.errors import HarvestError, Place
from essaim.vocabulary.harvest import Harvest, HarvestFile, HarvestRound
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from essaim.harvest.actors import Namer
    from essaim.harvest.lexicon import Lexicon
    from essaim.harvest.notes import Note
    from essaim.vocabulary.harvest import Part, Statement
    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Gathered:
    """A harvest, and what its reader should know though nothing is wrong."""

    harvest: Harvest
    warnings: tuple[Phrase, ...] = ()


def gather_files(
    paths: Sequence[Path], *, lexicon: Lexicon | None = None, workshop: Workshop | None = None
) -> Gathered:
    """The harvest of some files.

    Args:
        paths: texts, Markdown, .docx, PDF with text, or tables of notes.
        lexicon: who may be named; the packaged one unless said.
        workshop: its rounds give the questions that notes do not state.

    Raises:
        EssaimError: a file cannot be read as it is, or two files have the same name.
        OSError: a file cannot be opened.
    """
    _refuse_twins(paths)
    files: list[HarvestFile] = []
    found: list[Statement] = []
    parts: list[Part] = []
    warnings: list[Phrase] = []
    rounds = _rounds_of(workshop)
    for path in paths:
        if is_table(path):
            sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
            read = read_notes(path)
            warnings += read.warnings
            found += statements_of_notes(read.notes, file=path.name)
        else:
            text = read_text(path)
            sha256 = text.sha256
            structure = structure_of(text.lines)
            for said in structure.rounds:
                rounds.setdefault(said.number, said)
            found += statements_of(structure.blocks, file=path.name)
            parts += parts_of(structure.blocks, file=path.name)
        files.append(HarvestFile(name=path.name, sha256=sha256))
    harvest = _harvest(files, found, parts, rounds, lexicon or packaged())
    return Gathered(harvest, tuple(warnings))


def gather_notes(
    notes: Iterable[Note],
    *,
    file: str,
    sha256: str,
    lexicon: Lexicon | None = None,
    workshop: Workshop | None = None,
) -> Harvest:
    """The harvest of notes that are in no file, such as those of a site.

    Args:
        notes: as the tables wrote them.
        file: what they are called together; ids are made from it.
        sha256: of what they hold.
        lexicon: who may be named; the packaged one unless said.
        workshop: its rounds give the questions.
    """
    found = list(statements_of_notes(notes, file=file))
    held = HarvestFile(name=file, sha256=sha256)
    return _harvest([held], found, [], _rounds_of(workshop), lexicon or packaged())


def _rounds_of(workshop: Workshop | None) -> dict[int, HarvestRound]:
    return {
        one.number: HarvestRound(number=one.number, question=one.question, drawing=one.drawing)
        for one in (workshop.rounds if workshop else ())
    }


def _harvest(
    files: Sequence[HarvestFile],
    found: Sequence[Statement],
    parts: Sequence[Part],
    rounds: dict[int, HarvestRound],
    lexicon: Lexicon,
) -> Harvest:
    for number in sorted({one.round for one in found if one.round is not None} - set(rounds)):
        rounds[number] = HarvestRound(number=number)
    namer = namer_of(lexicon).reading([one.text for one in found])
    statements = annotated(found, namer, rounds)
    return Harvest(
        files=tuple(files),
        lexicon=used(lexicon),
        rounds=tuple(rounds[number] for number in sorted(rounds)),
        statements=statements,
        parts=tuple(parts),
        chains=tuple(chain for one in statements for chain in chains_of(one)),
        candidates=candidates_of(statements, namer.matcher),
        alike=alike_of(statements),
    )


def annotated(
    statements: Iterable[Statement], namer: Namer, rounds: Mapping[int, HarvestRound]
) -> tuple[Statement, ...]:
    """The statements with the actors, themes and contributions they name."""
    sorter = packaged_sorter()
    done = []
    for one in statements:
        actors = namer.actors_of(one.text)
        known = rounds.get(one.round) if one.round is not None else None
        question = known.question if known else ""
        titles = (*one.section[:1], question) if one.section or question else ()
        done.append(
            replace(
                one,
                actors=actors,
                themes=sorter.themes_of(one.text, titles),
                contributions=contributions_of(one.text) if actors else (),
            )
        )
    return tuple(done)


def _refuse_twins(paths: Sequence[Path]) -> None:
    names = [path.name for path in paths]
    for name in names:
        if names.count(name) > 1:
            raise HarvestError(
                phrase("two files are called “{name}”", name=name),
                where=Place(file=name),
                todo=phrase(
                    "Rename one of them: each statement is traced by the name of its file."
                ),
            )
