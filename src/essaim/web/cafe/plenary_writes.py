"""What changes the plenary: each write checks the right, changes, logs, and tells the hall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, Max

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.accounts.rights import check_may_moderate
from essaim.web.cafe.evening import touch
from essaim.web.cafe.models import Note
from essaim.web.cafe.plenary_models import Cluster, DrawingPlace, NotePlace, Plenary
from essaim.web.cafe.writes import check_right, log_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from essaim.web.accounts.rights import Actor
    from essaim.web.cafe.models import ClothPhoto, Workshop


def begin(actor: Actor, workshop: Workshop) -> Plenary:
    """The row that a write changes, the right checked; part of a larger write."""
    check_right(actor, workshop)
    found, _ = Plenary.objects.get_or_create(workshop=workshop)
    return found


def finish(actor: Actor, verb: str, workshop: Workshop) -> None:
    """Log a change, and tell wall and phones that there is something new."""
    Plenary.objects.filter(workshop=workshop).update(version=F("version") + 1)
    log_of(actor, verb, workshop)
    touch(workshop)


@transaction.atomic
def set_plenary(
    actor: Actor, workshop: Workshop, *, dots_each: int, several: bool, present: int | None
) -> None:
    """How many dots each one has, whether several may go together, how many are in the room."""
    plenary = begin(actor, workshop)
    plenary.dots_each, plenary.several, plenary.present = dots_each, several, present
    plenary.save()
    finish(actor, "set_plenary", workshop)


@transaction.atomic
def show(actor: Actor, workshop: Workshop, what: str) -> None:
    """Choose what the wall shows."""
    plenary = begin(actor, workshop)
    plenary.shown = what
    plenary.save()
    finish(actor, "show", workshop)


@transaction.atomic
def create_cluster(actor: Actor, workshop: Workshop, title: str) -> Cluster:
    """A new group, the last one."""
    begin(actor, workshop)
    last = workshop.clusters.aggregate(last=Max("position"))["last"] or 0
    cluster = Cluster.objects.create(workshop=workshop, title=title, position=last + 1)
    finish(actor, "create_cluster", workshop)
    return cluster


@transaction.atomic
def rename_cluster(actor: Actor, cluster: Cluster, title: str) -> None:
    """Give a group another title."""
    begin(actor, cluster.workshop)
    cluster.title = title
    cluster.save(update_fields=["title"])
    finish(actor, "rename_cluster", cluster.workshop)


@transaction.atomic
def remove_cluster(actor: Actor, cluster: Cluster) -> None:
    """Take a group away; its notes stay, alone again."""
    workshop = cluster.workshop
    begin(actor, workshop)
    cluster.delete()
    finish(actor, "remove_cluster", workshop)


@transaction.atomic
def move_notes(
    actor: Actor, workshop: Workshop, notes: Sequence[UUID], *, cluster: Cluster | None
) -> int:
    """Put notes into a group, or out of every group.

    Returns:
        How many notes were moved.
    """
    begin(actor, workshop)
    moved = 0
    for place in _places(workshop, notes):
        place.cluster = cluster
        place.save()
        moved += 1
    finish(actor, "move_notes", workshop)
    return moved


@transaction.atomic
def put_alone(actor: Actor, workshop: Workshop, notes: Sequence[UUID]) -> int:
    """Let each of these notes take dots by itself.

    Raises:
        EssaimError: one of them has not been accepted, so it may not be shown.
    """
    begin(actor, workshop)
    places = _places(workshop, notes)
    if any(not place.accepted for place in places):
        raise EssaimError(
            phrase("a note that was not accepted cannot stand alone on the wall"),
            todo=phrase("Accept it on the page of notes first."),
        )
    for place in places:
        place.cluster = create_cluster(actor, workshop, "")
        place.save()
    return len(places)


@transaction.atomic
def screen(actor: Actor, workshop: Workshop, notes: Sequence[UUID], *, accepted: bool) -> None:
    """Accept notes for wall and phones, or refuse them; the team goes on seeing all of them."""
    check_may_moderate(actor, workshop.territory_id, workshop.pk)
    Plenary.objects.get_or_create(workshop=workshop)
    for place in _places(workshop, notes):
        place.accepted = accepted
        place.save()
    finish(actor, "accept_notes" if accepted else "refuse_notes", workshop)


@transaction.atomic
def accept_waiting(actor: Actor, workshop: Workshop) -> None:
    """Accept every note that nobody has accepted or refused yet."""
    waiting = workshop.notes.exclude(place__accepted__isnull=False)
    screen(actor, workshop, [note.pk for note in waiting], accepted=True)


@transaction.atomic
def read_drawing(actor: Actor, note: Note, reading: str) -> None:
    """Keep what a reader says of a drawing, apart from its author's words."""
    begin(actor, note.workshop)
    (place,) = _places(note.workshop, [note.pk])
    place.reading = reading
    place.save()
    finish(actor, "read_drawing", note.workshop)


@transaction.atomic
def judge_drawing(actor: Actor, photo: ClothPhoto, *, accepted: bool | None, reading: str) -> None:
    """Say whether a photographed drawing may be shown, and what a reader says of it."""
    begin(actor, photo.workshop)
    DrawingPlace.objects.update_or_create(
        photo=photo, defaults={"accepted": accepted, "reading": reading}
    )
    finish(actor, "judge_drawing", photo.workshop)


def _places(workshop: Workshop, notes: Sequence[UUID]) -> list[NotePlace]:
    found = Note.objects.filter(workshop=workshop, pk__in=notes)
    return [NotePlace.objects.get_or_create(note=note)[0] for note in found]
