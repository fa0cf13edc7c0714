"""The calendar that other calendars follow, read only: meetings, decisions, the plan’s dates."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from essaim.governance.calendar import whole_calendar
from essaim.vocabulary.errors import EssaimError
from essaim.web.accounts import rights
from essaim.web.accounts.writes import log
from essaim.web.governance import reads
from essaim.web.governance.models import CalendarFeed

if TYPE_CHECKING:
    from django.http import HttpRequest

    from essaim.web.accounts.rights import Actor
    from essaim.web.territory.models import Territory


def feed_path(territory: Territory) -> str:
    """The address that calendars follow; empty before somebody made one."""
    found = CalendarFeed.objects.filter(territory=territory).first()
    return reverse("governance:followed", args=(found.token,)) if found else ""


@transaction.atomic
def make_feed(actor: Actor, territory: Territory) -> None:
    """Make the address, or another one: whoever had the former one follows nothing any more.

    Raises:
        PermissionDenied: only plan officers of the territory may.
    """
    rights.check(rights.may_manage(actor, territory.pk))
    fresh = {"token": secrets.token_urlsafe(24), "made_at": timezone.now()}
    CalendarFeed.objects.update_or_create(territory=territory, defaults=fresh)
    log(actor, "make_feed", f"territory:{territory.pk}", territory.pk)


@login_not_required
@require_GET
def followed(_request: HttpRequest, token: str) -> HttpResponse:
    """The calendar itself: calendars sign in nowhere, so the address is the key."""
    found = CalendarFeed.objects.filter(token=token).select_related("territory").first()
    if found is None:
        raise Http404
    governance = reads.governance_of(found.territory)
    try:
        clock = reads.clock_for(governance)
    except EssaimError:
        clock = None
    made = whole_calendar(governance, clock, language="fr", now=timezone.now())
    return HttpResponse(made, content_type="text/calendar; charset=utf-8")
