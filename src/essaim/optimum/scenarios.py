"""What a portfolio achieves when effects turn out lower or higher than expected.

Each effect is drawn from a triangle between its `low` and `high`, its peak at `saving`; effects
are independent, and an effect without a range stays as it is. A pool of near-best portfolios is
valued in the same scenarios, so that one sees how often each of them wins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from essaim.optimum.state import State
from essaim.vocabulary.portfolio import Ranges

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from essaim.optimum.problem import Problem
    from essaim.vocabulary.plan import Plan

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

LOW, HIGH = 5, 95  # per cent of the scenarios below
SLICE = 250  # scenarios valued at a time


def ranges_of(plan: Plan, problem: Problem, pool: list[Ints], *, scenarios: int) -> Ranges | None:
    """The interval of the first portfolio of a pool, and how often each wins.

    Args:
        plan: the document, for the ranges of its effects.
        problem: its arrays.
        pool: start years of portfolios; the first is the one in hand.
        scenarios: how many.
    """
    if not pool:
        return None
    draws = drawn(plan, problem, scenarios=scenarios)
    values = np.stack([values_in(problem, chosen, draws) for chosen in pool])
    mine = values[0]
    # Equal portfolios share a win, the first of them taking it.
    wins = np.bincount(values.argmax(axis=0), minlength=len(pool)) / scenarios
    best = int(wins.argmax())
    return Ranges(
        scenarios=scenarios,
        low=float(np.percentile(mine, LOW)),
        mean=float(mine.mean()),
        high=float(np.percentile(mine, HIGH)),
        wins=float(wins[0]),
        pool=len(pool),
        most_wins=float(wins[best]),
        most_wins_starts=problem.starts(pool[best]),
        most_wins_mean=float(values[best].mean()),
    )


def drawn(plan: Plan, problem: Problem, *, scenarios: int) -> Floats:
    """Scenarios × effects: savings drawn from their ranges, the same each time."""
    random = np.random.default_rng(1)
    segments = {name: place for place, name in enumerate(problem.segments)}
    ranges = []
    index = {name: place for place, name in enumerate(problem.names)}
    known = {
        (index[action.id], segments[effect.segment], effect.saving, effect.ramp): effect
        for action in plan.actions
        if action.id in index
        for effect in action.effects
        if effect.segment in segments
    }
    rows = zip(
        problem.effect_action.tolist(),
        problem.effect_segment.tolist(),
        problem.saving.tolist(),
        problem.ramp.tolist(),
        strict=True,
    )
    for row in rows:
        effect = known[row]
        low = effect.saving if effect.low is None else effect.low
        high = effect.saving if effect.high is None else effect.high
        ranges.append(
            random.triangular(low, effect.saving, high, scenarios)
            if low < high
            else np.full(scenarios, effect.saving)
        )
    return np.stack(ranges, axis=1) if ranges else np.zeros((scenarios, 0))


def values_in(problem: Problem, chosen: Ints, draws: Floats) -> Floats:
    """The value of a portfolio in each scenario."""
    state = State(problem)
    state.copied(chosen)
    base = state.value()
    # Only effects vary: pairs, benefits and money are as in the portfolio itself.
    fixed = state.u.copy()
    inside = np.flatnonzero(chosen[problem.effect_action] >= 0)
    years = np.arange(problem.horizon)
    ramps = {}
    for k in inside.tolist():
        since = years - int(chosen[problem.effect_action[k]]) + 1
        ramps[k] = np.clip(since / int(problem.ramp[k]), 0.0, 1.0)
        fixed[problem.effect_segment[k]] += np.log1p(-problem.saving[k] * ramps[k])
    weight = problem.weights[problem.segment_criterion][:, None] * problem.worth * problem.baseline
    usual = float((weight * np.exp(-state.u)).sum())
    found = np.empty(len(draws))
    for first in range(0, len(draws), SLICE):
        some = draws[first : first + SLICE]
        left = np.broadcast_to(np.exp(-fixed), (len(some), *fixed.shape)).copy()
        for k in inside.tolist():
            left[:, problem.effect_segment[k]] *= 1 - some[:, k, None] * ramps[k]
        found[first : first + SLICE] = base + usual - (weight * left).sum(axis=(1, 2))
    return found
