"""The same model with “starts in t” for columns, in the place of “started by t”.

The relaxation is the same. A yearly limit then reads as a knapsack of the starts under way, where
the solver finds cover cuts: on made-up plans the bound falls further in the same time. Portfolios
are found faster in the other form, which stays the model's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from essaim.optimum.model import Model

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Arrays:
    """A model ready for the solver: its rows, one after another, and the bounds.

    Attributes:
        starts, columns, values: the matrix, row by row.
        low, high: bounds of the rows.
        lower, upper: bounds of the columns.
        profit: of the columns.
    """

    starts: Ints
    columns: Ints
    values: Floats
    low: Floats
    high: Floats
    lower: Floats
    upper: Floats
    profit: Floats


def plain_arrays(model: Model) -> Arrays:
    """The model as it is."""
    starts, columns, values = model.rows.matrix(len(model.lower))
    low, high = model.rows.bounds()
    return Arrays(
        starts,
        columns,
        values,
        low,
        high,
        np.array(model.lower),
        np.array(model.upper),
        model.profit,
    )


def start_arrays(model: Model) -> Arrays:
    """The model with “starts in t”: “started by t” is the sum of the starts until t."""
    plain, width = plain_arrays(model), len(model.lower)
    rows = np.repeat(np.arange(model.rows.count), np.diff(plain.starts))
    rank = np.zeros(width, np.int64)
    rank[: model.integers] = ranks(model)
    # An entry of “started by t” becomes one entry for each start until t.
    copies = rank[plain.columns] + 1
    spots = np.repeat(np.arange(len(rows)), copies)
    back = np.arange(len(spots)) - np.repeat(np.cumsum(copies) - copies, copies)
    columns, values = plain.columns[spots] - back, plain.values[spots]
    last = model.at.last[model.at.last >= 0]
    once = model.rows.count + np.repeat(np.arange(len(last)), rank[last] + 1)
    own = np.concatenate([np.arange(c - rank[c], c + 1) for c in last]) if len(last) else last
    keys = np.concatenate([rows[spots] * width + columns, once * width + own])
    entries = np.concatenate([values, np.ones(len(own))])
    keys, where = np.unique(keys, return_inverse=True)
    entries = np.bincount(where, weights=entries, minlength=len(keys))
    kept = np.abs(entries) > 1e-12
    keys, entries = keys[kept], entries[kept]
    imposed = plain.lower[last]
    lower, profit = plain.lower.copy(), plain.profit.copy()
    lower[: model.integers] = 0.0
    profit[: model.integers] = later_sums(model, plain.profit[: model.integers])
    count = model.rows.count + len(last)
    return Arrays(
        np.searchsorted(keys, np.arange(count + 1) * width).astype(np.int64),
        keys % width,
        entries.astype(float),
        np.concatenate([plain.low, imposed]),
        np.concatenate([plain.high, np.ones(len(last))]),
        lower,
        plain.upper,
        profit,
    )


def ranks(model: Model) -> Ints:
    """For each start column, how many starts of its action come before it."""
    start = model.at.start
    before = np.cumsum(start >= 0, axis=1) - 1
    found = np.zeros(model.integers, np.int64)
    found[start[start >= 0]] = before[start >= 0]
    return found


def later_sums(model: Model, each: Floats) -> Floats:
    """What a start brings, from what each “started by” brings: the sum from it on."""
    start = model.at.start
    wide = np.where(start >= 0, each[np.maximum(start, 0)], 0.0) if len(each) else start * 0.0
    sums = np.cumsum(wide[:, ::-1], axis=1)[:, ::-1]
    found = np.zeros(model.integers)
    found[start[start >= 0]] = sums[start >= 0]
    return found


def as_starts(model: Model, started: Floats) -> Floats:
    """“Starts in t” from “started by t”."""
    rank = ranks(model)
    before = np.where(rank > 0, np.roll(started, 1), 0.0)
    found: Floats = started - before
    return found


def as_started(model: Model, starts: Floats) -> Floats:
    """“Started by t” from “starts in t”."""
    start = model.at.start
    wide = np.where(start >= 0, starts[np.maximum(start, 0)], 0.0) if len(starts) else start * 0.0
    found = np.zeros(model.integers)
    found[start[start >= 0]] = np.cumsum(wide, axis=1)[start >= 0]
    return found
