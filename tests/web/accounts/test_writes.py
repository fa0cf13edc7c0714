"""Roles given and taken back, each with its line in the log."""

import uuid

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from essaim.vocabulary.errors import EssaimError
from essaim.web.accounts.models import Grant, LogEntry, Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.accounts.writes import change_account, grant, log, revoke
from tests.web.team import an_administrator, somebody

HERE, CAFE = uuid.uuid4(), uuid.uuid4()


@pytest.mark.django_db(transaction=True)
def test_nothing_is_logged_outside_a_transaction():
    with pytest.raises(RuntimeError, match="inside its transaction"):
        log(COMMAND_LINE, "seat", "workshop:1")


@pytest.mark.django_db
def test_what_is_undone_is_not_logged():
    with pytest.raises(EssaimError), transaction.atomic():
        log("guest:1", "write", "note:1")
        raise EssaimError("no")
    assert not LogEntry.objects.exists()


@pytest.mark.django_db
def test_a_role_is_given_once_and_logged_by_ids():
    officer, ana = somebody("p", Role.PLAN_OFFICER, territory=HERE), somebody("ana")
    for _ in range(2):
        grant(officer, ana, Role.FACILITATOR, territory=HERE, workshop=CAFE)
    assert ana.grants.count() == 1
    entry = LogEntry.objects.get()
    assert (entry.actor, entry.verb) == (str(officer.pk), "give_facilitator")
    assert (entry.thing, entry.territory) == (f"user:{ana.pk}", HERE)


@pytest.mark.django_db
def test_nobody_gives_more_than_they_hold():
    officer, ana = somebody("p", Role.PLAN_OFFICER, territory=HERE), somebody("ana")
    for role, territory in ((Role.ADMINISTRATOR, None), (Role.PLAN_OFFICER, uuid.uuid4())):
        with pytest.raises(PermissionDenied):
            grant(officer, ana, role, territory=territory)
    assert not ana.grants.exists()
    assert not LogEntry.objects.exists()


@pytest.mark.django_db
def test_a_role_is_taken_back():
    officer = somebody("p", Role.PLAN_OFFICER, territory=HERE)
    given = grant(officer, somebody("ana"), Role.MODERATOR, territory=HERE)
    revoke(officer, given)
    assert not Grant.objects.filter(role=Role.MODERATOR).exists()
    assert LogEntry.objects.first().verb == "take_moderator"


@pytest.mark.django_db
def test_a_stranger_takes_nothing_back():
    given = grant(COMMAND_LINE, somebody("ana"), Role.MODERATOR, territory=HERE)
    with pytest.raises(PermissionDenied):
        revoke(somebody("e", Role.PLAN_OFFICER, territory=uuid.uuid4()), given)
    assert Grant.objects.filter(pk=given.pk).exists()


@pytest.mark.django_db
def test_the_last_administrator_stays():
    admin = an_administrator()
    with pytest.raises(EssaimError, match="last administrator"):
        revoke(admin, admin.grants.get())
    second = grant(admin, somebody("ana"), Role.ADMINISTRATOR)
    revoke(admin, second)
    assert admin.grants.exists()


@pytest.mark.django_db
def test_an_account_is_changed():
    ana = somebody("ana")
    change_account(ana, name=" Ana ", email="Ana@Other.org")
    ana.refresh_from_db()
    assert (ana.name, ana.email) == ("Ana", "ana@other.org")
    assert LogEntry.objects.get().verb == "change_account"
