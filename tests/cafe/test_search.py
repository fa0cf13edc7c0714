"""The search reaches what the literature and the bounds allow, the same each time."""

import random

import pytest

from essaim.cafe.bounds import coincidences_bound, same_category_bound
from essaim.cafe.pollination import reached_bound
from essaim.cafe.problem import problem_of
from essaim.cafe.search import search
from essaim.cafe.seat import rules_for
from essaim.vocabulary.guest import Guest
from tests.cafe.people import problem

TIGHT = [(n, 4) for n in range(16, 20)] + [(20, 5)] + [(n, 6) for n in range(21, 61)]


@pytest.mark.parametrize(("count", "rounds"), TIGHT)
def test_nobody_meets_twice_at_tables_of_four(count, rounds):
    assert search(problem(count, rounds), 0).rank[:2] == (0, 0)


@pytest.mark.slow
@pytest.mark.parametrize("count", range(61, 401))
def test_nobody_meets_twice_in_six_rounds_up_to_400_people(count):
    assert search(problem(count, 6), 0).rank[:2] == (0, 0)


@pytest.mark.parametrize(("rounds", "value"), [(3, 9), (4, 18), (5, 30), (6, 45)])
def test_twelve_people_reach_the_proven_fewest_coincidences(rounds, value):
    assert search(problem(12, rounds), 0).rank[:2] == (0, value)


def profile(seed, hosts):
    """35 people at 8 tables with 3 to 8 categories of random weights."""
    rng = random.Random(seed)
    kinds = rng.randint(3, 8)
    weights = [rng.random() + 0.1 for _ in range(kinds)]
    names = rng.choices([f"c{k}" for k in range(kinds)], weights, k=35)
    guests = [
        Guest(
            id=f"g{n}",
            name=f"Guest {n}",
            category=name,
            host=n + 1 if hosts == "fixed" and n < 8 else None,
        )
        for n, name in enumerate(names)
    ]
    return problem_of(guests, rules_for(35, tables=8, hosts=hosts), 3)


@pytest.mark.parametrize("hosts", ["none", "fixed", "rotating"])
@pytest.mark.parametrize("seeds", [range(12), pytest.param(range(60), marks=pytest.mark.slow)])
def test_mix_and_pollination_reach_their_bounds_in_nearly_every_profile(hosts, seeds):
    best = 0
    for seed in seeds:
        made = profile(seed, hosts)
        rank = search(made, 0).rank
        assert rank[:2] == (0, 0)
        best += (rank[2], -rank[3]) == (same_category_bound(made), reached_bound(made))
    assert best >= len(seeds) * 56 / 60


def test_300_people_with_chosen_hosts_reach_every_bound():
    made = problem(300, 4, hosts="fixed")
    rank = search(made, 0).rank
    assert rank == (0, 0, same_category_bound(made), -8100)


def test_the_same_seed_gives_the_same_plan():
    made = problem(35, 4, tables=8, accessible={3: True}, access=(1,), hosts="fixed")
    assert search(made, 7).rounds == search(made, 7).rounds


def test_progress_is_told_and_never_goes_back():
    told = []
    search(problem(20, 6), 0, told.append)
    assert told == sorted(told)
    assert told[-1] <= 1


def test_a_lone_round_is_dealt_evenly_and_mixed():
    made = problem(35, 1, tables=8)
    assert search(made, 0).rank[:3] == (0, 0, same_category_bound(made))
    assert coincidences_bound(made).value == 0
