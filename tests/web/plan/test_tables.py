"""A table that was read goes with the version it was read for."""

import pytest

from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.plan.models import PlanVersion, TableRead
from essaim.web.plan.tables import KEPT, forget_table, keep_table, last_table
from essaim.web.territory.documents import keep_version
from tests.plan.books import action, plan
from tests.web.team import a_territory

pytestmark = pytest.mark.django_db


def test_the_last_table_is_that_of_the_plan_and_not_of_a_proposal():
    place = a_territory("Thann")
    assert last_table(place) is None
    first = keep_version(COMMAND_LINE, PlanVersion, place, plan(), verb="accept_plan")
    keep_table(place, first.version, plan(action("a")))
    proposal = keep_version(
        COMMAND_LINE, PlanVersion, place, plan(), verb="propose_plan", accepted=False
    )
    keep_table(place, proposal.version, plan(action("b")))
    assert [one.id for one in last_table(place).actions] == ["a"]
    forget_table(place, accepted=False)
    assert TableRead.objects.count() == 1
    forget_table(place, accepted=True)
    assert last_table(place) is None


def test_few_are_kept():
    place = a_territory("Thann")
    for version in range(1, KEPT + 3):
        keep_table(place, version, plan())
    assert TableRead.objects.count() == KEPT
