"""From which to which worth of a unit each point of a front is the best."""

import math

from hypothesis import given
from hypothesis import strategies as st

from essaim.plan.worth import best_at, worth_of

FRONT = [(30.0, 10.0), (0.0, 0.0), (10.0, 5.0)]
COORDINATE = st.integers(0, 50).map(float)


def test_intervals_meet_at_the_slopes_in_any_order():
    assert worth_of(FRONT) == [(4.0, math.inf), (0.0, 2.0), (2.0, 4.0)]


def test_a_point_alone_is_always_the_best_and_nothing_has_no_interval():
    assert worth_of([(5.0, 1.0)]) == [(0.0, math.inf)]
    assert worth_of([]) == []


@given(
    st.lists(st.tuples(COORDINATE, COORDINATE), min_size=1, max_size=8, unique=True),
    st.floats(0, 100),
)
def test_inside_its_interval_no_point_beats_it(points, worth):
    best = worth * points[best_at(points, worth)][1] - points[best_at(points, worth)][0]
    assert best == max(worth * saving - euros for euros, saving in points)
    for (euros, saving), ends in zip(points, worth_of(points), strict=True):
        if ends is not None and ends[0] <= worth <= ends[1]:
            assert math.isclose(worth * saving - euros, best, abs_tol=1e-9)
