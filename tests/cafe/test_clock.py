"""The evening's clock: exact hours, exact refusals, and versions that only grow."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.cafe.clock import (
    ClockError,
    EveningState,
    Times,
    close,
    extend,
    next_,
    pause,
    resume,
    start,
)

NOW = dt.datetime(2026, 9, 1, 18, 0, tzinfo=dt.UTC)
TIMES = Times(rounds=((25, 5), (20, 4), (30, 0)), plenary=40)


def after(minutes, seconds=0):
    return NOW + dt.timedelta(minutes=minutes, seconds=seconds)


def test_a_whole_evening_step_by_step():
    evening, seen = EveningState(), []
    for _ in range(7):
        evening = next_(evening, TIMES, now=NOW)
        minutes = evening.ends_at and (evening.ends_at - NOW).seconds // 60
        seen.append((evening.version, evening.state, evening.round, minutes))
    assert seen == [
        (2, "running", 1, 25),
        (3, "moving", 1, 5),
        (4, "running", 2, 20),
        (5, "moving", 2, 4),
        (6, "running", 3, 30),
        (7, "plenary", 3, 40),
        (8, "closed", 3, None),
    ]
    assert next_(evening, TIMES, now=NOW) is evening


def test_a_walk_of_no_minute_is_no_walk():
    evening = start(EveningState(), Times(((25, 0), (25, 5))), now=NOW)
    assert next_(evening, Times(((25, 0), (25, 5))), now=NOW).round == 2


def test_a_pause_keeps_what_is_left_to_the_second():
    evening = start(EveningState(), TIMES, now=NOW)
    paused = pause(evening, now=after(10, 30))
    assert (paused.state, paused.left, paused.ends_at) == ("paused", 14 * 60 + 30, None)
    again = resume(paused, now=after(60))
    assert (again.state, again.ends_at, again.left) == ("running", after(74, 30), None)


def test_a_round_that_ran_out_has_nothing_left_to_pause():
    assert pause(start(EveningState(), TIMES, now=NOW), now=after(99)).left == 0


def test_extending_adds_to_the_end_or_from_now_when_the_end_is_past():
    evening = start(EveningState(), TIMES, now=NOW)
    assert extend(evening, 5, now=after(3)).ends_at == after(30)
    assert extend(evening, 5, now=after(40)).ends_at == after(45)
    assert extend(pause(evening, now=after(20)), 5, now=after(40)).left == 600


def test_next_leaves_a_pause_as_it_leaves_a_round():
    paused = pause(start(EveningState(), TIMES, now=NOW), now=after(2))
    moved = next_(paused, TIMES, now=after(3))
    assert (moved.state, moved.left, moved.ends_at) == ("moving", None, after(8))


def test_closing_is_possible_from_anywhere_and_once():
    closed = close(EveningState())
    assert (closed.state, closed.version, close(closed)) == ("closed", 2, closed)


def test_a_round_taken_out_during_the_walk_leads_to_the_plenary():
    moving = EveningState(version=9, state="moving", round=2)
    assert next_(moving, Times(((25, 5), (25, 5))), now=NOW).state == "plenary"


@pytest.mark.parametrize(
    "step",
    [
        lambda: start(EveningState(state="running", round=1), TIMES, now=NOW),
        lambda: start(EveningState(), Times(()), now=NOW),
        lambda: next_(EveningState(), Times(()), now=NOW),
        lambda: pause(EveningState(), now=NOW),
        lambda: pause(EveningState(state="moving", round=1, ends_at=NOW), now=NOW),
        lambda: resume(EveningState(state="running", round=1, ends_at=NOW), now=NOW),
        lambda: extend(EveningState(), 5, now=NOW),
        lambda: extend(EveningState(state="plenary", ends_at=NOW), 0, now=NOW),
        lambda: extend(EveningState(state="plenary", ends_at=NOW), 241, now=NOW),
    ],
)
def test_a_step_that_cannot_be_taken_says_so(step):
    with pytest.raises(ClockError) as told:
        step()
    assert told.value.expected or told.value.todo


@given(st.lists(st.sampled_from(["next", "pause", "resume", "extend", "close"]), max_size=40))
def test_versions_and_rounds_never_go_back(steps):
    evening = EveningState()
    for minute, step in enumerate(steps):
        now = after(minute)
        act = {
            "next": lambda e, now=now: next_(e, TIMES, now=now),
            "pause": lambda e, now=now: pause(e, now=now),
            "resume": lambda e, now=now: resume(e, now=now),
            "extend": lambda e, now=now: extend(e, 5, now=now),
            "close": close,
        }[step]
        try:
            changed = act(evening)
        except ClockError:
            continue
        assert changed == evening or changed.version == evening.version + 1
        assert changed.round >= evening.round
        assert (changed.left is not None) == (changed.state == "paused")
        assert (changed.ends_at is not None) == (changed.state in ("running", "moving", "plenary"))
        evening = changed


def test_a_state_is_never_changed_in_place():
    evening = EveningState()
    assert replace(evening) == evening
    with pytest.raises(AttributeError):
        evening.version = 3
