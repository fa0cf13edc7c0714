"""Deadlines in months, as French law counts them."""

from __future__ import annotations

import calendar
import datetime as dt


def after_months(day: dt.date, months: int) -> dt.date:
    """The day that many months later, or earlier when negative.

    It bears the same number in its month; where the month has no such day, it is its last one.
    Source: code de procédure civile, article 641 (reported).

    >>> after_months(dt.date(2027, 8, 31), 6), after_months(dt.date(2028, 2, 29), 12)
    (datetime.date(2028, 2, 29), datetime.date(2029, 2, 28))

    Raises:
        OverflowError: the year is before 1 or after 9999.
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise OverflowError(year)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
