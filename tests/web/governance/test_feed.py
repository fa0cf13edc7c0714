"""Calendars follow an address without an account; a new one ends the former."""

import pytest
from django.test import Client

from essaim.web.governance.feed import feed_path

pytestmark = pytest.mark.django_db


def test_the_feed_holds_meetings_decisions_and_dates_and_can_be_changed(governed, officer, page):
    assert feed_path(governed) == ""
    officer.post(page + "calendrier/adresse/")
    first = feed_path(governed)
    assert first in officer.get(page + "calendrier/").content.decode()
    told = Client().get(first)
    assert told["Content-Type"].startswith("text/calendar")
    text = told.content.decode().replace("\r\n ", "")
    assert text.count("BEGIN:VEVENT") > 20
    assert "Comité de pilotage" in text
    assert "Échéance" in text
    officer.post(page + "calendrier/adresse/")
    assert Client().get(first).status_code == 404
    assert Client().get(feed_path(governed)).status_code == 200
    assert Client().post(feed_path(governed)).status_code == 405
