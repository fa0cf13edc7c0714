"""A bucket empties by use and fills with time."""

import datetime as dt

import pytest

from essaim.web.accounts.bucket import take
from essaim.web.accounts.models import Bucket

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def ask(key="a", after=dt.timedelta(0)):
    return take(key, NOW + after, size=3, refill=HOUR)


def test_a_full_bucket_gives_its_size_and_no_more():
    assert [ask() for _ in range(5)] == [True, True, True, False, False]


def test_a_third_of_the_time_brings_one_back():
    assert [ask() for _ in range(3)] == [True] * 3
    assert not ask(after=HOUR / 3 - dt.timedelta(seconds=2))
    assert ask(after=HOUR / 3)
    assert not ask(after=HOUR / 3)


def test_an_hour_fills_it_and_a_day_no_more_than_that():
    assert [ask() for _ in range(3)] == [True] * 3
    assert [ask(after=24 * HOUR) for _ in range(4)] == [True, True, True, False]


def test_each_key_has_its_own():
    assert [ask("a") for _ in range(4)][-1] is False
    assert ask("b")


def test_a_clock_that_goes_back_gives_nothing():
    assert [ask(after=HOUR) for _ in range(3)] == [True] * 3
    assert not ask()
    assert Bucket.objects.get().at == NOW + HOUR


def test_no_address_is_stored():
    ask("sign-in:ana@example.org")
    assert "ana" not in Bucket.objects.get().digest


def test_buckets_of_strangers_do_not_pile_up():
    for number in range(5):
        ask(f"stranger {number}")
    ask("ana", after=25 * HOUR)
    assert Bucket.objects.count() == 1
