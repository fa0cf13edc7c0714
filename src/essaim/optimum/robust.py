"""A portfolio that bears some rises of cost, and what that costs beside the best one.

The two are searched one after the other; the robust one is a start for the other, since it keeps
all its limits. The price is an interval: each value lies between what was found and its bound.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from essaim.optimum.found import gap_of
from essaim.optimum.problem import problem_of
from essaim.optimum.reserve import bears, left_of, reserve_of, rise_of, short_of
from essaim.optimum.result import portfolio_of
from essaim.optimum.search import Search
from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.portfolio import PlanProof, Robust

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaim.optimum.found import Found, Progress
    from essaim.optimum.problem import Problem
    from essaim.optimum.result import Asked
    from essaim.vocabulary.plan import Plan
    from essaim.vocabulary.portfolio import Portfolio


def check_ranges(plan: Plan) -> None:
    """Refuse a plan in which no rise of cost can be told.

    Raises:
        EssaimError: it has no budget, or no cost has a highest value.
    """
    if not plan.budgets:
        raise EssaimError(
            phrase("no budget is given: a rise of costs breaks nothing"),
            where=Place(field="budgets"),
            todo=phrase("Give the euros that come in each year."),
        )
    if not any(rise_of(action) for action in plan.actions):
        raise EssaimError(
            phrase("no cost of the plan carries a range"),
            where=Place(field="actions.cost.high"),
            todo=phrase("Give the least and the most that actions may cost."),
        )


def robust_portfolio(
    asked: Asked, gamma: float, tell: Callable[[Progress], bool] | None = None
) -> Portfolio:
    """The best portfolio that bears `gamma` rises of cost at once, and the price of that.

    Args:
        asked: plan, criterion and effort; half of the time goes to each search.
        gamma: how many costs rise to their highest at once, whichever they are.
        tell: told the news of the robust search; it answers whether to stop.

    Raises:
        EssaimError: no budget, no range of cost, or nothing fits.
    """
    check_ranges(asked.plan)
    nominal = problem_of(asked.plan, asked.criterion)
    guarded = replace(nominal, gamma=gamma)
    half = replace(asked.effort, seconds=asked.effort.seconds / 2)
    found = Search(guarded, half, tell=tell).run()
    known = () if found.chosen is None else (found.chosen,)
    silent = (
        (lambda news: tell(replace(news, value=None, chosen=None, bound=np.inf))) if tell else None
    )
    best = Search(nominal, half, tell=silent, known=known).run()
    found.bound = min(found.bound, best.bound)  # what bears rises fits without them
    portfolio = portfolio_of(asked, guarded, found)
    portfolio = replace(portfolio, seconds=found.seconds + best.seconds)
    return _told(asked, portfolio, nominal, best, gamma)


def _told(
    asked: Asked, portfolio: Portfolio, nominal: Problem, best: Found, gamma: float
) -> Portfolio:
    """The portfolio with what robustness costs, and the proof that it bears the rises."""
    plan = asked.plan
    usual = portfolio_of(asked, nominal, best)
    low, high = _price(portfolio, usual)
    actions = {action.id: action for action in plan.actions}
    broken = float(len(short_of(plan, portfolio.starts, gamma)))
    proof = PlanProof(
        claim="robust", value=broken, bound=0.0, reason="broken" if broken else "all_kept"
    )
    robust = Robust(
        gamma=gamma,
        uncertain=sum(rise_of(actions[name]) > 0 for name in portfolio.starts),
        nominal_value=usual.value,
        nominal_bound=usual.bound,
        nominal_gap=usual.gap,
        nominal_starts=usual.starts,
        nominal_bears=bears(plan, usual.starts),
        bears=bears(plan, portfolio.starts),
        price_low=low,
        price_high=high,
        announced=bool(low),
        reserve=reserve_of(plan, portfolio.starts, gamma),
        left=left_of(plan, portfolio.starts),
    )
    return replace(portfolio, robust=robust, proofs=(*portfolio.proofs, proof))


def _price(portfolio: Portfolio, usual: Portfolio) -> tuple[float | None, float | None]:
    """What is lost as a share of the best without rises: at least, and at most."""
    low = high = None
    if portfolio.bound is not None and usual.value > 0:
        low = max(0.0, 1 - portfolio.bound / usual.value)
        if gap_of(portfolio.bound, usual.value) == 0:
            low = 0.0
    if usual.bound:
        high = max(0.0, 1 - portfolio.value / usual.bound)
    return low, high
