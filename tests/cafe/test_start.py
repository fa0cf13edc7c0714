"""Where a search starts: everybody seated, hosts at home, sizes even."""

import random

import pytest

from essaim.cafe.start import chosen_hosts, dealt, levelled, restricted
from tests.cafe.people import problem


@pytest.mark.parametrize("hosts", ["none", "fixed", "rotating"])
def test_everybody_sits_once_a_round_and_sizes_are_even(hosts):
    made = problem(35, 3, tables=8, hosts=hosts, together={1: "a", 2: "a"}, rounds={9: (1,)})
    groups, _ = dealt(made, random.Random(0))
    for number, tables in enumerate(groups.rounds):
        assert sorted(p for group in tables for p in group) == made.attending(number)
        assert sorted(map(len, tables), reverse=True) == made.sizes(number)
        assert groups.at[number][0] == groups.at[number][1]


def test_named_hosts_come_first_and_the_plan_chooses_the_others():
    made = problem(35, 3, tables=8, hosts="fixed", host={5: 3}, accessible={1: True})
    hosts = chosen_hosts(made, random.Random(0))
    assert hosts[2] == 4
    assert len(set(hosts)) == 8
    assert 0 not in hosts


def test_whoever_misses_a_round_is_not_chosen_to_host():
    absent = dict.fromkeys(range(1, 28), (1, 2))
    made = problem(35, 3, tables=8, hosts="fixed", rounds=absent)
    assert set(chosen_hosts(made, random.Random(0))) == set(range(27, 35))


def test_levelling_evens_the_sizes_of_any_deal():
    made = problem(20, 2)
    groups = levelled(made, [[list(range(20)), [], [], [], []] for _ in range(2)], [None] * 5)
    assert [sorted(map(len, tables)) for tables in groups.rounds] == [[4] * 5] * 2


def test_a_free_cafe_has_no_rule_that_bears_on_hosts():
    assert not restricted(problem(20, 3))
    assert restricted(problem(20, 3, accessible={1: True}))
