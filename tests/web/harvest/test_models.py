"""Rows of the harvest: a note has one fate, and leaves nothing behind when it goes."""

import pytest
from django.db import IntegrityError, transaction

from essaim.web.harvest.models import Fate

pytestmark = pytest.mark.django_db


def test_a_note_has_one_fate_and_takes_it_along(told):
    note, other = told.notes.all()[:2]
    Fate.objects.create(note=note, into=other)
    with pytest.raises(IntegrityError), transaction.atomic():
        Fate.objects.create(note=note)
    other.delete()
    assert Fate.objects.get(note=note).into is None
    note.delete()
    assert not Fate.objects.exists()
