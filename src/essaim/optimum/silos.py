"""What it costs that each sector plans for itself, as three habits given up one after another.

- S0: frozen shares of the money, by emissions or by past spending. Sectors plan one after another,
  the largest share first; what one leaves unspent passes to the next.
- S1: one pot, split as well as can be; nobody counts on a prerequisite or on a gain in craftsmen
  that belongs to another sector, and each sector sees only its own ledger.
- S2: prerequisites and trades are shared too; each sector still sees only its own ledger: what its
  actions save on its own segments, no interaction with another sector.
- S2 credited: the same, each sector being credited for what it saves on others' segments.

What a silo plan achieves is always counted in full, by the definitions of the plan.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from essaim.optimum.evaluate import evaluate, money_of
from essaim.optimum.found import Effort, Found, gap_of
from essaim.optimum.problem import problem_of
from essaim.optimum.result import adopted, portfolio_of
from essaim.optimum.search import Search
from essaim.optimum.state import State
from essaim.vocabulary.portfolio import PriceOfSilo

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from essaim.optimum.found import Progress
    from essaim.optimum.problem import Problem
    from essaim.optimum.result import Asked
    from essaim.vocabulary.portfolio import Portfolio, Silo

    Ints = NDArray[np.int64]

SHARE_OF_TIME = {"S0_emissions": 0.1, "S0_habit": 0.1, "S1": 0.14, "S2": 0.14, "S2_credited": 0.1}
FINE = 0.1  # silos are searched to this part of the gap asked for


@dataclass(frozen=True, slots=True)
class SiloPlan:
    """A silo's plan and the gap of its own search."""

    chosen: Ints
    gap: float


def own_ledger(problem: Problem, *, credited: bool = False) -> Problem:
    """The problem as sectors see it: own segments only, no interaction with another sector.

    Args:
        problem: the whole.
        credited: effects on other sectors' segments count all the same.
    """
    home = np.array(
        [
            problem.sectors[a] == problem.segment_sectors[s]
            for a, s in zip(problem.effect_action, problem.effect_segment, strict=True)
        ],
        bool,
    )
    seen = home | credited
    together = []
    for one in problem.together:
        sectors = {problem.sectors[a] for a in one.members}
        if one.segment >= 0 and not credited:
            sectors.add(problem.segment_sectors[one.segment])
        if len(sectors) == 1:
            together.append(one)
    return replace(
        problem,
        effect_action=problem.effect_action[seen],
        effect_segment=problem.effect_segment[seen],
        saving=problem.saving[seen],
        ramp=problem.ramp[seen],
        together=tuple(together),
    )


def alone(problem: Problem) -> Problem:
    """Nobody counts on a prerequisite or on a gain that belongs to another sector."""
    allowed = problem.allowed.copy()
    for before, after, _ in problem.before:
        if problem.sectors[before] != problem.sectors[after] and not problem.must[after]:
            allowed[after] = False
    return replace(problem, allowed=allowed, own_gains=bool(len(problem.gain_limit)))


def shares_by_emissions(problem: Problem) -> dict[str, float]:
    """Each sector's share of the baseline over the horizon."""
    sizes = problem.baseline.sum(axis=1)
    total = float(sizes.sum())
    found: dict[str, float] = dict.fromkeys(problem.sectors, 0.0)
    for sector, size in zip(problem.segment_sectors, sizes, strict=True):
        found[sector] = found.get(sector, 0.0) + float(size) / total if total else 0.0
    return found


def frozen_shares(
    problem: Problem, shares: dict[str, float], search: Callable[[Problem, float], Found]
) -> SiloPlan:
    """S0: sectors one after another, each with its share and what the others left.

    Args:
        problem: as sectors see it.
        shares: of the money, by sector.
        search: finds the best portfolio of a problem, in a share of the time.
    """
    chosen = np.full(problem.n, -1, np.int64)
    total = sum(shares.values()) or 1.0
    order = sorted(set(problem.sectors), key=lambda one: (-shares.get(one, 0.0), one))
    spent_share, worst = 0.0, 0.0
    for sector in order:
        spent_share += shares.get(sector, 0.0) / total
        mine = np.array([one == sector for one in problem.sectors], bool)
        planned = chosen >= 0
        free = mine | problem.must
        allowed = problem.allowed & free[:, None]
        allowed[planned] = np.arange(problem.horizon) == chosen[planned][:, None]
        step = replace(problem, allowed=allowed, must=problem.must | planned)
        step = replace(step, budget=_purse(problem, min(1.0, spent_share)))
        found = search(step, 1 / len(order))
        if found.chosen is not None:
            chosen = np.where(free | planned, found.chosen, -1)
            worst = max(worst, found.gap)
    return SiloPlan(chosen, worst)


def _purse(problem: Problem, share: float) -> NDArray[np.float64] | None:
    """Decided actions are paid first; the share applies to the rest."""
    if problem.budget is None:
        return None
    decided = np.zeros(problem.horizon)
    for a in np.flatnonzero(problem.must).tolist():
        t = int(problem.allowed[a].argmax())
        decided[t : t + int(problem.duration[a])] += problem.cost[a] / problem.duration[a]
        decided[t + 1 :] += problem.opex[a]
    purse: NDArray[np.float64] = decided + share * (problem.budget - decided)
    return purse


def best_by_ledger(problem: Problem, plan: SiloPlan, others: Sequence[Ints]) -> SiloPlan:
    """A silo's plan, or one found for another silo that its own ledger holds for better.

    A later search may find what an earlier one missed: without this, a silo would be charged for
    the time it was given.

    Args:
        problem: as the silo's sectors see it.
        plan: the best that its own search found.
        others: plans found for other silos, and the global one.
    """
    state = State(problem)
    best, value = plan, _seen(state, plan.chosen)
    for chosen in others:
        seen = _seen(state, chosen)
        if seen > value + 1e-9 * max(1.0, abs(value)):
            bound = value * (1 + best.gap)
            gap = gap_of(seen, bound) if seen > 0 and np.isfinite(bound) else best.gap
            best, value = SiloPlan(chosen, gap), seen
    return best


def _seen(state: State, chosen: Ints) -> float:
    """What a plan is worth by a silo's ledger; less than anything when the silo may not have it."""
    state.copied(chosen)
    return state.value() if state.links_kept() and state.fits() else -np.inf


class Silos:
    """The global plan, the silo plans and their prices."""

    def __init__(self, asked: Asked, tell: Callable[[Progress], bool] | None = None) -> None:
        self.asked = asked
        self.tell = tell or (lambda _news: False)
        self.problem = problem_of(asked.plan, asked.criterion)
        self.stopped = False

    def run(self) -> Portfolio:
        """The best portfolio, with the price of each silo."""
        whole = self.asked.effort
        effort = replace(whole, seconds=whole.seconds * (1 - sum(SHARE_OF_TIME.values())))
        found = Search(self.problem, effort, tell=self._tell).run()
        best = portfolio_of(self.asked, self.problem, found)
        plans = self.plans(found.chosen)
        for name, plan in plans.items():
            if evaluate(
                self.asked.plan, self.problem.starts(plan.chosen), self.asked.criterion
            ).violations:
                continue
            other = Found(chosen=plan.chosen, bound=found.bound)
            better = portfolio_of(self.asked, self.problem, other)
            if better.value > best.value * (1 + 1e-9):
                best = adopted(best, better, name)
        prices = {name: self._price(best, plan) for name, plan in plans.items()}
        return replace(best, price_of_silos=prices)

    def plans(self, known: Ints | None) -> dict[Silo, SiloPlan]:
        """The silo plans; the global one is offered to the sectors as a start."""
        ledger = own_ledger(self.problem)
        lonely = alone(ledger)
        starts = () if known is None else (known,)
        found: dict[Silo, SiloPlan] = {}
        frozen: list[tuple[Silo, dict[str, float]]] = [
            ("S0_emissions", shares_by_emissions(self.problem))
        ]
        if self.asked.plan.habit:
            frozen.append(("S0_habit", dict(self.asked.plan.habit)))
        for name, shares in frozen:
            if sum(shares.values()) and self.problem.budget is not None:
                found[name] = frozen_shares(lonely, shares, self._part_of(name))
        credited = own_ledger(self.problem, credited=True)
        ledgers: dict[Silo, Problem] = {"S1": lonely, "S2": ledger, "S2_credited": credited}
        for key, problem in ledgers.items():
            more = starts + tuple(one.chosen for one in found.values())
            result = self._search(problem, SHARE_OF_TIME[key], known=more)
            chosen = result.chosen if result.chosen is not None else np.full(problem.n, -1)
            found[key] = SiloPlan(chosen, result.gap)
        every = [*starts, *(one.chosen for one in found.values())]
        return {
            name: best_by_ledger(ledgers[name], plan, every) if name in ledgers else plan
            for name, plan in found.items()
        }

    def _part_of(self, name: str) -> Callable[[Problem, float], Found]:
        """The search of one sector, in its part of the silo's time."""
        return lambda problem, part: self._search(problem, SHARE_OF_TIME[name] * part)

    def _search(self, problem: Problem, part: float, known: tuple[Ints, ...] = ()) -> Found:
        whole = self.asked.effort
        effort = Effort(whole.gap * FINE, max(0.3, whole.seconds * part), whole.steps)
        return Search(problem, effort, tell=self._ask, known=known).run()

    def _tell(self, news: Progress) -> bool:
        self.stopped = self.tell(news) or self.stopped
        return self.stopped

    def _ask(self, news: Progress) -> bool:
        """A silo's news are not the global plan's: only whether to stop is asked."""
        return self._tell(replace(news, value=None, chosen=None, bound=np.inf))

    def _price(self, best: Portfolio, plan: SiloPlan) -> PriceOfSilo:
        starts = self.problem.starts(plan.chosen)
        seen = evaluate(self.asked.plan, starts, self.asked.criterion)
        value = seen.value
        low = best.value / value - 1 if value > 0 else None
        high = best.bound / value - 1 if value > 0 and best.bound is not None else None
        if low is not None and abs(low) < 1e-9:
            low = 0.0
        gap = plan.gap if np.isfinite(plan.gap) else None
        return PriceOfSilo(
            value=value,
            low=low,
            high=high,
            announced=bool(low and low > 0),
            gap=gap,
            starts=starts,
            saved={sector: tuple(years) for sector, years in seen.saved.items()},
            money=money_of(self.asked.plan, starts),
        )
