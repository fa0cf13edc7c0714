"""A check believes nothing: neither our quality block nor another tool's plan."""

from dataclasses import replace

import pytest

from essaim.cafe.check import check_seating, seating_of_rows
from essaim.cafe.plan_file import PlanRow
from essaim.vocabulary.errors import SeatingError
from tests.cafe.people import people, seated


def test_our_own_plans_are_sound():
    checked = check_seating(seated(35, 3, tables=8, hosts="rotating"))
    assert checked.sound
    assert checked.quality.repeats == 0


@pytest.mark.parametrize("name", ["repeats", "tables_reached", "same_category_bound"])
def test_a_figure_that_was_changed_is_found(name):
    seating = seated(20, 3)
    false = replace(seating.quality, **{name: getattr(seating.quality, name) + 1})
    assert check_seating(replace(seating, quality=false)).differences == (name,)


def test_a_plan_without_rounds_is_refused():
    with pytest.raises(SeatingError):
        check_seating(replace(seated(20, 1), rounds=()))


def rows(*rounds):
    return [
        PlanRow(round=r, table=t, id=f"g{n}", line=2)
        for r, tables in enumerate(rounds, start=1)
        for t, group in enumerate(tables, start=1)
        for n in group
    ]


def test_a_plan_of_another_tool_is_counted_the_same_way():
    seating = seating_of_rows(rows([(1, 2, 3), (4, 5, 6)], [(1, 2, 4), (3, 5, 6)]), people(6))
    checked = check_seating(seating, claims=False)
    assert (checked.quality.repeats, checked.sound) == (2, True)


def test_named_hosts_make_a_plan_of_fixed_hosts():
    guests = people(6, host={1: 1})
    seating = seating_of_rows(rows([(1, 2, 3), (4, 5, 6)], [(2, 4, 3), (1, 5, 6)]), guests)
    assert seating.rules.hosts == "fixed"
    assert [v.rule for v in check_seating(seating).counted.violations] == ["host_moved"]
