"""The best portfolio and its bound: relaxation, kernel, neighbourhoods, then the whole model.

1. The relaxation, with tangents added where it lies, gives the first bound and the prices.
2. A portfolio by the prices, improved by ruin and recreation, is there within seconds.
3. The kernel: the model restricted to the starts that the relaxation uses or nearly uses.
4. Neighbourhoods: most actions stay as they are, some tens are free, and the model chooses.
5. The whole model without the starts that the bound excludes moves the bound to the end.

Each step may be the last: the best portfolio and the best bound so far are always at hand.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np

from essaim.optimum.found import NEAR_BEST, POOL, TINY, Found, Progress
from essaim.optimum.local import first_portfolio, improve
from essaim.optimum.model import Model
from essaim.optimum.prices import prices_of
from essaim.optimum.solver import News, Relaxed, solve_whole
from essaim.optimum.state import State
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from essaim.optimum.found import Effort
    from essaim.optimum.prices import Prices
    from essaim.optimum.problem import Problem
    from essaim.optimum.solver import Solved

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

CUT_ROUNDS = 12
SURE = 0.999
SUPPORT = 1e-6  # less than this of an action is none
CHEAP = 2e-5  # of the bound: a start that loses less belongs to the kernel
FAR = 0.05
MANY = 500  # actions: portfolios are then harder to find than bounds
FAR_AWAY = 0.05  # how much less often an action that shares no limit is freed
SMALL = 150  # starts: the whole model is solved at once


class Search:
    """One search, from the relaxation to the end."""

    def __init__(
        self,
        problem: Problem,
        effort: Effort,
        *,
        tell: Callable[[Progress], bool] | None = None,
        known: tuple[Ints, ...] = (),
        floors: tuple[tuple[int, float], ...] = (),
    ) -> None:
        """Prepare it.

        Args:
            problem: the arrays.
            effort: when to stop.
            tell: told each news; it answers whether to stop.
            known: portfolios to start from, taken when they fit.
            floors: (criterion, least value) to reach.
        """
        self.problem, self.effort, self.floors = problem, effort, floors
        self.tell = tell or (lambda _news: False)
        self.since = time.monotonic()
        self.found = Found()
        # The quick state knows a floor on euros (a ceiling on spending) and no other.
        euros = problem.criteria.index("euros") if "euros" in problem.criteria else -1
        self.most_euros = min((-least for c, least in floors if c == euros), default=np.inf)
        self.state = State(problem, most_euros=self.most_euros)
        self.random = np.random.default_rng(1)
        self.stopped = False
        self.touches: list[tuple[Ints, Ints, Floats]] = []
        self.quick = all(c == euros for c, _ in floors)
        for chosen in known:
            self._offer(chosen)

    def run(self) -> Found:
        """Search until the gap, the time or the steps are reached.

        Raises:
            EssaimError: nothing fits, not even the decided actions alone.
        """
        self.relax()
        del self.relaxed  # the solver holds as much memory as the model
        if self.problem.allowed.sum() > SMALL:
            if not self._done() and self.quick:
                self._quick()
            if not self._done():
                self._kernel()
            if self.quick and self.found.gap > FAR and not self._done():
                self._quick(part=0.3)  # the kernel was too large for the solver
            self._neighbourhoods(until=0.75 if self.problem.n >= MANY else 0.55)
        self._whole()
        self.found.seconds = time.monotonic() - self.since
        return self.found

    def gather(self, *, rounds: int = 150) -> None:
        """Look around the best portfolio for others that are nearly as good: the pool grows."""
        if self.found.chosen is None or self.found.prices is None:
            return
        state = State(self.problem, most_euros=self.most_euros)
        state.copied(self.found.chosen)
        until = time.monotonic() + 5.0
        improve(
            state,
            self.found.prices,
            self.random,
            lambda: time.monotonic() < until,
            rounds=rounds,
            keep=self._remember,
        )

    # Time

    def _spent(self) -> float:
        return time.monotonic() - self.since

    def _left(self) -> float:
        if self.effort.steps is not None:
            return 1e7
        return max(0.0, self.effort.seconds - self._spent())

    def _nodes(self, each: int) -> int | None:
        return None if self.effort.steps is None else each * self.effort.steps

    def _done(self) -> bool:
        return self.stopped or self._left() <= 0 or self.found.gap <= self.effort.gap

    # News

    def _news(self, chosen: Ints | None = None) -> None:
        value = self.found.value if np.isfinite(self.found.value) else None
        news = Progress(value, self.found.bound, None if chosen is None else chosen.copy())
        self.stopped = self.tell(news) or self.stopped

    def _bound(self, bound: float) -> None:
        if bound < self.found.bound - TINY * max(1.0, abs(bound)):
            self.found.bound = max(bound, self.found.value)
            self._news()

    def _offer(self, chosen: Ints) -> bool:
        """Keep a portfolio when it fits and is better."""
        state = self.state
        state.copied(chosen)
        if not (state.links_kept() and state.fits() and self._reaches_floors()):
            return False
        value = state.value()
        self._remember(chosen, value)
        if value <= self.found.value + TINY * max(1.0, abs(value)):
            return False
        self.found.value, self.found.chosen = value, chosen.copy()
        self.found.bound = max(self.found.bound, value)
        self._news(chosen)
        return True

    def _reaches_floors(self) -> bool:
        if not self.floors:
            return True
        reached = self.state.values()
        return all(reached[c] >= least - 1e-7 * max(1.0, abs(least)) for c, least in self.floors)

    def _remember(self, chosen: Ints, value: float) -> None:
        """Keep a portfolio in the pool while it is near the best; the pool stays small."""
        pool = self.found.pool
        if value < self.found.value - NEAR_BEST * abs(self.found.value):
            return
        pool[chosen.astype(np.int16).tobytes()] = value
        if len(pool) > 2 * POOL:
            for key in sorted(pool, key=lambda key: pool[key])[:POOL]:
                del pool[key]

    # Steps

    def _model(self, problem: Problem) -> Model:
        model = Model(problem, floors=self.floors)
        for segment, year, touch in self.touches:
            model.add_rows(model.tangents((segment, year), touch))
        return model

    def _touch(self, model: Model, values: Floats) -> int:
        """Remember tangents at a solution; how many were needed."""
        where, touch = model.loose(values, least=self._fine())
        if len(touch):
            self.touches.append((where[0], where[1], touch))
        return len(touch)

    def _fine(self) -> float:
        size = abs(self.found.bound) if np.isfinite(self.found.bound) else 1.0
        return max(1e-6, self.effort.gap * 1e-3) * size / 50 + 1e-12

    def relax(self) -> None:
        """The first bound, the prices, and tangents where the relaxation lies."""
        model = Model(self.problem, floors=self.floors)
        self.relaxed = relaxed = Relaxed(model)
        solved = relaxed.solve(seconds=self._left())
        if solved.infeasible:
            raise nothing_fits()
        for _ in range(CUT_ROUNDS):
            if solved.values is None:
                break
            self.found.prices = prices_of(model, solved.values, _duals(solved))
            self.relaxed_bound, self.duals = solved.bound, _duals(solved)
            self._bound(solved.bound)
            if not self._touch(model, solved.values) or self._done():
                break
            segment, year, touch = self.touches[-1]
            relaxed.add(model.tangents((segment, year), touch))
            solved = relaxed.solve(seconds=self._left())

    def _quick(self, part: float = 0.08) -> None:
        prices = self.found.prices
        if prices is None:
            return
        state = State(self.problem, most_euros=self.most_euros)
        if self.found.chosen is not None:
            state.copied(self.found.chosen)
        elif not first_portfolio(state, prices):
            return
        self._offer(state.chosen)
        most = 3.0 if part < 0.1 else np.inf
        until = self._spent() + min(most, part * self.effort.seconds)
        rounds = 10**9 if self.effort.steps is None else 20 * self.effort.steps

        def go_on() -> bool:
            return self.effort.steps is not None or (self._spent() < until and not self._done())

        met = improve(state, prices, self.random, go_on, rounds=rounds, keep=self._remember)
        self._offer(met)

    def _kernel(self) -> None:
        """The starts the relaxation uses, their neighbours, and those that lose little."""
        if self.found.prices is None:
            return
        prices = self.found.prices
        spread = max(self.found.bound - self.found.value, 0.0)
        used = prices.share > SUPPORT
        near = np.zeros_like(used)
        near[:, 1:] |= used[:, :-1]
        near[:, :-1] |= used[:, 1:]
        kept = used | near | (prices.start_loss <= CHEAP * abs(self.found.bound))
        must = self.problem.must | (prices.out_loss > spread)
        part = 0.2 * self.effort.seconds
        if self.problem.n >= MANY:  # what the relaxation is sure of is taken for granted
            must |= prices.share.max(axis=1) > SURE
            self._restricted(used, must, seconds=part, nodes=200)
        self._restricted(kept, must & kept.any(axis=1), seconds=part, nodes=200)

    def _restricted(
        self, kept: NDArray[np.bool_], must: NDArray[np.bool_], *, seconds: float, nodes: int
    ) -> bool:
        """Solve the model with these starts only, those of the best portfolio among them."""
        p, best = self.problem, self.found.chosen
        if best is not None:
            inside = np.flatnonzero(best >= 0)
            kept = kept.copy()
            kept[inside, best[inside]] = True
            must = must & (best >= 0)
        small = p.limited_to(kept & p.allowed, p.must | must)
        model = self._model(small)
        before = self.found.value
        solved = solve_whole(
            model,
            gap=max(self.effort.gap * 0.02, 1e-7),
            seconds=min(seconds, self._left()),
            nodes=None if self.effort.steps is None else nodes,
            start=None if best is None else model.columns_of(best),
            tell=lambda news: self._hear(model, news, bounds=False),
        )
        if solved.values is not None:
            self._offer(model.chosen(solved.values))
            self._touch(model, solved.values)
        return self.found.value > before + 1e-7 * abs(before)

    def _hear(self, model: Model, news: News, *, bounds: bool) -> bool:
        if news.values is not None:
            self._offer(model.chosen(news.values))
        if bounds:
            self._bound(news.bound)
        self.stopped = self.tell(Progress(None, self.found.bound)) or self.stopped
        return self._done()

    def _ear(self, model: Model) -> Callable[[News], bool]:
        return lambda news: self._hear(model, news, bounds=True)

    def _neighbourhoods(self, *, until: float) -> None:
        """Free some tens of actions at a time; more when that is easy, fewer when it is not."""
        prices, size, dry = self.found.prices, 40.0, 0
        if prices is None:
            return
        rounds = 10**9 if self.effort.steps is None else self.effort.steps
        for _ in range(rounds):
            if self._done() or self.found.chosen is None or dry > 12:
                return
            if self.effort.steps is None and self._spent() > until * self.effort.seconds:
                return
            began = time.monotonic()
            limit = min(4.0, 0.08 * self.effort.seconds)
            better = self._neighbourhood(prices, int(size), limit)
            dry = 0 if better else dry + 1
            if self.effort.steps is None:
                size *= 1.2 if time.monotonic() - began < 0.5 * limit else 0.85
            size = min(max(size, 15), self.problem.n)
            if size >= self.problem.n:
                return

    def _neighbourhood(self, prices: Prices, size: int, limit: float) -> bool:
        p, best = self.problem, self.found.chosen
        assert best is not None
        spread = max(self.found.bound - self.found.value, 0.0)
        loss = np.where(best >= 0, prices.out_loss, prices.start_loss.min(axis=1, initial=np.inf))
        # Actions the bound already decides are not worth a place.
        open_ = np.flatnonzero((loss <= spread) & p.allowed.any(axis=1))
        if not len(open_):
            return False
        weight = np.exp(-loss[open_] / max(0.3 * spread, 1e-9)) + 1e-3
        weight *= np.where(self._neighbours()[open_], 1.0, FAR_AWAY)
        free = self.random.choice(
            open_, min(size, len(open_)), replace=False, p=weight / weight.sum()
        )
        kept = np.zeros_like(p.allowed)
        kept[free] = prices.start_loss[free] <= spread
        stay = np.setdiff1d(np.flatnonzero(best >= 0), free)
        # Some of those that stay may move to another year.
        movers = self.random.choice(stay, min(size // 2, len(stay)), replace=False)
        kept[movers] = prices.start_loss[movers] <= 0.3 * spread
        must = np.zeros(p.n, bool)
        must[stay] = True
        return self._restricted(kept, must, seconds=limit, nodes=20)

    def _neighbours(self) -> NDArray[np.bool_]:
        """Actions that compete for one limit, taken by chance: they can change places."""
        p = self.problem
        if not len(p.limits) or self.random.random() < 0.3:
            return np.ones(p.n, bool)
        near = np.zeros(p.n, bool)
        limit = self.random.choice(p.load_limit) if len(p.load_limit) else -1
        near[p.load_action[p.load_limit == limit]] = True
        return near

    def _whole(self) -> None:
        """The whole model, less the starts that no better portfolio has."""
        for _ in range(50):
            if self._done():
                return
            small = self._without_hopeless()
            model = self._model(small)
            best = self.found.chosen
            solved = solve_whole(
                model,
                gap=self.effort.gap / 2,
                seconds=self._left(),
                nodes=self._nodes(50),
                start=None if best is None else model.columns_of(best),
                tell=self._ear(model),
                by_start=True,
            )
            if solved.infeasible and best is None:
                raise nothing_fits()
            if solved.infeasible:  # what is in hand fits: the solver's rounding is no proof
                return
            if solved.values is not None:
                self._offer(model.chosen(solved.values))
            self._bound(max(solved.bound, self.found.value))
            if solved.values is None or not self._touch(model, solved.values):
                return

    def _without_hopeless(self) -> Problem:
        p, prices, best = self.problem, self.found.prices, self.found.chosen
        if prices is None or best is None:
            return p
        room = (self.relaxed_bound - self.found.value) * (1 + 1e-6) + 1e-6 * abs(self.found.value)
        kept = p.allowed & (prices.start_loss <= room)
        inside = np.flatnonzero(best >= 0)
        kept[inside, best[inside]] = True
        return p.limited_to(kept, p.must | ((prices.out_loss > room) & (best >= 0)))


def _duals(solved: Solved) -> Floats:
    assert solved.duals is not None
    return solved.duals


def nothing_fits() -> EssaimError:
    """No portfolio keeps every limit."""
    return EssaimError(
        phrase("no portfolio keeps every limit, not even the decided actions alone"),
        todo=phrase("Give more money or capacity, or decide fewer actions."),
    )
