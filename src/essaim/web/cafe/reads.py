"""What the café's pages read: rows as people edit them, documents as engines want them."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.conf import settings
from django.core import signing
from django.utils.crypto import constant_time_compare

from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.guest import Guest
from essaim.vocabulary.seating import Seating
from essaim.vocabulary.workshop import Workshop as WorkshopDocument
from essaim.vocabulary.workshop import WorkshopRound as RoundDocument
from essaim.web.cafe.models import Evening, Invitation, Note, SeatingVersion, Workshop

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from django.db.models import QuerySet

WALL = "essaim.wall"  # salt of the wall's address: it opens the wall and nothing else


def workshop_called(slug: str) -> Workshop | None:
    """The workshop of this name."""
    return Workshop.objects.select_related("territory").filter(slug=slug).first()


def workshop_with(public_id: UUID) -> Workshop | None:
    """The workshop of this public id."""
    return Workshop.objects.select_related("territory").filter(pk=public_id).first()


def workshops_in(territories: Iterable[UUID], workshops: Iterable[UUID]) -> QuerySet[Workshop]:
    """The workshops of these territories, and these workshops, latest first."""
    here = Workshop.objects.filter(territory__in=list(territories))
    there = Workshop.objects.filter(pk__in=list(workshops))
    return (here | there).select_related("territory").order_by("-date", "title").distinct()


def invitations_of(workshop: Workshop) -> QuerySet[Invitation]:
    """Everybody on the list, by name."""
    found = workshop.invitations.select_related("person", "person__organisation")
    return found.order_by("person__name", "guest")


def guest_of(invitation: Invitation) -> Guest:
    """The guest that an engine seats."""
    person = invitation.person
    return Guest(
        id=invitation.guest,
        name=person.name or invitation.guest,  # an erased guest is an id that says nothing
        organisation=person.organisation.name if person.organisation else "",
        category=invitation.category,
        languages=tuple(invitation.languages.split()),
        accessible=invitation.accessible,
        host=invitation.host,
        rounds=tuple(int(number) for number in invitation.rounds.split()),
        apart=invitation.apart,
        together=invitation.together,
    )


def guests_of(workshop: Workshop) -> tuple[Guest, ...]:
    """The guest list as it is now, in the order it was given."""
    found = workshop.invitations.select_related("person", "person__organisation")
    ordered = sorted(found, key=lambda i: (i.walk_in, _numbered(i.guest)))
    return tuple(guest_of(invitation) for invitation in ordered)


def _numbered(guest: str) -> tuple[int, str]:
    """Ids made from row numbers in the order of the rows, the others by themselves."""
    digits = guest[1:]
    return (int(digits), "") if guest[:1] == "g" and digits.isdecimal() else (0, guest)


def document_of(workshop: Workshop) -> WorkshopDocument:
    """The workshop as the kit prints it and the hall follows it."""
    return WorkshopDocument(
        id=workshop.slug,
        title=workshop.title,
        theme=workshop.theme,
        place=workshop.place,
        date=workshop.date,
        starts_at=workshop.starts_at,
        organisers=tuple(line.strip() for line in workshop.organisers.splitlines() if line.strip()),
        language="en" if workshop.language == "en" else "fr",
        welcome_minutes=workshop.welcome_minutes,
        rounds=tuple(
            RoundDocument(
                number=one.number,
                question=one.question,
                minutes=one.minutes,
                moving_minutes=one.moving_minutes,
                drawing=one.drawing,
            )
            for one in workshop.rounds.all()
        ),
        plenary_minutes=workshop.plenary_minutes,
        contact=workshop.contact,
    )


def seating_of(workshop: Workshop) -> Seating | None:
    """The seating that counts: the newest that was accepted."""
    newest = workshop.seatings.filter(accepted=True).first()
    return read_seating(newest) if newest is not None else None


def proposal_of(workshop: Workshop) -> SeatingVersion | None:
    """A seating that waits to be accepted, newer than the one that counts."""
    newest = workshop.seatings.first()
    return newest if newest is not None and not newest.accepted else None


def read_seating(version: SeatingVersion) -> Seating:
    """The document of a version, with the names that its guests have now.

    The base keeps it by ids alone, so that a person who is erased leaves no name behind.
    """
    seating = from_json(json.dumps(version.document), Seating)
    now = {guest.id: guest for guest in guests_of(version.workshop)}
    named = tuple(
        replace(guest, name=now[guest.id].name, organisation=now[guest.id].organisation)
        if guest.id in now
        else guest
        for guest in seating.guests
    )
    return replace(seating, guests=named)


def inputs_of(workshop: Workshop) -> str:
    """A hash of all that a seating depends on, to know when it is out of date."""
    tables = [(t.number, t.accessible) for t in workshop.tables.all()]
    parts = (repr(guests_of(workshop)), repr(tables), workshop.hosts, workshop.rounds.count())
    return hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()


def evening_of(workshop: Workshop) -> Evening:
    """The live state; ready when the evening has not begun."""
    evening, _ = Evening.objects.get_or_create(workshop=workshop)
    return evening


def notes_of(workshop: Workshop) -> QuerySet[Note]:
    """All notes, in the order they were written."""
    return workshop.notes.all()


def wall_token(workshop: Workshop) -> str:
    """What opens the wall without an account."""
    return signing.Signer(salt=WALL).signature(str(workshop.pk))


def is_wall_token(workshop: Workshop, token: str) -> bool:
    """Whether the token opens this workshop's wall."""
    return constant_time_compare(token.encode(), wall_token(workshop).encode())


@dataclass(frozen=True, slots=True)
class Seat:
    """Where somebody sits: for each round a table number, or nothing."""

    invitation: Invitation
    tables: tuple[int | None, ...]


def seats_of(workshop: Workshop, seating: Seating | None) -> list[Seat]:
    """Everybody's table in each round, by name."""
    rounds = seating.rounds if seating else ()
    at = [{g: t.number for t in one.tables for g in t.guests} for one in rounds]
    return [
        Seat(invitation, tuple(tables.get(invitation.guest) for tables in at))
        for invitation in invitations_of(workshop)
    ]


def as_text(seating: Seating) -> str:
    """The document's JSON text."""
    return to_json(seating)


def sorting_key(name: str) -> str:
    """The order of a wall list: accents and case count for nothing.

    >>> sorted(["Zoé", "élise", "Anne"], key=sorting_key)
    ['Anne', 'élise', 'Zoé']
    """
    plain = unicodedata.normalize("NFD", name)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()


def public_address() -> str:
    """The address that cards carry; empty when none is set, and cards carry the code alone."""
    return str(settings.PUBLIC_ADDRESS).rstrip("/")
