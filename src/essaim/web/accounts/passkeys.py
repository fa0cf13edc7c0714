"""Passkeys: what a device keeps instead of a password. allauth checks them and keeps their rows.

A passkey belongs to a name with https, or to `localhost`; a hall's laptop, reached by the numbers
of its address, can have none: there its pages do not offer any.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.accounts.bucket import take
from essaim.web.accounts.closed import host_of
from essaim.web.accounts.entering import may_enter
from essaim.web.accounts.models import User
from essaim.web.accounts.writes import log

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

MOST = 10
NAME_LENGTH = 60
# What a message of a stranger may make of allauth's reading of it.
MALFORMED = (ValidationError, ValueError, TypeError, KeyError, AttributeError, IndexError)


class PasskeyError(EssaimError):
    """A passkey that signs nobody in, or cannot be added."""


def are_possible(request: HttpRequest) -> bool:
    """Whether browsers allow passkeys here: https or localhost, and a name rather than numbers."""
    host = host_of(request)
    asked = request.get_host().rpartition(":")[0] or request.get_host()
    local = host == "localhost" or host.endswith(".localhost")
    named = "." in host and ":" not in host and not host.rpartition(".")[2].isdigit()
    # Behind another server's https a request looks plain; the public address knows better.
    sealed = request.is_secure() or settings.PUBLIC_ADDRESS.startswith("https://")
    return asked.lower() == host and (local or (sealed and named))


def passkeys_of(user: User) -> QuerySet[Authenticator]:
    """Somebody's passkeys, the oldest first."""
    found: QuerySet[Authenticator] = Authenticator.objects.filter(
        user=user, type=Authenticator.Type.WEBAUTHN
    ).order_by("created_at", "pk")
    return found


def begin_adding(user: User) -> dict[str, Any]:
    """What the browser needs to make a passkey; the session waits for it.

    Raises:
        PasskeyError: they have enough of them.
    """
    from allauth.mfa.webauthn.internal import auth  # noqa: PLC0415 - 0.1 s no other page needs

    if passkeys_of(user).count() >= MOST:
        raise PasskeyError(
            phrase("you have {n} passkeys, and no more are kept", n=MOST),
            todo=phrase("Remove one that is no longer used."),
        )
    options: dict[str, Any] = auth.begin_registration(user, passwordless=True)
    return options


@transaction.atomic
def add_passkey(user: User, name: str, credential: object) -> None:
    """Keep a passkey that the browser has just made.

    Raises:
        PasskeyError: it is not the one that was asked for.
    """
    from allauth.mfa.webauthn.internal import auth  # noqa: PLC0415 - as above

    try:
        auth.parse_registration_response(credential)
        bound = auth.complete_registration(credential)
    except MALFORMED:
        raise _unknown() from None
    if not bound.is_user_verified():
        raise _unknown()
    auth.WebAuthn.add(user, _named(user, name), credential)
    log(user, "add_passkey", f"user:{user.pk}")


@transaction.atomic
def rename_passkey(user: User, passkey: Authenticator, name: str) -> None:
    """Give one's passkey another name."""
    passkey.wrap().name = _named(user, name)
    passkey.save(update_fields=["data"])
    log(user, "rename_passkey", f"user:{user.pk}")


@transaction.atomic
def remove_passkey(user: User, passkey: Authenticator) -> None:
    """Let a passkey open nothing any more."""
    passkey.delete()
    log(user, "remove_passkey", f"user:{user.pk}")


def begin_entering() -> dict[str, Any]:
    """What the browser needs to use a passkey, whoever it belongs to; the session waits for it."""
    from allauth.mfa.webauthn.internal import auth  # noqa: PLC0415 - as above

    options: dict[str, Any] = auth.begin_authentication(user=None)
    return options


def use_passkey(credential: object, now: dt.datetime) -> User:
    """Whose passkey this is.

    Raises:
        PasskeyError: it is nobody's who may sign in, or it was tried too often.
    """
    from allauth.mfa.webauthn.internal import auth  # noqa: PLC0415 - as above

    try:
        read = auth.parse_authentication_response(credential)
        user = auth.extract_user_from_response(credential)
        known = auth.get_authenticator_by_credential_id(user, read.raw_id)
        # Only its device knows the id of a passkey: nobody else can use these trials up.
        if known is None or not _may_try(known, now):
            raise _unknown()
        found = auth.complete_authentication(user, credential)
    except MALFORMED:
        raise _unknown() from None
    if not isinstance(user, User) or not may_enter(user):
        raise _unknown()
    found.record_usage()
    with transaction.atomic():
        log(user, "sign_in_by_passkey", f"user:{user.pk}")
    return user


def _may_try(passkey: Authenticator, now: dt.datetime) -> bool:
    return take(f"passkey:{passkey.pk}", now, size=20, refill=dt.timedelta(hours=1))


def _named(user: User, name: str) -> str:
    cleaned = " ".join(name.split())[:NAME_LENGTH]
    return cleaned or str(passkeys_of(user).count() + 1)


def _unknown() -> PasskeyError:
    return PasskeyError(
        phrase("this passkey opens nothing here"),
        todo=phrase("Try again, or ask for a code or a link by e-mail."),
    )
