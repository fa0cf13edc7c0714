"""A version says whose it is."""

import pytest

from essaim.web.circle.models import CircleVersion

pytestmark = pytest.mark.django_db


def test_a_version_has_a_name(circled):
    assert str(CircleVersion.objects.get()) == "Mulhouse 1"
