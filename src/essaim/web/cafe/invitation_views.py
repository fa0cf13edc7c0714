"""The page of the invitations: their words, who has them, and the files that carry them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase_n
from essaim.web.cafe import inviting
from essaim.web.cafe.export import table_text
from essaim.web.cafe.forms import InvitationForm
from essaim.web.cafe.pages import guest_of_phone
from essaim.web.cafe.views import context_of, tell, workshop_of
from essaim.web.shared.downloads import download
from essaim.web.shared.spoken import said

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from essaim.web.cafe.models import Workshop


@require_http_methods(["GET", "POST"])
def invitations(request: HttpRequest, slug: str) -> HttpResponse:
    """The words, the list, and what leaves only when somebody presses."""
    workshop = workshop_of(request, slug)
    form = InvitationForm(request.POST or None, initial={"text": inviting.text_of(workshop)})
    if request.method == "POST" and form.is_valid():
        try:
            _act(request, workshop, form.cleaned_data["text"])
        except EssaimError as error:
            tell(request, error)
        else:
            return redirect("cafe:invitations", slug=slug)
    found = inviting.invited_of(workshop)
    waiting = [one for one in found if one.address and one.invitation.invited_at is None]
    context = context_of(workshop, "guests")
    context |= {
        "form": form,
        "invited": found,
        "without": sum(not one.address for one in found),
        "waiting": len(waiting),
        "now": min(len(waiting), inviting.MOST_AT_ONCE),
        "can_send": inviting.can_send(),
        "sample": found[0].letter if found else None,
    }
    return render(request, "cafe/invitations.html", context)


def _act(request: HttpRequest, workshop: Workshop, text: str) -> None:
    if request.POST.get("act") == "send":
        sent = inviting.send_invitations(request.user, workshop)
        messages.success(request, said(phrase_n("{n} letter left.", "{n} letters left.", sent)))
        return
    same = text.split() == inviting.usual_text(workshop).split()
    inviting.write_invitation(request.user, workshop, "" if same else text)


@require_GET
def merge_file(request: HttpRequest, slug: str) -> HttpResponse:
    """The mail merge, for a word processor."""
    workshop = workshop_of(request, slug)
    content = table_text(inviting.HEAD, inviting.merge_rows(workshop))
    return download(content.encode(), f"{workshop.slug}-invitations.csv", "text/csv; charset=utf-8")


@require_GET
def calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """The evening for a calendar, from the team's pages."""
    return _calendar(workshop_of(request, slug))


@login_not_required
@require_GET
def my_calendar(request: HttpRequest) -> HttpResponse:
    """The evening for a guest's own calendar."""
    guest = guest_of_phone(request)
    if guest is None:
        return redirect("cafe:home")
    return _calendar(guest.workshop)


def _calendar(workshop: Workshop) -> HttpResponse:
    content = inviting.calendar_of(workshop)
    if content is None:
        raise Http404
    return download(content, f"{workshop.slug}.ics", "text/calendar; charset=utf-8")
