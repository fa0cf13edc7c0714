"""An announced plan becomes groups and comes back as it was."""

from essaim.cafe.announced import announced
from tests.cafe.people import seated


def test_nothing_changes_on_the_way_there_and_back():
    plan = seated(35, 3, tables=8, hosts="fixed")
    assert announced(plan, plan.guests, 1).rounds() == plan.rounds


def test_hosts_and_those_who_will_stay_are_pinned():
    plan = seated(24, 3, hosts="rotating")
    state = announced(plan, plan.guests, 1)
    hosts = {state.number[t.host] for t in plan.rounds[2].tables}
    assert hosts <= state.pinned(1)


def test_guests_of_locked_tables_are_pinned():
    plan = seated(24, 3)
    state = announced(plan, plan.guests, 1, locked_tables=[2])
    assert {state.number[g] for g in plan.rounds[1].tables[1].guests} <= state.pinned(1)


def test_whoever_is_no_longer_listed_has_no_seat():
    plan = seated(24, 3)
    state = announced(plan, plan.guests[1:], 0)
    assert sum(len(group) for group in state.groups.rounds[0]) == 23
