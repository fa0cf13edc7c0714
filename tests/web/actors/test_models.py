"""Versions of maps: one a number, each in its own territory."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from essaim.web.actors.models import MapVersion


def test_one_version_a_number(territory, known):
    with pytest.raises(IntegrityError), transaction.atomic():
        MapVersion.objects.create(
            territory=territory, version=1, document={}, made_at=timezone.now()
        )
