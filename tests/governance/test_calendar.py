"""Calendars that open: one event a date, two a window, hours right in every zone."""

import datetime as dt

import icalendar

from essaim.governance.calendar import clock_calendar, sittings_calendar
from essaim.governance.clock import clock_of
from essaim.vocabulary.governance import Governance, PlanDates, Sitting

NOW = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)


def events(made):
    return icalendar.Calendar.from_ical(made).walk("VEVENT")


def test_the_clock():
    clock = clock_of(PlanDates(launch=dt.date(2027, 3, 1), population=60_000))
    found = events(clock_calendar(clock, language="fr", now=NOW))
    assert len(found) == len(clock.steps) + sum(one.end is not None for one in clock.steps)
    assert len({str(one["uid"]) for one in found}) == len(found)
    told = {str(one["summary"]): one["dtstart"].dt for one in found}
    last = "Droit d’initiative ouvert : aucune participation du public (dernier jour)"
    plain = {name.replace("\N{NO-BREAK SPACE}", " "): day for name, day in told.items()}
    assert plain[last] == dt.date(2027, 5, 1)


def test_sittings_with_and_without_an_hour():
    governance = Governance(
        sittings=(
            Sitting(
                id="s1", body="b", date=dt.date(2027, 7, 1), starts=dt.time(9), ends=dt.time(11)
            ),
            Sitting(id="s2", body="b", date=dt.date(2027, 8, 1)),
        )
    )
    first, second = events(sittings_calendar(governance, now=NOW))
    assert first["dtstart"].dt == dt.datetime(2027, 7, 1, 7, tzinfo=dt.UTC)
    assert second["dtstart"].dt == dt.date(2027, 8, 1)
