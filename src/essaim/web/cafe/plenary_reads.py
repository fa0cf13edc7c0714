"""What the plenary's pages read: groups, statements, drawings, and what each phone has cast."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.db.models import Count

from essaim.harvest import agreement_words as words
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.models import ClothPhoto, Kind, Note, PhotoKind
from essaim.web.cafe.plenary_models import (
    Ballot,
    Cluster,
    DotSheet,
    DrawingPlace,
    NotePlace,
    Plenary,
    Poll,
    Statement,
)
from essaim.web.cafe.plenary_results import change_in, dots_of, outcomes_of, present_at

if TYPE_CHECKING:
    from uuid import UUID

    from essaim.harvest.tiers import Tier
    from essaim.vocabulary.phrase import Phrase
    from essaim.web.cafe.models import Invitation, Workshop
    from essaim.web.cafe.plenary_results import Outcome


@dataclass(frozen=True, slots=True)
class Group:
    """A group as pages show it; `label` is empty when nothing of it may be shown."""

    cluster: Cluster
    label: str
    notes: tuple[Note, ...]
    dots: int | None = None
    mine: int = 0


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing: its authors' words or its photo, and apart from them what a reader says."""

    id: UUID
    table: int
    words: str
    reading: str
    accepted: bool | None
    photo: ClothPhoto | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A statement as pages show it."""

    statement: Statement
    voted: int
    outcomes: tuple[Outcome, ...]
    change: Phrase | None
    mine: str = ""


def plenary_of(workshop: Workshop) -> Plenary:
    """The plenary's settings; those of a new one when nobody has set anything."""
    return Plenary.objects.filter(workshop=workshop).first() or Plenary(workshop=workshop)


def notes_with_places(workshop: Workshop, **wanted: object) -> list[Note]:
    """All notes, or those wanted, each with what became of it."""
    return list(workshop.notes.filter(**wanted).select_related("place", "place__cluster"))


def place_of(note: Note) -> NotePlace:
    """What became of a note; nothing yet when nobody has read it."""
    found = getattr(note, "place", None)
    return found if isinstance(found, NotePlace) else NotePlace(note=note)


def groups_of(
    workshop: Workshop,
    *,
    public: bool = False,
    guest: Invitation | None = None,
    plenary: Plenary | None = None,
) -> list[Group]:
    """The groups in their order.

    Args:
        workshop: whose.
        public: leave out what no one of the team has accepted.
        guest: whose dots to tell.
        plenary: the settings, when they have been read already.
    """
    plenary = plenary or plenary_of(workshop)
    # A phone shows titles alone: it has no need of every note of a large hall.
    notes = notes_with_places(workshop, **({} if guest is None else {"place__cluster__title": ""}))
    sheet = DotSheet.objects.filter(workshop=workshop, voter=guest, counts=True).first()
    mine = sheet.dots if guest is not None and sheet is not None else {}
    clusters = list(workshop.clusters.all())
    dots = {name: number for tier in tiers_in(plenary) for name, number in tier.items}
    found = []
    for cluster in clusters:
        inside = tuple(
            note
            for note in notes
            if place_of(note).cluster_id == cluster.pk and (place_of(note).accepted or not public)
        )
        label = cluster.title or (inside[0].text if inside else "")
        if label or not public:
            known = dots.get(str(cluster.pk)) if plenary.dots == Poll.CLOSED else None
            own = int(mine.get(str(cluster.pk), 0))
            found.append(Group(cluster, label, inside, known, own))
    return found


def tiers_in(plenary: Plenary) -> tuple[Tier, ...]:
    """The groups in tiers, once the dots are closed."""
    if plenary.dots != Poll.CLOSED:
        return ()
    return _tiers(plenary.workshop_id, state_of(plenary))


def state_of(plenary: Plenary) -> tuple[int, int]:
    """What changes whenever something of the plenary does.

    The version grows at each change; a workshop that is put in again from its file may come with
    a version that was seen here with other votes, but always with a new row.
    """
    return plenary.pk or 0, plenary.version


@lru_cache(maxsize=64)
def _tiers(workshop: UUID, state: tuple[int, int]) -> tuple[Tier, ...]:  # noqa: ARG001 - the key
    """Computed once a state of the plenary, not once a phone: closed votes do not move."""
    plenary = Plenary.objects.get(workshop=workshop)
    sheets = DotSheet.objects.filter(workshop=workshop, counts=True).values_list("dots", flat=True)
    clusters = Cluster.objects.filter(workshop=workshop)
    return dots_of(plenary, {str(one.pk): one.by_hand for one in clusters}, list(sheets))


@lru_cache(maxsize=1024)
def _results(
    statement: UUID,
    state: tuple[int, int],  # noqa: ARG001 - part of the key
    present: int | None,
) -> tuple[tuple[Outcome, ...], Phrase | None]:
    """As `_tiers`, for a statement."""
    found = Statement.objects.get(pk=statement)
    change = change_in(found)
    return tuple(outcomes_of(found, present=present)), words.change_phrase(
        change
    ) if change else None


def tiers_of_groups(plenary: Plenary, groups: list[Group]) -> tuple[list[list[Group]], Phrase]:
    """The groups of each tier, and what the tiers say."""
    known = {str(group.cluster.pk): group for group in groups}
    tiers = tiers_in(plenary)
    shown = [[known[name] for name, _ in tier.items if name in known] for tier in tiers]
    return [tier for tier in shown if tier], words.tiers_phrase(tiers)


def questions_of(
    workshop: Workshop,
    *,
    public: bool = False,
    guest: Invitation | None = None,
    plenary: Plenary | None = None,
    present: int | None = None,
) -> list[Question]:
    """The statements in their order; those not yet put to the vote are for the team alone.

    Args:
        workshop: whose.
        public: leave out those that were never put to the vote.
        guest: whose votes to tell.
        plenary: the settings, when they have been read already.
        present: how many are in the room, when it has been counted already.
    """
    plenary = plenary or plenary_of(workshop)
    present = present or present_at(workshop, plenary)
    casting = Ballot.objects.filter(statement__workshop=workshop, counts=True).order_by()
    # Only open votes are counted here, and not for each phone.
    counted = casting.filter(statement__state=Poll.OPEN) if guest is None else casting.none()
    rounds = counted.values_list("statement", "round").annotate(n=Count("pk"))
    voted = {(pk, number): n for pk, number, n in rounds}
    own = casting.filter(voter=guest).values_list("statement", "round", "vote")
    mine = {(pk, number): vote for pk, number, vote in own} if guest is not None else {}
    found = []
    for one in workshop.statements.all():
        if public and one.state == Poll.READY:
            continue
        closed = one.state == Poll.CLOSED
        outcomes, change = _results(one.pk, state_of(plenary), present) if closed else ((), None)
        found.append(
            Question(
                statement=one,
                voted=voted.get((one.pk, one.round), 0),
                outcomes=outcomes,
                change=change,
                mine=mine.get((one.pk, one.round), ""),
            )
        )
    return found


def drawings_of(workshop: Workshop, *, public: bool = False) -> list[Drawing]:
    """The drawings that were photographed, then those that were only told."""
    found = [_drawn(photo) for photo in photos_with_places(workshop)]
    for note in notes_with_places(workshop, kind=Kind.DRAWING):
        place = place_of(note)
        told = Drawing(note.pk, note.table, note.text, place.reading, place.accepted)
        found.append(told)
    return [one for one in found if one.accepted or not public]


def photos_with_places(workshop: Workshop) -> list[ClothPhoto]:
    """The photos of drawings, each with what became of it."""
    return list(workshop.photos.filter(kind=PhotoKind.DRAWING).select_related("place"))


def _drawn(photo: ClothPhoto) -> Drawing:
    place = getattr(photo, "place", None) or DrawingPlace(photo=photo)
    words = photo.comment
    return Drawing(photo.pk, photo.table, words, place.reading, place.accepted, photo)


def is_shown(photo: ClothPhoto) -> bool:
    """Whether the team has accepted this drawing for wall and phones."""
    return DrawingPlace.objects.filter(photo=photo, accepted=True).exists()


def dots_cast(workshop: Workshop) -> int:
    """How many people have sent their dots, and nothing else."""
    return DotSheet.objects.filter(workshop=workshop, counts=True).count()


def board_of(workshop: Workshop, *, guest: Invitation | None = None) -> dict[str, Any]:
    """What the wall and the phones show: what was accepted, open votes, results of closed ones."""
    plenary = plenary_of(workshop)
    present = present_at(workshop, plenary)
    groups = groups_of(workshop, public=True, guest=guest, plenary=plenary)
    tiers, said = tiers_of_groups(plenary, groups)
    questions = questions_of(workshop, public=True, guest=guest, plenary=plenary, present=present)
    return {
        "plenary": plenary,
        "groups": groups,
        "tiers": tiers,
        "tiers_said": said,
        "dots_cast": dots_cast(workshop) if guest is None else 0,
        "open": [one for one in questions if one.statement.state == Poll.OPEN],
        "closed": [one for one in questions if one.statement.state == Poll.CLOSED],
        "drawings": drawings_of(workshop, public=True),
        "present": present,
    }


def news_of_plenary(workshop: UUID) -> dict[str, Any] | None:
    """What the stream says of the plenary; nothing while nobody has begun to prepare it."""
    plenary = Plenary.objects.filter(workshop=workshop).select_related("workshop").first()
    if plenary is None:
        return None
    votes = plenary.workshop.statements.exclude(state=Poll.READY)
    return {
        "version": plenary.version,
        "dots": plenary.dots,
        "votes": [{"id": str(v.pk), "round": v.round, "state": v.state} for v in votes],
        # Phones spread what they ask for over a time that grows with the room.
        "people": plenary.workshop.invitations.count(),
    }


def is_open(workshop: Workshop) -> bool:
    """Whether something can be voted on now."""
    dots = Plenary.objects.filter(workshop=workshop, dots=Poll.OPEN)
    return dots.exists() or workshop.statements.filter(state=Poll.OPEN).exists()


def check_nothing_open(workshop: Workshop) -> None:
    """Go on only when no vote is secret any more.

    Raises:
        EssaimError: one is open; a file of all rows would tell its counts.
    """
    if is_open(workshop):
        raise EssaimError(
            phrase("a vote is open, and secret until it is closed"),
            todo=phrase("Close it, then export."),
        )


def rows_of(workshop: Workshop) -> list[Any]:
    """All rows of the plenary, in the order in which they can be put back."""
    statements = workshop.statements.all()
    return [
        Plenary.objects.filter(workshop=workshop),
        workshop.clusters.all(),
        NotePlace.objects.filter(note__workshop=workshop).order_by("note"),
        DrawingPlace.objects.filter(photo__workshop=workshop).order_by("photo"),
        statements,
        *(one.hands.all() for one in statements),
        *(one.ballots.order_by("key") for one in statements),
        DotSheet.objects.filter(workshop=workshop).order_by("key"),
    ]
