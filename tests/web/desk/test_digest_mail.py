"""One message a week and a person, to those whose address is known."""

import datetime as dt

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied

from essaim.vocabulary.errors import EssaimError
from essaim.web.accounts.models import Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.desk.digest_mail import addresses_of, send_digests
from essaim.web.desk.models import DigestSent
from essaim.web.territory.writes import person_of
from tests.web.actors.conftest import territory
from tests.web.governance.conftest import governed
from tests.web.team import somebody

__all__ = ["governed", "territory"]
pytestmark = pytest.mark.django_db
ON = dt.date(2026, 11, 25)


@pytest.fixture
def posted(settings):
    settings.EMAIL_HOST, settings.PUBLIC_ADDRESS = "mail.example", "https://essaim.example"


@pytest.fixture
def ines(governed):
    """The plan officer, who has an account under her name."""
    user = somebody("ines", Role.PLAN_OFFICER, territory=governed.pk)
    user.name = "Inès  FAURE"
    user.save()
    return user


def test_each_gets_one_with_links_and_never_two_in_a_week(posted, governed, ines):
    done = send_digests(COMMAND_LINE, governed, ON)
    assert "Inès Faure" in done.sent
    (message,) = [one for one in mail.outbox if one.to == ["ines@example.org"]]
    assert "https://essaim.example/territoires/" in message.body
    assert "semaine du 23\u00a0novembre 2026" in message.body
    assert "Ce qui vous attend cette semaine" in message.subject
    again = send_digests(COMMAND_LINE, governed, ON + dt.timedelta(1))
    assert (again.sent, again.before) == ((), done.sent)
    assert len(mail.outbox) == len(done.sent)
    assert "Faure" not in str(DigestSent.objects.values())
    week = send_digests(COMMAND_LINE, governed, ON + dt.timedelta(7))
    assert "Inès Faure" in week.sent


def test_those_without_an_address_are_named(posted, governed, ines):
    done = send_digests(COMMAND_LINE, governed, ON)
    assert "Sonia Kaldi" in done.unknown
    person_of(governed, "Sonia Kaldi", email="sonia@example.org")
    assert addresses_of(governed)["sonia kaldi"] == "sonia@example.org"


def test_without_a_mail_server_nothing_leaves(governed, ines):
    with pytest.raises(EssaimError, match="no e-mail leaves"):
        send_digests(COMMAND_LINE, governed, ON)
    assert not DigestSent.objects.exists()


def test_only_plan_officers_send(posted, governed):
    with pytest.raises(PermissionDenied):
        send_digests(somebody("stranger"), governed, ON)
