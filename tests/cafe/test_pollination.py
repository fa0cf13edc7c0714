"""Ideas travel as they would by hand, and never beyond the bound."""

from hypothesis import given
from hypothesis import strategies as st

from essaim.cafe.pollination import reached_bound, tables_reached
from tests.cafe.people import problem
from tests.cafe.test_groups import dealt


def test_ideas_stay_at_one_table_when_nobody_moves():
    plan = [[[0, 1], [2, 3]]] * 3
    assert tables_reached(plan, 4) == 2 * (2 + 1)


def test_two_couples_that_cross_reach_both_tables():
    assert tables_reached([[[0, 1], [2, 3]], [[0, 2], [1, 3]], [[0, 1], [2, 3]]], 4) == 12


def test_the_bound_of_full_tables_is_the_sum_of_powers():
    assert reached_bound(problem(300, 4)) == 8100
    assert reached_bound(problem(12, 3)) == 27


@given(st.integers(0, 500), st.integers(9, 40), st.integers(2, 5))
def test_no_plan_passes_the_bound(seed, count, rounds):
    made = problem(count, rounds)
    assert tables_reached(dealt(made, seed).rounds, count) <= reached_bound(made)
