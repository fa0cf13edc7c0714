"""The problem in numbers says what the guest list says."""

import pytest

from essaim.cafe.problem import ANY_LANGUAGE, category_key, even_sizes, problem_of
from essaim.cafe.seat import rules_for
from essaim.vocabulary.guest import Guest
from tests.cafe.people import people, problem


@pytest.mark.parametrize(("count", "tables"), [(35, 8), (12, 3), (21, 6), (10_000, 2500)])
def test_sizes_differ_by_one_at_most_and_seat_everybody(count, tables):
    sizes = even_sizes(count, tables)
    assert sum(sizes) == count
    assert max(sizes) - min(sizes) <= 1


def test_guests_without_category_are_of_no_kind_together():
    assert len(set(problem(12, 3, kinds=0).category)) == 12


def test_categories_are_the_same_whatever_their_case():
    assert category_key("ÉLUS ") == category_key("élus")


def test_an_empty_language_cell_means_any():
    made = problem(12, 3, languages={1: ("fr",), 2: ("de",), 3: ("fr", "de")})
    assert made.spoken[3] == ANY_LANGUAGE
    assert made.spoken[0] & made.spoken[2]
    assert not made.spoken[0] & made.spoken[1]


def test_together_is_transitive_across_labels():
    guests = [Guest(id=str(n), name=str(n), together=t) for n, t in enumerate(["a", "a;b", "b"])]
    made = problem_of([*guests, *people(9)], rules_for(12), 3)
    assert made.groups == ((0, 1, 2),)


def test_apart_gives_way_to_nobody_kept_together():
    made = problem(12, 3, apart={1: "x", 2: "x", 3: "x"})
    assert made.apart[0] == {1, 2}


def test_a_round_with_few_people_closes_tables_rather_than_seat_two():
    stays = dict.fromkeys(range(11, 36), (1,))
    made = problem(35, 2, tables=8, rounds=stays)
    assert made.open_tables(0) == 8
    assert made.sizes(1) == [4, 3, 3]


def test_named_hosts_count_only_when_hosts_are_fixed():
    hosts = {1: 2}
    assert problem(12, 3, host=hosts).homes == {}
    assert problem(12, 3, hosts="fixed", host=hosts).homes == {0: 1}


def test_free_tables_need_no_access_rule_while_they_suffice():
    assert not problem(35, 3, tables=8, access=(1, 2), accessible={7: True}).bound_to_tables
