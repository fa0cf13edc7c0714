"""A workshop's notes as a harvest, and the draft of its note; nothing is kept: notes are."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, cast

from essaim.harvest.gather import gather_notes
from essaim.harvest.notes import Note
from essaim.harvest.workshop_note import draft_note
from essaim.web.cafe.plenary_models import Statement as Voted
from essaim.web.cafe.plenary_reads import plenary_of
from essaim.web.cafe.plenary_results import outcomes_of, present_at
from essaim.web.cafe.reads import document_of

if TYPE_CHECKING:
    from essaim.harvest.workshop_note import WorkshopNote
    from essaim.vocabulary.harvest import Harvest, Kind
    from essaim.web.cafe.models import Workshop

FILE = "notes"


def harvest_of(workshop: Workshop) -> Harvest:
    """What the tables of a workshop wrote, each note under its public id."""
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
    return gather_notes(notes, file=FILE, sha256=digest, workshop=document_of(workshop))


def note_of(workshop: Workshop, harvest: Harvest, *, lines: int) -> WorkshopNote:
    """The draft of the note; what the room voted counts in the choice of its lines."""
    came = workshop.invitations.filter(arrived_at__isnull=False).count()
    return draft_note(
        harvest,
        workshop=document_of(workshop),
        lines=lines,
        agreed=_agreed(workshop, harvest),
        tables=workshop.tables.count() or None,
        guests=came or None,
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
    by_note = {one.source.note: one.id for one in harvest.statements if hasattr(one.source, "note")}
    return {by_note[note]: share for note, share in shares.items() if note in by_note}
