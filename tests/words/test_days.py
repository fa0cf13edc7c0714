"""Days and hours as one says them."""

import datetime as dt

from essaim.words.days import day_of, hour_of
from essaim.words.say import say


def test_the_first_of_a_month_is_said_as_such():
    assert say(day_of(dt.date(2026, 11, 1)), "fr") == "1er\N{NO-BREAK SPACE}novembre 2026"
    assert say(day_of(dt.date(2026, 8, 12)), "fr") == "12\N{NO-BREAK SPACE}août 2026"
    assert say(day_of(dt.date(2026, 8, 12)), "en") == "12 August 2026"


def test_an_hour_is_said_in_the_way_of_its_language():
    assert say(hour_of(dt.time(9, 5)), "en") == "9:05"
    assert "h" in say(hour_of(dt.time(18, 30)), "fr")
