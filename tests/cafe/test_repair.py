"""Repair: the past is kept, nobody moves at the door, and few seats change otherwise."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from essaim.cafe.check import check_seating
from essaim.cafe.repair import repair_seating
from essaim.vocabulary.errors import SeatingError
from essaim.vocabulary.guest import Guest
from tests.cafe.people import seated

NEW = tuple(Guest(id=f"n{n}", name=f"New {n}", category="c1") for n in range(1, 6))


def seats(seating, number):
    return {g: t.number for t in seating.rounds[number - 1].tables for g in t.guests}


@settings(max_examples=40, deadline=None)
@given(
    st.integers(20, 60),
    st.sampled_from(["none", "fixed", "rotating"]),
    st.integers(0, 2),
    st.booleans(),
    st.integers(0, 999),
)
def test_whatever_happens_the_plan_stays_sound(count, hosts, after, door, seed):
    plan = seated(count, 3, hosts=hosts)
    rng = random.Random(seed)
    left = [g.id for g in rng.sample(plan.guests, count // 10)]
    done = repair_seating(plan, after=after, left=left, arrived=NEW[: count // 20], door=door)
    assert check_seating(done).counted.violations == ()
    assert done.rounds[:after] == plan.rounds[:after]
    assert len(done.repair.changes) <= max(0.1 * done.repair.announced, 3)
    for number in range(after + 1, 4):
        before, now = seats(plan, number), seats(done, number)
        assert not set(left) & set(now)
        if door:
            assert all(now[g] == t for g, t in before.items() if g not in left)


@pytest.mark.parametrize("rounds", [3, 4])
def test_300_people_gain_no_repeat_and_a_tenth_of_the_seats_at_most(rounds):
    plan = seated(300, rounds, hosts="fixed")
    rng = random.Random(1)
    left = [g.id for g in rng.sample(plan.guests, 30)]
    done = repair_seating(plan, after=1, left=left, arrived=NEW)
    assert done.repair.added_repeats <= 0
    assert done.quality.repeats == 0
    assert len(done.repair.changes) <= 0.1 * done.repair.announced
    hosts = {t.number: t.host for t in plan.rounds[0].tables}
    for one in done.rounds:
        for table in one.tables:
            if hosts[table.number] not in left:
                assert table.host == hosts[table.number]


def test_a_table_whose_host_leaves_gets_another_and_says_who():
    plan = seated(35, 3, tables=8, hosts="fixed", host={n: n for n in range(1, 9)})
    done = repair_seating(plan, after=1, left=["g4"])
    change = done.repair.hosts[0]
    assert (change.table, change.before) == (4, "g4")
    assert {one.tables[3].host for one in done.rounds[1:]} == {change.after}


def test_a_newcomer_takes_over_a_table_without_host():
    plan = seated(35, 3, tables=8, hosts="fixed", host={n: n for n in range(1, 9)})
    done = repair_seating(plan, after=1, left=["g4"], arrived=NEW[:1], door=True)
    assert done.repair.hosts[0].after == "n1"
    assert done.repair.changes == ()


def test_a_table_closes_when_too_few_are_left():
    plan = seated(12, 3, hosts="fixed", host={1: 1, 2: 2, 3: 3})
    done = repair_seating(plan, after=1, left=["g3", "g4", "g5", "g6"])
    assert done.repair.hosts[0].after is None
    assert all(table.number != 3 for one in done.rounds[1:] for table in one.tables)


def test_those_chosen_on_the_spot_stay_and_welcome():
    plan = seated(24, 3, hosts="rotating")
    first = {t.number: t for t in plan.rounds[0].tables}
    planned = {t.number: t.host for t in plan.rounds[1].tables}
    stays = [next(g for g in first[n].guests if g != planned[n]) for n in first]
    done = repair_seating(plan, after=1, stays=stays)
    for guest, number in zip(stays, first, strict=True):
        table = next(t for t in done.rounds[1].tables if t.number == number)
        assert table.host == guest
    assert check_seating(done).counted.violations == ()


def test_locked_tables_and_rounds_stay_as_they_are():
    plan = seated(35, 4, tables=8)
    rng = random.Random(0)
    left = [g.id for g in rng.sample(plan.guests, 6)]
    done = repair_seating(plan, after=1, left=left, locked_tables=[2], locked_rounds=[3])
    for number, tables in ((2, [2]), (3, range(1, 9)), (4, [2])):
        before, now = seats(plan, number), seats(done, number)
        for guest, table in before.items():
            if table in tables and guest not in left:
                assert now[guest] == table
    assert done.rules.locked.rounds == (3,)


def test_no_shows_are_taken_off_before_the_first_round():
    plan = seated(20, 3)
    done = repair_seating(plan, after=0, left=["g7"])
    assert "g7" not in {guest.id for guest in done.guests}
    assert check_seating(done).sound


def test_a_leaver_keeps_her_past():
    done = repair_seating(seated(20, 3), after=2, left=["g7"])
    assert next(g for g in done.guests if g.id == "g7").rounds == (1, 2)


@pytest.mark.parametrize(
    "wrong",
    [
        {"after": 3},
        {"after": -1},
        {"after": 1, "left": ["nobody"]},
        {"after": 1, "arrived": (Guest(id="g1", name="Again"),)},
        {"after": 1, "arrived": (Guest(id="x", name="Late", rounds=(1,)),)},
        {"after": 1, "stays": ["g1", "g1"]},
        {"after": 0, "stays": ["g1"]},
    ],
)
def test_mistakes_are_told(wrong):
    with pytest.raises(SeatingError):
        repair_seating(seated(20, 3, hosts="rotating"), **wrong)
