"""Signing in and out: first stones, so that the base page has where to lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def soon(request: HttpRequest) -> HttpResponse:
    """An empty page."""
    return render(request, "shared/base.html")
