"""The rule `calendar`: what fires it, and what does not."""

from essaim.plan.rules import calendar
from essaim.vocabulary.sheet import SheetCalendar
from tests.plan.books import told


def test_what_fires_it_and_what_does_not():
    vague = [("vague_calendar", "suspect")]
    assert told(calendar) == []
    assert told(calendar, calendar=SheetCalendar(raw="en cours")) == vague
    assert told(calendar, calendar=SheetCalendar(start="2026", raw="dès 2026")) == vague
    assert told(calendar, calendar=SheetCalendar(start="2024", end="2030", raw="x")) == vague
    assert told(calendar, calendar=SheetCalendar(start="2026-06", end="2026-02", raw="x")) == vague
    assert told(calendar, calendar=SheetCalendar(start="2026-06", end="2026", raw="x")) == []
    assert told(calendar, calendar=SheetCalendar(raw="en cours"), continuous=True) == []
