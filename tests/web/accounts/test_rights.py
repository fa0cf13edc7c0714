"""Each question of rights, for each role, here and elsewhere."""

import uuid

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404

from essaim.web.accounts import rights
from essaim.web.accounts.models import Role
from tests.web.team import somebody

pytestmark = pytest.mark.django_db
HERE, ELSEWHERE = uuid.uuid4(), uuid.uuid4()
CAFE, OTHER_CAFE = uuid.uuid4(), uuid.uuid4()

WHO = {
    "anonymous": lambda: AnonymousUser(),
    "nobody": lambda: somebody("nobody"),
    "facilitator": lambda: somebody("f", Role.FACILITATOR, territory=HERE, workshop=CAFE),
    "facilitator of another": lambda: somebody(
        "g", Role.FACILITATOR, territory=HERE, workshop=OTHER_CAFE
    ),
    "moderator": lambda: somebody("m", Role.MODERATOR, territory=HERE),
    "moderator here": lambda: somebody("h", Role.MODERATOR, territory=HERE, workshop=CAFE),
    "moderator of another": lambda: somebody(
        "o", Role.MODERATOR, territory=HERE, workshop=OTHER_CAFE
    ),
    "plan officer": lambda: somebody("p", Role.PLAN_OFFICER, territory=HERE),
    "plan officer elsewhere": lambda: somebody("e", Role.PLAN_OFFICER, territory=ELSEWHERE),
    "administrator": lambda: somebody("a", Role.ADMINISTRATOR),
    "command line": lambda: rights.COMMAND_LINE,
}
OWNERS = {"administrator", "command line"}
OFFICERS = OWNERS | {"plan officer"}
QUESTIONS = {
    "administer": (lambda who: rights.is_administrator(who), OWNERS),
    "know": (
        lambda who: rights.may_know(who, HERE),
        OFFICERS
        | {
            "facilitator",
            "facilitator of another",
            "moderator",
            "moderator here",
            "moderator of another",
        },
    ),
    "manage": (lambda who: rights.may_manage(who, HERE), OFFICERS),
    "read": (
        lambda who: rights.may_read(who, HERE, CAFE),
        OFFICERS | {"facilitator", "moderator", "moderator here"},
    ),
    "prepare": (lambda who: rights.may_prepare(who, HERE, CAFE), OFFICERS | {"facilitator"}),
    "run": (lambda who: rights.may_run(who, HERE, CAFE), OFFICERS | {"facilitator"}),
    "prepare a new one": (lambda who: rights.may_prepare(who, HERE, None), OFFICERS),
    "moderate": (
        lambda who: rights.may_moderate(who, HERE, CAFE),
        OFFICERS | {"facilitator", "moderator", "moderator here"},
    ),
    "moderate everywhere": (
        lambda who: rights.may_moderate(who, HERE, None),
        OFFICERS | {"moderator"},
    ),
    "name a moderator of one workshop": (
        lambda who: rights.may_grant(who, Role.MODERATOR, territory=HERE, workshop=CAFE),
        OFFICERS,
    ),
    "name a plan officer": (
        lambda who: rights.may_grant(who, Role.PLAN_OFFICER, territory=HERE, workshop=None),
        OFFICERS,
    ),
    "name a facilitator": (
        lambda who: rights.may_grant(who, Role.FACILITATOR, territory=HERE, workshop=CAFE),
        OFFICERS,
    ),
    "name an administrator": (
        lambda who: rights.may_grant(who, Role.ADMINISTRATOR, territory=None, workshop=None),
        OWNERS,
    ),
}


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("who", WHO)
def test_who_may(question, who):
    ask, allowed = QUESTIONS[question]
    assert ask(WHO[who]()) is (who in allowed)


@pytest.mark.parametrize(
    ("role", "territory", "workshop"),
    [
        (Role.FACILITATOR, HERE, None),
        (Role.PLAN_OFFICER, None, None),
        (Role.PLAN_OFFICER, HERE, CAFE),
        (Role.ADMINISTRATOR, HERE, None),
    ],
)
def test_a_role_in_the_wrong_place_is_given_by_nobody(role, territory, workshop):
    assert not rights.may_grant(rights.COMMAND_LINE, role, territory=territory, workshop=workshop)


def test_whoever_was_put_out_may_nothing():
    gone = somebody("gone", Role.ADMINISTRATOR)
    gone.is_active = False
    assert not rights.is_administrator(gone)
    assert not rights.may_know(gone, HERE)


def test_a_write_stops_without_the_right():
    rights.check(allowed=True)
    rights.check_may_run(rights.COMMAND_LINE, HERE, CAFE)
    with pytest.raises(PermissionDenied):
        rights.check(allowed=False)
    with pytest.raises(PermissionDenied):
        rights.check_may_run(AnonymousUser(), HERE, CAFE)


def test_a_view_hides_what_one_may_not_know():
    rights.require(allowed=True)
    with pytest.raises(Http404):
        rights.require(allowed=False)
    with pytest.raises(PermissionDenied):
        rights.require(allowed=False, known=True)
