"""The demo café in the base, with the notes of its tables."""

import csv

import pytest

from essaim.demo import mulhouse
from tests.web.cafe.conftest import alice, cafe, documents, team, territory

__all__ = ["alice", "cafe", "documents", "team", "territory"]


@pytest.fixture
def told(cafe):
    """The café once its tables have written."""
    import uuid

    from django.utils import timezone

    from essaim.web.cafe.models import Note

    with mulhouse.NOTES.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter=";"):
            Note.objects.create(
                workshop=cafe,
                key=uuid.uuid4(),
                table=int(row["table"]),
                round=int(row["round"]),
                kind=row["kind"],
                text=row["text"],
                written_at=timezone.now(),
            )
    return cafe
