"""The plan as a linear model whose bound is proven.

On one segment and one year the residual is B · Π(1 - s). With u = Σ -log(1 - s) · x, linear in the
decisions, the saving B · (1 - exp(-u)) is concave: each tangent lies above it, so a model that
holds some tangents promises at least what any plan achieves, and its optimum is a bound.

Columns are “started by year t” (0 or 1, never falling), pairs that act together, u and v (the
saving) of each segment and year, what is bought beyond the limits, and the purse.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from essaim.optimum.fairness import FAIRNESS, add_least_cut, care_for_towns
from essaim.optimum.protect import protect
from essaim.optimum.rows import INF, Rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from essaim.optimum.problem import Problem

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

# Where the first tangents touch, in u; the others are added where plans lie.
FIRST_TANGENTS = np.array([0, 0.02, 0.05, 0.1, 0.18, 0.3, 0.45, 0.65, 0.9, 1.3, 1.9, 2.6])
MANY_PAIRS = 3  # an action in more additive pairs than this gets its own capacity row


@dataclass(slots=True)
class Layout:
    """Where the columns are; -1 where there is none."""

    start: Ints  # n × T: the column “started by t” of a start allowed in t
    by: Ints  # n × T: the column that says whether an action has started by t
    last: Ints  # n: whether it is chosen at all
    u: Ints  # S × T
    v: Ints  # S × T
    bought: Ints  # R × T
    purse: Ints  # T
    advance: Ints  # T


class Model:
    """The linear model of a problem, as arrays for the solver."""

    def __init__(self, problem: Problem, *, floors: tuple[tuple[int, float], ...] = ()) -> None:
        """Build it.

        Args:
            problem: the arrays of the plan.
            floors: (criterion, least value) that every plan has to reach.
        """
        self.problem = problem
        # Money is counted in coins of the size of an action's yearly cost, for the solver's sake.
        self.coin = float((problem.cost / problem.duration).max(initial=0.0)) or 1.0
        self.rows = Rows()
        self.lower: list[float] = []
        self.upper: list[float] = []
        self.tags: dict[tuple[str, int, int], int] = {}  # yearly limits and money: their rows
        self.scales: dict[int, float] = {}
        self.cost: list[tuple[Ints, Floats, int]] = []
        self.at = self._columns()
        self.integers = int(self.at.start.max(initial=-1)) + 1
        self._order()
        self._limits()
        self._money()
        protect(self)
        self._links()
        self._savings()
        self._many_pairs()
        self.least_cut = add_least_cut(self)
        self.profits = self._profits()
        for criterion, least in floors:
            self._floor(criterion, least)
        self.profit = problem.weights @ self.profits
        top = float(np.abs(self.profit) @ np.minimum(np.abs(self.upper), 1e9))
        self.unit = max(top / 1e4, 1e-9)  # objective values stay near 10,000
        # What an error of the saving is worth, where the relaxation lies.
        self.care = self.profit[self.at.v]
        if self.least_cut >= 0:
            held = any(problem.criteria[kind] == FAIRNESS for kind, _ in floors)
            cared = float(self.profit[self.least_cut]) + (1e4 * self.unit if held else 0.0)
            self.care = self.care + care_for_towns(self, cared)
        self._first_tangents()

    # Columns

    def new_columns(self, shape: tuple[int, ...], low: object, high: object) -> Ints:
        """Add columns with their bounds; their numbers."""
        first = len(self.lower)
        count = int(np.prod(shape))
        self.lower.extend(np.broadcast_to(np.asarray(low, float), shape).ravel().tolist())
        self.upper.extend(np.broadcast_to(np.asarray(high, float), shape).ravel().tolist())
        return np.arange(first, first + count, dtype=np.int64).reshape(shape)

    def _columns(self) -> Layout:
        p = self.problem
        start = np.full((p.n, p.horizon), -1, np.int64)
        start[p.allowed] = np.arange(int(p.allowed.sum()))
        by = np.maximum.accumulate(start, axis=1)
        last = by[:, -1] if p.n else np.zeros(0, np.int64)
        self.new_columns((int(p.allowed.sum()),), 0.0, 1.0)
        for column in last[p.must & (last >= 0)]:
            self.lower[int(column)] = 1.0
        most = p.stretch[:, :1] * p.capacity
        bought = self.new_columns(most.shape, 0.0, most)
        years = (p.horizon,)
        free = INF if p.budget is not None else 0.0
        purse = self.new_columns(years, 0.0, free)
        ahead = np.zeros(p.horizon)
        if p.budget is not None:
            ahead[:-1] = p.advance[0] * p.budget[1:] / self.coin
        advance = self.new_columns(years, 0.0, np.maximum(ahead, 0.0))
        none = np.zeros((0, p.horizon), np.int64)
        return Layout(start, by, last, none, none, bought, purse, advance)

    def _started(self, lag: int) -> Ints:
        """For n × T: the column “started by t - lag”."""
        by = np.full_like(self.at.by, -1)
        if lag < by.shape[1]:
            by[:, lag:] = self.at.by[:, : by.shape[1] - lag]
        return by

    # Rows

    def _order(self) -> None:
        start = self.at.start
        columns = start[start >= 0]
        if not len(columns):
            return
        owner = np.nonzero(start >= 0)[0]
        follows = columns[1:][owner[1:] == owner[:-1]]
        self.order = slice(self.rows.count, self.rows.count + len(follows))
        first = self.rows.open(len(follows), low=0.0)
        rows = first + np.arange(len(follows))
        self.rows.put(rows, follows, 1.0)
        self.rows.put(rows, follows - 1, -1.0)

    def _under_way(self, actions: Ints, amount: Floats, rows: Ints) -> None:
        """Put amount / duration in each year in which an action is under way; rows is k × T."""
        p = self.problem
        duration = p.duration[actions]
        each = (amount / duration)[:, None]
        self.rows.put(rows, self.at.by[actions], each)
        years = np.arange(p.horizon)[None, :] - duration[:, None]
        ended = np.where(years >= 0, self.at.by[actions[:, None], np.maximum(years, 0)], -1)
        self.rows.put(rows, ended, -each)

    def _limits(self) -> None:
        p = self.problem
        self._limit_rows(np.ones(p.n, bool), np.arange(len(p.limits)), tag=True)
        if not p.own_gains:
            return
        gained = np.unique(p.gain_limit)
        for sector in sorted(set(p.sectors)):
            members = np.array([one == sector for one in p.sectors], bool)
            self._limit_rows(members, gained, tag=False)

    def _limit_rows(self, members: NDArray[np.bool_], limits: Ints, *, tag: bool) -> None:
        """One row a limit and year: what these actions use, less what they add to it."""
        p = self.problem
        place = np.full(len(p.limits), -1, np.int64)
        place[limits] = np.arange(len(limits))
        scale = np.ones(len(p.limits))
        np.maximum.at(scale, p.load_limit, p.load / p.duration[p.load_action])
        first = self.rows.open(
            len(limits) * p.horizon, high=(p.capacity[limits] / scale[limits, None]).ravel()
        )
        years = np.arange(p.horizon)

        def rows(limit: Ints) -> Ints:
            return first + place[limit][:, None] * p.horizon + years

        used = members[p.load_action] & (place[p.load_limit] >= 0)
        actions, which = p.load_action[used], p.load_limit[used]
        self._under_way(actions, p.load[used] / scale[which], rows(which))
        adds = members[p.gain_action] & (place[p.gain_limit] >= 0)
        actions, which = p.gain_action[adds], p.gain_limit[adds]
        self.rows.put(
            rows(which), self._started(1)[actions], -(p.gain[adds] / scale[which])[:, None]
        )
        self.rows.put(rows(limits), self.at.bought[limits], -1 / scale[limits, None])
        if tag:
            for spot, limit in enumerate(limits.tolist()):
                for year in range(p.horizon):
                    self.tags["limit", limit, year] = first + spot * p.horizon + year
                    self.scales[first + spot * p.horizon + year] = scale[limit]

    def _outlay(self, rows: Ints, sign: float) -> None:
        """Put the coins spent in each year in these rows."""
        p = self.problem
        everyone = np.arange(p.n)
        wide = np.broadcast_to(rows, (p.n, p.horizon))
        self._under_way(everyone, sign * p.cost / self.coin, wide)
        self.rows.put(wide, self._started(1), (sign * p.opex / self.coin)[:, None])
        price = sign * p.stretch[:, 1:] / self.coin
        self.rows.put(np.broadcast_to(rows, self.at.bought.shape), self.at.bought, price)
        self.rows.put(rows[1:], self.at.advance[:-1], sign * p.advance[1])

    def _money(self) -> None:
        p = self.problem
        self.spent = self.new_columns((p.horizon,), -INF, INF)  # coins a year
        rows = self.rows.open(p.horizon, low=0.0, high=0.0) + np.arange(p.horizon)
        self._outlay(rows, 1.0)
        self.rows.put(rows, self.spent, -1.0)
        if p.budget is None:
            return
        first = self.rows.open(p.horizon, high=p.budget / self.coin)
        rows = first + np.arange(p.horizon)
        self.rows.put(rows, self.spent, 1.0)
        self.rows.put(rows, self.at.purse, 1.0)
        self.rows.put(rows[1:], self.at.purse[:-1], -1.0)
        self.rows.put(rows, self.at.advance, -1.0)
        self.rows.put(rows[1:], self.at.advance[:-1], 1.0)
        for year in range(p.horizon):
            self.tags["money", 0, year] = first + year

    def _links(self) -> None:
        p = self.problem
        for before, after, lag in p.before:
            rows = self.rows.open(p.horizon, high=0.0) + np.arange(p.horizon)
            self.rows.put(rows, self.at.by[after], 1.0)
            self.rows.put(rows, self._started(lag)[before], -1.0)
        for members in p.exclusions:
            row = self.rows.open(1, high=1.0)
            self.rows.put(row, self.at.last[list(members)], 1.0)

    def _pairs(self) -> list[Ints]:
        """The column of each interaction: by year on a segment, one when additive."""
        found = []
        for one in self.problem.together:
            by = self.at.by[list(one.members)]
            by = by[:, -1:] if one.segment < 0 else by
            dead = (by < 0).any(axis=0)
            columns = self.new_columns((by.shape[1],), 0.0, np.where(dead, 0.0, 1.0))
            spots = np.arange(by.shape[1])
            weight = self.problem.weights[one.criterion] * one.amount
            if weight >= 0:
                for member in by:
                    rows = self.rows.open(len(spots), high=0.0) + spots
                    self.rows.put(rows, columns, 1.0)
                    self.rows.put(rows, member, -1.0)
            if weight <= 0:
                rows = self.rows.open(len(spots), high=len(one.members) - 1.0) + spots
                self.rows.put(rows, columns, -1.0)
                for member in by:
                    self.rows.put(rows, member, 1.0)
            found.append(columns)
        return found

    def _savings(self) -> None:
        p = self.problem
        self.pairs = self._pairs()
        most = np.zeros((len(p.segments), p.horizon))
        least = np.zeros_like(most)
        entries: list[tuple[Ints, Ints, Floats]] = []
        everything = np.arange(len(p.segments) * p.horizon).reshape(most.shape)
        for action, segment, saving, ramp in zip(
            p.effect_action, p.effect_segment, p.saving, p.ramp, strict=True
        ):
            steps = -np.log1p(-saving * np.minimum(1.0, (np.arange(ramp) + 1) / ramp))
            (most if saving > 0 else least)[segment] += steps[-1]
            for lag, step in enumerate(np.diff(steps, prepend=0.0).tolist()[: p.horizon]):
                columns = self.at.by[action, : p.horizon - lag]
                entries.append((everything[segment, lag:], columns, np.full(len(columns), step)))
        for one, columns in zip(p.together, self.pairs, strict=True):
            if one.segment >= 0:
                (most if one.amount > 0 else least)[one.segment] += one.amount
                amounts = np.full(p.horizon, one.amount)
                entries.append((everything[one.segment], columns, amounts))
        self.at.u = self.new_columns(most.shape, least, most)
        self.at.v = self.new_columns(
            most.shape, -p.baseline * np.expm1(-least), -p.baseline * np.expm1(-most)
        )
        first = self.rows.open(everything.size, high=0.0)
        self.rows.put(first + everything, self.at.u, 1.0)
        for rows, columns, steps in entries:
            self.rows.put(first + rows, columns, -steps)

    def _many_pairs(self) -> None:
        """For plans of one year: the purse times “chosen”, where an action has many partners.

        Multiplying the budget by a decision (Adams and Sherali, 1986) is what makes quadratic
        knapsacks provable; with few partners, or several years, it would only make rows.
        """
        p = self.problem
        if p.horizon != 1 or p.budget is None:
            return
        partners: dict[int, list[tuple[int, int]]] = {}
        for one, columns in zip(p.together, self.pairs, strict=True):
            if one.segment < 0 and len(one.members) == 2 and one.amount > 0:
                a, b = one.members
                partners.setdefault(a, []).append((b, int(columns[0])))
                partners.setdefault(b, []).append((a, int(columns[0])))
        price = p.cost / p.duration / self.coin
        purse = float(p.budget[0]) / self.coin
        for action, others in partners.items():
            column = int(self.at.last[action])
            if len(others) > MANY_PAIRS and column >= 0:
                row = self.rows.open(1, high=0.0)
                names, pairs = np.array(others).T
                self.rows.put(row, pairs, price[names])
                self.rows.put(row, column, price[action] - purse)

    def _profits(self) -> Floats:
        """C × columns: what a unit of each column brings to each criterion."""
        p = self.problem
        found = np.zeros((len(p.criteria), len(self.lower)))
        for segment, kind in enumerate(p.segment_criterion.tolist()):
            found[kind, self.at.v[segment]] += p.worth
        chosen = self.at.last >= 0
        found[:, self.at.last[chosen]] += p.benefit[chosen].T
        for one, columns in zip(p.together, self.pairs, strict=True):
            if one.segment < 0:
                found[one.criterion, columns] += one.amount
        for kind, name in enumerate(p.criteria):
            if name == "euros":
                found[kind, self.spent] -= self.coin
            elif name == FAIRNESS and self.least_cut >= 0:
                found[kind, self.least_cut] = 1.0
        return found

    def _floor(self, criterion: int, least: float) -> None:
        profit = self.profits[criterion]
        size = float(np.abs(profit).max(initial=0.0)) or 1.0
        row = self.rows.open(1, low=least / size)
        columns = np.flatnonzero(profit)
        self.rows.put(row, columns, profit[columns] / size)
        self.tags["floor", criterion, 0] = row
        self.scales[row] = 1 / size

    # Tangents

    def _first_tangents(self) -> None:
        upper, lower = np.array(self.upper), np.array(self.lower)
        for touch in FIRST_TANGENTS:
            most = upper[self.at.u]
            reached = (most >= touch) & ((most > 0) | (lower[self.at.u] < 0))
            self.add_rows(self.tangents(np.nonzero(reached), touch))

    def tangents(self, where: tuple[Ints, ...], touch: float | Floats) -> Rows:
        """Rows v ≤ tangent of B · (1 - exp(-u)) at `touch`, for these segments and years."""
        segment, year = where
        size = self.problem.baseline[segment, year]
        # Each row is divided by B · exp(-touch), so that u always counts 1.
        slope = np.exp(-np.asarray(touch, float)) * np.maximum(size, 1e-9)
        high = (-size * np.expm1(-np.asarray(touch, float))) / slope - touch * (size > 0)
        rows = Rows()
        first = rows.open(len(segment), high=high)
        spots = first + np.arange(len(segment))
        rows.put(spots, self.at.v[segment, year], 1 / slope)
        rows.put(spots, self.at.u[segment, year], -1.0 * (size > 0))
        return rows

    def add_rows(self, more: Rows) -> None:
        """Append rows to the model itself."""
        first = self.rows.open(more.count)
        self.rows.low[-1], self.rows.high[-1] = more.bounds()
        for row, column, value in zip(more.row, more.column, more.value, strict=True):
            self.rows.put(first + row, column, value)

    def loose(self, values: Floats, *, least: float) -> tuple[tuple[Ints, ...], Floats]:
        """Where the model promises more than the truth by `least`, and the u found there.

        Args:
            values: one value a column.
            least: in units of the criterion.
        """
        u, v = values[self.at.u], values[self.at.v]
        excess = v + self.problem.baseline * np.expm1(-u)
        where = np.nonzero(self.care * excess > least)
        return where, u[where]

    # Reading

    def chosen(self, values: Floats) -> Ints:
        """The start year of each action in a solution, as an index; -1 when not chosen."""
        start = self.at.start
        on = (start >= 0) & (values[np.maximum(start, 0)] > 0.5)
        return np.where(on.any(axis=1), on.argmax(axis=1), -1)

    def columns_of(self, chosen: Ints) -> Floats:
        """The integer columns of a portfolio."""
        start = self.at.start
        on = (chosen[:, None] >= 0) & (np.arange(start.shape[1]) >= chosen[:, None])
        values = np.zeros(self.integers)
        values[start[start >= 0]] = on[start >= 0]
        return values
