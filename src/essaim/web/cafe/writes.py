"""What changes a café: each write checks the right, changes, and logs, in one transaction."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from pydantic import TypeAdapter

from essaim.cafe.move import move_guest
from essaim.cafe.patterns import pattern_called
from essaim.cafe.repair import repair_seating
from essaim.cafe.seat import seat_guests
from essaim.vocabulary.documents import to_plain
from essaim.vocabulary.errors import SeatingError
from essaim.vocabulary.guest import Guest
from essaim.vocabulary.phrase import phrase
from essaim.web.accounts.rights import COMMAND_LINE, check_may_run
from essaim.web.accounts.writes import log
from essaim.web.cafe.codes import new_code
from essaim.web.cafe.evening import touch
from essaim.web.cafe.models import (
    Evening,
    HallTable,
    Invitation,
    SeatingVersion,
    Workshop,
    WorkshopRound,
)
from essaim.web.cafe.reads import evening_of, guest_of, guests_of, inputs_of, seating_of
from essaim.web.territory.writes import person_of
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.vocabulary.seating import HostMode, Seating
    from essaim.vocabulary.workshop import Workshop as WorkshopDocument
    from essaim.web.accounts.rights import Actor
    from essaim.web.territory.models import Territory
    from essaim.words.language import Language

KEPT = "guests"
_LIST = TypeAdapter(Guest)


@transaction.atomic
def create_workshop(
    actor: Actor, territory: Territory, *, title: str, pattern: str, language: Language
) -> Workshop:
    """A workshop filled from a pattern."""
    check_may_run(actor, territory.pk, None)
    chosen = pattern_called(pattern)
    workshop = Workshop.objects.create(
        territory=territory,
        slug=_free_slug(title),
        title=title,
        theme=title,
        language=language,
        hosts=chosen.hosts,
    )
    for number, one in enumerate(chosen.rounds, start=1):
        WorkshopRound.objects.create(
            workshop=workshop,
            number=number,
            question=say(one.question, language),
            minutes=one.minutes,
            moving_minutes=one.moving_minutes,
            drawing=one.drawing,
        )
    Evening.objects.create(workshop=workshop)
    log(actor, "create", f"workshop:{workshop.pk}", territory.pk)
    return workshop


def _free_slug(title: str) -> str:
    base = slugify(title)[:50] or "cafe"
    slug, number = base, 1
    while Workshop.objects.filter(slug=slug).exists():
        number += 1
        slug = f"{base}-{number}"
    return slug


@transaction.atomic
def set_rounds(actor: Actor, workshop: Workshop, rounds: Sequence[WorkshopRound]) -> None:
    """Replace the rounds; a seating made for another number of rounds is out of date."""
    _check(actor, workshop)
    workshop.rounds.all().delete()
    for number, one in enumerate(rounds, start=1):
        one.pk, one.workshop, one.number = None, workshop, number
        one.save(force_insert=True)
    _log(actor, "set_rounds", workshop)


@transaction.atomic
def set_tables(actor: Actor, workshop: Workshop, *, count: int, accessible: Sequence[int]) -> None:
    """Lay out the hall: as many tables as said, some of them accessible (all when none is)."""
    _check(actor, workshop)
    workshop.tables.all().delete()
    HallTable.objects.bulk_create(
        HallTable(
            workshop=workshop, number=n, accessible=not accessible or n in accessible
        )
        for n in range(1, count + 1)
    )
    _log(actor, "set_tables", workshop)


@transaction.atomic
def save_workshop(actor: Actor, workshop: Workshop) -> None:
    """Keep what a form changed on the workshop itself."""
    _check(actor, workshop)
    workshop.save()
    _log(actor, "change", workshop)


@transaction.atomic
def import_guests(actor: Actor, workshop: Workshop, guests: Sequence[Guest]) -> int:
    """Put a whole guest list in; whoever has an id that is there already is updated.

    Returns:
        How many are new.
    """
    _check(actor, workshop)
    known = {i.guest: i for i in workshop.invitations.select_related("person")}
    new = 0
    for guest in guests:
        found = known.get(guest.id)
        person = person_of(workshop.territory, guest.name, guest.organisation)
        if found is None:
            new += 1
            found = Invitation(workshop=workshop, guest=guest.id, code=_free_code())
        found.person = person
        found.category, found.accessible, found.host = guest.category, guest.accessible, guest.host
        found.languages = " ".join(guest.languages)
        found.rounds = " ".join(map(str, guest.rounds))
        found.apart, found.together = guest.apart, guest.together
        found.save()
    _log(actor, "import_guests", workshop)
    return new


def keep_for_later(session: Any, guests: Sequence[Guest]) -> None:
    """Keep a list that is being looked at, until it is put in or another one is sent."""
    session[KEPT] = [_LIST.dump_python(guest, mode="json") for guest in guests]


def kept_guests(session: Any) -> tuple[Guest, ...]:
    """The list that was looked at; taken out of the session."""
    rows = session.pop(KEPT, [])
    return tuple(_LIST.validate_python(row, strict=False) for row in rows)


def _free_code() -> str:
    code = new_code()
    while Invitation.objects.filter(code=code).exists():
        code = new_code()
    return code


@transaction.atomic
def seat(actor: Actor, workshop: Workshop, *, seed: int = 0) -> Seating:
    """Seat everybody on the list from scratch.

    Raises:
        SeatingError: the list contradicts itself, or the evening has begun.
    """
    _check(actor, workshop)
    if evening_of(workshop).round > 0:
        raise SeatingError(
            phrase("the evening has begun"),
            todo=phrase("Re-seat the rounds to come instead: nobody loses her past."),
        )
    tables = list(workshop.tables.all())
    seating = seat_guests(
        guests_of(workshop),
        rounds=workshop.rounds.count(),
        tables=len(tables) or None,
        hosts=_host_mode(workshop.hosts),
        accessible_tables=[t.number for t in tables if t.accessible] or None,
        seed=seed,
    )
    if not tables:
        set_tables(actor, workshop, count=seating.rules.tables, accessible=())
    _keep(workshop, seating)
    _log(actor, "seat", workshop)
    return seating


def _host_mode(value: str) -> HostMode:
    return "fixed" if value == "fixed" else "rotating" if value == "rotating" else "none"


@transaction.atomic
def move(
    actor: Actor, workshop: Workshop, guest: str, *, number: int, table: int, swap: str | None
) -> Seating:
    """Move one guest by hand; `undo` brings the seating before it back."""
    _check(actor, workshop)
    seating = _seated(workshop)
    moved = move_guest(seating, guest, number=number, table=table, swap=swap)
    _keep(workshop, moved.seating)
    _log(actor, "move", workshop)
    return moved.seating


@transaction.atomic
def undo(actor: Actor, workshop: Workshop) -> bool:
    """Come back to the seating before the last one; False when there is none."""
    _check(actor, workshop)
    versions = list(workshop.seatings.filter(accepted=True)[:2])
    if len(versions) < 2:
        return False
    _keep_document(workshop, versions[1].document)
    _log(actor, "undo", workshop)
    return True


@transaction.atomic
def arrive(actor: Actor, workshop: Workshop, invitation: Invitation) -> None:
    """Somebody on the list is there."""
    _check(actor, workshop)
    invitation.arrived_at = invitation.arrived_at or timezone.now()
    invitation.left_after = None
    invitation.save(update_fields=["arrived_at", "left_after"])
    seating = seating_of(workshop)
    if seating is not None and not _seated_to_come(workshop, seating, invitation.guest):
        _take_a_seat(workshop, seating, invitation)
    _log(actor, "arrive", workshop, invitation)


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
    _keep(workshop, repair_seating(seating, after=after, arrived=[guest], door=True))


def _without(seating: Seating, guest: str) -> Seating:
    return replace(seating, guests=tuple(g for g in seating.guests if g.id != guest))


@transaction.atomic
def walk_in(actor: Actor, workshop: Workshop, *, name: str, organisation: str) -> Invitation:
    """Somebody who was not on the list gets a code, and a seat where she meets nobody twice.

    Nobody already seated moves.
    """
    _check(actor, workshop)
    numbers = [int(i[1:]) for i in _ids(workshop) if i[:1] == "g" and i[1:].isdecimal()]
    invitation = Invitation.objects.create(
        workshop=workshop,
        person=person_of(workshop.territory, name, organisation),
        guest=f"g{max(numbers, default=0) + 1}",
        code=_free_code(),
        arrived_at=timezone.now(),
        walk_in=True,
    )
    seating = seating_of(workshop)
    if seating is not None:
        _take_a_seat(workshop, seating, invitation)
    _log(actor, "walk_in", workshop, invitation)
    return invitation


def _ids(workshop: Workshop) -> list[str]:
    return list(workshop.invitations.values_list("guest", flat=True))


@transaction.atomic
def leave(actor: Actor, workshop: Workshop, invitation: Invitation) -> None:
    """Somebody does not come, or goes: her seats to come are free, nobody moves."""
    _check(actor, workshop)
    after = evening_of(workshop).round
    invitation.left_after = after
    invitation.save(update_fields=["left_after"])
    seating = seating_of(workshop)
    if seating is not None and after < len(seating.rounds):
        known = {g.id for g in seating.guests}
        if invitation.guest in known:
            gone = repair_seating(seating, after=after, left=[invitation.guest], door=True)
            _keep(workshop, gone)
    _log(actor, "leave", workshop, invitation)


@transaction.atomic
def propose_reseating(actor: Actor, workshop: Workshop) -> Seating:
    """A re-seating of the rounds to come, kept aside until it is accepted."""
    _check(actor, workshop)
    seating = _seated(workshop)
    proposal = repair_seating(seating, after=evening_of(workshop).round)
    _keep(workshop, proposal, accepted=False)
    _log(actor, "propose", workshop)
    return proposal


@transaction.atomic
def accept_proposal(actor: Actor, workshop: Workshop) -> bool:
    """The re-seating that waits becomes the seating; False when none waits."""
    _check(actor, workshop)
    newest = workshop.seatings.first()
    if newest is None or newest.accepted:
        return False
    newest.accepted = True
    newest.save(update_fields=["accepted"])
    touch(workshop)
    _log(actor, "accept", workshop)
    return True


def _seated(workshop: Workshop) -> Seating:
    seating = seating_of(workshop)
    if seating is None:
        raise SeatingError(
            phrase("nobody is seated yet"), todo=phrase("Seat the guests of the list first.")
        )
    return seating


def _keep(workshop: Workshop, seating: Seating, *, accepted: bool = True) -> None:
    _keep_document(workshop, to_plain(seating), accepted=accepted)


def _keep_document(workshop: Workshop, document: object, *, accepted: bool = True) -> None:
    newest = workshop.seatings.first()
    SeatingVersion.objects.create(
        workshop=workshop,
        version=newest.version + 1 if newest else 1,
        document=document,
        inputs=inputs_of(workshop),
        accepted=accepted,
        made_at=timezone.now(),
    )
    if accepted:
        touch(workshop)  # phones and wall show the new seats


def _check(actor: Actor, workshop: Workshop) -> None:
    check_may_run(actor, workshop.territory_id, workshop.pk)


def _log(actor: Actor, verb: str, workshop: Workshop, invitation: Invitation | None = None) -> None:
    thing = f"invitation:{invitation.pk}" if invitation else f"workshop:{workshop.pk}"
    log(actor, verb, thing, workshop.territory_id)


@transaction.atomic
def put_in(
    territory: Territory,
    document: WorkshopDocument,
    seating: Seating,
    *,
    actor: Actor = COMMAND_LINE,
) -> Workshop:
    """A whole workshop from its documents, or the one of this id brought up to date with them.

    Notes, arrivals and the evening of a workshop that is there already are left as they are.
    """
    check_may_run(actor, territory.pk, None)
    workshop = Workshop.objects.filter(slug=document.id).first()
    if workshop is not None:
        return workshop
    workshop = Workshop.objects.create(
        territory=territory,
        slug=document.id,
        title=document.title,
        theme=document.theme,
        place=document.place,
        date=document.date,
        starts_at=document.starts_at,
        organisers="\n".join(document.organisers),
        contact=document.contact,
        language=document.language,
        welcome_minutes=document.welcome_minutes,
        plenary_minutes=document.plenary_minutes,
        hosts=seating.rules.hosts,
        phones=True,
    )
    for one in document.rounds:
        WorkshopRound.objects.create(
            workshop=workshop,
            number=one.number,
            question=one.question,
            minutes=one.minutes,
            moving_minutes=one.moving_minutes,
            drawing=one.drawing,
        )
    rules = seating.rules
    set_tables(actor, workshop, count=rules.tables, accessible=rules.accessible_tables)
    import_guests(actor, workshop, seating.guests)
    Evening.objects.create(workshop=workshop)
    _keep(workshop, seating)
    _log(actor, "put_in", workshop)
    return workshop
