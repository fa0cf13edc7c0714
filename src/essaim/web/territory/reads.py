"""Which territories somebody may know, and who is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from essaim.web.accounts.models import User
from essaim.web.accounts.rights import CommandLine, is_administrator
from essaim.web.territory.models import Organisation, Person, Territory

if TYPE_CHECKING:
    from uuid import UUID

    from django.db.models import QuerySet

    from essaim.web.accounts.rights import Actor


def territory_with(territory: UUID) -> Territory | None:
    """The territory of this id."""
    return Territory.objects.filter(pk=territory).first()


def territories_of(actor: Actor) -> list[Territory]:
    """The territories the actor holds a role in; all of them for an administrator."""
    every = Territory.objects.order_by("name")
    if isinstance(actor, CommandLine) or is_administrator(actor):
        return list(every)
    if not isinstance(actor, User) or not actor.is_active:
        return []
    return list(every.filter(pk__in=actor.grants.exclude(territory=None).values("territory")))


def people_of(territory: Territory, *, search: str = "") -> QuerySet[Person]:
    """The people of a territory, those who were erased left out.

    Args:
        territory: whose.
        search: a part of a name, an organisation or an address.
    """
    people = Person.objects.filter(territory=territory, erased_at=None)
    if search := search.strip():
        people = people.filter(
            Q(name__icontains=search)
            | Q(email__icontains=search)
            | Q(organisation__name__icontains=search)
        )
    return people.select_related("organisation").order_by("name", "id")


def person_with(territory: Territory, person: UUID) -> Person | None:
    """The person of this id, in this territory only."""
    return people_of(territory).filter(pk=person).first()


def organisations_of(territory: Territory) -> QuerySet[Organisation]:
    """The organisations of a territory."""
    return Organisation.objects.filter(territory=territory).order_by("name")
