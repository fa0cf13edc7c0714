"""What changes a café: each write checks the right, changes, and logs, in one transaction."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify
from pydantic import TypeAdapter

from essaim.cafe.guest_list import GuestList
from essaim.cafe.patterns import pattern_called
from essaim.vocabulary.documents import to_plain
from essaim.vocabulary.guest import Guest
from essaim.web.accounts.rights import COMMAND_LINE, check_may_run
from essaim.web.accounts.writes import log
from essaim.web.cafe.codes import new_code
from essaim.web.cafe.evening import touch
from essaim.web.cafe.models import (
    Evening,
    HallTable,
    Invitation,
    Kind,
    Note,
    SeatingVersion,
    Workshop,
    WorkshopRound,
)
from essaim.web.cafe.reads import inputs_of
from essaim.web.territory.writes import person_of
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, MutableMapping, Sequence
    from uuid import UUID

    from essaim.harvest.notes import Note as NoteOfFile
    from essaim.vocabulary.seating import Seating
    from essaim.vocabulary.workshop import Workshop as WorkshopDocument
    from essaim.web.accounts.rights import Actor
    from essaim.web.territory.models import Territory
    from essaim.words.language import Language

KEPT = "guest list"
NOBODY: Mapping[str, str] = MappingProxyType({})
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
    check_right(actor, workshop)
    workshop.rounds.all().delete()
    for number, one in enumerate(rounds, start=1):
        one.pk, one.workshop, one.number = None, workshop, number
        one.save(force_insert=True)
    log_of(actor, "set_rounds", workshop)


@transaction.atomic
def set_tables(actor: Actor, workshop: Workshop, *, count: int, accessible: Sequence[int]) -> None:
    """Lay out the hall: as many tables as said, some of them accessible (all when none is)."""
    check_right(actor, workshop)
    workshop.tables.all().delete()
    HallTable.objects.bulk_create(
        HallTable(workshop=workshop, number=n, accessible=not accessible or n in accessible)
        for n in range(1, count + 1)
    )
    log_of(actor, "set_tables", workshop)


@transaction.atomic
def save_workshop(actor: Actor, workshop: Workshop) -> None:
    """Keep what a form changed on the workshop itself."""
    check_right(actor, workshop)
    workshop.save()
    log_of(actor, "change", workshop)


@transaction.atomic
def import_guests(
    actor: Actor,
    workshop: Workshop,
    guests: Sequence[Guest],
    *,
    addresses: Mapping[str, str] = NOBODY,
    numbered: Collection[str] = (),
) -> int:
    """Put a whole guest list in; whoever is there already is updated and keeps her code.

    Args:
        actor: who does it.
        workshop: where.
        guests: the list.
        addresses: e-mail addresses by id.
        numbered: ids made from row numbers; they name a row of this list and nobody: who has one
            is known by her name and organisation.

    Returns:
        How many are new.
    """
    check_right(actor, workshop)
    known = {i.guest: i for i in workshop.invitations.select_related("person")}
    by_person: dict[UUID, list[Invitation]] = {}
    for invitation in known.values():
        by_person.setdefault(invitation.person_id, []).append(invitation)
    new = 0
    for guest in guests:
        address = addresses.get(guest.id, "")
        person = person_of(workshop.territory, guest.name, guest.organisation, address)
        if guest.id in numbered:
            hers = by_person.get(person.pk)
            found = hers.pop(0) if hers else None
        else:
            found = known.get(guest.id)
        if found is None:
            new += 1
            # An id that somebody has, and did not find her, is a row number.
            name = free_guest_id(known) if guest.id in known else guest.id
            found = Invitation(workshop=workshop, guest=name, code=free_code())
            known[name] = found
        found.person = person
        found.category, found.accessible, found.host = guest.category, guest.accessible, guest.host
        found.languages = " ".join(guest.languages)
        found.rounds = " ".join(map(str, guest.rounds))
        found.apart, found.together = guest.apart, guest.together
        found.save()
    log_of(actor, "import_guests", workshop)
    return new


def free_guest_id(known: Collection[str]) -> str:
    """An id like those made from row numbers, that nobody has."""
    numbers = [int(i[1:]) for i in known if i[:1] == "g" and i[1:].isdecimal()]
    return f"g{max(numbers, default=0) + 1}"


def keep_for_later(session: MutableMapping[str, Any], found: GuestList) -> None:
    """Keep a list that is being looked at, until it is put in or another one is sent."""
    session[KEPT] = {
        "guests": [_LIST.dump_python(guest, mode="json") for guest in found.guests],
        "addresses": found.addresses,
        "numbered": sorted(found.numbered),
    }


def kept_guests(session: MutableMapping[str, Any]) -> GuestList:
    """The list that was looked at; taken out of the session."""
    kept = session.pop(KEPT, {"guests": [], "addresses": {}, "numbered": []})
    return GuestList(
        guests=tuple(_LIST.validate_python(row, strict=False) for row in kept["guests"]),
        addresses=kept["addresses"],
        numbered=frozenset(kept["numbered"]),
    )


def free_code() -> str:
    """A code that nobody has."""
    code = new_code()
    while Invitation.objects.filter(code=code).exists():
        code = new_code()
    return code


def check_right(actor: Actor, workshop: Workshop) -> None:
    """Go on only for those who may run the workshop.

    Raises:
        PermissionDenied: the actor may not.
    """
    check_may_run(actor, workshop.territory_id, workshop.pk)


def log_of(
    actor: Actor, verb: str, workshop: Workshop, invitation: Invitation | None = None
) -> None:
    """Log what was done to a workshop, or to somebody at it."""
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
    keep(workshop, seating)
    log_of(actor, "put_in", workshop)
    return workshop


@transaction.atomic
def put_notes(
    workshop: Workshop, notes: Sequence[NoteOfFile], *, actor: Actor = COMMAND_LINE
) -> None:
    """The notes of a file, for a workshop that has none; those without a place are left out."""
    check_right(actor, workshop)
    if not notes or workshop.notes.exists():
        return
    now = timezone.now()
    Note.objects.bulk_create(
        Note(
            workshop=workshop,
            key=uuid.uuid5(workshop.pk, one.id),
            table=one.table,
            round=one.round,
            kind=one.kind or Kind.IDEA,
            text=one.text,
            written_at=now + dt.timedelta(microseconds=place),
        )
        for place, one in enumerate(notes)
        if one.table and one.round
    )
    log_of(actor, "put_notes", workshop)


def keep(workshop: Workshop, seating: Seating, *, accepted: bool = True) -> None:
    """Keep a seating as the newest version, by ids alone: whoever is erased is erased here too."""
    nameless = tuple(replace(guest, name="", organisation="") for guest in seating.guests)
    document = to_plain(replace(seating, guests=nameless))
    keep_document(workshop, document, accepted=accepted)


def keep_document(workshop: Workshop, document: object, *, accepted: bool = True) -> None:
    """Keep a seating's document as the newest version; versions are never changed."""
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
