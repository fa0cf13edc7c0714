"""A portfolio that changes one action at a time: what it achieves, and whether it fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from essaim.optimum.fairness import FAIRNESS, least_cut, towns_of
from essaim.optimum.protect import worst_rises

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from essaim.optimum.problem import Problem

    Ints = NDArray[np.int64]

NEARLY = 1e-9  # of a limit


class State:
    """The start year of each action (-1: not chosen), with sums kept up to date.

    Attributes:
        chosen: the index of each action's start year.
    """

    def __init__(self, problem: Problem, *, most_euros: float = np.inf) -> None:
        """Start from nothing chosen.

        Args:
            problem: the arrays.
            most_euros: what may be spent in all, beside the yearly budgets.
        """
        p = self.problem = problem
        self.most_euros = most_euros
        self.chosen = np.full(p.n, -1, np.int64)
        self.used = np.zeros_like(p.capacity)
        self.outlay = np.zeros(p.horizon)
        self.nothing = np.zeros(p.horizon)
        self.u = np.zeros_like(p.baseline)
        self.extra = np.zeros(len(p.criteria))
        self.worth = p.worth * p.baseline
        self.most = p.stretch[:, :1] * p.capacity
        self.room = p.capacity + NEARLY * np.maximum(1.0, p.capacity)
        self.euros = p.criteria.index("euros") if "euros" in p.criteria else -1
        self.fair = p.criteria.index(FAIRNESS) if FAIRNESS in p.criteria else -1
        self.towns = towns_of(p)
        self.gained = np.unique(p.gain_limit)
        self._index()

    def _index(self) -> None:
        p = self.problem
        self.loads: list[list[tuple[int, float]]] = [[] for _ in range(p.n)]
        for a, r, amount in zip(p.load_action, p.load_limit, p.load, strict=True):
            self.loads[a].append((int(r), float(amount / p.duration[a])))
        self.gains: list[list[tuple[int, float]]] = [[] for _ in range(p.n)]
        for a, r, amount in zip(p.gain_action, p.gain_limit, p.gain, strict=True):
            self.gains[a].append((int(r), float(amount)))
        self.effects: list[list[tuple[int, NDArray[np.float64]]]] = [[] for _ in range(p.n)]
        years = np.arange(p.horizon) + 1
        for a, s, saving, ramp in zip(
            p.effect_action, p.effect_segment, p.saving, p.ramp, strict=True
        ):
            steps = -np.log1p(-saving * np.minimum(1.0, years / ramp))
            self.effects[a].append((int(s), steps))
        self.pairs: list[list[int]] = [[] for _ in range(p.n)]
        for place, one in enumerate(p.together):
            for a in one.members:
                self.pairs[a].append(place)
        self.befores: list[list[tuple[int, int]]] = [[] for _ in range(p.n)]
        self.afters: list[list[tuple[int, int]]] = [[] for _ in range(p.n)]
        for before, after, lag in p.before:
            self.befores[after].append((before, lag))
            self.afters[before].append((after, lag))
        self.rivals: list[set[int]] = [set() for _ in range(p.n)]
        for members in p.exclusions:
            for a in members:
                self.rivals[a] |= set(members) - {a}

    def put(self, action: int, year: int) -> None:
        """Choose an action, whether it fits or not."""
        self.chosen[action] = year
        self._move(action, year, 1.0)

    def take(self, action: int) -> None:
        """Drop an action."""
        self._move(action, int(self.chosen[action]), -1.0)
        self.chosen[action] = -1

    def _move(self, a: int, t: int, sign: float) -> None:
        p, end = self.problem, t + int(self.problem.duration[a])
        for r, amount in self.loads[a]:
            self.used[r, t:end] += sign * amount
        for r, amount in self.gains[a]:
            self.used[r, t + 1 :] -= sign * amount
        self.outlay[t:end] += sign * p.cost[a] / p.duration[a]
        self.outlay[t + 1 :] += sign * p.opex[a]
        for s, steps in self.effects[a]:
            self.u[s, t:] += sign * steps[: p.horizon - t]
        self.extra += sign * p.benefit[a]
        for place in self.pairs[a]:
            one = p.together[place]
            since = [int(self.chosen[b]) for b in one.members]
            if min(since) < 0:
                continue
            if one.segment >= 0:
                self.u[one.segment, max(since) :] += sign * one.amount
            else:
                self.extra[one.criterion] += sign * one.amount

    def values(self) -> NDArray[np.float64]:
        """The value of each criterion."""
        p = self.problem
        each = -(self.worth * np.expm1(-self.u)).sum(axis=1)
        saved = np.bincount(p.segment_criterion, weights=each, minlength=len(p.criteria))
        found: NDArray[np.float64] = self.extra + saved
        if self.euros >= 0:
            found[self.euros] -= float(self.spending().sum()) + self._interest()
        if self.fair >= 0:
            found[self.fair] += least_cut(p, self.towns, self.u)
        return found

    def value(self) -> float:
        """The weighted value of the criteria."""
        return float(self.problem.weights @ self.values())

    def spending(self) -> NDArray[np.float64]:
        """Euros a year, purchases included, without the price of advances."""
        over = np.maximum(0.0, self.used - self.problem.capacity)
        spent: NDArray[np.float64] = self.outlay + (over * self.problem.stretch[:, 1:]).sum(0)
        return spent

    def fits(self) -> bool:
        """Whether yearly limits and money are kept; links are not looked at."""
        p = self.problem
        if (self.used - self.room > self.most).any():
            return False
        if p.own_gains and not self._own_limits():
            return False
        spent = self.spending()
        if self.most_euros < np.inf and spent.sum() + self._interest() > self.most_euros:
            return False
        if p.budget is None:
            return True
        share, price = p.advance
        if not share:
            left = (p.budget - spent).cumsum() - self.reserve()
            return bool((left >= -NEARLY * np.maximum(1.0, p.budget.cumsum())).all())
        return self._purse(spent, share, price)

    def reserve(self) -> NDArray[np.float64]:
        """Euros that rises of cost may have asked for by each year, at worst."""
        p = self.problem
        if not p.gamma:
            return self.nothing
        inside = np.flatnonzero((self.chosen >= 0) & (p.rise > 0))
        since = np.arange(p.horizon) + 1 - self.chosen[inside][:, None]
        length = p.duration[inside][:, None]
        rises = p.rise[inside][:, None] * np.clip(since, 0, length) / length
        return worst_rises(rises, p.gamma)

    def _purse(self, spent: NDArray[np.float64], share: float, price: float) -> bool:
        budget, purse, reserve = self.problem.budget, 0.0, self.reserve()
        assert budget is not None
        for year in range(len(budget)):
            purse += float(budget[year] - spent[year]) + min(0.0, purse) * price
            most = share * float(budget[year + 1]) if year + 1 < len(budget) else 0.0
            if purse - reserve[year] < -most - NEARLY * max(1.0, float(budget[year])):
                return False
        return True

    def _interest(self) -> float:
        """What the advances cost in all."""
        share, price = self.problem.advance
        if not share or self.problem.budget is None:
            return 0.0
        purse = paid = 0.0
        for left in (self.problem.budget - self.spending())[:-1].tolist():
            purse += left
            interest = max(0.0, -purse) * price
            purse, paid = purse - interest, paid + interest
        return paid

    def _own_limits(self) -> bool:
        """Whether each sector fits in what it adds to a trade itself."""
        p = self.problem
        over = np.maximum(0.0, self.used - p.capacity)
        for sector in set(p.sectors):
            used = np.zeros_like(self.used)
            for a in np.flatnonzero(self.chosen >= 0).tolist():
                if p.sectors[a] != sector:
                    continue
                t = int(self.chosen[a])
                for r, amount in self.loads[a]:
                    used[r, t : t + int(p.duration[a])] += amount
                for r, amount in self.gains[a]:
                    used[r, t + 1 :] -= amount
            if (used[self.gained] - over[self.gained] > self.room[self.gained]).any():
                return False
        return True

    def may_start(self, action: int, year: int) -> bool:
        """Whether links and decisions let an action start in a year, given the others."""
        chosen = self.chosen
        if not self.problem.allowed[action, year] or chosen[action] >= 0:
            return False
        if any(chosen[b] >= 0 for b in self.rivals[action]):
            return False
        if any(chosen[b] < 0 or chosen[b] + lag > year for b, lag in self.befores[action]):
            return False
        return all(chosen[c] < 0 or chosen[c] >= year + lag for c, lag in self.afters[action])

    def copied(self, chosen: Ints) -> None:
        """Become another portfolio."""
        for a in np.flatnonzero((self.chosen != chosen) & (self.chosen >= 0)).tolist():
            self.take(a)
        for a in np.flatnonzero((self.chosen < 0) & (chosen >= 0)).tolist():
            self.put(a, int(chosen[a]))

    def links_kept(self) -> bool:
        """Whether every chosen action keeps decisions, prerequisites and exclusions."""
        p, chosen = self.problem, self.chosen
        if (p.must & (chosen < 0)).any():
            return False
        for a in np.flatnonzero(chosen >= 0).tolist():
            if not p.allowed[a, chosen[a]] or any(chosen[b] >= 0 for b in self.rivals[a]):
                return False
            if any(chosen[b] < 0 or chosen[b] + lag > chosen[a] for b, lag in self.befores[a]):
                return False
        return True
