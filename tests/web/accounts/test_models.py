"""Users without passwords, and rows that say what they are."""

import datetime as dt

import pytest

from essaim.web.accounts.models import Bucket, Grant, LogEntry, Role, SignInLink, User
from tests.web.team import somebody

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC)


def test_an_address_is_one_user_however_it_is_written():
    assert User.objects.invite("Ana@Example.org") == User.objects.invite("ana@example.org")
    assert str(User.objects.get()) == "ana@example.org"


def test_rows_say_what_they_are():
    ana = somebody("ana", Role.MODERATOR)
    assert str(Grant.objects.get()) == "ana@example.org moderator"
    assert str(SignInLink(digest="d", user=ana, made_at=NOW)).startswith("ana@example.org 2026")
    assert str(LogEntry(at=NOW, actor="a", verb="seat", thing="w")) == "a seat w"
    assert str(Bucket(digest="0123456789", level=2.5, at=NOW)) == "01234567 2.5"
