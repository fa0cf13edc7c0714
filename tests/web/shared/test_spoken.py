"""Phrases, numbers, days and times in the language of a request."""

import datetime as dt

import pytest
from django.utils.translation import override

from essaim.vocabulary.phrase import phrase
from essaim.web.shared.spoken import language, later, said, said_day, said_time, value_of
from essaim.words.say import NARROW_SPACE, SPACE, say_value


@pytest.mark.parametrize(
    ("asked", "spoken"), [("fr", "fr"), ("en-gb", "en"), ("de", "fr"), (None, "fr")]
)
def test_french_is_spoken_unless_english_is_asked_for(asked, spoken):
    with override(asked):
        assert language() == spoken


def test_a_label_waits_for_its_request():
    label = later(phrase("Plenary"))
    with override("en"):
        assert str(label) == "Plenary"
    with override("fr"):
        assert str(label) == said(phrase("Plenary")) == "Plénière"


@pytest.mark.parametrize(
    ("tongue", "day", "text"),
    [
        ("fr", dt.date(2026, 9, 1), "1er septembre 2026"),
        ("fr", dt.date(2026, 12, 25), "25 décembre 2026"),
        ("en", dt.date(2026, 9, 1), "1 September 2026"),
    ],
)
def test_a_day_is_said_whole(tongue, day, text):
    with override(tongue):
        assert said_day(day).replace(SPACE, " ") == text


@pytest.mark.parametrize(
    ("tongue", "time", "text"),
    [
        ("fr", dt.time(18, 30), "18 h 30"),
        ("fr", dt.time(9, 5), "9 h 05"),
        ("fr", dt.time(18), "18 h"),
        ("en", dt.time(9, 5), "09:05"),
    ],
)
def test_a_time_is_said_as_in_its_country(tongue, time, text):
    with override(tongue):
        assert said_time(time).replace(SPACE, " ") == text


def test_a_moment_is_told_in_the_zone_of_the_site():
    with override("en"):
        assert said_time(dt.datetime(2026, 7, 1, 10, tzinfo=dt.UTC)) == "12:00"


def test_whatever_a_page_shows_becomes_a_value():
    with override("en"):
        shown = {
            "": None,
            "yes": True,
            "no": False,
            "1,234": 1234,
            "Ana and Bob": ["Ana", "Bob"],
            "Plenary": phrase("Plenary"),
            f"1{SPACE}September 2026": dt.date(2026, 9, 1),
            "09:05": dt.time(9, 5),
            f"1{SPACE}July 2026 at 12:00": dt.datetime(2026, 7, 1, 10, tzinfo=dt.UTC),
        }
        assert {text: say_value(value_of(thing), "en") for text, thing in shown.items()} == {
            text: text for text in shown
        }


def test_french_numbers_have_their_thin_space():
    assert say_value(value_of(12345.5), "fr") == f"12{NARROW_SPACE}345,5"
