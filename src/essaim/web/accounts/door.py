"""The door of the site: every page asks who one is, but for those the settings list as open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase


class SignInFirst(LoginRequiredMiddleware):
    """Sends whoever is not signed in to the sign-in page, whether or not the thing exists."""

    def process_view(
        self,
        request: HttpRequest,
        view_func: Callable[..., HttpResponseBase],
        view_args: tuple[Any, ...],
        view_kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        """Let through what is open, and hand the rest to Django's own rule."""
        match = request.resolver_match
        if match is not None and match.view_name in settings.OPEN_ADDRESSES:
            return None
        found: HttpResponseBase | None = super().process_view(
            request, view_func, view_args, view_kwargs
        )
        return found
