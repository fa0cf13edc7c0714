"""Who holds which role, which links still open, what was done."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.crypto import constant_time_compare

from essaim.web.accounts.models import Grant, LogEntry, Role, SignInLink, User

if TYPE_CHECKING:
    import uuid

    from django.db.models import QuerySet

# Long enough for a message that waits for the morning.
LINK_LIFE = dt.timedelta(hours=24)


def digest_of(token: str) -> str:
    """What is stored of a link: it opens nothing by itself."""
    return hashlib.sha256(token.encode()).hexdigest()


def link_of(token: str, now: dt.datetime) -> SignInLink | None:
    """The link of this token, when it can still be used."""
    digest = digest_of(token)
    link = (
        SignInLink.objects.select_related("user")
        .filter(digest=digest, used_at=None, made_at__gt=now - LINK_LIFE, user__is_active=True)
        .first()
    )
    return link if link is not None and constant_time_compare(link.digest, digest) else None


def user_of(email: str) -> User | None:
    """Who has this address."""
    return User.objects.filter(email=email.strip().lower()).first()


def grants_of(user: User) -> QuerySet[Grant]:
    """The roles somebody holds."""
    return user.grants.order_by("role", "territory", "workshop")


def workshops_of(user: User) -> set[uuid.UUID]:
    """Which single workshops somebody facilitates."""
    found = user.grants.exclude(workshop=None).values_list("workshop", flat=True)
    return {workshop for workshop in found if workshop is not None}


def members_of(territory: uuid.UUID, *, workshop: uuid.UUID | None = None) -> QuerySet[Grant]:
    """The roles held in a territory, its workshops' included; or those of one workshop."""
    grants = Grant.objects.select_related("user").filter(territory=territory)
    if workshop is not None:
        grants = grants.filter(workshop=workshop)
    return grants.order_by("user__name", "user__email", "role")


def has_administrator() -> bool:
    """Whether somebody holds the installation already."""
    return Grant.objects.filter(role=Role.ADMINISTRATOR, user__is_active=True).exists()


def sends_mail() -> bool:
    """Whether links can leave by e-mail.

    The address in them is never taken from a request, which its sender writes as he likes.
    """
    return bool(settings.EMAIL_HOST and settings.PUBLIC_ADDRESS)


def log_of(territory: uuid.UUID, *, most: int = 100) -> list[LogEntry]:
    """What was done in a territory, newest first."""
    return list(LogEntry.objects.filter(territory=territory)[:most])
