"""The pages of a territory, as an administrator and a plan officer click through them."""

import pytest
from django.urls import reverse

from essaim.web.accounts.models import Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.territory import writes
from essaim.web.territory.models import Territory
from tests.web.team import a_territory, an_administrator, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return a_territory("Mulhouse")


@pytest.fixture
def officer(client, here):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    client.force_login(somebody("p", Role.PLAN_OFFICER, territory=here.pk))
    return client


def at(name, territory, *more):
    return reverse(f"territory:{name}", args=[territory.pk, *more])


def test_an_administrator_opens_a_territory(client):
    client.force_login(an_administrator())
    answer = client.post("/territoires/nouveau/", {"name": "Thann"}, follow=True)
    assert answer.status_code == 200
    assert answer.redirect_chain[0][0] == at("show", Territory.objects.get())
    assert "Thann" in client.get("/territoires/").text


def test_a_wrong_siren_is_told_and_nothing_is_opened(client):
    client.force_login(an_administrator())
    data = {"name": "Thann", "siren": "1"}
    answer = client.post("/territoires/nouveau/", data, headers={"accept-language": "en"})
    assert "This is no SIREN" in answer.text
    assert not Territory.objects.exists()


def test_a_territory_is_changed(officer, here):
    answer = officer.post(at("edit", here), {"name": "m2A"}, follow=True)
    assert "Saved." in answer.text
    assert "<h1>m2A</h1>" in answer.text


def test_the_list_shows_ones_own_and_no_other(officer):
    a_territory("Colmar")
    text = officer.get("/territoires/").text
    assert "Mulhouse" in text
    assert "Colmar" not in text
    assert "Open a territory" not in text


def test_whoever_holds_nothing_is_told_whom_to_ask(client, here):
    client.force_login(somebody("x"))
    text = client.get("/territoires/", headers={"accept-language": "en"}).text
    assert "Ask its plan officer" in text
    assert here.name not in text


def test_people_are_searched_and_shown_by_the_hundred(officer, here):
    for number in range(101):
        writes.person_of(here, f"Guest {number:03}", "Alter")
    text = officer.get(at("people", here)).text
    assert "101 people" in text
    assert "Guest 099" in text
    assert "Guest 100" not in text
    assert "Guest 100" in officer.get(at("people", here), {"page": "2"}).text
    assert "1 person" in officer.get(at("people", here), {"q": "Guest 007"}).text
    assert "Nobody here answers" in officer.get(at("people", here), {"q": "zzz\0"}).text
    assert officer.get(at("people", here), {"page": "many"}).status_code == 200


def test_hostile_names_are_shown_as_text(officer, here):
    writes.person_of(here, "<img src=x onerror=alert(1)>", "\u202eevil")
    text = officer.get(at("people", here)).text
    assert "<img src=x" not in text
    assert "&lt;img src=x" in text


def test_the_journal_tells_what_was_done(officer, here):
    writes.erase_person(COMMAND_LINE, writes.person_of(here, "Ana"))
    text = officer.get(at("journal", here)).text
    assert "erase" in text
    assert "Ana" not in text


@pytest.mark.parametrize("name", ["show", "edit", "people", "members", "journal"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_pages_hold_the_policy(officer, here, name, language):
    answer = officer.get(at(name, here), headers={"accept-language": language})
    assert f'<html lang="{language}">' in answer.text
    assert " style=" not in answer.text
    assert "<script>" not in answer.text
