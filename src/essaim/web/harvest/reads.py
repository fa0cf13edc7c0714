"""A workshop's notes as a harvest, and the draft of its note, both made anew when asked for."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from essaim.harvest.edits import NoteEdits, edited
from essaim.harvest.gather import gather_notes
from essaim.harvest.notes import Note
from essaim.harvest.rulings import ruled
from essaim.harvest.workshop_note import draft_note
from essaim.vocabulary.documents import from_json
from essaim.web.cafe.plenary_models import Statement as Voted
from essaim.web.cafe.plenary_reads import plenary_of
from essaim.web.cafe.plenary_results import outcomes_of, present_at
from essaim.web.cafe.reads import document_of
from essaim.web.harvest.fates import left_out_of
from essaim.web.harvest.mentions import rulings_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from essaim.harvest.workshop_note import WorkshopNote
    from essaim.vocabulary.harvest import Harvest, Kind
    from essaim.web.cafe.models import Workshop
    from essaim.web.harvest.fates import Row

FILE = "notes"


def harvest_of(workshop: Workshop) -> Harvest:
    """What the tables of a workshop wrote, its actors as people corrected them."""
    notes = [
        Note(
            id=str(one.pk),
            text=one.text,
            kind=cast("Kind", one.kind),
            # What a table writes beside its drawing is its authors' word.
            voice="participant",
            round=one.round,
            table=one.table,
            author="",
            line=number,
        )
        for number, one in enumerate(workshop.notes.all(), start=1)
    ]
    told = "\n".join(f"{one.id} {one.round} {one.table} {one.text}" for one in notes)
    digest = hashlib.sha256(told.encode()).hexdigest()
    found = gather_notes(notes, file=FILE, sha256=digest, workshop=document_of(workshop))
    by_note = _ids(found)
    return ruled(
        found,
        [
            replace(one, statement=by_note[one.statement])
            for one in rulings_of(workshop)
            if one.statement in by_note
        ],
    )


def edits_of(workshop: Workshop) -> NoteEdits:
    """What people changed in the note, statements named by the public ids of their notes."""
    found = workshop.note_versions.first()
    if found is None:
        return NoteEdits()
    return from_json(json.dumps(found.document).encode(), NoteEdits)


def note_of(workshop: Workshop, harvest: Harvest, *, lines: int | None = None) -> WorkshopNote:
    """The note: drafted by the rule, then as people changed it.

    Args:
        workshop: whose note; what its room voted counts in the choice of the lines.
        harvest: what was said.
        lines: how many lines the rule chooses, instead of what people set.
    """
    edits, by_note = edits_of(workshop), _ids(harvest)

    def named(notes: Iterable[str]) -> tuple[str, ...]:
        return tuple(by_note[note] for note in notes if note in by_note)

    edits = replace(
        edits,
        put_in=named(edits.put_in),
        put_out=named(edits.put_out),
        order=named(edits.order),
    )
    return edited(_drafted(workshop, harvest, lines=lines or edits.lines), edits)


def _drafted(workshop: Workshop, harvest: Harvest, *, lines: int) -> WorkshopNote:
    came = workshop.invitations.filter(arrived_at__isnull=False).count()
    return draft_note(
        harvest,
        workshop=document_of(workshop),
        lines=lines,
        agreed=_agreed(workshop, harvest),
        tables=workshop.tables.count() or None,
        guests=came or None,
        left_out=_by_note(harvest, left_out_of(workshop)),
    )


def _agreed(workshop: Workshop, harvest: Harvest) -> dict[str, float]:
    """The share that agrees with each note that was voted on, in its last closed vote."""
    present = present_at(workshop, plenary_of(workshop))
    shares: dict[str, float] = {}
    for one in Voted.objects.filter(workshop=workshop, note__isnull=False):
        outcomes = outcomes_of(one, present=present)
        share = outcomes[-1].found.share if outcomes else None
        if share is not None:
            shares[str(one.note_id)] = share
    by_note = _ids(harvest)
    return {by_note[note]: share for note, share in shares.items() if note in by_note}


def _ids(harvest: Harvest) -> dict[str, str]:
    """The id of each statement, by the note it is made from."""
    return {one.source.note: one.id for one in harvest.statements if hasattr(one.source, "note")}


def _by_note(harvest: Harvest, notes: frozenset[str]) -> frozenset[str]:
    return frozenset(name for note, name in _ids(harvest).items() if note in notes)


def alike_of(harvest: Harvest, rows: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Pairs of notes that may say the same and that nobody has decided about."""
    note_of_statement = {name: note for note, name in _ids(harvest).items()}
    open_ones = {str(row.note.pk): row for row in rows if row.state in ("waiting", "kept")}
    pairs = (
        (
            open_ones.get(note_of_statement.get(pair.first, "")),
            open_ones.get(note_of_statement.get(pair.second, "")),
        )
        for pair in harvest.alike
    )
    return [(one, other) for one, other in pairs if one is not None and other is not None]
