"""What changes the seats of a café; at the door nobody already seated moves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from essaim.cafe.move import move_guest
from essaim.cafe.repair import repair_seating
from essaim.cafe.seat import seat_guests
from essaim.vocabulary.errors import SeatingError
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.evening import touch
from essaim.web.cafe.models import (
    Invitation,
    Workshop,
)
from essaim.web.cafe.reads import evening_of, guest_of, guests_of, seating_of
from essaim.web.cafe.writes import (
    check_right,
    free_code,
    free_guest_id,
    keep,
    keep_document,
    log_of,
    set_tables,
)
from essaim.web.territory.writes import person_of

if TYPE_CHECKING:
    from typing import Literal

    from essaim.cafe.move import Moved
    from essaim.vocabulary.seating import HostMode, Seating
    from essaim.web.accounts.rights import Actor


@transaction.atomic
def seat(actor: Actor, workshop: Workshop, *, seed: int = 0) -> Seating:
    """Seat everybody on the list from scratch.

    Raises:
        SeatingError: the list contradicts itself, or the evening has begun.
    """
    check_right(actor, workshop)
    if evening_of(workshop).round > 0:
        raise SeatingError(
            phrase("the evening has begun"),
            todo=phrase("Re-seat the rounds to come instead: nobody loses her past."),
        )
    before = seating_of(workshop)
    if before is not None and (before.rules.locked.rounds or before.rules.locked.tables):
        raise SeatingError(
            phrase("a round or a table is locked"),
            todo=phrase("Unlock it first, or ask for a re-seating, which leaves it as it is."),
        )
    tables = list(workshop.tables.all())
    seating = seat_guests(
        guests_of(workshop),
        rounds=workshop.rounds.count(),
        tables=len(tables) or None,
        hosts=_mode_of(workshop.hosts),
        accessible_tables=[t.number for t in tables if t.accessible] or None,
        seed=seed,
    )
    if not tables:
        set_tables(actor, workshop, count=seating.rules.tables, accessible=())
    keep(workshop, seating)
    log_of(actor, "seat", workshop)
    return seating


def _mode_of(value: str) -> HostMode:
    return "fixed" if value == "fixed" else "rotating" if value == "rotating" else "none"


@transaction.atomic
def move(
    actor: Actor, workshop: Workshop, guest: str, *, number: int, table: int, swap: str | None
) -> Moved:
    """Move one guest by hand; `undo` brings the seating before it back.

    Raises:
        SeatingError: the round is played, or the move cannot be.
    """
    check_right(actor, workshop)
    seating = _seated(workshop)
    if number <= evening_of(workshop).round:
        raise SeatingError(
            phrase("round {round} has begun or is over", round=number),
            todo=phrase("Choose a round that is still to come."),
        )
    moved = move_guest(seating, guest, number=number, table=table, swap=swap)
    keep(workshop, moved.seating)
    log_of(actor, "move", workshop)
    return moved


@transaction.atomic
def lock(
    actor: Actor,
    workshop: Workshop,
    kind: Literal["rounds", "tables"],
    number: int,
    *,
    locked: bool,
) -> Seating:
    """Lock a round or a table, which moves and re-seatings then leave as it is; or unlock it.

    Raises:
        SeatingError: there is no such round or table.
    """
    check_right(actor, workshop)
    seating = _seated(workshop)
    most = len(seating.rounds) if kind == "rounds" else seating.rules.tables
    if not 1 <= number <= most:
        raise SeatingError(
            phrase("there is nothing of this number to lock"),
            expected=phrase("Expected: from {low} to {high}.", low=1, high=most),
        )
    before = seating.rules.locked
    now = set(getattr(before, kind)) - {number} | ({number} if locked else set())
    changed = tuple(sorted(now))
    after = replace(before, rounds=changed) if kind == "rounds" else replace(before, tables=changed)
    seating = replace(seating, rules=replace(seating.rules, locked=after))
    keep(workshop, seating)
    log_of(actor, "lock" if locked else "unlock", workshop)
    return seating


@transaction.atomic
def undo(actor: Actor, workshop: Workshop) -> bool:
    """Come back to the seating before the last one; False when there is none."""
    check_right(actor, workshop)
    versions = list(workshop.seatings.filter(accepted=True)[:2])
    if len(versions) < 2:
        return False
    keep_document(workshop, versions[1].document)
    log_of(actor, "undo", workshop)
    return True


@transaction.atomic
def arrive(actor: Actor, workshop: Workshop, invitation: Invitation) -> None:
    """Somebody on the list is there."""
    check_right(actor, workshop)
    invitation.arrived_at = invitation.arrived_at or timezone.now()
    invitation.left_after = None
    invitation.save(update_fields=["arrived_at", "left_after"])
    seating = seating_of(workshop)
    if seating is not None and not _seated_to_come(workshop, seating, invitation.guest):
        _take_a_seat(workshop, seating, invitation)
    log_of(actor, "arrive", workshop, invitation)


def _seated_to_come(workshop: Workshop, seating: Seating, guest: str) -> bool:
    after = evening_of(workshop).round
    return any(guest in t.guests for one in seating.rounds[after:] for t in one.tables)


def _take_a_seat(workshop: Workshop, seating: Seating, invitation: Invitation) -> None:
    after = evening_of(workshop).round
    if after >= len(seating.rounds):
        return
    guest = guest_of(invitation)
    known = {g.id for g in seating.guests}
    if guest.id in known:  # she had left, and comes back under her own id
        seating = _without(seating, guest.id)
    keep(workshop, repair_seating(seating, after=after, arrived=[guest], door=True))


def _without(seating: Seating, guest: str) -> Seating:
    return replace(seating, guests=tuple(g for g in seating.guests if g.id != guest))


@transaction.atomic
def walk_in(actor: Actor, workshop: Workshop, *, name: str, organisation: str) -> Invitation:
    """Somebody who was not on the list gets a code, and a seat where she meets nobody twice.

    Nobody already seated moves.
    """
    check_right(actor, workshop)
    invitation = Invitation.objects.create(
        workshop=workshop,
        person=person_of(workshop.territory, name, organisation),
        guest=free_guest_id(list(workshop.invitations.values_list("guest", flat=True))),
        code=free_code(),
        arrived_at=timezone.now(),
        walk_in=True,
    )
    seating = seating_of(workshop)
    if seating is not None:
        _take_a_seat(workshop, seating, invitation)
    log_of(actor, "walk_in", workshop, invitation)
    return invitation


@transaction.atomic
def leave(actor: Actor, workshop: Workshop, invitation: Invitation) -> None:
    """Somebody does not come, or goes: her seats to come are free, nobody moves."""
    check_right(actor, workshop)
    after = evening_of(workshop).round
    invitation.left_after = after
    invitation.save(update_fields=["left_after"])
    seating = seating_of(workshop)
    if seating is not None and after < len(seating.rounds):
        known = {g.id for g in seating.guests}
        if invitation.guest in known:
            gone = repair_seating(seating, after=after, left=[invitation.guest], door=True)
            keep(workshop, gone)
    log_of(actor, "leave", workshop, invitation)


@transaction.atomic
def propose_reseating(actor: Actor, workshop: Workshop) -> Seating:
    """A re-seating of the rounds to come, kept aside until it is accepted."""
    check_right(actor, workshop)
    seating = _seated(workshop)
    proposal = repair_seating(seating, after=evening_of(workshop).round)
    keep(workshop, proposal, accepted=False)
    log_of(actor, "propose", workshop)
    return proposal


@transaction.atomic
def accept_proposal(actor: Actor, workshop: Workshop) -> bool:
    """The re-seating that waits becomes the seating; False when none waits."""
    check_right(actor, workshop)
    newest = workshop.seatings.first()
    if newest is None or newest.accepted:
        return False
    newest.accepted = True
    newest.save(update_fields=["accepted"])
    touch(workshop)
    log_of(actor, "accept", workshop)
    return True


def _seated(workshop: Workshop) -> Seating:
    seating = seating_of(workshop)
    if seating is None:
        raise SeatingError(
            phrase("nobody is seated yet"), todo=phrase("Seat the guests of the list first.")
        )
    return seating
