"""The team of one workshop: who comes, with what, and who leaves."""

import pytest

from essaim.web.accounts.models import Grant, LogEntry, Role, SignInLink, User
from essaim.web.cafe.models import Workshop
from essaim.web.cafe.plenary_models import NotePlace
from tests.web.cafe.hall import a_workshop
from tests.web.cafe.plenary import a_note_of
from tests.web.team import an_administrator, somebody

pytestmark = pytest.mark.django_db
PAGE = "/ateliers/demo/equipe/"


@pytest.fixture
def workshop():
    found = a_workshop()
    found.slug = "demo"
    found.save()
    return found


@pytest.fixture
def officer(client, workshop, settings):
    settings.EMAIL_HOST = ""
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    client.force_login(somebody("p", Role.PLAN_OFFICER, territory=workshop.territory_id))
    return client


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.MODERATOR])
def test_somebody_new_holds_this_workshop_alone_and_the_link_is_shown_once(officer, workshop, role):
    answer = officer.post(PAGE, {"email": "new@example.org", "role": role}, follow=True)
    assert "/compte/lien/" in answer.text
    assert "/compte/lien/" not in officer.get(PAGE).text
    given = User.objects.get(email="new@example.org").grants.get()
    assert (given.role, given.territory, given.workshop) == (
        role,
        workshop.territory_id,
        workshop.pk,
    )
    assert LogEntry.objects.get().verb == f"give_{role}"


def test_whoever_has_an_account_gets_the_role_and_no_link(officer):
    an_administrator()
    answer = officer.post(PAGE, {"email": "admin@example.org", "role": "facilitator"}, follow=True)
    assert "/compte/lien/" not in answer.text
    assert not SignInLink.objects.exists()


@pytest.mark.parametrize("role", ["plan_officer", "administrator", "", "dancer"])
def test_no_wider_role_is_given_here(officer, role):
    officer.post(PAGE, {"email": "new@example.org", "role": role})
    assert not User.objects.filter(email="new@example.org").exists()


def test_a_role_is_taken_back_here_and_not_elsewhere(officer, workshop):
    other = Workshop.objects.create(
        territory=workshop.territory, slug="other", title="x", theme="x"
    )
    place = {"territory": workshop.territory_id}
    somebody("here", Role.MODERATOR, **place, workshop=workshop.pk)
    somebody("there", Role.MODERATOR, **place, workshop=other.pk)
    for who, status in (("here", 302), ("there", 404), ("p", 404)):
        grant = Grant.objects.get(user__email=f"{who}@example.org").pk
        assert officer.post(f"{PAGE}{grant}/retirer/").status_code == status
    assert not User.objects.get(email="here@example.org").grants.exists()


def test_a_moderator_finds_the_notes_and_nothing_else(client, workshop):
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    place = {"territory": workshop.territory_id, "workshop": workshop.pk}
    client.force_login(somebody("m", Role.MODERATOR, **place))
    note = a_note_of(workshop, "Read me", code=workshop.invitations.first().code)
    page = client.get("/ateliers/demo/", follow=True)
    assert page.redirect_chain == [("/ateliers/demo/notes/", 302)]
    assert "/ateliers/demo/conduite/" not in page.text
    client.post("/ateliers/demo/notes/tri/", {"act": "accept", "note": str(note.pk)})
    assert NotePlace.objects.get().accepted is True
    assert client.get("/ateliers/demo/pleniere/").status_code == 404


def test_whoever_holds_one_workshop_is_told_of_no_other(client, workshop):
    Workshop.objects.create(
        territory=workshop.territory, slug="other", title="Another evening", theme="x"
    )
    for role in (Role.FACILITATOR, Role.MODERATOR):
        place = {"territory": workshop.territory_id, "workshop": workshop.pk}
        client.force_login(somebody(str(role), role, **place))
        home = client.get("/").text
        assert "/ateliers/demo/" in home
        assert "Another evening" not in home
        assert "/ateliers/nouveau/" not in home
