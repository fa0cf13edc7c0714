"""The addresses of the note: each guest with her own link, and nothing that leaves by itself."""

import csv
import io

import pytest
from django.core import mail
from django.utils import timezone

from essaim.web.harvest.note_merge import HEAD

pytestmark = pytest.mark.django_db


def rows(team, workshop):
    answer = team.get(f"/ateliers/{workshop.slug}/recolte/adresses.csv")
    text = answer.content.decode("utf-8-sig")
    head, *found = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert tuple(head) == HEAD
    return found


def test_each_guest_has_a_link_that_opens_her_own_thread(team, client, told, settings):
    settings.PUBLIC_ADDRESS = "https://plan.example"
    found = rows(team, told)
    assert len(found) == told.invitations.count() > 1
    links = [row[4] for row in found]
    assert len(set(links)) == len(links)
    assert all(link.startswith("https://plan.example/") for link in links)
    path = links[0].removeprefix("https://plan.example")
    guest = type(client)()
    assert guest.get(path, follow=True).redirect_chain == [("/moi/suite/", 302)]
    assert mail.outbox == []


def test_without_an_address_of_its_own_the_site_gives_codes_only(team, told, settings):
    settings.PUBLIC_ADDRESS = ""
    assert all(row[3] and not row[4] for row in rows(team, told))


def test_who_was_erased_is_not_written_to(team, told):
    gone = told.invitations.first().person
    gone.erased_at = timezone.now()
    gone.save(update_fields=["erased_at"])
    assert len(rows(team, told)) == told.invitations.count() - 1


def test_the_page_of_the_harvest_leads_to_it(team, told):
    shown = team.get(f"/ateliers/{told.slug}/recolte/").text
    assert f"/ateliers/{told.slug}/recolte/adresses.csv" in shown
