"""Addresses of passkeys: only where they are possible, only one's own, only lately signed in."""

import json

import pytest
from django.test import Client

from essaim.web.accounts.entering import SINCE
from essaim.web.accounts.links import sign_in_link
from essaim.web.accounts.models import LogEntry, Role
from tests.web.accounts.test_passkeys import a_passkey
from tests.web.team import somebody

pytestmark = pytest.mark.django_db
ADDRESSES = (
    "/compte/entrer/cle/defi/",
    "/compte/entrer/cle/",
    "/compte/cles/defi/",
    "/compte/cles/",
)


@pytest.fixture
def ana():
    return somebody("ana", Role.MODERATOR)


@pytest.fixture
def client():
    return Client(SERVER_NAME="localhost", headers={"accept-language": "en"})


def enter(client, user):
    client.get(sign_in_link(user.email))
    client.post("/compte/lien/")


def test_nothing_is_there_where_passkeys_are_not_possible(ana):
    hall = Client(SERVER_NAME="192.168.1.4", headers={"accept-language": "en"})
    enter(hall, ana)
    assert [hall.post(one).status_code for one in ADDRESSES] == [404] * 4
    page = hall.get("/compte/").text
    assert "Passkeys need https and a name" in page
    assert "data-passkey" not in page
    assert "data-passkey" not in Client(SERVER_NAME="192.168.1.4").get("/compte/entrer/").text


def test_each_address_takes_a_post_only(client, ana):
    assert [client.get(one).status_code for one in ADDRESSES[:2]] == [405] * 2
    enter(client, ana)
    assert [client.get(one).status_code for one in ADDRESSES] == [405] * 4


def test_the_challenge_asks_for_the_person_and_names_no_passkey(client, ana):
    a_passkey(ana)
    answer = client.post(ADDRESSES[0])
    asked = answer.json()["publicKey"]
    assert asked["userVerification"] == "required"
    assert asked["rpId"] == "localhost"
    assert not asked.get("allowCredentials")
    assert "no-store" in answer.headers["Cache-Control"]
    assert client.session.get_expiry_age() <= 900


def test_a_new_passkey_is_discoverable_and_verified(client, ana):
    enter(client, ana)
    made = client.post(ADDRESSES[2]).json()["publicKey"]
    chosen = made["authenticatorSelection"]
    assert (chosen["residentKey"], chosen["userVerification"]) == ("required", "required")
    assert made["rp"] == {"id": "localhost", "name": "Essaim"}
    assert made["user"]["name"] == ana.email


def test_a_passkey_is_added_within_an_hour_of_signing_in(client, ana):
    enter(client, ana)
    session = client.session
    session[SINCE] -= 3700
    session.save()
    refused = client.post(ADDRESSES[2])
    assert refused.status_code == 409
    assert "more than an hour ago" in refused.json()["error"]
    assert "more than an hour ago" in client.post(ADDRESSES[3], follow=True).text


@pytest.mark.parametrize("credential", ["", "nonsense", "[" * 100_000, json.dumps({"id": "x"})])
def test_a_false_passkey_signs_nobody_in(client, ana, credential):
    client.post(ADDRESSES[0])
    answer = client.post(ADDRESSES[1], {"credential": credential}, follow=True)
    assert "opens nothing here" in answer.text
    assert "_auth_user_id" not in client.session
    assert not LogEntry.objects.exists()


def test_one_renames_and_removes_ones_own_and_nobody_elses(client, ana):
    mine, other = a_passkey(ana), a_passkey(somebody("bob", Role.MODERATOR))
    enter(client, ana)
    assert client.post(f"/compte/cles/{other.pk}/", {"act": "remove"}).status_code == 404
    page = client.post(f"/compte/cles/{mine.pk}/", {"act": "rename", "name": "Office"}, follow=True)
    assert "Office" in page.text
    page = client.post(f"/compte/cles/{mine.pk}/", {"act": "remove"}, follow=True)
    assert "No passkey yet" in page.text
    verbs = list(LogEntry.objects.values_list("verb", flat=True))
    assert verbs == ["remove_passkey", "rename_passkey", "sign_in"]
