"""What can be asked of the room: each task runs in a process of its own (`apart.run_apart`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from essaim.optimum.fairness import FAIRNESS
from essaim.optimum.front import Fronts
from essaim.optimum.problem import problem_of
from essaim.optimum.result import portfolio_of
from essaim.optimum.robust import robust_portfolio
from essaim.optimum.scenarios import ranges_of
from essaim.optimum.search import Search
from essaim.optimum.silos import Silos
from essaim.optimum.why import Explainer
from essaim.vocabulary.reasons import Reasons

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaim.optimum.found import Progress
    from essaim.optimum.result import Asked
    from essaim.vocabulary.portfolio import Portfolio
    from essaim.vocabulary.reasons import Front

    Tell = Callable[[Progress], bool]

POOL_SHOWN = 30  # near-best portfolios valued in the scenarios


def optimise(asked: Asked, scenarios: int = 0, *, tell: Tell | None = None) -> Portfolio:
    """The best portfolio of a plan and its bound.

    Args:
        asked: plan, criterion and effort.
        scenarios: how many to value it in, with a pool of others; 0 for none.
        tell: told what is known so far; it answers whether to stop.
    """
    problem = problem_of(asked.plan, asked.criterion)
    search = Search(problem, asked.effort, tell=tell)
    found = search.run()
    portfolio = portfolio_of(asked, problem, found)
    if not scenarios or found.chosen is None:
        return portfolio
    search.gather()
    pool = [found.chosen, *found.near_best()[:POOL_SHOWN]]
    return replace(portfolio, ranges=ranges_of(asked.plan, problem, pool, scenarios=scenarios))


def silos(asked: Asked, *, tell: Tell | None = None) -> Portfolio:
    """The best portfolio, with the price of each silo."""
    return Silos(asked, tell).run()


def explain(asked: Asked, names: tuple[str, ...], *, tell: Tell | None = None) -> Reasons:
    """The best portfolio and why these actions are in or out.

    Args:
        asked: plan, criterion and effort.
        names: ids of actions.
        tell: told what is known so far.
    """
    problem = problem_of(asked.plan, asked.criterion)
    search = Search(problem, asked.effort, tell=tell)
    found = search.run()
    search.gather()
    portfolio = portfolio_of(asked, problem, found)
    explainer = Explainer(asked, problem, portfolio, found.near_best())
    answers = tuple(explainer.answer(name) for name in names)
    bindings = explainer.bindings()
    return Reasons(portfolio=portfolio, bindings=bindings, answers=answers)


def robust(asked: Asked, gamma: float, *, tell: Tell | None = None) -> Portfolio:
    """The best portfolio that bears `gamma` rises of cost at once, and what that costs.

    Args:
        asked: plan, criterion and effort.
        gamma: how many costs rise at once.
        tell: told what is known so far.
    """
    return robust_portfolio(asked, gamma, tell)


def trade_offs(asked: Asked, points: int, *, tell: Tell | None = None) -> Front:
    """The front of the two criteria asked for; fairness as a third one stands beside it."""
    fronts = Fronts(asked, tell)
    if tuple(asked.criterion)[2:] == (FAIRNESS,):
        return fronts.beside_fairness(points)
    return fronts.evenly(points)
