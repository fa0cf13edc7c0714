"""Who may sign in, and how long a session counts as new."""

import pytest
from django.utils import timezone

from essaim.web.accounts import entering
from essaim.web.accounts.models import Role
from tests.web.team import somebody

pytestmark = pytest.mark.django_db


def test_only_whoever_holds_a_role_may_enter():
    ana = somebody("ana", Role.ADMINISTRATOR)
    assert entering.may_enter(ana)
    assert not entering.may_enter(None)
    assert not entering.may_enter(somebody("bob"))
    ana.is_active = False
    assert not entering.may_enter(ana)


def test_a_session_is_new_for_an_hour(rf):
    request = rf.get("/")
    request.session = {}
    assert not entering.entered_lately(request)
    now = timezone.now().timestamp()
    for ago, lately in ((60, True), (3599, True), (3601, False)):
        request.session = {entering.SINCE: now - ago}
        assert entering.entered_lately(request) is lately
