"""The year that the weights of a plan reach."""

import pytest

from essaim.vocabulary.plan_years import year_reached


@pytest.mark.parametrize(
    ("weights", "until"),
    [
        ((1.0, 1.0, 10.0), 2038),
        ((1.0, 1.0, 1.0), None),
        ((1.0, 0.9, 10.0), None),
        ((1.0, 1.0, 2.5), None),
        ((1.0, 10.0), None),  # not as many as the years
        ((), None),
    ],
)
def test_only_a_last_year_that_counts_several_times_reaches_further(weights, until):
    assert year_reached((2027, 2028, 2029), weights) == until


def test_no_year_reaches_nothing():
    assert year_reached((), ()) is None
