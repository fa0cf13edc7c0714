"""Rows gathered in parts give one matrix."""

import numpy as np

from essaim.optimum.rows import Rows


def test_entries_add_up_and_constants_are_left_out():
    rows = Rows()
    first = rows.open(2, high=5.0)
    rows.put(first, [0, 1, -1], [1.0, 2.0, 9.0])
    rows.put(first + 1, [2], 3.0)
    rows.put(first, [1], -2.0)  # 2 - 2 leaves nothing
    starts, columns, values = rows.matrix(3)
    assert (starts.tolist(), columns.tolist(), values.tolist()) == ([0, 1, 2], [0, 2], [1.0, 3.0])
    low, high = rows.bounds()
    assert np.isinf(low).all()
    assert high.tolist() == [5.0, 5.0]


def test_no_row_is_an_empty_matrix():
    starts, columns, _ = Rows().matrix(4)
    assert (starts.tolist(), columns.tolist()) == ([0], [])
