"""Rows say what they are."""

import pytest
from django.utils import timezone

from essaim.web.governance.models import CalendarFeed, GovernanceVersion, SignatoryLink

pytestmark = pytest.mark.django_db


def test_rows_have_names(governed):
    assert str(GovernanceVersion.objects.get()) == "Mulhouse 1"
    link = SignatoryLink(territory=governed, purpose="sign", signatory="school")
    assert str(link) == "school sign"
    feed = CalendarFeed.objects.create(territory=governed, token="t", made_at=timezone.now())
    assert str(feed) == "Mulhouse"
