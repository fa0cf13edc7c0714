"""Rows that keep a portfolio within its money when some costs rise (Bertsimas and Sim, 2004).

The worst of Γ rises is a small linear programme; its dual makes the protection linear: in each
year Γ · z + Σ p, where z + p covers each action's rise so far. No whole number is added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from essaim.optimum.model import Model

    Floats = NDArray[np.float64]


def protect(model: Model) -> None:
    """Add the protection of each year's purse to a model whose problem has a `gamma`."""
    p = model.problem
    uncertain = np.flatnonzero(p.rise > 0)
    if not p.gamma or p.budget is None or not len(uncertain):
        return
    each = model.new_columns((p.horizon,), 0.0, np.inf)
    own = model.new_columns((len(uncertain), p.horizon), 0.0, np.inf)
    first = model.rows.open(own.size, low=0.0)
    rows = first + np.arange(own.size).reshape(own.shape)
    model.rows.put(rows, np.broadcast_to(each, own.shape), 1.0)
    model.rows.put(rows, own, 1.0)
    for place, action in enumerate(uncertain.tolist()):
        duration = int(p.duration[action])
        yearly = p.rise[action] / duration / model.coin
        for lag in range(min(duration, p.horizon)):  # by the end of t, as many years of it
            model.rows.put(rows[place, lag:], model.at.by[action, : p.horizon - lag], -yearly)
    ceiling = np.array(model.upper)[model.at.advance]
    spare = model.rows.open(p.horizon, low=-ceiling) + np.arange(p.horizon)
    model.rows.put(spare, model.at.purse, 1.0)
    model.rows.put(spare, model.at.advance, -1.0)
    model.rows.put(spare, each, -p.gamma)
    model.rows.put(np.broadcast_to(spare, own.shape), own, -1.0)


def worst_rises(rises: Floats, gamma: float) -> Floats:
    """For each year, the most that `gamma` rises make; rises is actions × years."""
    whole = int(gamma)
    if len(rises) <= whole:
        every: Floats = rises.sum(axis=0)
        return every
    ordered = -np.sort(-rises, axis=0)
    found: Floats = ordered[:whole].sum(axis=0) + (gamma - whole) * ordered[whole]
    return found
