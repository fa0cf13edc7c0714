"""The exact test at one half: closed values, and what must always hold."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.harvest.chance import even_chance

COUNT = st.integers(0, 400)


@pytest.mark.parametrize(
    ("one", "other", "p"),
    [
        (6, 0, 2 / 64),
        (5, 0, 2 / 32),
        (0, 1, 1.0),
        (3, 3, 1.0),
        (8, 2, 112 / 1024),
        (9, 1, 22 / 1024),
    ],
)
def test_closed_values(one, other, p):
    assert even_chance(one, other) == p


@given(COUNT, COUNT)
def test_it_is_a_probability_and_sides_do_not_matter(one, other):
    assert 0 < even_chance(one, other) <= 1
    assert even_chance(one, other) == even_chance(other, one)


@given(COUNT, COUNT)
def test_a_wider_gap_is_never_likelier(one, other):
    low, high = sorted((one, other))
    assert even_chance(low, high + 1) <= even_chance(low, high) + 1e-12


def test_large_counts_agree_with_whole_numbers():
    n, most = 3_000, 1_580
    exact = 2 * sum(math.comb(n, i) for i in range(most, n + 1)) / 2**n
    assert even_chance(most, n - most) == pytest.approx(exact, rel=1e-9)
    assert even_chance(60_000, 40_000) < 1e-300
