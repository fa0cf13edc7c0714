"""Rows have a name to show in a console, and every kind of note its words."""

import pytest

from essaim.web.cafe.forms import HOSTS, KINDS
from essaim.web.cafe.models import HostMode, Kind

pytestmark = pytest.mark.django_db


def test_every_kind_and_every_way_of_hosting_has_words():
    assert set(KINDS) == set(Kind)
    assert set(HOSTS) == set(HostMode)


def test_rows_say_what_they_are(cafe):
    shown = [
        cafe,
        cafe.rounds.first(),
        cafe.tables.first(),
        cafe.invitations.first(),
        cafe.seatings.first(),
        cafe.evening,
    ]
    assert all(cafe.title in str(row) for row in shown)
