"""The pages of a territory: what it is, its people, its team, what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from essaim.vocabulary.phrase import phrase
from essaim.web.accounts import rights
from essaim.web.accounts.reads import log_of
from essaim.web.accounts.verbs import verb_phrase
from essaim.web.shared.spoken import said
from essaim.web.territory import reads, writes
from essaim.web.territory.forms import TerritoryForm, filled

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.web.territory.models import Territory

PEOPLE_A_PAGE = 100


def managed(request: HttpRequest, territory: UUID) -> Territory:
    """The territory, for whoever may manage it."""
    rights.require(
        rights.may_manage(request.user, territory),
        known=rights.may_know(request.user, territory),
    )
    return _found(territory)


def _found(territory: UUID) -> Territory:
    found = reads.territory_with(territory)
    if found is None:
        raise Http404
    return found


@require_safe
def territories(request: HttpRequest) -> HttpResponse:
    """Those one may know."""
    context = {
        "territories": reads.territories_of(request.user),
        "may_create": rights.is_administrator(request.user),
    }
    return render(request, "territory/list.html", context)


@require_http_methods(["GET", "POST"])
def create(request: HttpRequest) -> HttpResponse:
    """Open a territory."""
    rights.require(rights.is_administrator(request.user), known=True)
    form = TerritoryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        territory = writes.create_territory(request.user, **form.cleaned_data)
        messages.success(request, said(phrase("{name} is open.", name=territory.name)))
        return redirect("territory:show", territory.pk)
    return render(request, "territory/edit.html", {"form": form})


@require_safe
def show(request: HttpRequest, territory: UUID) -> HttpResponse:
    """What a territory is, for everybody of its team."""
    rights.require(rights.may_know(request.user, territory))
    found = _found(territory)
    context = {
        "territory": found,
        "people": reads.people_of(found).count(),
        "organisations": reads.organisations_of(found).count(),
        "may_manage": rights.may_manage(request.user, territory),
    }
    return render(request, "territory/show.html", context)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Change what is said of a territory."""
    found = managed(request, territory)
    form = TerritoryForm(request.POST or None, initial=filled(found))
    if request.method == "POST" and form.is_valid():
        writes.change_territory(request.user, found, **form.cleaned_data)
        messages.success(request, said(phrase("Saved.")))
        return redirect("territory:show", territory)
    return render(request, "territory/edit.html", {"form": form, "territory": found})


@require_safe
def people(request: HttpRequest, territory: UUID) -> HttpResponse:
    """The people of a territory."""
    found = managed(request, territory)
    search = request.GET.get("q", "").replace("\0", "")[:200]
    pages = Paginator(reads.people_of(found, search=search), PEOPLE_A_PAGE)
    context = {
        "territory": found,
        "page": pages.get_page(request.GET.get("page")),
        "search": search,
    }
    return render(request, "territory/people.html", context)


@require_safe
def journal(request: HttpRequest, territory: UUID) -> HttpResponse:
    """What was done, newest first."""
    found = managed(request, territory)
    entries = [(entry, verb_phrase(entry.verb)) for entry in log_of(territory)]
    context = {"territory": found, "entries": entries}
    return render(request, "territory/journal.html", context)
