"""Names go a year after the last workshop, the journal after six months; notes stay."""

import datetime as dt

import pytest
from django.utils import timezone

from essaim.web.accounts.models import LogEntry
from essaim.web.cafe.models import Note, Workshop
from essaim.web.desk.retention import apply_retention, months_before
from essaim.web.territory.models import Person
from tests.web.cafe.hall import a_workshop

pytestmark = pytest.mark.django_db
TODAY = dt.date(2027, 6, 15)


def held(day):
    workshop = a_workshop()
    workshop.date = day
    workshop.save()
    return workshop


def test_names_are_cut_off_after_a_year_and_notes_stay():
    workshop = held(dt.date(2026, 6, 14))
    Note.objects.create(
        workshop=workshop,
        key="0" * 32,
        table=1,
        round=1,
        text="x",
        author=workshop.invitations.first(),
        written_at=timezone.now(),
    )
    done = apply_retention(TODAY)
    assert (done.names, done.authors) == (2, 1)
    assert set(Person.objects.values_list("name", flat=True)) == {""}
    assert Note.objects.get().author is None
    again = apply_retention(TODAY)
    assert (again.names, again.authors) == (0, 0)


def test_votes_stay_counted_and_lose_their_voter():
    from essaim.web.cafe.plenary_models import Ballot
    from tests.web.cafe.plenary import a_vote

    a_vote(held(dt.date(2026, 6, 14)), "agree")
    apply_retention(TODAY)
    ballot = Ballot.objects.get()
    assert (ballot.voter, ballot.vote, ballot.counts) == (None, "agree", True)


def test_whoever_comes_to_a_later_workshop_is_kept():
    workshop = held(dt.date(2025, 1, 1))
    later = Workshop.objects.create(
        territory=workshop.territory, slug="later", title="x", theme="x", date=dt.date(2027, 1, 1)
    )
    guest = workshop.invitations.first()
    later.invitations.create(person=guest.person, guest="g1", code="LATER001")
    assert apply_retention(TODAY).names == 1
    guest.person.refresh_from_db()
    assert guest.person.name != ""


@pytest.mark.parametrize("day", [dt.date(2026, 6, 15), dt.date(2027, 9, 1), None])
def test_a_workshop_that_is_not_a_year_old_is_left_alone(day):
    held(day)
    assert apply_retention(TODAY).names == 0


def test_people_who_were_at_no_workshop_are_contacts_and_stay():
    workshop = held(dt.date(2020, 1, 1))
    Person.objects.create(territory=workshop.territory, name="Contact")
    apply_retention(TODAY)
    assert Person.objects.filter(name="Contact").exists()


def test_the_journal_goes_after_six_months():
    for days in (10, 200):
        at = timezone.make_aware(dt.datetime.combine(TODAY, dt.time(12)) - dt.timedelta(days))
        LogEntry.objects.create(at=at, actor="a", verb="v", thing="t")
    assert apply_retention(TODAY).journal == 1
    assert LogEntry.objects.count() == 1


def test_months_are_counted_on_the_calendar():
    assert months_before(dt.date(2028, 2, 29), 12) == dt.date(2027, 2, 28)


def test_sessions_that_ended_go_and_the_others_stay():
    from django.contrib.sessions.models import Session

    for key, day in (("old", TODAY - dt.timedelta(days=1)), ("new", TODAY)):
        end = dt.datetime.combine(day, dt.time(12), tzinfo=dt.UTC)
        Session.objects.create(session_key=key, session_data="x", expire_date=end)
    apply_retention(TODAY)
    assert list(Session.objects.values_list("session_key", flat=True)) == ["new"]
