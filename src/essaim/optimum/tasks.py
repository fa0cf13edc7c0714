"""What can be asked of the room: each task runs in a process of its own (`apart.run_apart`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.optimum.problem import problem_of
from essaim.optimum.result import portfolio_of
from essaim.optimum.search import Search
from essaim.optimum.silos import Silos

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaim.optimum.result import Asked
    from essaim.optimum.search import Progress
    from essaim.vocabulary.portfolio import Portfolio

    Tell = Callable[[Progress], bool]


def optimise(asked: Asked, *, tell: Tell | None = None) -> Portfolio:
    """The best portfolio of a plan and its bound."""
    problem = problem_of(asked.plan, asked.criterion)
    return portfolio_of(asked, problem, Search(problem, asked.effort, tell=tell).run())


def silos(asked: Asked, *, tell: Tell | None = None) -> Portfolio:
    """The best portfolio, with the price of each silo."""
    return Silos(asked, tell).run()
