"""Months are counted from a day to the same day, or to the last one of a short month."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.governance.months import after_months

D = dt.date


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (D(2027, 8, 31), 6, D(2028, 2, 29)),
        (D(2026, 8, 31), 6, D(2027, 2, 28)),
        (D(2028, 2, 29), 12, D(2029, 2, 28)),
        (D(2028, 2, 29), 48, D(2032, 2, 29)),
        (D(2027, 1, 15), -1, D(2026, 12, 15)),
        (D(2027, 12, 31), 2, D(2028, 2, 29)),
    ],
)
def test_known_days(day, months, expected):
    assert after_months(day, months) == expected


def test_no_day_leaves_the_calendar():
    with pytest.raises(OverflowError):
        after_months(D(9999, 12, 1), 1)


@given(st.dates(D(1900, 1, 1), D(2200, 1, 1)), st.integers(-400, 400))
def test_the_month_is_exact_and_the_day_is_never_later(day, months):
    found = after_months(day, months)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day == day.day or (found.day < day.day and (found + dt.timedelta(days=1)).day == 1)
