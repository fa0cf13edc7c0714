"""The legal pages; the pages of errors are templates that Django finds by their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.views.decorators.http import require_safe

from essaim.web.shared.kept import KEPT

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@login_not_required
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """The statement of accessibility."""
    return render(request, "shared/accessibility.html")


@login_not_required
@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept of people, why, and for how long."""
    return render(request, "shared/privacy.html", {"kept": KEPT})
