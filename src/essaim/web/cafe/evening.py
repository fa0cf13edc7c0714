"""The evening's one write: each step is one transaction, then the hub is told."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Literal, get_args

from django.db import transaction

from essaim.cafe import clock
from essaim.cafe.clock import EveningState, Times
from essaim.web.accounts.writes import log
from essaim.web.cafe.hub import HUBS, moment
from essaim.web.cafe.models import Evening, Workshop
from essaim.web.cafe.plenary_reads import news_of_plenary

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

Step = Literal["start", "pause", "resume", "extend", "next", "close"]
STEPS: tuple[Step, ...] = get_args(Step)


def advance(
    workshop: Workshop,
    to: Step,
    *,
    now: dt.datetime,
    expected_version: int | None,
    minutes: int = 5,
    actor: str = "",
) -> EveningState:
    """Take one step of the evening; a step meant for an earlier one changes nothing.

    Two facilitators who press "next" together expect the same version: the first one advances,
    the second gets the state that is there. The caller has checked the right to do it.

    Args:
        workshop: whose evening.
        to: which step.
        now: the hour of the step.
        expected_version: the version the person saw; None when she saw none.
        minutes: how many to give, for "extend".
        actor: who did it, for the log.

    Returns:
        The state after the step, or as it was found.

    Raises:
        ClockError: the evening cannot take this step from where it stands.
    """
    with transaction.atomic():
        row = _row_of(workshop)
        before = _state_of(row)
        # A touch is no step: the button of a page that saw an earlier seat still works.
        if expected_version is not None and not row.stepped <= expected_version <= row.version:
            return before
        after = _taken(before, to, _times_of(workshop), now, minutes)
        if after == before:
            return before
        changed = Evening.objects.filter(pk=row.pk, version=before.version).update(
            version=after.version,
            stepped=after.version,
            state=after.state,
            round=after.round,
            ends_at=after.ends_at,
            left=after.left,
        )
        if not changed:  # on a base without the writer's lock of SQLite
            return _state_of(Evening.objects.get(pk=row.pk))
        if after.state == "closed":
            Workshop.objects.filter(pk=workshop.pk).update(ended_at=now)
        log(actor, f"evening_{to}", f"workshop:{workshop.pk}", workshop.territory_id)
        _tell_after_commit(
            workshop.pk, step=True, keep=before.state == "ready" or after.state == "closed"
        )
    return after


def touch(workshop: Workshop) -> None:
    """Say that something phones show has changed (a seat, a question) without a step."""
    with transaction.atomic():
        row = _row_of(workshop)
        Evening.objects.filter(pk=row.pk).update(version=row.version + 1)
        _tell_after_commit(workshop.pk)


def news_of(workshop: UUID) -> dict[str, Any] | None:
    """What the stream says of a workshop, but for the hour; nothing when there is no such one."""
    found = Workshop.objects.filter(pk=workshop).first()
    if found is None:
        return None
    state = _state_of(Evening.objects.filter(workshop=found).first() or Evening())
    questions = dict(found.rounds.values_list("number", "question"))
    # While people walk, they want to know what they will talk about.
    ahead = state.state in ("ready", "moving")
    seating = found.seatings.filter(accepted=True).values_list("version", flat=True).first()
    return {
        "version": state.version,
        "state": state.state,
        "round": state.round,
        "rounds": len(questions),
        "ends_at": moment(state.ends_at) if state.ends_at else None,
        "left": state.left,
        "question": questions.get(state.round + ahead, ""),
        "seating": seating or 0,
        "plenary": news_of_plenary(workshop),
    }


def _taken(
    before: EveningState, to: Step, times: Times, now: dt.datetime, minutes: int
) -> EveningState:
    if to == "start":
        return clock.start(before, times, now=now)
    if to == "pause":
        return clock.pause(before, now=now)
    if to == "resume":
        return clock.resume(before, now=now)
    if to == "extend":
        return clock.extend(before, minutes, now=now)
    if to == "close":
        return clock.close(before)
    return clock.next_(before, times, now=now)


def _row_of(workshop: Workshop) -> Evening:
    row, _ = Evening.objects.select_for_update().get_or_create(workshop=workshop)
    return row


def _state_of(row: Evening) -> EveningState:
    state = next(name for name in clock.STATES if name == row.state)
    return EveningState(
        version=row.version, state=state, round=row.round, ends_at=row.ends_at, left=row.left
    )


def _times_of(workshop: Workshop) -> Times:
    rounds = workshop.rounds.order_by("number").values_list("minutes", "moving_minutes")
    return Times(tuple(rounds), workshop.plenary_minutes)


def _tell_after_commit(workshop: UUID, *, step: bool = False, keep: bool = False) -> None:
    def tell() -> None:
        if step:
            HUBS.stepped_at[workshop] = time.time()
        news = news_of(workshop)
        if news is not None:
            HUBS.tell(workshop, news)
        if keep and HUBS.keeper is not None:
            HUBS.keeper()

    transaction.on_commit(tell)
