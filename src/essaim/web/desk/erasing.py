"""Erasing somebody: each room is asked for its part, in one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from essaim.web.actors.writes import forget_contacts
from essaim.web.cafe.erasing import forget_guest
from essaim.web.governance.writes import forget_names
from essaim.web.orchestra.writes import forget_filer
from essaim.web.territory import writes

if TYPE_CHECKING:
    from essaim.web.accounts.rights import Actor
    from essaim.web.territory.models import Person


@transaction.atomic
def erase_person(actor: Actor, person: Person, *, asked: bool = False) -> None:
    """Cut a person off from all that is kept, for good: what was said stays, and is nobody's.

    Args:
        actor: who does it.
        person: who is erased.
        asked: whether the person asked for it; a guest whom nobody needs to know any more may
            still sit in a committee.

    Raises:
        PermissionDenied: only plan officers of the territory may.
    """
    forget_contacts(person)  # by her name and her address, so while they are known
    if asked:
        forget_names(person)
        forget_filer(person)
    writes.erase_person(actor, person)
    forget_guest(person)
