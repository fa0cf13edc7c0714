"""Erasing somebody leaves no trace of her in any room."""

import datetime as dt
import json
import uuid

import pytest
from django.core import serializers
from django.core.exceptions import PermissionDenied

from essaim.web.accounts.models import Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe.models import Invitation, Note, SeatingVersion
from essaim.web.desk.erasing import erase_person
from tests.web.cafe.hall import a_workshop
from tests.web.team import somebody

pytestmark = pytest.mark.django_db


def test_what_she_wrote_stays_and_is_nobodys():
    workshop = a_workshop()
    guest = workshop.invitations.get(guest="g1")
    note = Note.objects.create(
        workshop=workshop,
        key=uuid.uuid4(),
        table=1,
        round=1,
        text="Une idée",
        author=guest,
        written_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
    )
    erase_person(COMMAND_LINE, guest.person)
    note.refresh_from_db()
    assert (note.text, note.author) == ("Une idée", None)


def test_no_row_of_the_base_holds_her_name_or_an_id_made_of_it():
    workshop = a_workshop()
    guest = workshop.invitations.get(guest="g1")
    Invitation.objects.filter(pk=guest.pk).update(guest="zoe-zeller", accessible=True)
    guest.person.name = "Zoé Zeller"
    guest.person.save()
    code = guest.code
    erase_person(COMMAND_LINE, guest.person)
    rows = serializers.serialize(
        "json", [*Invitation.objects.all(), *SeatingVersion.objects.all(), guest.person]
    )
    assert "zoe" not in rows.lower()
    assert code not in rows
    assert [row["fields"]["accessible"] for row in json.loads(rows)[:2]] == [False, False]


def test_nobody_else_may_and_nothing_is_half_erased():
    workshop = a_workshop()
    guest = workshop.invitations.get(guest="g1")
    stranger = somebody("m", Role.MODERATOR, territory=workshop.territory_id)
    with pytest.raises(PermissionDenied):
        erase_person(stranger, guest.person)
    guest.refresh_from_db()
    assert guest.person.name == "Guest 1"
    assert guest.code == "CAFE0001"
