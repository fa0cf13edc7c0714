"""Territories opened and changed, people found, made and erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from essaim.web.accounts.rights import check, is_administrator, may_manage
from essaim.web.accounts.writes import log
from essaim.web.territory.models import Organisation, Person, Territory

if TYPE_CHECKING:
    import datetime as dt

    from essaim.web.accounts.rights import Actor


@transaction.atomic
def create_territory(
    actor: Actor,
    name: str,
    *,
    siren: str = "",
    statement_of_intent_on: dt.date | None = None,
) -> Territory:
    """Open a territory.

    Raises:
        PermissionDenied: only administrators may.
    """
    check(is_administrator(actor))
    territory = Territory.objects.create(
        name=name.strip(), siren=siren, statement_of_intent_on=statement_of_intent_on
    )
    log(actor, "create", f"territory:{territory.pk}", territory.pk)
    return territory


@transaction.atomic
def change_territory(
    actor: Actor,
    territory: Territory,
    *,
    name: str,
    siren: str,
    statement_of_intent_on: dt.date | None,
) -> None:
    """Change what is said of a territory.

    Raises:
        PermissionDenied: only its plan officers may.
    """
    check(may_manage(actor, territory.pk))
    territory.name, territory.siren = name.strip(), siren
    territory.statement_of_intent_on = statement_of_intent_on
    territory.save()
    log(actor, "change", f"territory:{territory.pk}", territory.pk)


def person_of(territory: Territory, name: str, organisation: str = "", email: str = "") -> Person:
    """The person so called, found or made; part of a larger write, which checks and logs.

    An address makes somebody the same person; without one, name and organisation do: two
    homonyms of two organisations stay two.
    """
    name = " ".join(name.split())
    body = organisation_of(territory, organisation)
    people = Person.objects.filter(territory=territory, erased_at=None)
    found = people.filter(email__iexact=email).first() if email else None
    found = found or people.filter(name=name, organisation=body, email__in=["", email]).first()
    if found is None:
        return Person.objects.create(
            territory=territory, name=name, organisation=body, email=email.lower()
        )
    if email and not found.email:
        found.email = email.lower()
        found.save(update_fields=["email"])
    return found


def organisation_of(territory: Territory, name: str) -> Organisation | None:
    """The organisation so called, found or made; None when there is no name."""
    name = " ".join(name.split())
    if not name:
        return None
    found, _ = Organisation.objects.get_or_create(territory=territory, name=name)
    return found


@transaction.atomic
def erase_person(actor: Actor, person: Person) -> None:
    """Cut the name and the address off: what was said stays, and is nobody's.

    Raises:
        PermissionDenied: only plan officers of the territory may.
    """
    check(may_manage(actor, person.territory_id))
    person.name = person.email = ""
    person.organisation = None
    person.erased_at = timezone.now()
    person.save()
    log(actor, "erase", f"person:{person.pk}", person.territory_id)
