"""Gaps, and the pool of near-best portfolios."""

import numpy as np

from essaim.optimum.found import Found, gap_of


def test_a_gap_is_told_only_when_it_can_be():
    assert gap_of(100.0, 101.0) == 0.01
    assert gap_of(-np.inf, 5.0) == np.inf
    assert gap_of(3.0, np.inf) == np.inf
    assert gap_of(0.0, 0.0) == 0.0
    assert gap_of(0.0, 1.0) == np.inf


def test_near_best_portfolios_come_best_first():
    def key(*years):
        return np.array(years, np.int16).tobytes()

    found = Found(value=100.0, pool={key(0, 1): 99.5, key(1, -1): 100.0, key(-1, -1): 50.0})
    assert [one.tolist() for one in found.near_best()] == [[1, -1], [0, 1]]
