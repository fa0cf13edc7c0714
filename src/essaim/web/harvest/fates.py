"""What became of the notes of a workshop, as pages and the thread read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.forms import KINDS
from essaim.web.cafe.models import Kind
from essaim.web.harvest.models import (
    ActorRuling,
    ClothTyped,
    Fate,
    FateChange,
    NoteVersion,
    State,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from django.db.models import Model

    from essaim.vocabulary.phrase import Phrase
    from essaim.web.cafe.models import Note, Workshop
    from essaim.web.harvest.mentions import Naming

STATES = {
    State.WAITING: phrase("waiting"),
    State.KEPT: phrase("kept"),
    State.MERGED: phrase("merged"),
    State.REFUSED: phrase("refused"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A note and what became of it; `into` are the words of the note it was merged into."""

    note: Note
    state: str
    reason: str = ""
    into: Note | None = None
    tags: tuple[str, ...] = ()
    namings: tuple[Naming, ...] = ()

    @property
    def kind(self) -> Phrase:
        """The kind of the note, in words."""
        return KINDS[Kind(self.note.kind)]

    @property
    def actors(self) -> tuple[str, ...]:
        """The names of the actors that it names, once each."""
        return tuple(dict.fromkeys(one.name for one in self.namings if one.stands))

    @property
    def to_check(self) -> bool:
        """Whether somebody it names, or may name, waits for a person's word."""
        return any(one.state in ("found", "proposed") for one in self.namings)

    @property
    def told(self) -> Phrase:
        """Its state, in words."""
        return STATES[State(self.state)]


def rows_of(
    workshop: Workshop, namings: Mapping[str, tuple[Naming, ...]] | None = None
) -> list[Row]:
    """All notes of a workshop with what became of them, by round, table and time.

    Args:
        workshop: whose notes.
        namings: whom each note names, by the note's id.
    """
    notes = list(workshop.notes.select_related("fate").order_by("round", "table", "written_at"))
    known = {one.pk: one for one in notes}
    return [_row(one, known, (namings or {}).get(str(one.pk), ())) for one in notes]


def fate_of(note: Note) -> Fate:
    """What became of a note; it waits when nobody has decided."""
    try:
        return note.fate
    except Fate.DoesNotExist:
        return Fate(note=note)


def _row(note: Note, known: Mapping[UUID, Note], namings: tuple[Naming, ...]) -> Row:
    fate = fate_of(note)
    into = known.get(fate.into_id) if fate.into_id else None
    # What was merged into something merged itself is told at the end of the way.
    while into is not None and (after := fate_of(into).into_id):
        into = known.get(after)
    return Row(note, fate.state, fate.reason, into, tuple(fate.tags), namings)


def counts_of(rows: Iterable[Row]) -> dict[str, int]:
    """How many notes are in each state."""
    counts = dict.fromkeys(State.values, 0)
    for row in rows:
        counts[row.state] += 1
    return counts


def left_out_of(workshop: Workshop) -> frozenset[str]:
    """Ids of the notes that are told by another one, or were refused."""
    gone = Fate.objects.filter(
        note__workshop=workshop, state__in=(State.MERGED, State.REFUSED)
    ).values_list("note_id", flat=True)
    return frozenset(str(one) for one in gone)


def export_of(workshop: Workshop) -> list[Iterable[Model]]:
    """All rows of this room that belong to a workshop, for its export."""
    return [
        Fate.objects.filter(note__workshop=workshop),
        FateChange.objects.filter(workshop=workshop),
        ClothTyped.objects.filter(photo__workshop=workshop),
        NoteVersion.objects.filter(workshop=workshop),
        ActorRuling.objects.filter(note__workshop=workshop),
    ]
