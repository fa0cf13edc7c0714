"""The conductor: leads the documents from room to room, in the order of the story.

A café is prepared; its guests are seated, so that everyone meets new people; the paper is
printed. What was said is harvested, and the note of the evening is drafted. Later rooms take up
where this one ends: who could act, what is done.
Each step reads the document before it and writes its own; none writes back.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.cafe.files import read_document, write_document
from essaim.cafe.guest_list import read_guests
from essaim.cafe.paper.kit import print_kit
from essaim.cafe.seat import seat_guests
from essaim.demo import mulhouse
from essaim.harvest.gather import gather_files
from essaim.harvest.note_press import press_note
from essaim.harvest.workshop_note import draft_note
from essaim.vocabulary.workshop import Workshop

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from essaim.vocabulary.guest import Guest
    from essaim.vocabulary.seating import Seating
    from essaim.words.language import Language


@dataclass(frozen=True, slots=True)
class Journey:
    """What the journey leaves behind.

    Attributes:
        found: whether the data of an earlier run were there already, and were used.
        workshop: the café as it was prepared.
        seating: who sits where, with its proofs.
        files: every file written or found, in the order of the story.
    """

    found: bool
    workshop: Workshop
    seating: Seating
    files: tuple[Path, ...]


def travel(
    folder: Path, *, language: Language, tell: Callable[[float], None] | None = None
) -> Journey:
    """The whole journey for Mulhouse, from a guest list to the paper of the evening.

    Args:
        folder: where everything is written; guests and workshop found there are used as they
            are, so that one can change them and run again.
        language: of the paper.
        tell: told the share of the work done.

    Raises:
        EssaimError: the data found in the folder are not what they should be.
        OSError: the folder cannot be written.
    """
    tell = tell or (lambda _share: None)
    found, workshop, guests = prepare(folder)
    tell(0.1)
    seating = seat(guests, rounds=len(workshop.rounds))
    write_document(folder / "seating.json", seating)
    tell(0.4)
    kit = print_kit(seating, folder / "kit", workshop=workshop, language=language)
    tell(0.8)
    told = tell_evening(folder, workshop, seating, language=language)
    tell(1.0)
    written = (folder / "guests.csv", folder / "workshop.json", folder / "seating.json")
    return Journey(found, workshop, seating, (*written, *kit, *told))


def tell_evening(
    folder: Path, workshop: Workshop, seating: Seating, *, language: Language
) -> tuple[Path, ...]:
    """After the evening: the notes of the tables become a harvest, and the note that is sent."""
    notes, harvest = folder / "notes.csv", folder / "harvest.json"
    if not notes.exists():
        shutil.copyfile(mulhouse.NOTES, notes)
    gathered = gather_files([notes], workshop=workshop).harvest
    write_document(harvest, gathered)
    note = draft_note(
        gathered, workshop=workshop, tables=seating.rules.tables, guests=len(seating.guests)
    )
    written = [notes, harvest]
    for shape in ("docx", "pdf"):
        path = folder / f"note.{shape}"
        path.write_bytes(press_note(note, shape, language=language))
        written.append(path)
    return tuple(written)


def prepare(folder: Path) -> tuple[bool, Workshop, tuple[Guest, ...]]:
    """The café before the evening: its questions and its guest list."""
    folder.mkdir(parents=True, exist_ok=True)
    guests, workshop = folder / "guests.csv", folder / "workshop.json"
    found = guests.exists() and workshop.exists()
    for source, place in ((mulhouse.GUESTS, guests), (mulhouse.WORKSHOP, workshop)):
        if not place.exists():
            shutil.copyfile(source, place)
    return found, read_document(workshop, Workshop), read_guests(guests)


def seat(guests: tuple[Guest, ...], *, rounds: int) -> Seating:
    """The evening's seats: hosts stay, the others meet new people at each round."""
    return seat_guests(
        guests,
        rounds=rounds,
        tables=mulhouse.TABLES,
        hosts="fixed",
        accessible_tables=mulhouse.ACCESSIBLE_TABLES,
        seed=mulhouse.SEED,
    )
