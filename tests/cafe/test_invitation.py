"""The words of an invitation, its blanks, and the hour it lands on in a calendar."""

import dataclasses
import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from essaim.cafe.files import read_document
from essaim.cafe.invitation import appointment_of, check_text, default_text, fill, letter_of
from essaim.demo import mulhouse
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.workshop import Workshop

PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture
def workshop():
    found = read_document(mulhouse.WORKSHOP, Workshop)
    return dataclasses.replace(found, date=dt.date(2026, 9, 17), starts_at=dt.time(18, 30))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_usual_words_say_when_where_and_that_nothing_is_decided(workshop, language):
    text = default_text(workshop, language)
    check_text(text)
    said = fill(text, name="Zoé L’Heureux", code="K7QF-2M9X", link="https://x.example/K7QF2M9X")
    assert "Zoé L’Heureux" in said
    assert "K7QF-2M9X" in said
    assert "2026" in said
    assert "{" not in said


def test_a_workshop_without_place_or_date_says_neither(workshop):
    bare = dataclasses.replace(workshop, date=None, starts_at=None, place="", contact="")
    text = default_text(bare, "en")
    assert "When" not in text
    assert "Where" not in text
    assert appointment_of(bare, id="x", zone=PARIS) is None


def test_an_unknown_blank_is_told_with_its_line():
    with pytest.raises(EssaimError) as caught:
        check_text("Bonjour {nom}\nvotre {table}")
    assert caught.value.where.line == 2


def test_what_a_guest_is_called_fills_nothing_else():
    assert fill("{nom} {code}", name="{code}", code="K", link="") == "{code} K"


def test_a_title_of_two_lines_makes_one_subject(workshop):
    two = dataclasses.replace(workshop, title="Café\r\nBcc: x@example.org")
    letter = letter_of(two, "", language="fr", name="Ana", code="K", link="")
    assert "\n" not in letter.subject
    assert "\r" not in letter.subject


def test_the_evening_lasts_what_its_parts_last(workshop):
    found = appointment_of(workshop, id="x", zone=PARIS)
    rounds = workshop.rounds
    minutes = workshop.welcome_minutes + workshop.plenary_minutes
    minutes += sum(one.minutes for one in rounds) + sum(one.moving_minutes for one in rounds[:-1])
    assert found.ends - found.starts.astimezone(dt.UTC) == dt.timedelta(minutes=minutes)


def test_an_evening_in_which_the_clocks_change_lasts_as_long(workshop):
    night = dataclasses.replace(workshop, date=dt.date(2026, 10, 25), starts_at=dt.time(1, 30))
    one, other = (appointment_of(w, id="x", zone=PARIS) for w in (night, workshop))
    assert one.ends - one.starts.astimezone(dt.UTC) == other.ends - other.starts.astimezone(dt.UTC)


def test_a_day_without_an_hour_is_a_whole_day(workshop):
    found = appointment_of(dataclasses.replace(workshop, starts_at=None), id="x", zone=PARIS)
    assert found.starts == dt.date(2026, 9, 17)
    assert found.ends is None
