"""The pages without an account open for who has the token or the code, and for nobody else."""

import pytest

from essaim.web.cafe.pages import NAMES, _pages
from essaim.web.cafe.reads import wall_token
from essaim.web.cafe.tokens import GUEST_COOKIE

pytestmark = pytest.mark.django_db


def test_the_wall_opens_with_its_token_and_shows_everybody(client, cafe):
    page = client.get(f"/mur/{cafe.pk}/{wall_token(cafe)}")
    assert page.status_code == 200
    assert "Zoé Zeller" in page.text
    assert page.text.count("data-page") == 3  # one a round: 35 names fit
    assert NAMES >= 35
    assert client.get(f"/mur/{cafe.pk}/other").status_code == 404


def test_a_code_leads_to_an_address_without_it(client, cafe):
    code = cafe.invitations.get(guest="zoe-zeller").code
    answer = client.get(f"/{code.lower()}")
    assert answer.headers["Location"] == "/moi/"
    cookie = answer.cookies[GUEST_COOKIE]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    page = client.get("/moi/")
    assert "Zoé Zeller" in page.text
    assert code not in page.text.replace(f"{code[:4]}-{code[4:]}", "")


def test_a_code_typed_at_the_door_works_too(client, cafe):
    code = cafe.invitations.first().code
    assert client.get("/code", {"code": f" {code[:4]}-{code[4:]} "}).status_code == 302


def test_an_unknown_code_is_not_found(client, cafe):
    assert client.get("/ZZZZZZZZ").status_code == 404


def test_on_the_phone_of_the_team_a_code_leads_to_the_door(team, cafe):
    answer = team.get(f"/{cafe.invitations.get(guest='zoe-zeller').code}")
    assert answer.headers["Location"] == "/ateliers/demo/accueil/?card=zoe-zeller"


def test_a_guest_sees_nobody_else(client, cafe):
    client.get(f"/{cafe.invitations.get(guest='zoe-zeller').code}")
    page = client.get("/moi/").text
    assert "Anne Adam" not in page


def test_without_a_cookie_one_is_asked_for_a_code(client, cafe):
    assert client.get("/moi/").headers["Location"] == "/"
    client.cookies[GUEST_COOKIE] = "forged.value:x"
    assert client.get("/moi/").headers["Location"] == "/"


def test_notes_on_phones_are_an_option(client, cafe):
    client.get(f"/{cafe.invitations.first().code}")
    assert "data-notes" in client.get("/moi/").text
    cafe.phones = False
    cafe.save()
    assert "data-notes" not in client.get("/moi/").text


def test_a_phone_page_weighs_less_than_60_kb(client, cafe):
    client.get(f"/{cafe.invitations.first().code}")
    page = client.get("/moi/").text
    weight = len(page.encode())
    for part in (
        "shared/essaim.css",
        "cafe/cafe.css",
        "cafe/live.js",
        "cafe/me.js",
        "cafe/notes.js",
        "cafe/outbox.js",
        "cafe/page.js",
        "cafe/store.js",
        "shared/icon.svg",
    ):
        weight += len(client.get(f"/static/{part}").content)
    assert weight < 60_000


def test_without_script_a_guests_note_is_kept_and_is_hers(client, cafe):
    guest = cafe.invitations.first()
    client.get(f"/{guest.code}")
    sent = {"table": 1, "round": 1, "kind": "idea", "text": "Un verger à l’école"}
    answer = client.post("/moi/", sent, headers={"accept-language": "en"}, follow=True)
    assert "Your note is kept." in answer.text
    assert cafe.notes.get().author == guest
    wrong = client.post("/moi/", sent | {"table": 99}, headers={"accept-language": "en"})
    assert "his table is not in the hall" in wrong.text
    assert "Un verger" in wrong.text
    cafe.phones = False
    cafe.save()
    client.post("/moi/", sent)
    assert cafe.notes.count() == 1


def test_whoever_is_signed_in_for_something_else_is_a_guest_here(client, bob, cafe):
    client.force_login(bob)
    answer = client.get(f"/{cafe.invitations.first().code}")
    assert answer.headers["Location"] == "/moi/"


def test_a_long_list_takes_turns_headed_by_their_letters():
    seats = [(f"{letter}lma {n:02}", n) for letter in "AÉZ" for n in range(30)]
    first, second, third = _pages(seats)
    assert [len(one.seats) for one in (first, second, third)] == [40, 40, 10]
    assert (first.first, first.last) == ("Alm", "Élm")
    assert (third.first, third.last) == ("Zlm", "Zlm")
    assert _pages([]) == []
