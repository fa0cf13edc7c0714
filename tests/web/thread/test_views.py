"""What became of what you said: from the code of a card, without account, without any name."""

import pytest

from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe.models import Evening
from essaim.web.harvest import writes
from essaim.web.harvest.models import State
from essaim.web.thread.reads import thread_of
from tests.web.cafe.conftest import alice, cafe, documents, team, territory
from tests.web.harvest.conftest import told

__all__ = ["alice", "cafe", "documents", "team", "territory", "told"]
pytestmark = pytest.mark.django_db


def test_the_code_of_a_card_tells_what_became_of_her_tables_words(client, told):
    Evening.objects.update_or_create(workshop=told, defaults={"state": "closed"})
    guest = told.invitations.first()
    rows = [row.note for one in thread_of(guest) for row, _ in one.rows]
    writes.settle(COMMAND_LINE, told, [rows[0].pk], State.REFUSED, reason="hors compétence")
    writes.settle(COMMAND_LINE, told, [rows[1].pk], State.KEPT)
    client.get(f"/{guest.code}")
    assert "/moi/suite/" in client.get("/moi/").text
    page = client.get("/moi/suite/").text
    assert "hors compétence" in page
    for person in told.invitations.select_related("person"):
        assert person.person.name not in page


def test_without_a_card_there_is_nothing_to_see(client, told):
    assert client.get("/moi/suite/").status_code == 302


def test_an_erased_guest_has_no_thread(client, told):
    guest = told.invitations.first()
    client.get(f"/{guest.code}")
    guest.delete()
    assert client.get("/moi/suite/").status_code == 302


def test_the_link_of_a_note_leads_there_and_leaves_no_code_in_the_address(client, told):
    guest = told.invitations.first()
    answer = client.get(f"/{guest.code}/suite/", follow=True)
    assert answer.redirect_chain == [("/moi/suite/", 302)]
    assert client.get("/NOBODY00/suite/").status_code == 404
    assert client.post(f"/{guest.code}/suite/").status_code == 405


def test_a_code_opened_by_the_team_checks_in_as_ever(team, told):
    answer = team.get(f"/{told.invitations.first().code}/suite/")
    assert answer["Location"].startswith(f"/ateliers/{told.slug}/accueil/")
