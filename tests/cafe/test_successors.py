"""Hosts who leave are followed by somebody, at once and by name."""

from essaim.cafe.announced import announced
from essaim.cafe.successors import close_table, renew_rotating_hosts, replace_hosts
from tests.cafe.people import seated


def test_the_heir_stays_in_all_rounds_to_come():
    plan = seated(35, 3, tables=8, hosts="fixed", host={n: n for n in range(1, 9)})
    state = announced(plan, [g for g in plan.guests if g.id != "g2"], 0)
    changes = replace_hosts(state, {1: "g2"}, [], door=False)
    heir = state.number[changes[0].after]
    assert [row[heir] for row in state.groups.at] == [1, 1, 1]


def test_at_the_door_whoever_sits_there_welcomes():
    plan = seated(35, 3, tables=8, hosts="fixed", host={n: n for n in range(1, 9)})
    state = announced(plan, [g for g in plan.guests if g.id != "g2"], 0)
    before = state.groups.copy_rounds()
    replace_hosts(state, {1: "g2"}, [], door=True)
    assert state.groups.copy_rounds() == before
    assert all(1 in hosts for hosts in state.hosts)


def test_closing_a_table_leaves_its_guests_to_be_seated():
    plan = seated(24, 3)
    state = announced(plan, plan.guests, 1)
    close_table(state, 2)
    assert [len(tables[2]) for tables in state.groups.rounds] == [4, 0, 0]


def test_rotating_hosts_are_named_again_where_one_is_gone():
    plan = seated(24, 3, hosts="rotating")
    gone = plan.rounds[1].tables[0].host
    state = announced(plan, [g for g in plan.guests if g.id != gone], 1)
    renew_rotating_hosts(state)
    for number in (1, 2):
        for table, host in state.hosts[number].items():
            assert state.groups.at[number - 1][host] == state.groups.at[number][host] == table
