"""What the linear relaxation says of each action: what a start would lose, at least.

With the duals of the relaxation as prices, a start is worth its profit less what it uses. The bound
less that loss still bounds every plan that has the start, so starts that lose more than the gap
are in no better plan, and the loss is the regret that answers “why not this one?”.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from essaim.optimum.model import Model

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Prices:
    """By action and start, in units of the criterion.

    Attributes:
        net: n × T, profit of a start less what it uses, at the prices; -inf where not allowed.
        start_loss: n × T, what the bound loses at least when the action starts then.
        out_loss: n, what the bound loses at least when the action is not chosen.
        share: n × T, how much of the action the relaxation starts in that year.
    """

    net: Floats
    start_loss: Floats
    out_loss: Floats
    share: Floats


def prices_of(model: Model, values: Floats, duals: Floats) -> Prices:
    """The prices of a relaxation that was solved to its optimum.

    Args:
        model: the model with all rows that the duals are of.
        values: one a column, of the relaxation.
        duals: one a row, what one more unit of the row's limit brings.
    """
    weighed = duals.copy()
    if hasattr(model, "order"):
        weighed[model.order] = 0.0
    columns = np.concatenate(model.rows.column)
    rows, entries = np.concatenate(model.rows.row), np.concatenate(model.rows.value)
    used = np.bincount(columns, weights=entries * weighed[rows], minlength=len(model.lower))
    reduced = model.profit - used
    start = model.at.start
    each = np.where(start >= 0, reduced[np.maximum(start, 0)], 0.0)
    # A start in t sets the columns of t and of every later year.
    net = np.cumsum(each[:, ::-1], axis=1)[:, ::-1]
    net = np.where(start >= 0, net, -np.inf)
    best = net.max(axis=1, initial=-np.inf)
    worth = np.where(model.problem.must, best, np.maximum(best, 0.0))
    by = np.where(model.at.by >= 0, values[np.maximum(model.at.by, 0)], 0.0)
    share = np.diff(by, axis=1, prepend=0.0)
    return Prices(net, worth[:, None] - net, np.where(np.isfinite(worth), worth, 0.0), share)
