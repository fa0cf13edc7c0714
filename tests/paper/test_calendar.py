"""Calendar files that calendars read: hours, days, hostile words."""

import datetime as dt
from zoneinfo import ZoneInfo

import icalendar

from essaim.paper.calendar import Appointment, as_calendar

NOW = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)
PARIS = ZoneInfo("Europe/Paris")


def read(*appointments):
    return list(
        icalendar.Calendar.from_ical(as_calendar(list(appointments), now=NOW)).walk("VEVENT")
    )


def test_an_hour_is_written_in_utc():
    start = dt.datetime(2026, 9, 17, 18, 30, tzinfo=PARIS)
    (event,) = read(Appointment(id="a", title="Café", starts=start, ends=start.replace(hour=21)))
    assert event["dtstart"].to_ical() == b"20260917T163000Z"
    assert event["dtend"].to_ical() == b"20260917T193000Z"


def test_a_day_stays_a_day():
    (event,) = read(Appointment(id="a", title="x", starts=dt.date(2026, 9, 17)))
    assert event["dtstart"].to_ical() == b"20260917"
    assert "dtend" not in event


def test_hostile_words_come_back_as_they_were_and_add_no_line():
    title = "Énergie, eau; climat\nDTSTART:19990101\\ " + "é" * 200
    (event,) = read(Appointment(id="a", title=title, starts=dt.date(2026, 9, 17), place="L’Été"))
    assert event["summary"] == title
    assert event["dtstart"].to_ical() == b"20260917"
    lines = as_calendar([Appointment(id="a", title=title, starts=NOW)], now=NOW).split(b"\r\n")
    assert max(map(len, lines)) <= 75


def test_the_same_appointment_is_the_same_file():
    one = Appointment(id="a", title="x", starts=NOW)
    assert as_calendar([one], now=NOW) == as_calendar([one], now=NOW)
