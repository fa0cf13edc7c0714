"""Versions of plans and of maps are apart."""

from essaim.web.actors.models import MapVersion
from essaim.web.plan.models import PlanVersion


def test_each_kind_has_its_own_table(territory, known):
    assert PlanVersion.objects.count() == 1
    assert MapVersion.objects.count() == 0
