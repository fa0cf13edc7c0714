"""Why an action is in or out, and which limits bind: answers by the prices of the relaxation.

“Plan minus plan” would be noise of the solver, so a limit's worth is a dual of the relaxation, and
what an action left out would cost is how far the bound falls when it is imposed: at least that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from essaim.optimum.evaluate import evaluate
from essaim.optimum.found import Effort
from essaim.optimum.search import Search
from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.reasons import Answer, Binding, Opening

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from essaim.optimum.problem import Problem
    from essaim.optimum.result import Asked
    from essaim.vocabulary.plan import Plan
    from essaim.vocabulary.portfolio import Portfolio

    Ints = NDArray[np.int64]

PARTNERS = 5  # other actions tried beside the one that is asked about


def known_actions(plan: Plan, names: tuple[str, ...]) -> None:
    """Refuse names that are no action of the plan.

    Raises:
        EssaimError: there is no such action.
    """
    ids = {action.id for action in plan.actions}
    for name in names:
        if name not in ids:
            raise EssaimError(
                phrase("there is no action “{name}”", name=name),
                where=Place(field="ACTION"),
                todo=phrase("Give the id of an action of the plan."),
            )


class Explainer:
    """The relaxation of a plan, ready for questions about a portfolio."""

    def __init__(
        self, asked: Asked, problem: Problem, portfolio: Portfolio, pool: list[Ints]
    ) -> None:
        """Prepare it.

        Args:
            asked: plan and criterion.
            problem: its arrays.
            portfolio: the one in hand.
            pool: start years of near-best portfolios.
        """
        self.asked, self.problem, self.portfolio, self.pool = asked, problem, portfolio, pool
        self.search = Search(problem, Effort(gap=0.0, seconds=asked.effort.seconds))
        self.search.relax()
        prices = self.search.found.prices
        if prices is None:
            raise EssaimError(
                phrase("the time was too short for a first bound"),
                todo=phrase("Allow more time with --time."),
            )
        self.prices = prices
        self.model = self.search.relaxed.model
        self.bound = self.search.relaxed_bound

    def bindings(self) -> tuple[Binding, ...]:
        """The limits that bind, what one per cent of them is worth first."""
        p, found = self.problem, []
        for (tag, limit, year), row in self.model.tags.items():
            dual = float(self.search.duals[row])
            if tag == "money" and p.budget is not None:
                worth = dual / self.model.coin
                capacity = float(p.budget[year])
                found.append(_binding("euros", "", p.years[year], capacity, worth))
            elif tag == "limit":
                worth = dual / self.model.scales[row]
                kind, name = p.limits[limit]
                capacity = float(p.capacity[limit, year])
                found.append(_binding(kind, name, p.years[year], capacity, float(worth)))
        least = 1e-9 * max(1.0, abs(self.bound))
        kept = [one for one in found if one.worth * one.capacity > least]
        return tuple(sorted(kept, key=lambda one: -one.worth * one.capacity))

    def answer(self, name: str) -> Answer:
        """Why this action is in or out.

        Raises:
            EssaimError: there is no such action.
        """
        known_actions(self.asked.plan, (name,))
        action = next(one for one in self.asked.plan.actions if one.id == name)
        aside = {one.id: one.reason for one in self.portfolio.not_comparable}
        if name not in self.problem.names:
            return Answer(action=name, verdict="not_comparable", reason=aside.get(name, ""))
        if action.decided == "out":
            return Answer(action=name, verdict="decided_out")
        index = self.problem.names.index(name)
        if name in self.portfolio.starts:
            return self._in(index, decided=action.decided is not None)
        return self._out(index)

    def _share(self, index: int) -> float | None:
        if not self.pool:
            return None
        return sum(bool(one[index] >= 0) for one in self.pool) / len(self.pool)

    def _in(self, index: int, *, decided: bool) -> Answer:
        p, name = self.problem, self.problem.names[index]
        starts = dict(self.portfolio.starts)
        leaving, open_ = {index}, [index]
        while open_:
            one = open_.pop()
            for before, after, _ in p.before:
                if before == one and p.names[after] in starts and after not in leaving:
                    leaving.add(after)
                    open_.append(after)
        for one in leaving:
            starts.pop(p.names[one], None)
        left = evaluate(self.asked.plan, starts, self.asked.criterion).value
        return Answer(
            action=name,
            verdict="decided_in" if decided else "in",
            year=self.portfolio.starts[name],
            lost_without=self.portfolio.value - left,
            least_lost=None if decided else float(self.prices.out_loss[index]),
            falls_with=tuple(sorted(p.names[one] for one in leaving - {index})),
            share=self._share(index),
            pool=len(self.pool),
        )

    def _imposed(self, *indices: int) -> float:
        """The bound when these actions are imposed; -inf when they cannot be."""
        columns = [int(self.model.at.last[one]) for one in indices]
        if min(columns) < 0:
            return -np.inf
        for column in columns:
            self.search.relaxed.limit(column, 1.0, 1.0)
        solved = self.search.relaxed.solve(seconds=self.asked.effort.seconds)
        for column in columns:
            self.search.relaxed.limit(column, self.model.lower[column], 1.0)
        return -np.inf if solved.infeasible else solved.bound

    def _out(self, index: int) -> Answer:
        bound = self._imposed(index)
        possible = bool(np.isfinite(bound))
        regret = max(0.0, self.bound - bound) if possible else None
        return Answer(
            action=self.problem.names[index],
            verdict="out",
            reason="" if possible else "never_fits",
            regret=regret,
            proven_loss=max(0.0, self.portfolio.value - bound) if possible else None,
            share=self._share(index),
            pool=len(self.pool),
            opening=self._opening(index, regret) if regret else Opening(),
        )

    def _opening(self, index: int, regret: float) -> Opening:
        p = self.problem
        year = int(self.prices.start_loss[index].argmin())
        missing = max(regret, float(self.prices.start_loss[index, year]))
        under_way = range(year, min(p.horizon, year + int(p.duration[index])))
        duals, tags = self.search.duals, self.model.tags
        euro = sum(
            float(duals[tags["money", 0, t]]) / self.model.coin / int(p.duration[index])
            for t in under_way
            if ("money", 0, t) in tags
        )
        cost = float(p.cost[index]) - missing / euro if euro > 0 else -1.0
        more: dict[str, float] = {}
        for a, limit, load in zip(p.load_action, p.load_limit, p.load, strict=True):
            if a != index:
                continue
            each = float(load / p.duration[index])
            rows = [tags["limit", int(limit), t] for t in under_way]
            worth = sum(float(duals[row]) / self.model.scales[row] for row in rows) * each
            if worth >= missing > 0:
                more[p.limits[limit][1]] = each
        return Opening(
            cost_at_most=cost if cost > 0 else None,
            more_of=more,
            with_action=self._partners(index, regret),
        )

    def _partners(self, index: int, regret: float) -> dict[str, float]:
        """Actions left out that would make this one dearer to lose, with the regret left."""
        p, starts = self.problem, self.portfolio.starts
        wanted = [before for before, after, _ in p.before if after == index]
        for one in p.together:
            weight = float(p.weights[one.criterion])
            if index in one.members and one.amount * weight > 0:
                wanted += [member for member in one.members if member != index]
        out = [one for one in dict.fromkeys(wanted) if p.names[one] not in starts]
        found: dict[str, float] = {}
        for other in out[:PARTNERS]:
            bound = self._imposed(index, other)
            left = self.bound - bound
            if np.isfinite(bound) and left < 0.5 * regret:
                found[p.names[other]] = max(0.0, left)
        return found


def _binding(kind: str, name: str, year: int, capacity: float, worth: float) -> Binding:
    if kind == "staff":
        return Binding(kind="staff", id=name, year=year, capacity=capacity, worth=worth)
    if kind == "trades":
        return Binding(kind="trades", id=name, year=year, capacity=capacity, worth=worth)
    return Binding(kind="euros", id=name, year=year, capacity=capacity, worth=worth)
