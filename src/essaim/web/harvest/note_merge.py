"""Whom the note goes to: a mail merge with the address where each guest reads what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse

from essaim.web.cafe.codes import shown_code
from essaim.web.cafe.reads import invitations_of, public_address

if TYPE_CHECKING:
    from essaim.web.cafe.models import Workshop

HEAD = ("nom", "organisme", "courriel", "code", "lien")


def note_merge_rows(workshop: Workshop) -> list[tuple[str, ...]]:
    """One row a guest who is not erased, below `HEAD`; no link while the site has no address.

    A guest without an electronic address keeps her row: her code opens the same page, and her note
    may go by post.
    """
    root = public_address()
    return [
        (
            one.person.name,
            one.person.organisation.name if one.person.organisation else "",
            one.person.email,
            shown_code(one.code),
            f"{root}{reverse('thread:enter', args=[one.code])}" if root else "",
        )
        for one in invitations_of(workshop).filter(person__erased_at=None)
    ]
