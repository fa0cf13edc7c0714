"""What was done is logged here; roles given and taken back; one's own account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.utils import timezone

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.accounts.models import Grant, LogEntry, Role, User
from essaim.web.accounts.rights import check, may_grant

if TYPE_CHECKING:
    from uuid import UUID

    from essaim.web.accounts.rights import Actor


def log(actor: Actor | str, verb: str, thing: str, territory: UUID | None = None) -> None:
    """Append a line, in the transaction of what it tells of: both are kept, or neither is.

    Ids only, so that a person can be erased and the log stays.

    Args:
        actor: who did it, or their id; a guest is told as `guest:UUID`.
        verb: what was done.
        thing: to what, as `territory:UUID`.
        territory: where.

    Raises:
        RuntimeError: no transaction is open; a mistake of ours.
    """
    if not connection.in_atomic_block:
        message = f"{verb}: a write logs inside its transaction"
        raise RuntimeError(message)
    who = actor if isinstance(actor, str) else str(actor.pk)
    LogEntry.objects.create(
        at=timezone.now(), actor=who, verb=verb, thing=thing, territory=territory
    )


@transaction.atomic
def grant(
    actor: Actor,
    user: User,
    role: str,
    *,
    territory: UUID | None = None,
    workshop: UUID | None = None,
) -> Grant:
    """Give a role; giving it twice changes nothing.

    Args:
        actor: who gives it.
        user: to whom.
        role: one of `Role`.
        territory: where; none for an administrator.
        workshop: which one, for a facilitator; its territory is given too.

    Raises:
        PermissionDenied: the actor may not give this role here.
    """
    check(may_grant(actor, role, territory=territory, workshop=workshop))
    given, fresh = Grant.objects.get_or_create(
        user=user, role=role, territory=territory, workshop=workshop
    )
    if fresh:
        log(actor, f"give_{role}", f"user:{user.pk}", territory)
    return given


@transaction.atomic
def revoke(actor: Actor, given: Grant) -> None:
    """Take a role back.

    Raises:
        PermissionDenied: the actor may not.
        EssaimError: it is the last administrator's.
    """
    check(may_grant(actor, given.role, territory=given.territory, workshop=given.workshop))
    alone = Grant.objects.filter(role=Role.ADMINISTRATOR, user__is_active=True).count() == 1
    if given.role == Role.ADMINISTRATOR and alone:
        raise EssaimError(
            phrase("this is the last administrator"),
            todo=phrase("Name another one first."),
        )
    log(actor, f"take_{given.role}", f"user:{given.user.pk}", given.territory)
    given.delete()


@transaction.atomic
def change_account(user: User, *, name: str, email: str) -> None:
    """Change one's own name and address."""
    user.name, user.email = name.strip(), email.strip().lower()
    user.save(update_fields=["name", "email"])
    log(user, "change_account", f"user:{user.pk}")
