"""The share of a room and its interval: published values, and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.harvest.agreement import Tally, VoteError, agreement_of, wilson


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [
        (35, 35, 0.90, 1.0),
        (28, 35, 0.64, 0.90),
        (18, 35, 0.36, 0.67),
        (7, 35, 0.10, 0.36),
        (4, 4, 0.51, 1.0),
        (3, 4, 0.30, 0.95),
    ],
)
def test_reference_figures(k, n, low, high):
    found = wilson(k, n)
    assert (round(found.low, 2), round(found.high, 2)) == (low, high)


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    # R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_published_values(k, n, low, high):
    found = wilson(k, n)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_when_not_everybody_voted_the_interval_is_narrower():
    found = wilson(10, 20, room=35)
    assert (round(found.low, 2), round(found.high, 2)) == (0.36, 0.64)
    assert agreement_of(Tally(10, 10), present=35).interval == found


def test_when_the_whole_room_voted_there_is_no_interval():
    found = agreement_of(Tally(20, 10, 5), present=35)
    assert (found.whole, found.interval) == (True, None)
    assert found.share == pytest.approx(2 / 3)


def test_passes_are_counted_apart():
    found = agreement_of(Tally(10, 10, 5), present=40)
    assert found.share == 0.5
    assert found.interval == wilson(10, 20, room=35)


def test_nobody_who_answered_has_no_share():
    found = agreement_of(Tally(0, 0, 3), present=9)
    assert (found.share, found.interval, found.whole) == (None, None, False)


def test_phones_and_hands_add_up():
    assert Tally(1, 2, 3) + Tally(10, 20, 30) == Tally(11, 22, 33)
    assert Tally(1, 2, 3).voted == 6


@pytest.mark.parametrize(
    ("tally", "present"), [(Tally(-1), None), (Tally(3, 3, 1), 6), (Tally(passed=-1), 5)]
)
def test_what_cannot_be_is_refused(tally, present):
    with pytest.raises(VoteError):
        agreement_of(tally, present=present)


@pytest.mark.parametrize(("k", "n", "room"), [(2, 1, None), (0, 0, None), (1, 5, 4), (-1, 3, None)])
def test_a_share_that_is_none_is_refused(k, n, room):
    with pytest.raises(VoteError):
        wilson(k, n, room=room)


@given(
    st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
    st.integers(0, 500),
)
def test_the_share_lies_inside_and_a_finite_room_says_more(kn, more):
    k, n = kn
    endless, finite = wilson(k, n), wilson(k, n, room=n + more)
    for found in (endless, finite):
        assert 0 <= found.low <= k / n <= found.high <= 1
    assert finite.high - finite.low <= endless.high - endless.low + 1e-12
    other = wilson(n - k, n)
    assert other.low == pytest.approx(1 - endless.high, abs=1e-12)
