"""Keeps a batch of letters in the writer's thread: notes as before, votes beside them.

A vote is kept once whatever the network does (its key is made on the phone), in the order in
which the phone sent it, and only while the vote is open: what was announced never moves.
"""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils import timezone

from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.web.cafe.keeping import Letter, Stored, committed, keep_notes, stranger
from essaim.web.cafe.models import Invitation, Workshop
from essaim.web.cafe.plenary_ballots import PostedDots, PostedVote
from essaim.web.cafe.plenary_models import Ballot, Cluster, DotSheet, Plenary, Poll, Statement
from essaim.web.cafe.posting import NoteError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from essaim.web.cafe.keeping import Bearer, Receipt
    from essaim.web.cafe.plenary_ballots import Posted


@dataclass(frozen=True, slots=True)
class VoteLetter:
    """A vote on its way to the base."""

    workshop: UUID
    bearer: Bearer
    ballot: Posted


AnyLetter = Letter | VoteLetter


def keep_letters(letters: Sequence[AnyLetter]) -> list[Receipt]:
    """Write a batch of notes and votes; when this returns, what is `Stored` is committed."""
    notes = [one for one in letters if isinstance(one, Letter)]
    votes = [one for one in letters if isinstance(one, VoteLetter)]
    kept = iter(keep_notes(notes) if notes else [])
    cast = iter(keep_votes(votes) if votes else [])
    return [next(kept if isinstance(one, Letter) else cast) for one in letters]


def keep_votes(letters: Sequence[VoteLetter]) -> list[Receipt]:
    """Write the votes of the letters; when this returns, what is `Stored` is committed."""
    return committed(letters, _keep)


def _keep(letters: Sequence[VoteLetter]) -> list[Receipt]:
    rooms = {
        workshop: _room_of(workshop, [one for one in letters if one.workshop == workshop])
        for workshop in {letter.workshop for letter in letters}
    }
    now = timezone.now()
    receipts = [
        rooms[letter.workshop].receive(letter, now + dt.timedelta(microseconds=index))
        for index, letter in enumerate(letters)
    ]
    for room in rooms.values():
        room.write()
    return receipts


@dataclass(slots=True)
class Room:
    """What the base knows of a plenary, as far as a batch needs it, and what the batch adds."""

    workshop: UUID
    exists: bool
    plenary: Plenary
    statements: dict[UUID, Statement]
    clusters: set[UUID]
    voters: dict[str | UUID, UUID]
    known: set[UUID]
    marks: dict[UUID, UUID]
    ballots: dict[tuple[UUID, int, UUID], Ballot] = field(default_factory=dict)
    sheets: dict[UUID, DotSheet] = field(default_factory=dict)
    replaced: list[Ballot | DotSheet] = field(default_factory=list)

    def receive(self, letter: VoteLetter, now: dt.datetime) -> Receipt:
        """Take a letter in, or say why not."""
        voter = self.voters.get(letter.bearer.code or letter.bearer.invitation or "")
        if not self.exists:
            return NoteError(phrase("this workshop does not exist"), status=404)
        if voter is None:
            return stranger()
        posted = letter.ballot
        if posted.key in self.known:
            return Stored(posted.key, new=False)
        refusal = self._refusal(posted)
        if refusal is not None:
            return refusal
        self.known.add(posted.key)
        mark = self.marks.setdefault(voter, uuid.uuid4())
        if isinstance(posted, PostedVote):
            self._vote(posted, voter, mark, now)
        else:
            self._dots(posted, voter, mark, now)
        return Stored(posted.key, new=True)

    def _refusal(self, posted: Posted) -> NoteError | None:
        if isinstance(posted, PostedDots):
            return self._refused_dots(posted)
        statement = self.statements.get(posted.statement)
        if statement is None:
            return NoteError(phrase("this statement is not put to the vote"), status=422)
        if statement.state != Poll.OPEN or statement.round != posted.round:
            return _closed()
        return None

    def _refused_dots(self, posted: PostedDots) -> NoteError | None:
        if self.plenary.dots != Poll.OPEN:
            return _closed()
        if not {name for name, _ in posted.dots} <= self.clusters:
            return NoteError(phrase("there is no such group"), status=422)
        each = self.plenary.dots_each
        numbers = [number for _, number in posted.dots]
        if sum(numbers) > each:
            sentence = phrase_n("Expected: {n} dot at most.", "Expected: {n} dots at most.", each)
            return NoteError(phrase("there are too many dots"), status=422, expected=sentence)
        if not self.plenary.several and max(numbers, default=0) > 1:
            one = phrase("Expected: one dot a group.")
            return NoteError(phrase("there are too many dots"), status=422, expected=one)
        return None

    def _vote(self, posted: PostedVote, voter: UUID, mark: UUID, now: dt.datetime) -> None:
        place = (posted.statement, posted.round, mark)
        if place in self.ballots:
            self.ballots[place].counts = False
            self.replaced.append(self.ballots[place])
        self.ballots[place] = Ballot(
            statement_id=posted.statement,
            round=posted.round,
            voter_id=voter,
            mark=mark,
            key=posted.key,
            vote=posted.vote,
            cast_at=now,
        )

    def _dots(self, posted: PostedDots, voter: UUID, mark: UUID, now: dt.datetime) -> None:
        if mark in self.sheets:
            self.sheets[mark].counts = False
            self.replaced.append(self.sheets[mark])
        self.sheets[mark] = DotSheet(
            workshop_id=self.workshop,
            voter_id=voter,
            mark=mark,
            key=posted.key,
            dots={str(name): number for name, number in posted.dots},
            cast_at=now,
        )

    def write(self) -> None:
        """Write what the batch added; in the base, the ones replaced stop counting first."""
        before = Ballot.objects.filter(statement__workshop=self.workshop, counts=True)
        fresh = [one for one in self.ballots.values() if one.pk is None]
        sheets = [one for one in self.sheets.values() if one.pk is None]
        old = [one.pk for one in self.replaced if isinstance(one, Ballot) and one.pk]
        before.filter(pk__in=old).update(counts=False)
        gone = [one.pk for one in self.replaced if isinstance(one, DotSheet) and one.pk]
        DotSheet.objects.filter(pk__in=gone).update(counts=False)
        late = [one for one in self.replaced if one.pk is None]
        Ballot.objects.bulk_create(fresh + [one for one in late if isinstance(one, Ballot)])
        DotSheet.objects.bulk_create(sheets + [one for one in late if isinstance(one, DotSheet)])


def _room_of(workshop: UUID, letters: Sequence[VoteLetter]) -> Room:
    codes = [one.bearer.code for one in letters if one.bearer.code]
    ids = [one.bearer.invitation for one in letters if one.bearer.invitation]
    invited = Invitation.objects.filter(workshop=workshop)
    voters: dict[str | UUID, UUID] = {}
    voters |= dict(invited.filter(code__in=codes).values_list("code", "pk"))
    voters |= {pk: pk for pk in invited.filter(pk__in=ids).values_list("pk", flat=True)}
    people = set(voters.values())
    ballots = Ballot.objects.filter(statement__workshop=workshop)
    sheets = DotSheet.objects.filter(workshop=workshop)
    marks = dict(sheets.filter(voter__in=people).values_list("voter", "mark"))
    marks |= dict(ballots.filter(voter__in=people).values_list("voter", "mark"))
    counting = ballots.filter(voter__in=people, counts=True)
    keys = [one.ballot.key for one in letters]
    known = set(ballots.filter(key__in=keys).values_list("key", flat=True))
    known |= set(sheets.filter(key__in=keys).values_list("key", flat=True))
    plenary = Plenary.objects.filter(workshop=workshop).first()
    return Room(
        workshop=workshop,
        exists=Workshop.objects.filter(pk=workshop).exists(),
        plenary=plenary or Plenary(),
        statements={one.pk: one for one in Statement.objects.filter(workshop=workshop)},
        clusters=set(Cluster.objects.filter(workshop=workshop).values_list("pk", flat=True)),
        voters=voters,
        known=known,
        marks=marks,
        ballots={(one.statement_id, one.round, one.mark): one for one in counting},
        sheets={one.mark: one for one in sheets.filter(voter__in=people, counts=True)},
    )


def _closed() -> NoteError:
    return NoteError(
        phrase("this vote is closed"),
        status=409,
        todo=phrase("What was announced does not change any more."),
    )
