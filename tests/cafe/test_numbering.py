"""Tables get their numbers: hosts keep theirs, a guest stays where hosts rotate."""

import random

import pytest

from essaim.cafe.numbering import numbered
from essaim.cafe.search import search
from tests.cafe.people import problem, seated


@pytest.mark.parametrize(("count", "rounds"), [(35, 3), (40, 4), (300, 4)])
def test_a_different_guest_stays_at_each_table_at_each_change(count, rounds):
    seating = seated(count, rounds, hosts="rotating")
    hosts = []
    before = {}
    for one in seating.rounds:
        for table in one.tables:
            if one.number == 1:
                assert table.host is None
            else:
                assert before[table.host] == table.number
                hosts.append(table.host)
        before = {guest: table.number for table in one.tables for guest in table.guests}
    assert len(hosts) == len(set(hosts))


def test_the_first_round_has_no_rotating_host():
    seating = seated(24, 3, hosts="rotating")
    assert all(table.host is None for table in seating.rounds[0].tables)


def test_a_guest_in_need_always_has_an_accessible_table():
    for hosts in ("none", "rotating"):
        seating = seated(35, 4, tables=8, hosts=hosts, access=(2, 5), accessible={4: True, 9: True})
        for one in seating.rounds:
            for table in one.tables:
                if {"g4", "g9"} & set(table.guests):
                    assert table.number in (2, 5)


def test_free_tables_keep_their_numbers_where_nothing_asks_otherwise():
    made = problem(20, 2)
    plan = search(made, 0)
    tables = numbered(made, plan.rounds, plan.hosts)
    assert [group for _, group in tables[0].values()] == plan.rounds[0]


def test_numbers_are_each_given_once():
    rng = random.Random(0)
    made = problem(
        33,
        4,
        tables=8,
        accessible=dict.fromkeys(rng.sample(range(1, 34), 2), True),
        access=(7, 8),
        hosts="rotating",
    )
    plan = search(made, 0)
    for tables in numbered(made, plan.rounds, plan.hosts):
        assert sorted(tables) == list(range(8))
