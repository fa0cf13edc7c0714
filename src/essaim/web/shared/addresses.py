"""Whole addresses that people send on, from the site's own address when it was told one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from django.http import HttpRequest


def whole_address(request: HttpRequest, path: str) -> str:
    """A path with its site in front, to be shown to whoever is signed in and reads this page.

    Args:
        request: says where this reader found the site; it counts only when nobody set the
            site's address, and never for a message that leaves by itself.
        path: of the page.
    """
    address = str(settings.PUBLIC_ADDRESS).rstrip("/")
    return address + path if address else request.build_absolute_uri(path)
