"""A digest that left says of which week it was, and not whose."""

import datetime as dt

from essaim.web.desk.models import DigestSent
from essaim.web.territory.models import Territory


def test_a_row_has_a_name():
    row = DigestSent(territory=Territory(name="Mulhouse"), week=dt.date(2026, 11, 23), who="x")
    assert str(row) == "Mulhouse 2026-11-23"
