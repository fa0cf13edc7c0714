"""The facilitator's key pressed from a command of this machine."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.evening import STEPS, Step, advance, news_of
from essaim.web.cafe.hub import HUBS
from essaim.web.cafe.models import Workshop

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

# A key pressed before the last step, and no longer ago than this, was meant for that step.
SAME_PRESS_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Press:
    """What a command asks: which step of which workshop, and when its key was pressed."""

    workshop: str
    to: Step
    expected_version: int | None = None
    minutes: int = 5
    pressed_at: float | None = None


def read_press(workshop: str, body: bytes) -> Press:
    """The press of a request's body.

    Raises:
        EssaimError: the body is not one.
    """
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict):
        given = {}
    to = next((step for step in STEPS if step == given.get("to")), None)
    if to is None:
        raise EssaimError(
            phrase("this step is not known"),
            expected=phrase("Expected: one of {steps}.", steps=STEPS),
        )
    version = _number(given, "expected_version")
    return Press(
        workshop,
        to,
        expected_version=None if version is None else int(version),
        minutes=int(_number(given, "minutes") or 5),
        pressed_at=_number(given, "pressed_at"),
    )


def press(wanted: Press, *, now: dt.datetime) -> dict[str, Any]:
    """Take the step, and give the news.

    Two commands started together are two people who press one key: a command does not see the
    state as a page does, so the moment it was started stands for the version it expects.

    Raises:
        EssaimError: there is no such workshop, or the step cannot be taken.
    """
    workshop = _workshop_of(wanted.workshop)
    before = HUBS.stepped_at.get(workshop.pk)
    if before is None or wanted.pressed_at is None or not _same_press(wanted.pressed_at, before):
        advance(
            workshop,
            wanted.to,
            now=now,
            expected_version=wanted.expected_version,
            minutes=wanted.minutes,
            actor="command",
        )
    return news_of(workshop.pk) or {}


def _same_press(pressed_at: float, stepped_at: float) -> bool:
    return 0 <= stepped_at - pressed_at <= SAME_PRESS_SECONDS


def _workshop_of(name: str) -> Workshop:
    try:
        found = Workshop.objects.filter(pk=UUID(name)).first()
    except ValueError:
        found = Workshop.objects.filter(slug=name).first()
    if found is None:
        raise EssaimError(
            phrase("there is no workshop called “{name}”", name=name),
            todo=phrase("See its address in the list of workshops."),
        )
    return found


def _number(given: Mapping[str, Any], field: str) -> float | None:
    value = given.get(field)
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
