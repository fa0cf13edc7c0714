"""Links that sign their user in, once, within a day."""

from __future__ import annotations

import datetime as dt
import secrets
from typing import TYPE_CHECKING

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.accounts.bucket import take
from essaim.web.accounts.entering import may_enter
from essaim.web.accounts.mail import mail_link
from essaim.web.accounts.models import Role, SignInLink, User
from essaim.web.accounts.reads import (
    digest_of,
    grants_of,
    has_administrator,
    link_of,
    sends_mail,
    user_of,
)
from essaim.web.accounts.rights import COMMAND_LINE, check, may_grant
from essaim.web.accounts.writes import grant, log

if TYPE_CHECKING:
    from uuid import UUID

    from essaim.web.accounts.rights import Actor

FIRST = "administrator@localhost"


class LinkError(EssaimError):
    """A link that signs nobody in."""


@transaction.atomic
def sign_in_link(email: str, *, now: dt.datetime | None = None) -> str:
    """Make a link for this address, and its user when there is none.

    Returns:
        The path of the link; it is nowhere else, the base keeps its digest only.
    """
    user = User.objects.invite(email)
    token = secrets.token_urlsafe(32)
    moment = now or timezone.now()
    SignInLink.objects.create(digest=digest_of(token), user=user, made_at=moment)
    return reverse("accounts:link", kwargs={"token": token})


@transaction.atomic
def first_link(address: str) -> str | None:
    """Make the first administrator, and the link that signs her in.

    Args:
        address: where the site answers, as `http://127.0.0.1:8000`.

    Returns:
        The whole link; None when there is an administrator already.
    """
    if has_administrator():
        return None
    path = sign_in_link(FIRST)
    grant(COMMAND_LINE, User.objects.invite(FIRST), Role.ADMINISTRATOR)
    return address.rstrip("/") + path


@transaction.atomic
def use_link(token: str, now: dt.datetime) -> User:
    """Use a link up.

    Raises:
        LinkError: it never was, it is used, or it is older than a day.
    """
    link = link_of(token, now)
    # Whoever comes second, were it in the same instant, changes no row.
    fresh = link and SignInLink.objects.filter(pk=link.pk, used_at=None).update(used_at=now)
    if link is None or not fresh:
        raise LinkError(
            phrase("this link no longer opens anything"),
            expected=phrase("A link opens once, within 24 hours."),
            todo=phrase("Ask for another one."),
        )
    log(link.user, "sign_in", f"user:{link.user.pk}")
    return link.user


@transaction.atomic
def hand_link(
    email: str,
    role: str | None,
    *,
    territory: UUID | None = None,
    workshop: UUID | None = None,
) -> str:
    """Make a link for whoever sits at the machine to hand over, and give a role with it.

    Raises:
        EssaimError: nobody has this address and no role says what they would do; or the role
            is misplaced.
    """
    user = user_of(email)
    if role is None and (user is None or not grants_of(user).exists()):
        raise EssaimError(
            phrase("nobody with this address holds a role"),
            todo=phrase("Give one with `--role`."),
        )
    if role is not None:
        person = User.objects.invite(email)
        grant(COMMAND_LINE, person, role, territory=territory, workshop=workshop)
    log(COMMAND_LINE, "hand_link", f"user:{User.objects.invite(email).pk}", territory)
    return sign_in_link(email)


def ask_link(email: str, now: dt.datetime) -> None:
    """Send a link to this address, if somebody of the team has it.

    Nothing tells whether somebody has: the answer is the same, and the message leaves apart.
    Five an hour and an address: a mailbox must not be flooded through us.
    """
    user = user_of(email)
    if may_ask(email, now) and user is not None and may_enter(user) and sends_mail():
        mail_link(user.email, sign_in_link(user.email, now=now))


def may_ask(email: str, now: dt.datetime) -> bool:
    """Whether one more message, link or code, may leave for this address."""
    return take(f"sign-in:{email.strip().lower()}", now, size=5, refill=dt.timedelta(hours=1))


@transaction.atomic
def invite(
    actor: Actor,
    email: str,
    role: str,
    *,
    territory: UUID | None = None,
    workshop: UUID | None = None,
) -> str | None:
    """Give a role to whoever has this address, and a way in to who has none yet.

    Only somebody new gets a link here: whoever gives roles in one territory must not get a link
    that signs in as an administrator.

    Returns:
        The path of a link to hand over; None when it left by e-mail, or when the person has an
        account already.

    Raises:
        PermissionDenied: the actor may not give this role here.
    """
    check(may_grant(actor, role, territory=territory, workshop=workshop))
    new = user_of(email) is None
    user = User.objects.invite(email)
    grant(actor, user, role, territory=territory, workshop=workshop)
    if not new:
        return None
    path = sign_in_link(user.email)
    if not sends_mail():
        return path
    mail_link(user.email, path)
    return None
