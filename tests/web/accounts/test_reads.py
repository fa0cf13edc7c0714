"""Links that still open, roles held, the log."""

import datetime as dt
import uuid

import pytest
from django.db import transaction

from essaim.web.accounts import reads
from essaim.web.accounts.links import sign_in_link
from essaim.web.accounts.models import Role, User
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.accounts.writes import log
from tests.web.team import somebody

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC)
HERE, CAFE = uuid.uuid4(), uuid.uuid4()


def test_a_link_opens_for_a_day():
    token = sign_in_link("ana@example.org", now=NOW).split("/")[-2]
    assert reads.link_of(token, NOW + dt.timedelta(hours=23, minutes=59)).user.email == (
        "ana@example.org"
    )
    assert reads.link_of(token, NOW + dt.timedelta(hours=24)) is None
    assert reads.link_of("another", NOW) is None
    assert reads.link_of("", NOW) is None


def test_a_link_of_somebody_put_out_opens_nothing():
    token = sign_in_link("ana@example.org", now=NOW).split("/")[-2]
    User.objects.update(is_active=False)
    assert reads.link_of(token, NOW) is None


def test_an_address_finds_its_user():
    ana = somebody("ana")
    assert reads.user_of(" Ana@Example.org ") == ana
    assert reads.user_of("bob@example.org") is None


def test_members_are_those_of_a_territory_or_of_one_workshop():
    somebody("p", Role.PLAN_OFFICER, territory=HERE)
    f = somebody("f", Role.FACILITATOR, territory=HERE, workshop=CAFE)
    somebody("e", Role.PLAN_OFFICER, territory=uuid.uuid4())
    assert [grant.user.email[0] for grant in reads.members_of(HERE)] == ["f", "p"]
    assert [grant.user.email[0] for grant in reads.members_of(HERE, workshop=CAFE)] == ["f"]
    assert reads.workshops_of(f) == {CAFE}
    assert [grant.role for grant in reads.grants_of(f)] == ["facilitator"]


def test_an_administrator_counts_while_active():
    assert not reads.has_administrator()
    somebody("a", Role.ADMINISTRATOR)
    assert reads.has_administrator()
    User.objects.update(is_active=False)
    assert not reads.has_administrator()


@pytest.mark.parametrize(
    ("host", "address", "sends"),
    [("smtp", "https://x", True), ("smtp", "", False), ("", "https://x", False)],
)
def test_mail_needs_a_server_and_an_address(settings, host, address, sends):
    settings.EMAIL_HOST, settings.PUBLIC_ADDRESS = host, address
    assert reads.sends_mail() is sends


def test_the_log_of_a_territory_is_its_own_newest_first():
    with transaction.atomic():
        log(COMMAND_LINE, "first", "x", HERE)
        log(COMMAND_LINE, "second", "x", HERE)
        log(COMMAND_LINE, "elsewhere", "x", uuid.uuid4())
    assert [entry.verb for entry in reads.log_of(HERE)] == ["second", "first"]
    assert len(reads.log_of(HERE, most=1)) == 1
