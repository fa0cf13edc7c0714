"""The evening's write: one step, one version, one line in the log, whoever presses twice."""

import datetime as dt
import threading

import pytest
from django.db import connection, transaction

from essaim.cafe.clock import ClockError
from essaim.web.accounts.models import LogEntry
from essaim.web.cafe.evening import advance, news_of, touch
from essaim.web.cafe.hub import HUBS
from essaim.web.cafe.models import Evening, SeatingVersion
from tests.web.cafe.hall import a_workshop

pytestmark = pytest.mark.django_db(transaction=True)
NOW = dt.datetime(2026, 9, 1, 18, 0, tzinfo=dt.UTC)


@pytest.fixture
def told(monkeypatch):
    news = []
    monkeypatch.setattr(HUBS, "tell", lambda workshop, content: news.append((workshop, content)))
    return news


def test_a_step_is_kept_logged_and_told(told):
    workshop = a_workshop()
    state = advance(workshop, "start", now=NOW, expected_version=1, actor="somebody")
    assert (state.version, state.state, state.round) == (2, "running", 1)
    row = Evening.objects.get()
    assert (row.version, row.state, row.ends_at) == (2, "running", NOW + dt.timedelta(minutes=25))
    entry = LogEntry.objects.get()
    assert (entry.actor, entry.verb) == ("somebody", "evening_start")
    assert (entry.thing, entry.territory) == (f"workshop:{workshop.pk}", workshop.territory_id)
    assert [(w, n["version"], n["question"]) for w, n in told] == [(workshop.pk, 2, "Q1")]


def test_the_second_of_two_presses_changes_nothing(told):
    workshop = a_workshop()
    first = advance(workshop, "next", now=NOW, expected_version=1)
    assert advance(workshop, "next", now=NOW, expected_version=1) == first
    assert (len(told), LogEntry.objects.count()) == (1, 1)


def test_every_step_in_turn():
    workshop = a_workshop(rounds=1)
    steps = ["start", "pause", "resume", "extend", "next", "close", "next"]
    states = [advance(workshop, step, now=NOW, expected_version=None) for step in steps]
    assert [state.state for state in states] == [
        "running",
        "paused",
        "running",
        "running",
        "plenary",
        "closed",
        "closed",
    ]
    assert [state.version for state in states] == [2, 3, 4, 5, 6, 7, 7]
    workshop.refresh_from_db()
    assert workshop.ended_at == NOW


def test_a_step_that_cannot_be_taken_leaves_no_trace(told):
    workshop = a_workshop()
    with pytest.raises(ClockError):
        advance(workshop, "resume", now=NOW, expected_version=None)
    assert (told, LogEntry.objects.count()) == ([], 0)


def test_nothing_is_told_of_a_step_that_is_taken_back(told):
    workshop = a_workshop()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        advance(workshop, "start", now=NOW, expected_version=1)
        raise ZeroDivisionError
    assert (told, news_of(workshop.pk)["version"]) == ([], 1)


def test_two_facilitators_in_two_threads_advance_once():
    workshop = a_workshop(rounds=20)

    def press(version):
        advance(workshop, "next", now=NOW, expected_version=version)
        connection.close()

    for version in range(1, 21):
        pair = [threading.Thread(target=press, args=(version,)) for _ in range(2)]
        for one in pair:
            one.start()
        for one in pair:
            one.join()
        assert Evening.objects.get().version == version + 1


def test_a_touch_makes_phones_look_again_without_a_step(told):
    workshop = a_workshop()
    touch(workshop)
    assert [(n["version"], n["state"]) for _, n in told] == [(2, "ready")]
    assert workshop.pk not in HUBS.stepped_at


def test_the_first_and_the_last_step_are_worth_a_backup(monkeypatch):
    workshop, kept = a_workshop(rounds=1), []
    monkeypatch.setattr(HUBS, "keeper", lambda: kept.append(news_of(workshop.pk)["state"]))
    for step in ("start", "pause", "resume", "next", "next", "next"):
        advance(workshop, step, now=NOW, expected_version=None)
    assert kept == ["running", "closed"]


def test_a_seat_that_changed_makes_no_button_stale():
    workshop = a_workshop()
    advance(workshop, "next", now=NOW, expected_version=1)
    touch(workshop)
    assert advance(workshop, "next", now=NOW, expected_version=1).version == 3
    assert advance(workshop, "next", now=NOW, expected_version=99).version == 3
    assert advance(workshop, "next", now=NOW, expected_version=2).version == 4


def test_news_say_what_phones_show():
    workshop = a_workshop()
    SeatingVersion.objects.create(workshop=workshop, version=3, document={}, inputs="", made_at=NOW)
    ready = news_of(workshop.pk)
    assert ready == {
        "version": 1,
        "state": "ready",
        "round": 0,
        "rounds": 3,
        "ends_at": None,
        "left": None,
        "question": "Q1",
        "seating": 3,
        "plenary": None,
    }
    for _ in range(2):
        advance(workshop, "next", now=NOW, expected_version=None)
    moving = news_of(workshop.pk)
    assert (moving["state"], moving["round"], moving["question"]) == ("moving", 1, "Q2")
    assert moving["ends_at"] == "2026-09-01T18:05:00.000Z"


def test_there_are_no_news_of_a_workshop_that_is_not_there():
    workshop = a_workshop()
    gone = workshop.pk
    workshop.delete()
    assert news_of(gone) is None
