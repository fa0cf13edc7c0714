"""An appointment as an iCalendar file, which every calendar opens (RFC 5545)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import icalendar

PRODUCT = "-//Essaim//Essaim//FR"


@dataclass(frozen=True, kw_only=True, slots=True)
class Appointment:
    """Something with a day, and perhaps an hour.

    Attributes:
        id: the same each time it is written: a calendar then updates it.
        title: what it is.
        starts: its beginning with its time zone, or its day alone.
        ends: its end; nothing for a whole day.
        place: where.
        text: what else to know.
        address: a page that tells more.
    """

    id: str
    title: str
    starts: dt.datetime | dt.date
    ends: dt.datetime | None = None
    place: str = ""
    text: str = ""
    address: str = ""


def as_calendar(appointments: list[Appointment], *, now: dt.datetime) -> bytes:
    """The file that holds these appointments; hours are written in UTC, right in every zone.

    Args:
        appointments: in the order they are to be written.
        now: when the file is made, with its time zone.
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for one in appointments:
        calendar.add_component(_event(one, now))
    return bytes(calendar.to_ical())


def _event(one: Appointment, now: dt.datetime) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", one.id)
    event.add("dtstamp", now.astimezone(dt.UTC))
    event.add("summary", one.title)
    event.add("dtstart", _moment(one.starts))
    if one.ends is not None:
        event.add("dtend", _moment(one.ends))
    for name, value in (("location", one.place), ("description", one.text), ("url", one.address)):
        if value:
            event.add(name, value)
    return event


def _moment(when: dt.datetime | dt.date) -> dt.datetime | dt.date:
    return when.astimezone(dt.UTC) if isinstance(when, dt.datetime) else when
