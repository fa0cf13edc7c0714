"""What changes the state of statements: the right checked, the change kept, logged, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.writes import check_right, log_of
from essaim.web.harvest.fates import fate_of
from essaim.web.harvest.models import ActorRuling, ClothTyped, Fate, FateChange, State

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from essaim.web.accounts.rights import Actor
    from essaim.web.cafe.models import ClothPhoto, Note, Workshop

LONGEST_TAG = 40


@transaction.atomic
def settle(
    actor: Actor,
    workshop: Workshop,
    notes: Sequence[UUID],
    state: State,
    *,
    reason: str = "",
    into: UUID | None = None,
) -> int:
    """Say what becomes of some notes.

    Args:
        actor: who says so.
        workshop: whose notes.
        notes: their ids; those of another workshop are left alone.
        state: what becomes of them.
        reason: why they are refused.
        into: the note that says the same, when they are merged; it is not merged into itself.

    Returns:
        How many notes were changed.

    Raises:
        EssaimError: a refusal without its reason, a merge into nothing or in a circle.
    """
    check_right(actor, workshop)
    reason = reason.strip()
    if state == State.REFUSED and not reason:
        raise EssaimError(
            phrase("a refusal needs its reason"),
            todo=phrase("Say in a few words why: the table that wrote it will read them."),
        )
    target = _target(workshop, into, notes) if state == State.MERGED else None
    fates = [one for one in _fates(workshop, notes) if target is None or one.note_id != target.pk]
    _keep_before(workshop, fates)
    for fate in fates:
        fate.state, fate.into = state, target
        fate.reason = reason[:400] if state == State.REFUSED else ""
        fate.save()
    log_of(actor, f"statements_{state}", workshop)
    return len(fates)


@transaction.atomic
def tag(
    actor: Actor, workshop: Workshop, notes: Sequence[UUID], word: str, *, remove: bool = False
) -> int:
    """Put a tag on some notes, or take it off.

    Raises:
        EssaimError: the tag holds no word.
    """
    check_right(actor, workshop)
    word = " ".join(word.replace(",", " ").split())[:LONGEST_TAG]
    if not word:
        raise EssaimError(phrase("the tag is empty"), todo=phrase("Type a word, then try again."))
    fates = [one for one in _fates(workshop, notes) if (word in one.tags) == remove]
    _keep_before(workshop, fates)
    for fate in fates:
        fate.tags = sorted({*fate.tags, word} - ({word} if remove else set()))
        fate.save()
    log_of(actor, "statements_tagged", workshop)
    return len(fates)


@transaction.atomic
def undo(actor: Actor, workshop: Workshop) -> int:
    """Put back what stood before the last change.

    Returns:
        How many notes were put back; none when there is nothing to undo.
    """
    check_right(actor, workshop)
    last = FateChange.objects.filter(workshop=workshop).first()
    ruling = ActorRuling.objects.filter(note__workshop=workshop).last()
    if ruling and (last is None or ruling.made_at > last.made_at):
        said = ActorRuling.objects.filter(change=ruling.change)
        count = said.values("note").distinct().count()
        said.delete()
        log_of(actor, "statements_undone", workshop)
        return count
    if last is None:
        return 0
    known = {str(one.note_id): one for one in _fates(workshop, list(last.before))}
    there = {str(one) for one in workshop.notes.values_list("pk", flat=True)}
    for name, before in last.before.items():
        if name in known:
            fate = known[name]
            fate.state, fate.reason, fate.tags = before["state"], before["reason"], before["tags"]
            fate.into_id = before["into"] if before["into"] in there else None
            fate.save()
    last.delete()
    log_of(actor, "statements_undone", workshop)
    return len(known)


@transaction.atomic
def mark_typed(actor: Actor, photo: ClothPhoto, *, typed: bool) -> None:
    """Say that all words of a photo have been typed, or that some are left."""
    check_right(actor, photo.workshop)
    ClothTyped.objects.filter(photo=photo).delete()
    if typed:
        ClothTyped.objects.create(photo=photo)
    log_of(actor, "cloth_typed", photo.workshop)


def _target(workshop: Workshop, into: UUID | None, notes: Sequence[UUID]) -> Note:
    """The note to merge into: what stands at the end of its own way."""
    notes_here = workshop.notes.select_related("fate")
    target = notes_here.filter(pk=into).first() if into else None
    seen = set()
    while target is not None and target.pk not in seen and (after := fate_of(target).into_id):
        seen.add(target.pk)
        target = notes_here.filter(pk=after).first()
    moved = {str(one) for one in notes}
    if target is None or (str(target.pk) in moved and str(target.pk) != str(into)):
        raise EssaimError(
            phrase("these statements cannot be merged"),
            todo=phrase("Choose one that stands for them all, and that is not merged into them."),
        )
    return target


def _fates(workshop: Workshop, notes: Sequence[UUID | str]) -> list[Fate]:
    """The rows of these notes, new ones for those that have none yet."""
    found = workshop.notes.select_related("fate").filter(pk__in=notes)
    return [fate_of(note) for note in found]


def _keep_before(workshop: Workshop, fates: Sequence[Fate]) -> None:
    if not fates:
        return
    before = {
        str(one.note_id): {
            "state": one.state,
            "reason": one.reason,
            "into": str(one.into_id) if one.into_id else None,
            "tags": list(one.tags),
        }
        for one in fates
    }
    FateChange.objects.create(workshop=workshop, before=before, made_at=timezone.now())
