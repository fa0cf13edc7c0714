"""Greedy against the best: never below its guarantee, and close to it on average."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.actors.coverage import GUARANTEE, best_cover, greedy_cover, weight_of


def brute(sets, weights, k):
    """The best by looking at every choice."""
    choices = itertools.combinations(range(len(sets)), min(k, len(sets)))
    return max((weight_of(sets, weights, choice) for choice in choices), default=0)


def graphs():
    """Two hundred small graphs of links, with publics that overlap."""
    for seed in range(200):
        rng = random.Random(seed)
        count = rng.randint(6, 14)
        sets = [{i} for i in range(count)]
        for _ in range(rng.randint(count // 2, 3 * count)):
            one, other = rng.randrange(count), rng.randrange(count)
            sets[one].add(other)
            sets[other].add(one)
        yield (
            [sorted(s) for s in sets],
            [rng.randint(1, 100) for _ in range(count)],
            rng.randint(2, 4),
        )


def test_two_hundred_random_graphs():
    shares = []
    for sets, weights, k in graphs():
        choice = greedy_cover(sets, weights, k)
        best = brute(sets, weights, k)
        assert choice.value >= GUARANTEE * best
        assert choice.value <= best <= choice.bound
        assert choice.value == weight_of(sets, weights, choice.picks)
        shares.append(choice.value / best)
    assert sum(shares) / len(shares) >= 0.98


def test_the_exact_choice_is_the_one_of_brute_force():
    for sets, weights, k in itertools.islice(graphs(), 60):
        assert weight_of(sets, weights, best_cover(sets, weights, k)) == brute(sets, weights, k)


def test_a_case_where_greedy_is_not_the_best():
    # The large set overlaps both others, which together are everything.
    sets, weights = [[0, 1, 3, 4], [0, 1, 2], [3, 4, 5]], [1, 1, 1, 1, 1, 1]
    assert greedy_cover(sets, weights, 2).value == 5
    assert best_cover(sets, weights, 2) == (1, 2)


@given(
    st.lists(st.lists(st.integers(0, 7), max_size=5), max_size=7),
    st.lists(st.integers(0, 9), min_size=8, max_size=8),
    st.integers(1, 4),
)
def test_the_bound_holds_for_any_sets(sets, weights, k):
    choice = greedy_cover(sets, weights, k)
    assert choice.value >= GUARANTEE * brute(sets, weights, k)
    assert brute(sets, weights, k) <= choice.bound
    assert list(choice.gains) == sorted(choice.gains, reverse=True)


def test_too_long_a_search_says_so():
    rng = random.Random(3)
    sets = [sorted(rng.sample(range(60), 9)) for _ in range(60)]
    assert best_cover(sets, [1] * 60, 8, nodes=50) is None


@pytest.mark.parametrize("k", [0, 3])
def test_nothing_to_choose(k):
    assert greedy_cover([], [], k).picks == ()
    assert greedy_cover([[], []], [], k).picks == ()
