"""A key pressed from the command line."""

import datetime as dt
import json
import time
import uuid

import pytest

from essaim.vocabulary.errors import EssaimError
from essaim.web.cafe.hub import HUBS
from essaim.web.cafe.pressing import Press, press, read_press
from tests.web.cafe.hall import a_workshop

NOW = dt.datetime(2026, 9, 1, 18, 0, tzinfo=dt.UTC)


def test_a_press_is_read():
    body = json.dumps({"to": "extend", "minutes": 3, "expected_version": 7, "pressed_at": 1.5})
    assert read_press("demo", body.encode()) == Press("demo", "extend", 7, 3, 1.5)
    assert read_press("demo", b'{"to": "next", "minutes": true}') == Press("demo", "next")


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"to": "back"}', b"[" * 9_999])
def test_what_is_no_press_is_refused(body):
    with pytest.raises(EssaimError):
        read_press("demo", body)


@pytest.mark.django_db(transaction=True)
def test_a_workshop_is_found_by_name_or_by_id():
    workshop = a_workshop()
    assert press(Press("cafe", "next"), now=NOW)["version"] == 2
    assert press(Press(str(workshop.pk), "next"), now=NOW)["version"] == 3
    for unknown in ("nothing", str(uuid.uuid4())):
        with pytest.raises(EssaimError):
            press(Press(unknown, "next"), now=NOW)


@pytest.mark.django_db(transaction=True)
def test_a_key_pressed_before_the_last_step_was_meant_for_it():
    workshop = a_workshop()
    pressed = time.time()
    assert press(Press("cafe", "next", pressed_at=pressed), now=NOW)["version"] == 2
    assert press(Press("cafe", "next", pressed_at=pressed + 0.0), now=NOW)["version"] == 2
    assert press(Press("cafe", "next", pressed_at=time.time() + 0.01), now=NOW)["version"] == 3
    # A clock set back by an hour must not make the key dead for an hour.
    HUBS.stepped_at[workshop.pk] = time.time() + 3600
    assert press(Press("cafe", "next", pressed_at=time.time()), now=NOW)["version"] == 4
