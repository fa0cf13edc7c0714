"""Signing in from the link to the button, signing out, one's account."""

import pytest
from django.test import Client
from django.urls import reverse

from essaim.web.accounts import views
from essaim.web.accounts.links import sign_in_link
from essaim.web.accounts.models import Role, SignInLink
from tests.web.team import somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def english(client):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


def is_signed_in(client):
    return "_auth_user_id" in client.session


def test_opening_a_link_signs_nobody_in_and_uses_nothing_up(english):
    link = sign_in_link("ana@example.org")
    for _ in range(3):
        answer = english.get(link, follow=True)
        assert answer.redirect_chain == [("/compte/lien/", 302)]
        assert "ana@example.org" in answer.text
    assert not is_signed_in(english)
    assert SignInLink.objects.get().used_at is None


def test_the_button_signs_in_once(english, django_user_model):
    english.get(sign_in_link("ana@example.org"))
    answer = english.post("/compte/lien/")
    assert answer.headers["Location"] == "/"
    assert is_signed_in(english)
    assert "no-store" in answer.headers["Cache-Control"]
    assert english.cookies[views.COOKIE].value == ""
    assert django_user_model.objects.get().last_login is not None


def test_a_second_browser_finds_the_link_used_up(english):
    link = sign_in_link("ana@example.org")
    english.get(link)
    english.post("/compte/lien/")
    other = Client(headers={"accept-language": "en"})
    assert other.get(link, follow=True).status_code == 410
    assert other.post("/compte/lien/").status_code == 410
    assert not is_signed_in(other)


def test_the_token_leaves_the_address_bar_for_a_cookie_no_script_reads(english):
    answer = english.get(sign_in_link("ana@example.org"))
    cookie = answer.cookies[views.COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert int(cookie["max-age"]) == 900


def test_a_forged_cookie_opens_nothing(english):
    english.cookies[views.COOKIE] = "forged"
    assert english.get("/compte/lien/").status_code == 410
    assert english.post("/compte/lien/").status_code == 410


def test_where_no_mail_leaves_the_page_says_what_to_do(english, settings):
    settings.EMAIL_HOST = ""
    text = english.get("/compte/entrer/").text
    assert "essaim accounts link" in text
    assert 'type="email"' not in text


def test_the_answer_is_the_same_for_a_known_and_an_unknown_address(english, settings, monkeypatch):
    settings.EMAIL_HOST, settings.PUBLIC_ADDRESS = "smtp", "https://x.example"
    monkeypatch.setattr("essaim.web.accounts.links.mail_link", lambda *_: None)
    somebody("ana")
    answers = [
        english.post("/compte/entrer/", {"email": f"{who}@example.org"}, follow=True)
        for who in ("ana", "nobody")
    ]
    assert [answer.redirect_chain for answer in answers] == [[("/compte/entrer/envoye/", 302)]] * 2


def test_a_wrong_address_is_told_beside_its_field(english, settings):
    settings.EMAIL_HOST, settings.PUBLIC_ADDRESS = "smtp", "https://x.example"
    text = english.post("/compte/entrer/", {"email": "ana"}).text
    assert "1 thing to mend" in text
    assert 'aria-invalid="true"' in text


def test_whoever_is_signed_in_is_not_asked_again(english):
    english.force_login(somebody("ana"))
    assert english.get("/compte/entrer/").headers["Location"] == reverse("accounts:mine")


def test_signing_out_is_a_post(english):
    english.force_login(somebody("ana"))
    assert english.get("/compte/sortir/").status_code == 405
    english.post("/compte/sortir/")
    assert not is_signed_in(english)


def test_ones_account_shows_roles_and_takes_a_name(english):
    ana = somebody("ana", Role.MODERATOR)
    english.force_login(ana)
    assert "Moderator" in english.get("/compte/").text
    answer = english.post("/compte/", {"name": "Ana", "email": ana.email}, follow=True)
    assert "Saved." in answer.text
    ana.refresh_from_db()
    assert ana.name == "Ana"


def test_ones_account_refuses_the_address_of_another(english):
    ana, bob = somebody("ana"), somebody("bob")
    english.force_login(ana)
    answer = english.post("/compte/", {"name": "", "email": bob.email})
    assert "Somebody else signs in with this address." in answer.text
