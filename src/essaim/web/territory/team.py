"""The team of a territory: roles given and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.accounts.forms import InviteForm
from essaim.web.accounts.links import invite
from essaim.web.accounts.reads import members_of
from essaim.web.accounts.roles import ROLE_MEANINGS, ROLE_NAMES
from essaim.web.accounts.writes import revoke
from essaim.web.shared.spoken import language, said
from essaim.web.territory.views import managed
from essaim.words.say import say_error

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

# A link just made, shown on the next page and then forgotten.
FRESH = "fresh_link"


@require_http_methods(["GET", "POST"])
def members(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Who holds which role here."""
    found = managed(request, territory)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"]
        path = invite(request.user, email, form.cleaned_data["role"], territory=territory)
        if path:
            request.session[FRESH] = [email, path]
        messages.success(request, said(phrase("{email} is of the team.", email=email)))
        return redirect("territory:members", territory)
    context = {
        "territory": found,
        "form": form,
        "fresh": request.session.pop(FRESH, None),
        "grants": [(grant, ROLE_NAMES[grant.role]) for grant in members_of(territory)],
        "roles": [(ROLE_NAMES[role], ROLE_MEANINGS[role]) for role in ROLE_NAMES],
    }
    return render(request, "territory/members.html", context)


@require_POST
def take_back(request: HttpRequest, territory: UUID, grant: int) -> HttpResponse:
    """Take a role back."""
    managed(request, territory)
    given = members_of(territory).filter(pk=grant).first()
    if given is None:
        raise Http404
    try:
        revoke(request.user, given)
    except EssaimError as error:
        messages.error(request, say_error(error, language()))
    else:
        messages.success(request, said(phrase("{email} has left.", email=given.user.email)))
    return redirect("territory:members", territory)
