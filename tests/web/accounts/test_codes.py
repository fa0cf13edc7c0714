"""Codes by e-mail: asked for, typed, used up; the same page for strangers."""

import re

import pytest
from django.test import Client

from essaim.web.accounts.models import LogEntry, Role
from tests.web.team import somebody

pytestmark = pytest.mark.django_db
ASK, TYPE = "/compte/entrer/", "/compte/entrer/code/"


@pytest.fixture
def mailed(settings, monkeypatch):
    """The codes that left."""
    settings.EMAIL_HOST, settings.PUBLIC_ADDRESS = "smtp", "https://x.example"
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False
    sent = []
    monkeypatch.setattr("essaim.web.accounts.closed.mail_code", lambda *words: sent.append(words))
    return sent


@pytest.fixture
def ana():
    return somebody("ana", Role.MODERATOR)


def browser():
    return Client(headers={"accept-language": "en"})


def asked(client, who="ana"):
    return client.post(ASK, {"email": f"{who}@example.org", "way": "code"}, follow=True)


def is_signed_in(client):
    return "_auth_user_id" in client.session


def test_the_code_signs_in_once_and_the_journal_tells(mailed, ana):
    client = browser()
    assert asked(client).redirect_chain == [(TYPE, 302)]
    ((email, code),) = mailed
    assert email == ana.email
    assert not is_signed_in(client)
    answer = client.post(TYPE, {"code": f" {code.lower()} "})
    assert answer.headers["Location"] == "/"
    assert is_signed_in(client)
    assert LogEntry.objects.get().verb == "sign_in_by_code"
    client.post("/compte/sortir/")
    assert client.post(TYPE, {"code": code}).headers["Location"] == ASK


def test_nothing_tells_whether_somebody_has_the_address(mailed, ana):
    somebody("without-a-role")
    pages = []
    for who in ("ana", "nobody", "without-a-role"):
        client = browser()
        first = asked(client, who)
        wrong = client.post(TYPE, {"code": "BBBB-BBBB"})
        pages.append((first.redirect_chain, faceless(first), faceless(wrong)))
        assert not is_signed_in(client)
    assert pages[0] == pages[1] == pages[2]
    assert len(mailed) == 1


def faceless(answer):
    """A page without its form's token, drawn anew each time."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.text)


def test_three_wrong_codes_use_it_up(mailed, ana):
    client = browser()
    asked(client)
    code = mailed[0][1]
    for _ in range(2):
        assert "not the code" in client.post(TYPE, {"code": "wrong"}).text
    assert client.post(TYPE, {"code": "wrong"}).headers["Location"] == ASK
    assert client.post(TYPE, {"code": code}).headers["Location"] == ASK
    assert not is_signed_in(client)


def test_trials_are_counted_for_the_account_whatever_the_browser(mailed, ana, monkeypatch):
    monkeypatch.setattr("essaim.web.accounts.codes.TRIALS", 2)
    for _ in range(2):
        other = browser()
        asked(other)
        other.post(TYPE, {"code": "wrong"})
    client = browser()
    asked(client)
    client.post(TYPE, {"code": mailed[-1][1]})
    assert not is_signed_in(client)


def test_a_code_is_of_no_use_in_another_browser(mailed, ana):
    asked(browser())
    other = browser()
    assert other.post(TYPE, {"code": mailed[0][1]}).headers["Location"] == ASK
    assert not is_signed_in(other)


def test_a_code_is_too_old_after_ten_minutes(mailed, ana, settings):
    client = browser()
    asked(client)
    settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT = -1
    assert client.post(TYPE, {"code": mailed[0][1]}).headers["Location"] == ASK
    assert not is_signed_in(client)


def test_five_messages_an_hour_links_and_codes_together(mailed, ana):
    for _ in range(7):
        asked(browser())
    assert len(mailed) == 5


def test_whoever_lost_their_role_meanwhile_does_not_enter(mailed, ana):
    client = browser()
    asked(client)
    ana.grants.all().delete()
    client.post(TYPE, {"code": mailed[0][1]})
    assert not is_signed_in(client)


def test_reading_the_page_signs_nobody_in(mailed, ana):
    client = browser()
    asked(client)
    assert client.get(TYPE, {"code": mailed[0][1]}).status_code == 200
    assert not is_signed_in(client)


def test_without_a_mail_server_no_code_is_offered(ana, settings):
    settings.EMAIL_HOST = ""
    client = browser()
    assert "Send me a code" not in client.get(ASK).text
    assert asked(client).redirect_chain == [("/compte/entrer/envoye/", 302)]
