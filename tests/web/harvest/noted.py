"""A note of a table, for tests."""

import uuid

from django.utils import timezone


def a_note(cafe, text, *, table=1, round=1, kind="idea"):
    """What a table of the café wrote."""
    return cafe.notes.create(
        key=uuid.uuid4(), table=table, round=round, kind=kind, text=text, written_at=timezone.now()
    )
