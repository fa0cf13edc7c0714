"""Fairness between municipalities: how much is taken off where least is taken off.

The cut of a municipality is what is saved on its own segments, as a share of what they would emit
over the horizon: cut(m) = Σ w(t) · (B - R) / Σ w(t) · B. The fairness of a portfolio is its least
cut, which is to be as great as can be: the max-min rule of Rawls (1971). What that costs in tonnes
is the price of fairness of Bertsimas, Farias and Trichakis (Operations Research 59-1, 2011).
Segments that tell no municipality are left aside; with fewer than two there is nothing to compare.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from essaim.optimum.model import Model
    from essaim.optimum.problem import Problem

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

FAIRNESS = "fairness"
LEAST_TOWNS = 2


def towns_of(problem: Problem) -> tuple[tuple[str, Ints], ...]:
    """Each municipality and its segments; none when fewer than two are told."""
    if FAIRNESS not in problem.criteria or "emissions" not in problem.criteria:
        return ()
    kind = problem.criteria.index("emissions")
    weighed = problem.baseline @ problem.worth
    found: dict[str, list[int]] = {}
    for segment, town in enumerate(problem.towns):
        if town and problem.segment_criterion[segment] == kind and weighed[segment] > 0:
            found.setdefault(town, []).append(segment)
    if len(found) < LEAST_TOWNS:
        return ()
    return tuple((town, np.array(rows, np.int64)) for town, rows in found.items())


def least_cut(problem: Problem, towns: tuple[tuple[str, Ints], ...], u: Floats) -> float:
    """The least cut of a portfolio, from what acts on each segment in log space."""
    saved = -(problem.worth * problem.baseline * np.expm1(-u)).sum(axis=1)
    sizes = problem.baseline @ problem.worth
    return min(
        (float(saved[rows].sum() / sizes[rows].sum()) for _, rows in towns),
        default=0.0,
    )


def add_least_cut(model: Model) -> int:
    """Add a column that no municipality’s cut passes; its number, -1 without municipalities."""
    p = model.problem
    towns = towns_of(p)
    if not towns:
        return -1
    column = int(model.new_columns((1,), -np.inf, 1.0)[0])
    for _, rows in towns:
        size = float((p.baseline[rows] @ p.worth).sum())
        scale = np.sqrt(size)  # so that neither side of the row is tiny
        row = model.rows.open(1, low=0.0)
        model.rows.put(row, model.at.v[rows], p.worth * scale / size)
        model.rows.put(row, column, -scale)
    return column


def care_for_towns(model: Model, weight: float) -> Floats:
    """What a unit saved on each segment and year is worth to its municipality’s cut.

    Args:
        model: the arrays.
        weight: of a cut of 1.
    """
    p = model.problem
    found = np.zeros((len(p.segments), p.horizon))
    for _, rows in towns_of(p):
        found[rows] = weight * p.worth / float((p.baseline[rows] @ p.worth).sum())
    return found
