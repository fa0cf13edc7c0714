"""The page a guest opens with the code of her card, the same evening or a year later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET

from essaim.web.cafe import pages
from essaim.web.cafe.codes import shown_code
from essaim.web.cafe.pages import guest_of_phone
from essaim.web.harvest.fates import STATES, counts_of
from essaim.web.harvest.models import State
from essaim.web.thread.reads import thread_of

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_not_required
@require_GET
def enter(request: HttpRequest, code: str) -> HttpResponse:
    """The link of a note: as a card's code does, but straight to what became of what was said."""
    answer = pages.enter(request, code)
    if answer["Location"] == reverse("cafe:me"):
        answer["Location"] = reverse("thread:mine")
    return answer


@login_not_required
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """What became of what her tables said."""
    guest = guest_of_phone(request)
    if guest is None:
        return redirect("cafe:home")
    rounds = thread_of(guest)
    rows = {row.note.pk: row for one in rounds for row, _ in one.rows}
    counts = [(key, STATES[State(key)], n) for key, n in counts_of(rows.values()).items() if n]
    context = {
        "workshop": guest.workshop,
        "rounds": rounds,
        "counts": counts,
        "code": shown_code(guest.code),
    }
    return render(request, "thread/mine.html", context)
