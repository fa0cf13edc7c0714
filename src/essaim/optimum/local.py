"""A portfolio in little time: by the prices of the relaxation, then by ruin and recreation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from essaim.optimum.prices import Prices
    from essaim.optimum.state import State

    Ints = NDArray[np.int64]

FEWEST, MOST = 2, 8  # actions dropped at a time


def fill(state: State, order: list[int], prices: Prices) -> None:
    """Put in what fits and gains, in this order, each in its best year by the prices."""
    value = state.value()
    for action in order:
        if state.chosen[action] >= 0:
            continue
        years = np.lexsort((-prices.net[action], -prices.share[action]))
        for year in years[:3].tolist():
            if not state.may_start(action, year):
                continue
            state.put(action, year)
            if state.fits():
                reached = state.value()
                if reached > value or state.problem.must[action]:
                    value = reached
                    break
            state.take(action)


def first_portfolio(state: State, prices: Prices) -> bool:
    """Fill an empty state; whether every imposed action is in."""
    p = state.problem
    imposed = np.flatnonzero(p.must).tolist()
    # An imposed action that waits for another one gets in at a second or third reading.
    for _ in range(3):
        fill(state, imposed, prices)
    if state.chosen[imposed].min(initial=0) < 0:
        return False
    loss = prices.start_loss.min(axis=1, initial=np.inf) - prices.out_loss
    order = np.lexsort((loss, -prices.share.sum(axis=1))).tolist()
    for _ in range(2):
        fill(state, order, prices)
    return True


def improve(
    state: State,
    prices: Prices,
    random: np.random.Generator,
    go_on: Callable[[], bool],
    *,
    rounds: int,
    keep: Callable[[Ints, float], None],
) -> Ints:
    """Drop a few actions, fill again, keep what is better; the best portfolio met.

    Args:
        state: a portfolio that fits; it ends as the best one.
        prices: order and years of what is tried.
        random: repeatable.
        go_on: asked before each round.
        rounds: how many at most.
        keep: told each portfolio met and its value.
    """
    p = state.problem
    best, kept = state.value(), state.chosen.copy()
    loss = np.minimum(prices.start_loss.min(axis=1, initial=np.inf), 1e30)
    near = np.argsort(loss, kind="stable")
    for _ in range(rounds):
        if not go_on():
            break
        inside = np.flatnonzero((state.chosen >= 0) & ~p.must)
        if not len(inside):
            break
        for action in _dropped(prices, inside, random):
            if state.chosen[action] >= 0:
                _drop_with_followers(state, action)
        pool = near[: max(40, 3 * len(inside) // 2)]
        noise = random.random(len(pool)) * np.median(np.abs(loss[pool]) + 1e-12)
        fill(state, pool[np.argsort(loss[pool] + noise)].tolist(), prices)
        keep(state.chosen, state.value())
        if state.value() > best + 1e-9 * abs(best):
            best, kept = state.value(), state.chosen.copy()
        elif state.value() < best * (1 - 2e-4):
            state.copied(kept)
    state.copied(kept)
    return kept


def _dropped(prices: Prices, inside: Ints, random: np.random.Generator) -> list[int]:
    """A few chosen actions, the least certain more often."""
    sure = np.minimum(prices.out_loss[inside], 1e30)
    rank = np.argsort(np.argsort(sure, kind="stable"), kind="stable") + 1.0
    weight = 1 / (rank + 3)
    count = min(len(inside), int(random.integers(FEWEST, MOST + 1)))
    found: list[int] = random.choice(inside, count, replace=False, p=weight / weight.sum()).tolist()
    return found


def _drop_with_followers(state: State, action: int) -> None:
    """Drop an action and whatever waits for it, unless one of those is imposed."""
    leaving, open_ = [action], [action]
    while open_:
        for after, _ in state.afters[open_.pop()]:
            if state.chosen[after] >= 0 and after not in leaving:
                leaving.append(after)
                open_.append(after)
    if not any(state.problem.must[one] for one in leaving):
        for one in leaving:
            state.take(one)
