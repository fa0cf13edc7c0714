"""Links that sign in once, within a day; nothing tells who has an account."""

import datetime as dt
import uuid

import pytest
from django.core.exceptions import PermissionDenied

from essaim.vocabulary.errors import EssaimError
from essaim.web.accounts import links
from essaim.web.accounts.models import LogEntry, Role, SignInLink, User
from essaim.web.accounts.reads import digest_of
from essaim.web.accounts.rights import is_administrator
from tests.web.team import somebody

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC)
HERE = uuid.uuid4()


@pytest.fixture
def mailed(monkeypatch, settings):
    """What would leave by e-mail: pairs of an address and a path."""
    settings.EMAIL_HOST, settings.PUBLIC_ADDRESS = "smtp", "https://essaim.example.org"
    sent = []
    monkeypatch.setattr(links, "mail_link", lambda email, path: sent.append((email, path)))
    return sent


def token_of(path):
    return path.rstrip("/").rpartition("/")[2]


def test_a_link_signs_in_once():
    token = token_of(links.sign_in_link("ana@example.org", now=NOW))
    assert links.use_link(token, NOW).email == "ana@example.org"
    with pytest.raises(links.LinkError, match="no longer opens"):
        links.use_link(token, NOW)
    assert LogEntry.objects.get().verb == "sign_in"


@pytest.mark.parametrize("token", ["", "x", "é" * 300, "\0"])
def test_what_is_no_token_signs_nobody_in(token):
    with pytest.raises(links.LinkError):
        links.use_link(token, NOW)


def test_a_link_of_yesterday_signs_nobody_in():
    token = token_of(links.sign_in_link("ana@example.org", now=NOW))
    with pytest.raises(links.LinkError):
        links.use_link(token, NOW + dt.timedelta(hours=24, seconds=1))


def test_the_base_holds_a_digest_and_no_token():
    token = token_of(links.sign_in_link("ana@example.org", now=NOW))
    assert SignInLink.objects.get().digest == digest_of(token)
    assert len(token) >= 43


def test_the_first_start_makes_an_administrator_and_the_second_none():
    link = links.first_link("http://127.0.0.1:8000/")
    assert link.startswith("http://127.0.0.1:8000/compte/lien/")
    assert is_administrator(links.use_link(token_of(link), dt.datetime.now(dt.UTC)))
    assert links.first_link("http://127.0.0.1:8000") is None


def test_a_link_leaves_for_whoever_holds_a_role_and_for_nobody_else(mailed):
    somebody("ana", Role.ADMINISTRATOR)
    somebody("without-a-role")
    for who in ("Ana", "without-a-role", "nobody"):
        links.ask_link(f"{who}@example.org", NOW)
    assert [email for email, _ in mailed] == ["ana@example.org"]
    assert User.objects.count() == 2


def test_a_mailbox_is_not_flooded(mailed):
    somebody("ana", Role.ADMINISTRATOR)
    for _ in range(9):
        links.ask_link("ana@example.org", NOW)
    assert len(mailed) == 5
    links.ask_link("ana@example.org", NOW + dt.timedelta(hours=1))
    assert len(mailed) == 6


def test_no_link_is_made_where_no_mail_leaves(settings):
    settings.EMAIL_HOST = ""
    somebody("ana", Role.ADMINISTRATOR)
    links.ask_link("ana@example.org", NOW)
    assert not SignInLink.objects.exists()


def test_somebody_new_gets_a_link_to_be_handed_over(settings):
    settings.EMAIL_HOST = ""
    officer = somebody("p", Role.PLAN_OFFICER, territory=HERE)
    path = links.invite(officer, "new@example.org", Role.MODERATOR, territory=HERE)
    assert path.startswith("/compte/lien/")


def test_no_link_is_made_for_whoever_has_an_account(settings):
    """A plan officer must not get a link that signs in as an administrator."""
    settings.EMAIL_HOST = ""
    officer = somebody("p", Role.PLAN_OFFICER, territory=HERE)
    somebody("admin", Role.ADMINISTRATOR)
    assert links.invite(officer, "admin@example.org", Role.MODERATOR, territory=HERE) is None
    assert not SignInLink.objects.exists()


def test_an_invitation_leaves_by_mail_when_it_can(mailed):
    officer = somebody("p", Role.PLAN_OFFICER, territory=HERE)
    assert links.invite(officer, "new@example.org", Role.MODERATOR, territory=HERE) is None
    assert [email for email, _ in mailed] == ["new@example.org"]


def test_a_stranger_invites_nobody():
    with pytest.raises(PermissionDenied):
        links.invite(somebody("x"), "new@example.org", Role.MODERATOR, territory=HERE)
    assert not User.objects.filter(email="new@example.org").exists()


def test_the_command_line_hands_a_link_over_with_a_role():
    path = links.hand_link("Ana@example.org", Role.PLAN_OFFICER, territory=HERE)
    ana = links.use_link(token_of(path), dt.datetime.now(dt.UTC))
    assert [grant.role for grant in ana.grants.all()] == ["plan_officer"]


def test_the_command_line_asks_for_a_role_when_there_is_none():
    with pytest.raises(EssaimError, match="holds a role"):
        links.hand_link("ana@example.org", None)
    somebody("ana", Role.MODERATOR, territory=HERE)
    assert links.hand_link("ana@example.org", None).startswith("/compte/lien/")
