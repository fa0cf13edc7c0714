"""Invitations leave once, and only when somebody presses."""

import datetime as dt
from smtplib import SMTPException
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied

from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe import inviting
from essaim.web.desk.erasing import erase_person
from tests.web.cafe.hall import a_workshop

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(settings):
    settings.EMAIL_HOST = "mail.example.org"
    settings.PUBLIC_ADDRESS = "https://essaim.example.org"
    workshop = a_workshop(guests=3)
    workshop.date, workshop.starts_at = dt.date(2026, 9, 17), dt.time(18, 30)
    workshop.save()
    for number, invitation in enumerate(workshop.invitations.order_by("guest")[:2], start=1):
        invitation.person.email = f"guest{number}@example.org"
        invitation.person.save()
    return workshop


def test_each_letter_is_the_guests_own_and_carries_the_evening(here):
    assert inviting.send_invitations(COMMAND_LINE, here) == 2
    assert [message.to for message in mail.outbox] == [
        ["guest1@example.org"],
        ["guest2@example.org"],
    ]
    assert "CAFE-0001" in mail.outbox[0].body
    assert "https://essaim.example.org/CAFE0001" in mail.outbox[0].body
    name, content, kind = mail.outbox[0].attachments[0]
    assert (name, kind.split(";")[0]) == ("invitation.ics", "text/calendar")
    assert "DTSTART:20260917T163000Z" in content


def test_pressing_again_sends_nothing_twice(here):
    assert inviting.send_invitations(COMMAND_LINE, here, most=1) == 1
    assert inviting.send_invitations(COMMAND_LINE, here) == 1
    assert inviting.send_invitations(COMMAND_LINE, here) == 0
    assert len({message.to[0] for message in mail.outbox}) == len(mail.outbox) == 2


def test_a_server_that_refuses_is_told_and_those_before_are_marked(here, monkeypatch):
    send = inviting._send

    def second_fails(one, *rest):
        if one.address.startswith("guest2"):
            raise SMTPException("no")
        send(one, *rest)

    monkeypatch.setattr(inviting, "_send", second_fails)
    with pytest.raises(inviting.MailError) as caught:
        inviting.send_invitations(COMMAND_LINE, here)
    assert dict(caught.value.what.values)["n"] == 1
    assert here.invitations.filter(invited_at__isnull=False).count() == 1


def test_a_site_without_mail_says_what_to_do_instead(here, settings):
    settings.EMAIL_HOST = ""
    with pytest.raises(inviting.MailError):
        inviting.send_invitations(COMMAND_LINE, here)


def test_a_stranger_sends_and_writes_nothing(here, django_user_model):
    stranger = django_user_model.objects.invite("x@example.org")
    for write in (
        lambda: inviting.send_invitations(stranger, here),
        lambda: inviting.write_invitation(stranger, here, "x"),
    ):
        with pytest.raises(PermissionDenied):
            write()
    assert mail.outbox == []


def test_the_links_open_a_letter_whole(here):
    inviting.write_invitation(COMMAND_LINE, here, "Bonjour {nom} & bienvenue ?\nà vous, 100 %")
    one = inviting.invited_of(here)[0]
    found = urlsplit(one.mailto)
    assert found.path == "guest1@example.org"
    assert parse_qs(found.query)["body"] == ["Bonjour Guest 1 & bienvenue ?\r\nà vous, 100 %"]


def test_who_is_erased_is_invited_no_more(here):
    erase_person(COMMAND_LINE, here.invitations.get(guest="g1").person)
    assert [one.invitation.guest for one in inviting.invited_of(here)] == ["g2", "g3"]


def test_the_merge_has_a_row_a_guest_with_or_without_address(here):
    rows = inviting.merge_rows(here)
    assert len(rows) == 3
    assert all(len(row) == len(inviting.HEAD) for row in rows)
    assert [row[2] for row in rows] == ["guest1@example.org", "guest2@example.org", ""]
