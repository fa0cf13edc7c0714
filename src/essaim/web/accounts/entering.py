"""Who may sign in, and the moment they do: the same whether by link, by code or by passkey."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from django.contrib.auth import login
from django.utils import timezone

from essaim.web.accounts.reads import grants_of

if TYPE_CHECKING:
    from django.http import HttpRequest

    from essaim.web.accounts.models import User

BACKEND = "django.contrib.auth.backends.ModelBackend"
SINCE = "essaim_signed_in_at"
# A browser that was left open must not be given a passkey by whoever passes by.
FRESH = dt.timedelta(hours=1)


def may_enter(user: User | None) -> bool:
    """Whether somebody holds a role: the others would find nothing to do."""
    return user is not None and user.is_active and grants_of(user).exists()


def let_in(request: HttpRequest, user: User) -> None:
    """Open a session that belongs to this user."""
    login(request, user, backend=BACKEND)
    request.session[SINCE] = timezone.now().timestamp()


def entered_lately(request: HttpRequest) -> bool:
    """Whether this session was opened within the hour."""
    since = request.session.get(SINCE)
    return since is not None and timezone.now().timestamp() - since < FRESH.total_seconds()
