"""Two territories never see each other's rows."""

import uuid

import pytest
from django.contrib.auth.models import AnonymousUser

from essaim.web.accounts.models import Role
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.territory import reads, writes
from tests.web.team import a_territory, an_administrator, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return a_territory("Mulhouse")


@pytest.fixture
def there():
    return a_territory("Colmar")


def test_each_one_sees_the_territories_of_their_roles(here, there):
    officer = somebody("p", Role.PLAN_OFFICER, territory=here.pk)
    facilitator = somebody("f", Role.FACILITATOR, territory=there.pk, workshop=uuid.uuid4())
    assert reads.territories_of(officer) == [here]
    assert reads.territories_of(facilitator) == [there]
    assert reads.territories_of(somebody("x")) == []
    assert reads.territories_of(AnonymousUser()) == []
    assert reads.territories_of(an_administrator()) == [there, here]
    assert reads.territories_of(COMMAND_LINE) == [there, here]
    officer.is_active = False
    assert reads.territories_of(officer) == []


def test_people_are_found_by_name_organisation_or_address(here, there):
    ana = writes.person_of(here, "Ana", "Alter", "ana@example.org")
    writes.person_of(here, "Bob")
    writes.person_of(there, "Ana")
    assert [person.name for person in reads.people_of(here)] == ["Ana", "Bob"]
    for search in ("an", "ALTER", "ana@ex", " ana "):
        assert list(reads.people_of(here, search=search)) == [ana]
    assert not reads.people_of(here, search="%").exists()


def test_a_person_is_found_in_her_territory_only(here, there):
    ana = writes.person_of(here, "Ana")
    assert reads.person_with(here, ana.pk) == ana
    assert reads.person_with(there, ana.pk) is None


def test_whoever_was_erased_is_seen_no_more(here):
    ana = writes.person_of(here, "Ana")
    writes.erase_person(COMMAND_LINE, ana)
    assert not reads.people_of(here).exists()
    assert reads.person_with(here, ana.pk) is None


def test_a_territory_is_found_by_its_id(here):
    assert reads.territory_with(here.pk) == here
    assert reads.territory_with(uuid.uuid4()) is None


def test_organisations_are_those_of_the_territory(here, there):
    writes.person_of(here, "Ana", "Alter")
    assert [one.name for one in reads.organisations_of(here)] == ["Alter"]
    assert not reads.organisations_of(there).exists()
