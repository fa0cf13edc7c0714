"""The team of one workshop: its facilitators and its moderators, invited from its own page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from essaim.vocabulary.phrase import phrase
from essaim.web.accounts.forms import InviteForm
from essaim.web.accounts.links import invite
from essaim.web.accounts.models import Role
from essaim.web.accounts.reads import members_of
from essaim.web.accounts.rights import may_grant, may_read, require
from essaim.web.accounts.roles import ROLE_NAMES, WORKSHOP_MEANINGS
from essaim.web.accounts.writes import revoke
from essaim.web.cafe import reads
from essaim.web.cafe.views import context_of
from essaim.web.shared.spoken import said

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from essaim.web.cafe.models import Workshop

# A link just made, shown on the next page and then forgotten.
FRESH = "fresh_workshop_link"


def held(request: HttpRequest, slug: str) -> Workshop:
    """The workshop, for whoever may name its facilitators."""
    workshop = reads.workshop_called(slug)
    if workshop is None:
        raise Http404
    place = {"territory": workshop.territory_id, "workshop": workshop.pk}
    require(
        may_grant(request.user, Role.FACILITATOR, **place), known=may_read(request.user, **place)
    )
    return workshop


@require_http_methods(["GET", "POST"])
def team(request: HttpRequest, slug: str) -> HttpResponse:
    """Who helps at this workshop alone, and a way in for somebody more."""
    workshop = held(request, slug)
    form = InviteForm(request.POST or None, roles=tuple(WORKSHOP_MEANINGS))
    if request.method == "POST" and form.is_valid():
        email, role = form.cleaned_data["email"], form.cleaned_data["role"]
        place = {"territory": workshop.territory_id, "workshop": workshop.pk}
        path = invite(request.user, email, role, **place)
        if path:
            request.session[FRESH] = [email, path]
        messages.success(request, said(phrase("{email} is of the team.", email=email)))
        return redirect("cafe:team", slug)
    grants = members_of(workshop.territory_id, workshop=workshop.pk)
    context = context_of(workshop, "team") | {
        "form": form,
        "fresh": request.session.pop(FRESH, None),
        "grants": [(grant, ROLE_NAMES[grant.role]) for grant in grants],
        "roles": [(ROLE_NAMES[role], said_) for role, said_ in WORKSHOP_MEANINGS.items()],
    }
    return render(request, "cafe/team.html", context)


@require_POST
def take_back(request: HttpRequest, slug: str, grant: int) -> HttpResponse:
    """Take a role in this workshop back."""
    workshop = held(request, slug)
    given = members_of(workshop.territory_id, workshop=workshop.pk).filter(pk=grant).first()
    if given is None:
        raise Http404
    revoke(request.user, given)
    messages.success(request, said(phrase("{email} has left.", email=given.user.email)))
    return redirect("cafe:team", slug)
