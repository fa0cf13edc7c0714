"""The pages that ask every room for its part."""

import uuid

import pytest
from django.urls import reverse

from essaim.web.accounts.models import Role
from essaim.web.territory import writes
from tests.web.team import a_territory, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return a_territory("Mulhouse")


@pytest.fixture
def officer(client, here):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    client.force_login(somebody("p", Role.PLAN_OFFICER, territory=here.pk))
    return client


def erasing(territory, person):
    return reverse("desk:erase", args=[territory.pk, person])


def test_erasing_asks_first(officer, here):
    ana = writes.person_of(here, "Ana")
    page = officer.get(erasing(here, ana.pk))
    assert "Erase for good" in page.text
    ana.refresh_from_db()
    assert ana.name == "Ana"
    officer.post(erasing(here, ana.pk))
    ana.refresh_from_db()
    assert ana.name == ""
    assert officer.get(erasing(here, ana.pk)).status_code == 404


def test_a_person_of_another_territory_is_not_found(officer, here):
    stranger = writes.person_of(a_territory("Colmar"), "Zoé")
    assert officer.post(erasing(here, stranger.pk)).status_code == 404
    assert officer.get(erasing(here, uuid.uuid4())).status_code == 404
    stranger.refresh_from_db()
    assert stranger.name == "Zoé"
