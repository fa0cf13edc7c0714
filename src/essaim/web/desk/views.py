"""The pages that ask every room for its part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from essaim.vocabulary.phrase import phrase
from essaim.web.desk.erasing import erase_person
from essaim.web.shared.spoken import said
from essaim.web.territory import reads
from essaim.web.territory.views import managed

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@require_http_methods(["GET", "POST"])
def erase(request: HttpRequest, territory: UUID, person: UUID) -> HttpResponse:
    """Erase somebody, once the page has said what that means."""
    found = managed(request, territory)
    somebody = reads.person_with(found, person)
    if somebody is None:
        raise Http404
    if request.method == "POST":
        erase_person(request.user, somebody)
        messages.success(request, said(phrase("Erased: the name and the address are gone.")))
        return redirect("territory:people", territory)
    return render(request, "desk/erase.html", {"territory": found, "person": somebody})
