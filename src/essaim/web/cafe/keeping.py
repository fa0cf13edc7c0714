"""Keeps a batch of notes in one transaction: who wrote, whether it may be, and once only."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from django.db import IntegrityError, OperationalError, connection, transaction
from django.utils import timezone

from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.models import Evening, HallTable, Invitation, Note, State, Workshop
from essaim.web.cafe.models import WorkshopRound as Round
from essaim.web.cafe.plenary_models import NotePlace
from essaim.web.cafe.posting import NoteError, PostedNote

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

L = TypeVar("L")


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who says she writes: a code, an invitation (from a cookie), or the team."""

    code: str = ""
    invitation: UUID | None = None
    team: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A note on its way to the base."""

    workshop: UUID
    bearer: Bearer
    note: PostedNote


@dataclass(frozen=True, slots=True)
class Stored:
    """A note that is in the base; `new` is false when it was there already."""

    id: UUID
    new: bool


Receipt = Stored | NoteError


def keep_notes(letters: Sequence[Letter]) -> list[Receipt]:
    """Write the notes of the letters; when this returns, what is `Stored` is committed."""
    return committed(letters, _keep)


def committed(letters: Sequence[L], keep: Callable[[Sequence[L]], list[Receipt]]) -> list[Receipt]:
    """What `keep` answers, once it is committed.

    A disk that is full refuses the whole batch and breaks nothing: the next batch tries again.
    """
    try:
        with transaction.atomic():
            return keep(letters)
    except IntegrityError:
        # Somebody else wrote the same key, or an invitation was erased: find out which.
        if len(letters) > 1:
            return [receipt for letter in letters for receipt in committed([letter], keep)]
        return [_busy()]
    except OperationalError as error:
        connection.close()  # a connection that failed to commit is not trusted again
        refusal = _disk_full() if "full" in str(error) else _busy()
        return [refusal for _ in letters]


def close_connection() -> None:
    """Close the connection of this thread."""
    connection.close()


def _keep(letters: Sequence[Letter]) -> list[Receipt]:
    halls = {
        workshop: _hall_of(workshop, [one for one in letters if one.workshop == workshop])
        for workshop in {letter.workshop for letter in letters}
    }
    # Notes of one batch are ordered by the moment they came.
    now = timezone.now()
    fresh: list[Note] = []
    receipts: list[Receipt] = []
    for index, letter in enumerate(letters):
        hall = halls[letter.workshop]
        receipt = hall.receipt_of(letter)
        if receipt is None:
            note = Note(
                workshop_id=letter.workshop,
                key=letter.note.key,
                table=letter.note.table,
                round=letter.note.round,
                kind=letter.note.kind,
                text=letter.note.text,
                author_id=hall.author_of(letter.bearer),
                written_at=now + dt.timedelta(microseconds=index),
            )
            fresh.append(note)
            hall.known[letter.note.key] = note.pk
            receipt = Stored(note.pk, new=True)
        receipts.append(receipt)
    Note.objects.bulk_create(fresh)
    # What the team typed, somebody of the team has read.
    typed = {one.note.key for one in letters if one.bearer.team}
    NotePlace.objects.bulk_create(
        NotePlace(note=note, accepted=True) for note in fresh if note.key in typed
    )
    return receipts


@dataclass(frozen=True, slots=True)
class Hall:
    """What the base knows of a workshop, as far as a batch needs it."""

    exists: bool
    closed: bool
    tables: tuple[int, ...]
    rounds: tuple[int, ...]
    codes: dict[str, UUID]
    invitations: set[UUID]
    known: dict[UUID, UUID]

    def author_of(self, bearer: Bearer) -> UUID | None:
        """The invitation of who writes, if she has one."""
        if bearer.code:
            return self.codes.get(bearer.code)
        return bearer.invitation if bearer.invitation in self.invitations else None

    def receipt_of(self, letter: Letter) -> Receipt | None:
        """The answer to a letter; nothing when its note is to be kept."""
        note = letter.note
        if not self.exists:
            return NoteError(phrase("this workshop does not exist"), status=404)
        if not letter.bearer.team and self.author_of(letter.bearer) is None:
            return stranger()
        if note.key in self.known:
            return Stored(self.known[note.key], new=False)
        # The team types the tablecloths once the hall is empty.
        if self.closed and not letter.bearer.team:
            return NoteError(
                phrase("the workshop is closed"),
                status=409,
                todo=phrase("Give the note to the facilitator."),
            )
        if note.table not in self.tables:
            return _unknown("table", self.tables)
        return None if note.round in self.rounds else _unknown("round", self.rounds)


def _hall_of(workshop: UUID, letters: Sequence[Letter]) -> Hall:
    codes = [one.bearer.code for one in letters if one.bearer.code]
    ids = [one.bearer.invitation for one in letters if one.bearer.invitation]
    keys = [one.note.key for one in letters]
    invited = Invitation.objects.filter(workshop=workshop)
    states = Evening.objects.filter(workshop=workshop).values_list("state", flat=True)
    return Hall(
        exists=Workshop.objects.filter(pk=workshop).exists(),
        closed=State.CLOSED in states,
        tables=tuple(HallTable.objects.filter(workshop=workshop).values_list("number", flat=True)),
        rounds=tuple(Round.objects.filter(workshop=workshop).values_list("number", flat=True)),
        codes=dict(invited.filter(code__in=codes).values_list("code", "pk")) if codes else {},
        invitations=set(invited.filter(pk__in=ids).values_list("pk", flat=True)) if ids else set(),
        known=dict(Note.objects.filter(workshop=workshop, key__in=keys).values_list("key", "pk")),
    )


def stranger() -> NoteError:
    """The refusal of a code or a cookie that opens nothing here."""
    return NoteError(
        phrase("this code does not open this workshop"),
        status=401,
        expected=phrase("Expected: the eight signs on the guest's card."),
    )


def _unknown(field: str, numbers: tuple[int, ...]) -> NoteError:
    what = (
        phrase("this table is not in the hall")
        if field == "table"
        else phrase("this round is not in the workshop")
    )
    if not numbers:
        return NoteError(what, status=422, todo=phrase("Ask the facilitator to lay out the hall."))
    return NoteError(
        what,
        status=422,
        expected=phrase(
            "Expected: a number from {first} to {last}.", first=min(numbers), last=max(numbers)
        ),
    )


def _disk_full() -> NoteError:
    return NoteError(
        phrase("the disk of the server is full: the note is not kept yet"),
        status=507,
        todo=phrase("Keep it: it will be sent again when there is room."),
    )


def _busy() -> NoteError:
    return NoteError(
        phrase("the server cannot write just now"),
        status=503,
        todo=phrase("Keep the note: it will be sent again."),
    )
