"""Trade-offs between two criteria: the best of the first for each level of the second.

Epsilon-constraint (Haimes, Lasdon and Wismer, 1971) with a lexicographic second solve: first the
most of the first criterion, then the most of the second that keeps it.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from essaim.optimum.evaluate import cuts_of
from essaim.optimum.fairness import FAIRNESS
from essaim.optimum.problem import problem_of
from essaim.optimum.result import inputs_of
from essaim.optimum.search import Search
from essaim.optimum.state import State
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.reasons import Front, FrontPoint

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from essaim.optimum.found import Found, Progress
    from essaim.optimum.problem import Problem
    from essaim.optimum.result import Asked

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Tell = Callable[[Progress], bool]

POINTS, FAIR_STEPS = 11, 5


@dataclass(slots=True)
class _Point:
    chosen: Ints
    values: Floats
    bound: float
    gap: float


class Fronts:
    """The front of two criteria of a plan."""

    def __init__(self, asked: Asked, tell: Tell | None = None) -> None:
        """Prepare it; the two first criteria of `asked` are weighed against each other."""
        self.asked = asked
        self.tell = tell or (lambda _news: False)
        self.names = tuple(asked.criterion)[:2]
        self.problem = problem_of(asked.plan, dict.fromkeys(self.names, 1.0))
        self.known: list[Ints] = []

    def evenly(self, points: int = POINTS) -> Front:
        """Points at even steps of the second criterion, between its two ends."""
        since = time.monotonic()
        part = self.asked.effort.seconds / (points + 1)
        first = self._best((1.0, 0.0), (), part)
        last = self._best((0.0, 1.0), (), part / 2)
        found, missed = [first], 0
        low, high = float(first.values[1]), float(last.values[1])
        # From the tightest level on: each portfolio is then a start for the next level.
        for level in np.linspace(high, low, points)[:-1].tolist():
            slack = 1e-6 * max(1.0, abs(level))
            try:
                found.append(self._best((1.0, 0.0), ((1, level - slack),), part))
            except (EssaimError, LookupError):
                missed += 1
        front = self._front(found, missed, since)
        return replace(front, ceiling=last.bound if np.isfinite(last.bound) else None)

    def beside_fairness(self, points: int = POINTS, steps: int = FAIR_STEPS) -> Front:
        """The front of the two criteria and, beside it, what fairness costs in the first one.

        Args:
            points: of the front.
            steps: levels of the least cut, from that of the best portfolio to the greatest.
        """
        front = self.evenly(points)
        first = self.names[0]
        asked = replace(self.asked, criterion={first: 1.0, FAIRNESS: 1.0})
        fair = Fronts(asked, self.tell).evenly(steps)
        return replace(
            front,
            fair=fair.points,
            fair_ceiling=fair.ceiling,
            seconds=front.seconds + fair.seconds,
            missed=front.missed + fair.missed,
        )

    def exact(self, step: float) -> Front:
        """Every point of the front, when the second criterion moves by steps (whole numbers)."""
        since = time.monotonic()
        found: list[_Point] = []
        floors: tuple[tuple[int, float], ...] = ()
        while True:
            try:
                top = self._best((1.0, 0.0), floors, 1e6)
                least = float(top.values[0]) - step / 4
                point = self._best((0.0, 1.0), (*floors, (0, least)), 1e6)
            except (EssaimError, LookupError):
                return self._front(found, 0, since)
            point.bound, point.gap = top.bound, top.gap
            found.append(point)
            floors = ((1, float(point.values[1]) + step / 2),)

    def _best(
        self, weights: tuple[float, float], floors: tuple[tuple[int, float], ...], seconds: float
    ) -> _Point:
        problem = replace(self.problem, weights=np.array(weights))
        effort = replace(self.asked.effort, seconds=seconds)
        search = Search(problem, effort, tell=self.tell, known=tuple(self.known), floors=floors)
        found = search.run()
        if found.chosen is None:
            raise LookupError
        self.known.append(found.chosen)
        return _point(problem, found)

    def _front(self, points: list[_Point], missed: int, since: float) -> Front:
        inputs = inputs_of(self.asked)
        kept = _not_dominated(points)
        return Front(
            criteria=self.names,
            points=tuple(
                FrontPoint(
                    values=dict(zip(self.names, one.values.tolist(), strict=True)),
                    bound=one.bound if np.isfinite(one.bound) else None,
                    gap=one.gap if np.isfinite(one.gap) else None,
                    starts=self.problem.starts(one.chosen),
                    cuts=cuts_of(self.asked.plan, self.problem.starts(one.chosen)),
                )
                for one in kept
            ),
            seconds=time.monotonic() - since,
            missed=missed,
            plan_sha256=inputs.plan_sha256,
            solver=inputs.solver,
        )


def _point(problem: Problem, found: Found) -> _Point:
    assert found.chosen is not None
    state = State(problem)
    state.copied(found.chosen)
    return _Point(found.chosen, state.values(), found.bound, found.gap)


def _not_dominated(points: list[_Point]) -> list[_Point]:
    """The points no other one beats on both, from the best on the first."""
    kept: list[_Point] = []
    for one in sorted(points, key=lambda one: (-one.values[0], -one.values[1])):
        if not kept or one.values[1] > kept[-1].values[1] + 1e-9:
            kept.append(one)
    return kept
