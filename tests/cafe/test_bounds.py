"""Bounds have the closed forms of their arguments, and no plan beats them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.cafe.bounds import coincidences_bound, even_pairs, same_category_bound
from essaim.cafe.problem import problem_of
from essaim.cafe.seat import rules_for
from tests.cafe.people import people, problem
from tests.cafe.test_groups import dealt


@pytest.mark.parametrize(("rounds", "value"), [(3, 9), (4, 18), (5, 30), (6, 45)])
def test_twelve_people_at_three_tables_coincide_at_least_so_often(rounds, value):
    bound = coincidences_bound(problem(12, rounds))
    assert (bound.value, bound.reason) == (value, "fewer_tables_than_seats")


def test_more_meetings_than_pairs_are_spread_evenly():
    # 16 people, 6 rounds: 144 meetings over 120 pairs.
    bound = coincidences_bound(problem(16, 6))
    assert (bound.value, bound.reason) == (24, "more_meetings_than_pairs")


def test_twenty_people_stop_at_five_rounds():
    assert coincidences_bound(problem(20, 5)).value == 0
    assert coincidences_bound(problem(20, 6)).reason == "published_maximum"


@pytest.mark.parametrize(("rounds", "repeats"), [(2, 0), (3, 1), (4, 2)])
def test_two_accessible_tables_force_repeats_with_fixed_hosts(rounds, repeats):
    listed = people(35, host={n: n for n in range(1, 9)}, accessible={16: True})
    rules = rules_for(35, tables=8, hosts="fixed", accessible_tables=(1, 2))
    bound = coincidences_bound(problem_of(listed, rules, rounds))
    assert bound.repeats == repeats
    assert bound.guests == ((15,) if repeats else ())


def test_more_rounds_than_fixed_hosts_force_every_traveller_to_meet_one_again():
    made = problem(16, 5, hosts="fixed", host={n: n for n in range(1, 5)})
    assert coincidences_bound(made).reason in {"hosts_met_again", "more_meetings_than_pairs"}
    assert coincidences_bound(made).value >= 12


def test_two_who_share_a_rare_language_meet_again():
    spoken = dict.fromkeys(range(1, 35), ("fr",)) | dict.fromkeys((32, 33, 34, 35), ("de",))
    bound = coincidences_bound(problem(35, 3, tables=8, languages=spoken))
    assert (bound.reason, len(bound.guests)) == ("few_partners_for_guest", 4)


@pytest.mark.parametrize(
    ("things", "places", "pairs"), [(0, 3, 0), (3, 3, 0), (4, 3, 1), (9, 3, 9), (35, 8, 60)]
)
def test_the_fewest_pairs_of_an_even_spread(things, places, pairs):
    assert even_pairs(things, places) == pairs


@given(st.integers(0, 300), st.integers(8, 30), st.integers(2, 5))
def test_no_plan_beats_the_bounds(seed, count, rounds):
    made = problem(count, rounds)
    plan = dealt(made, seed)
    assert plan.coincidences() >= coincidences_bound(made).value
    assert plan.same_category() >= same_category_bound(made)
