"""The team of a territory: who is in, who comes, who leaves."""

import pytest
from django.urls import reverse

from essaim.web.accounts.models import Grant, Role, User
from tests.web.team import a_territory, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return a_territory("Mulhouse")


@pytest.fixture
def officer(client, here, settings):
    settings.EMAIL_HOST = ""
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    client.force_login(somebody("p", Role.PLAN_OFFICER, territory=here.pk))
    return client


def members(here):
    return reverse("territory:members", args=[here.pk])


def test_a_new_member_comes_with_a_link_shown_once(officer, here):
    data = {"email": "new@example.org", "role": "moderator"}
    answer = officer.post(members(here), data, follow=True)
    assert "/compte/lien/" in answer.text
    assert "new@example.org is of the team." in answer.text
    assert "/compte/lien/" not in officer.get(members(here)).text


def test_whoever_has_an_account_comes_without_a_link(officer, here):
    somebody("ana")
    data = {"email": "ana@example.org", "role": "plan_officer"}
    answer = officer.post(members(here), data, follow=True)
    assert "/compte/lien/" not in answer.text
    assert User.objects.get(email="ana@example.org").grants.get().territory == here.pk


def test_no_role_of_the_installation_is_given_here(officer, here):
    officer.post(members(here), {"email": "new@example.org", "role": "administrator"})
    assert not User.objects.filter(email="new@example.org").exists()


def test_a_member_leaves(officer, here):
    somebody("m", Role.MODERATOR, territory=here.pk)
    given = Grant.objects.get(role=Role.MODERATOR)
    address = reverse("territory:take_back", args=[here.pk, given.pk])
    assert officer.get(address).status_code == 405
    assert "m@example.org has left." in officer.post(address, follow=True).text
    assert not Grant.objects.filter(pk=given.pk).exists()


def test_nobody_leaves_another_territory_by_this_door(officer, here):
    there = a_territory("Colmar")
    somebody("m", Role.MODERATOR, territory=there.pk)
    given = Grant.objects.get(role=Role.MODERATOR)
    address = reverse("territory:take_back", args=[here.pk, given.pk])
    assert officer.post(address).status_code == 404
    assert Grant.objects.filter(pk=given.pk).exists()


def test_a_refusal_is_told(officer, here, monkeypatch):
    from essaim.vocabulary.errors import EssaimError
    from essaim.vocabulary.phrase import phrase

    def refuse(*_):
        raise EssaimError(phrase("this is the last administrator"))

    monkeypatch.setattr("essaim.web.territory.team.revoke", refuse)
    somebody("m", Role.MODERATOR, territory=here.pk)
    given = Grant.objects.get(role=Role.MODERATOR)
    address = reverse("territory:take_back", args=[here.pk, given.pk])
    assert "This is the last administrator." in officer.post(address, follow=True).text
