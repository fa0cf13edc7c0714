"""Who may do what: small named yes/no questions, joined here and nowhere else. Deny by default.

A plan officer holds her territory and all its workshops; a moderator accepts what is to be
published there, or in one workshop alone; a facilitator holds one workshop; an administrator holds
the installation.
Guests are not here: a code opens their own workshop and nothing else. Every page asks for a
sign-in first (`LoginRequiredMiddleware`); one that does not says so by `@login_not_required`.

Territories and workshops are told by their ids: both live above this room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404

from essaim.web.accounts.models import Grant, Role

if TYPE_CHECKING:
    from uuid import UUID

    from django.contrib.auth.models import AnonymousUser

    from essaim.web.accounts.models import User


class CommandLine:
    """Whoever has the machine has the base: there is no right left to check."""

    pk = "command-line"


COMMAND_LINE = CommandLine()
Actor: TypeAlias = "User | AnonymousUser | CommandLine"
NOWHERE = Q(pk__in=())


def _holds(actor: Actor, there: Q) -> bool:
    """Whether the actor holds one of these grants, or is an administrator."""
    if isinstance(actor, CommandLine):
        return True
    if not actor.is_authenticated or not actor.is_active:
        return False
    everywhere = Q(role=Role.ADMINISTRATOR)
    return Grant.objects.filter(everywhere | there, user=actor.pk).exists()


def _officer(territory: UUID) -> Q:
    return Q(role=Role.PLAN_OFFICER, territory=territory)


def _moderator(territory: UUID, workshop: UUID | None) -> Q:
    here = Q(workshop=None) | Q(workshop=workshop) if workshop else Q(workshop=None)
    return here & Q(role=Role.MODERATOR, territory=territory)


def _facilitator(workshop: UUID | None) -> Q:
    return Q(role=Role.FACILITATOR, workshop=workshop) if workshop else NOWHERE


def is_administrator(actor: Actor) -> bool:
    """Holds the installation: opens territories, names administrators."""
    return _holds(actor, NOWHERE)


def may_know(actor: Actor, territory: UUID) -> bool:
    """Any role in the territory or in one of its workshops lets one know that it is there."""
    return _holds(actor, Q(territory=territory))


def may_manage(actor: Actor, territory: UUID) -> bool:
    """The territory's fields, its people and its members: plan officers."""
    return _holds(actor, _officer(territory))


def may_read(actor: Actor, territory: UUID, workshop: UUID | None) -> bool:
    """A workshop, drafts included: everybody of its team."""
    team = _facilitator(workshop) | _moderator(territory, workshop) | _officer(territory)
    return _holds(actor, team)


def may_prepare(actor: Actor, territory: UUID, workshop: UUID | None) -> bool:
    """Rounds, tables, guests, seating: its facilitators and the plan officers.

    With no workshop, it is a new one that is asked for: plan officers only.
    """
    return _holds(actor, _facilitator(workshop) | _officer(territory))


def may_run(actor: Actor, territory: UUID, workshop: UUID | None) -> bool:
    """Check-in, clock, notes: whoever may prepare it."""
    return may_prepare(actor, territory, workshop)


def may_moderate(actor: Actor, territory: UUID, workshop: UUID | None) -> bool:
    """Accepting what is to be shown: moderators, and whoever may run the workshop.

    With no workshop, it is for the whole territory: no facilitator, nor the moderator of one.
    """
    team = _facilitator(workshop) | _moderator(territory, workshop) | _officer(territory)
    return _holds(actor, team)


def may_grant(actor: Actor, role: str, *, territory: UUID | None, workshop: UUID | None) -> bool:
    """Plan officers give the roles of their territory; administrators give every role."""
    wide = role in {Role.PLAN_OFFICER, Role.ADMINISTRATOR}
    misplaced = (
        (role == Role.FACILITATOR and workshop is None)
        or (wide and workshop is not None)
        or (role == Role.ADMINISTRATOR) != (territory is None)
    )
    if misplaced:
        return False
    return is_administrator(actor) if territory is None else may_manage(actor, territory)


def check_may_moderate(actor: Actor, territory: UUID, workshop: UUID | None) -> None:
    """Go on only when the actor may accept what this workshop shows.

    Raises:
        PermissionDenied: they may not.
    """
    check(may_moderate(actor, territory, workshop))


def check(allowed: bool) -> None:  # noqa: FBT001 - it reads `check(may_run(…))`
    """For writes: go on only when the right is there.

    Raises:
        PermissionDenied: it is not.
    """
    if not allowed:
        raise PermissionDenied


def check_may_run(actor: Actor, territory: UUID, workshop: UUID | None) -> None:
    """Go on only when the actor may run (or prepare) this workshop.

    Raises:
        PermissionDenied: they may not.
    """
    check(may_run(actor, territory, workshop))


def require(allowed: bool, *, known: bool = False) -> None:  # noqa: FBT001 - as for `check`
    """For views: go on only when the right is there.

    Args:
        allowed: the answer to a question of this file.
        known: whether they may at least know that the thing exists.

    Raises:
        PermissionDenied: they know of it, and may not.
        Http404: they may not even know.
    """
    if not allowed:
        raise PermissionDenied if known else Http404
