"""The addresses of a workshop's evening, for its team and for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings

from essaim.web.cafe.reads import invitations_of, wall_token
from essaim.web.cafe.tokens import notes_path, stream_path

if TYPE_CHECKING:
    from essaim.web.cafe.models import Workshop


def links_of(workshop: Workshop, address: str) -> dict[str, Any]:
    """Where the wall, the facilitator and each guest go; streams and notes are paths.

    Args:
        workshop: whose evening.
        address: of the site, with or without its last slash.
    """
    root = address.rstrip("/")
    return {
        "wall": f"{root}/mur/{workshop.pk}/{wall_token(workshop)}",
        "facilitator": f"{root}/ateliers/{workshop.slug}/",
        "stream": stream_path(workshop.pk),
        "notes": notes_path(workshop.pk),
        "guests": [
            {
                "id": one.guest,
                "name": one.person.name,
                "code": one.code,
                "url": f"{root}/{one.code}",
            }
            for one in invitations_of(workshop)
        ],
    }


def site_address(otherwise: str) -> str:
    """Where the site is found: what its settings say, or else this address."""
    return str(settings.PUBLIC_ADDRESS) or otherwise
