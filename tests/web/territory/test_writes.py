"""Each write checks the right, changes, and logs."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from essaim.web.accounts.models import LogEntry, Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.territory import writes
from essaim.web.territory.models import Person, Territory
from tests.web.team import a_territory, an_administrator, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return a_territory("Mulhouse")


@pytest.fixture
def officer(here):
    return somebody("p", Role.PLAN_OFFICER, territory=here.pk)


def verbs():
    return [entry.verb for entry in LogEntry.objects.all()]


def test_an_administrator_opens_a_territory():
    made = writes.create_territory(an_administrator(), " Thann ", siren="200066009")
    assert (made.name, made.siren) == ("Thann", "200066009")
    assert verbs() == ["create"]


def test_a_plan_officer_opens_none(officer):
    with pytest.raises(PermissionDenied):
        writes.create_territory(officer, "Thann")
    assert Territory.objects.count() == 1


def test_a_plan_officer_changes_her_territory(officer, here):
    day = dt.date(2026, 9, 1)
    writes.change_territory(officer, here, name="m2A", siren="", statement_of_intent_on=day)
    here.refresh_from_db()
    assert (here.name, here.statement_of_intent_on) == ("m2A", day)
    assert verbs()[0] == "change"


def test_a_plan_officer_changes_no_other(officer):
    there = a_territory("Colmar")
    with pytest.raises(PermissionDenied):
        writes.change_territory(officer, there, name="x", siren="", statement_of_intent_on=None)
    there.refresh_from_db()
    assert there.name == "Colmar"


def test_a_person_is_one_row_however_often_she_comes(here):
    first = writes.person_of(here, "Ana  Ferreira ", "Alter")
    assert first.name == "Ana Ferreira"
    assert writes.person_of(here, "Ana Ferreira", " Alter") == first
    assert writes.person_of(here, "Ana Ferreira", "Alter", "ana@example.org") == first
    assert Person.objects.get().email == "ana@example.org"


def test_an_address_makes_the_same_person(here):
    first = writes.person_of(here, "Ana Ferreira", email="Ana@example.org")
    assert writes.person_of(here, "A. Ferreira", "Alter", "ana@example.org") == first


def test_homonyms_of_two_organisations_or_addresses_stay_two(here):
    people = {
        writes.person_of(here, "Jean Martin", "Alter").pk,
        writes.person_of(here, "Jean Martin", "Lycée").pk,
        writes.person_of(here, "Jean Martin", "Lycée", "jean@a.org").pk,
        writes.person_of(here, "Jean Martin", "Lycée", "jean@b.org").pk,
    }
    # The one without an address became the one of a.org.
    assert len(people) == 3


def test_the_same_name_in_two_territories_is_two_people(here):
    assert writes.person_of(here, "Ana") != writes.person_of(a_territory("Colmar"), "Ana")


def test_erasing_cuts_the_name_off_and_keeps_the_row(officer, here):
    ana = writes.person_of(here, "Ana", "Alter", "ana@example.org")
    writes.erase_person(officer, ana)
    ana.refresh_from_db()
    assert (ana.name, ana.email, ana.organisation) == ("", "", None)
    assert ana.erased_at is not None
    assert "Ana" not in str(LogEntry.objects.first())


def test_whoever_was_erased_comes_back_as_somebody_new(here):
    ana = writes.person_of(here, "Ana", "Alter", "ana@example.org")
    writes.erase_person(COMMAND_LINE, ana)
    assert writes.person_of(here, "Ana", "Alter", "ana@example.org") != ana


def test_a_stranger_erases_nobody(here):
    ana = writes.person_of(here, "Ana")
    with pytest.raises(PermissionDenied):
        writes.erase_person(somebody("m", Role.MODERATOR, territory=here.pk), ana)
    ana.refresh_from_db()
    assert ana.name == "Ana"


def test_no_organisation_is_made_of_a_blank(here):
    assert writes.organisation_of(here, "  ") is None
