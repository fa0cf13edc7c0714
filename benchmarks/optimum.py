"""The optimum: what is proven in how many seconds, on synthetic plans of the shape of a territory.

The instances are made up: their shares, costs and capacities say nothing of any real place.
"""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import replace

import numpy as np

from essaim.optimum.evaluate import evaluate
from essaim.optimum.found import Effort
from essaim.optimum.front import Fronts
from essaim.optimum.problem import problem_of
from essaim.optimum.result import Asked, portfolio_of
from essaim.optimum.search import Search
from essaim.optimum.tasks import robust, silos
from essaim.optimum.why import Explainer
from essaim.vocabulary.plan import (
    Action,
    Cost,
    Effect,
    Exclusion,
    Interaction,
    Plan,
    Prerequisite,
    Segment,
    Stretch,
)
from essaim.words.fairness import price_of_fairness

SECTORS = (
    ("residential", 0.17, 0.12, 2600, 0.22, (0.55, 0.30, 0.15)),
    ("tertiary", 0.10, 0.10, 2200, 0.16, (0.6, 0.3, 0.1)),
    ("road transport", 0.29, 0.38, 3000, 0.24, (0.4, 0.3, 0.3)),
    ("other transport", 0.03, 0.10, 3500, 0.04, (1.0,)),
    ("agriculture", 0.06, 0.02, 900, 0.09, (0.6, 0.4)),
    ("waste", 0.03, 0.18, 1100, 0.06, (1.0,)),
    ("industry", 0.27, 0.03, 700, 0.12, (0.7, 0.3)),
    ("energy", 0.05, 0.07, 1500, 0.07, (1.0,)),
)
TONNES = 1.6e6
TRADES = 3


class Maker:
    """A made-up territory with n candidate actions over T years (the same for the same seed)."""

    def __init__(
        self,
        n: int,
        *,
        years: int = 6,
        seed: int = 1,
        pairs: float = 1.0,
        cross: float = 1.0,
        chains: bool = True,
        euros: float = 20e6,
    ) -> None:
        self.n, self.horizon, self.pairs, self.cross = n, years, pairs, cross
        self.chains, self.euros = chains, euros
        self.random = np.random.default_rng(seed)
        self._segments()
        self._costs()
        self._effects()
        self._links()
        self._capacities()

    def _segments(self) -> None:
        towns = self.random.dirichlet(np.full(5, 6.0))
        places = [
            (s, u, z) for s, one in enumerate(SECTORS) for u in range(len(one[5])) for z in range(5)
        ]
        self.baseline = np.array(
            [TONNES * SECTORS[s][1] * SECTORS[s][5][u] * towns[z] for s, u, z in places]
        )
        self.sector_of = np.array([place[0] for place in places])
        self.town_of = np.array([place[2] for place in places])

    def _costs(self) -> None:
        r, n = self.random, self.n
        self.sector = r.choice(len(SECTORS), n, p=np.array([one[4] for one in SECTORS]))
        self.town = r.integers(0, 5, n)
        self.own = [np.flatnonzero(self.sector_of == s) for s in range(len(SECTORS))]
        medians = np.array([one[3] for one in SECTORS])[self.sector]
        per_tonne = medians * np.exp(r.normal(0, 0.8, n))
        finer = (300 / max(n, 60)) ** 0.75  # more candidates are finer actions
        self.cost = np.exp(r.normal(np.log(1.2e6 * finer), 0.9, n))
        self.tonnes = self.cost / per_tonne

    def _effects(self) -> None:
        r = self.random
        self.effects: list[list[tuple[int, float]]] = []
        for a in range(self.n):
            mine = self.own[self.sector[a]]
            here = mine[self.town_of[mine] == self.town[a]]
            k = r.integers(1, min(2, len(here)) + 1)
            chosen = list(r.choice(here, k, replace=False))
            shares = r.dirichlet(np.ones(k))
            found = [
                (int(g), self.tonnes[a] * share) for g, share in zip(chosen, shares, strict=True)
            ]
            if r.random() < 0.35 * min(self.cross, 1):
                others = [
                    g
                    for g in range(len(self.baseline))
                    if self.sector_of[g] != self.sector[a] and self.town_of[g] == self.town[a]
                ]
                other = int(r.choice(others))
                found.append((other, self.cross * self.tonnes[a] * r.uniform(0.15, 0.9)))
            self.effects.append(
                [(g, float(min(0.45, tonnes / self.baseline[g]))) for g, tonnes in found]
            )

    def _links(self) -> None:
        r, n = self.random, self.n
        self.together: list[tuple[int, int, int, float]] = []
        for _ in range(int(0.8 * n)):
            a, b = r.choice(n, 2, replace=False)
            g, saving = self.effects[a][r.integers(len(self.effects[a]))]
            size = min(saving, 0.3) * r.uniform(0.2, 0.8) * self.pairs
            self.together.append(
                (int(a), int(b), g, float(size if r.random() < 0.6 else -size / 2))
            )
        order, m = r.permutation(n), int(0.15 * n)
        self.before = [(int(order[i + m]), int(order[i])) for i in range(m)]
        self.before += [(int(order[i + 2 * m]), int(order[i])) for i in range(m // 2)]
        shuffled = r.permutation(n)[: 3 * (n // 15)].reshape(-1, 3)
        self.exclusions = [list(map(int, three)) for three in shuffled]
        self.cost[order[m : 3 * m]] *= 0.35

    def _capacities(self) -> None:
        r, n, cost = self.random, self.n, self.cost
        count = 12 + n // 12
        self.actors = [
            [int(v) for v in r.choice(count, r.integers(1, 3), replace=False)] for _ in range(n)
        ]
        asked = np.zeros(count)
        for a in range(n):
            asked[self.actors[a]] += cost[a]
        some = r.random((n, TRADES)) < 0.4
        self.load = np.where(some, cost[:, None] / 1e6 * r.uniform(0.5, 1.5, (n, TRADES)), 0)
        self.gain = np.zeros((n, TRADES))
        training = r.choice(n, max(3, n // 40), replace=False)
        self.load[training] = 0
        share = self.euros * self.horizon / cost.sum()
        a_year = self.load.sum() / TRADES / self.horizon * share
        for a in training:
            self.gain[a, r.integers(TRADES)] = a_year * r.uniform(0.05, 0.15) * (120 / n) ** 0.5
        self.days = cost / 1e6 * r.uniform(20, 90, n) + 5
        self.duration = r.integers(1, 4, n)
        self.staff = np.array([self._days_of(s, share) for s in range(len(SECTORS))])
        self.actor_cap = asked * share * 1.6 / self.horizon
        for a in range(n):
            most = 1.01 * cost[a] / self.duration[a]
            for v in self.actors[a]:
                self.actor_cap[v] = max(self.actor_cap[v], most)
        single = 1.01 * (self.load / self.duration[:, None]).max(0)
        self.trade_cap = np.maximum(self.load.sum(0) * share * 0.95 / self.horizon, single)
        self.opex = cost * r.uniform(0, 0.03, n)
        self.ramp = r.integers(1, 4, n)

    def _days_of(self, sector: int, share: float) -> float:
        mine = self.sector == sector
        usual = self.days[mine].sum() * share * 1.15 / self.horizon * self.random.uniform(0.7, 1.5)
        return float(max(usual, 1.01 * (self.days / self.duration)[mine].max(initial=0)))

    def plan(self) -> Plan:
        """The document."""
        years = tuple(range(2027, 2027 + self.horizon))
        trades = {
            f"trade {r}": dict.fromkeys(years, float(self.trade_cap[r])) for r in range(TRADES)
        }
        for v, cap in enumerate(self.actor_cap):
            trades[f"actor {v}"] = dict.fromkeys(years, float(cap / 1e6))
        elastic = {
            f"trades:{name}": Stretch(up_to=0.2, price=2e5 if name[0] == "t" else 1e5)
            for name in trades
        }
        return Plan(
            title=f"made-up territory, {self.n} actions",
            years=years,
            weights=(1.0,) * (self.horizon - 1) + (10.0,),
            habit={one[0]: one[2] for one in SECTORS},
            segments=tuple(
                Segment(
                    id=f"g{g}",
                    sector=SECTORS[self.sector_of[g]][0],
                    municipality=f"town {self.town_of[g]}",
                    baseline=(float(size),) * self.horizon,
                )
                for g, size in enumerate(self.baseline)
            ),
            actions=tuple(self._action(a) for a in range(self.n)),
            links=self._link_documents(),
            budgets=dict.fromkeys(years, self.euros),
            departments={
                SECTORS[s][0]: dict.fromkeys(years, float(days))
                for s, days in enumerate(self.staff)
            },
            trades=trades if self.chains else {},
            elastic={"staff": Stretch(up_to=0.2, price=700), **(elastic if self.chains else {})},
        )

    def _action(self, a: int) -> Action:
        trades = {f"trade {r}": float(self.load[a, r]) for r in range(TRADES) if self.load[a, r]}
        trades |= {f"actor {v}": float(self.cost[a] / 1e6) for v in self.actors[a]}
        gains = {f"trade {r}": float(self.gain[a, r]) for r in range(TRADES) if self.gain[a, r]}
        return Action(
            id=f"a{a}",
            title=f"action {a}",
            sector=SECTORS[self.sector[a]][0],
            cost=Cost(value=float(self.cost[a])),
            duration=int(self.duration[a]),
            opex=float(self.opex[a]),
            staff={SECTORS[self.sector[a]][0]: float(self.days[a])},
            trades=trades if self.chains else {},
            gains=gains if self.chains else {},
            effects=tuple(
                Effect(segment=f"g{g}", saving=saving, ramp=int(self.ramp[a]))
                for g, saving in self.effects[a]
            ),
        )

    def _link_documents(self) -> tuple[Prerequisite | Exclusion | Interaction, ...]:
        links: list[Prerequisite | Exclusion | Interaction] = []
        if self.chains:
            links += [
                Prerequisite(kind="prerequisite", before=f"a{b}", after=f"a{a}")
                for b, a in self.before
            ]
        links += [
            Exclusion(kind="exclusion", actions=tuple(f"a{a}" for a in three))
            for three in self.exclusions
        ]
        links += [
            Interaction(
                kind="interaction",
                actions=(f"a{a}", f"a{b}"),
                segment=f"g{g}",
                saving=float(-np.expm1(-size)),
            )
            for a, b, g, size in self.together
            if size
        ]
        return tuple(links)


EMISSIONS = {"emissions": 1.0}
SIZES = (
    (30, 4, 10, 1e-4),
    (100, 6, 30, 1e-3),
    (300, 6, 60, 3e-3),
    (1000, 6, 60, 3e-3),
    (2000, 6, 60, 3e-3),
)


def measure(n: int, years: int, seconds: float, gap: float) -> None:
    """One size: when a first portfolio was there, then value, bound and gap."""
    plan = Maker(n, years=years).plan()
    problem = problem_of(plan, EMISSIONS)
    since = time.perf_counter()
    reached: dict[float, float] = {}

    def tell(news: object) -> bool:
        value, bound = getattr(news, "value", None), getattr(news, "bound", float("inf"))
        for level in (0.2, 0.02, 0.01):
            if value and bound / value - 1 <= level:
                reached.setdefault(level, time.perf_counter() - since)
        return False

    found = Search(problem, Effort(gap=gap, seconds=seconds), tell=tell).run()
    assert found.chosen is not None
    value = evaluate(plan, problem.starts(found.chosen), EMISSIONS).value
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    levels = ", ".join(f"{100 * level:g} % after {at:.1f} s" for level, at in reached.items())
    print(
        f"{n} x {years}: [{value:,.0f}; {found.bound:,.0f}], gap {100 * found.gap:.3f} % in"
        f" {found.seconds:.1f} s ({levels}); evaluator {value / found.value - 1:+.0e};"
        f" {memory:.0f} MB"
    )


def measure_silos(title: str, seconds: float, **options: float) -> None:
    """The prices of the silos at 100 actions."""
    plan = Maker(100, **options).plan()  # type: ignore[arg-type]
    asked = Asked(plan, EMISSIONS, Effort(gap=0.005, seconds=seconds))
    portfolio = silos(asked)
    for name, price in portfolio.price_of_silos.items():
        low, high = 100 * (price.low or 0), 100 * (price.high or 0)
        print(f"{title}: {name} [{low:.2f} %; {high:.2f} %]")


def measure_reasons() -> None:
    """Duals, twenty “why not” and a front of eleven points at 100 actions."""
    plan = Maker(100).plan()
    asked = Asked(plan, EMISSIONS, Effort(gap=0.01, seconds=20))
    problem = problem_of(plan, EMISSIONS)
    found = Search(problem, asked.effort).run()
    portfolio = portfolio_of(asked, problem, found)
    since = time.perf_counter()
    explainer = Explainer(asked, problem, portfolio, found.near_best())
    explainer.bindings()
    outside = [name for name in problem.names if name not in portfolio.starts][:20]
    for name in outside:
        explainer.answer(name)
    print(f"duals and {len(outside)} why-nots: {time.perf_counter() - since:.2f} s")
    pair = Asked(plan, {"emissions": 1.0, "euros": 1.0}, Effort(gap=0.005, seconds=55))
    front = Fronts(pair).evenly(11)
    worst = max(point.gap or 0 for point in front.points)
    print(f"front: {len(front.points)} points in {front.seconds:.1f} s, gap ≤ {100 * worst:.2f} %")


def measure_robust(n: int, gamma: float, seconds: float) -> None:
    """A portfolio that bears rises of a quarter of the cost, and its price."""
    plan = Maker(n).plan()
    actions = tuple(
        replace(a, cost=replace(a.cost, high=1.25 * a.cost.value)) if a.cost else a
        for a in plan.actions
    )
    asked = Asked(replace(plan, actions=actions), EMISSIONS, Effort(gap=0.001, seconds=2 * seconds))
    found = robust(asked, gamma)
    told = found.robust
    assert told is not None
    print(
        f"{n} robust to {gamma:g} of {told.uncertain} rises of 25 %: [{found.value:,.0f};"
        f" {found.bound or 0:,.0f}], gap {100 * (found.gap or 0):.2f} %; without"
        f" [{told.nominal_value:,.0f}; {told.nominal_bound or 0:,.0f}], bears"
        f" {told.nominal_bears}; price [{100 * (told.price_low or 0):.2f};"
        f" {100 * (told.price_high or 0):.2f} %] in {found.seconds:.1f} s"
    )


def measure_fairness(n: int, seconds: float) -> None:
    """What fairness costs between the zones of a made-up territory."""
    asked = Asked(
        Maker(n).plan(), {"emissions": 1.0, "fairness": 1.0}, Effort(gap=0.005, seconds=seconds)
    )
    front = Fronts(asked).evenly(5)
    told = replace(front, fair=front.points)
    for place, point in enumerate(front.points):
        low, high = price_of_fairness(told, place)
        cut, value, gap = 100 * point.values["fairness"], point.values["emissions"], point.gap or 0
        print(
            f"{n} fairness {cut:.2f} %: [{value:,.0f}; {point.bound or 0:,.0f}], gap"
            f" {100 * gap:.2f} %, price [{100 * low:.2f}; {100 * (high or 0):.2f} %]"
        )
    ceiling = 100 * (front.ceiling or 0)
    print(f"at most {ceiling:.2f} %; {front.missed} missed, in {front.seconds:.1f} s")


def main() -> None:
    """Print the figures; with numbers only those sizes, or `robust`, or `fairness`."""
    if "robust" in sys.argv[1:]:
        measure_robust(100, 10, 30)
    if "fairness" in sys.argv[1:]:
        measure_fairness(100, 90)
    if {"robust", "fairness"} & set(sys.argv[1:]):
        return
    only = {int(word) for word in sys.argv[1:] if word.isdigit()}
    for n, years, seconds, gap in SIZES:
        if not only or n in only:
            measure(n, years, seconds, gap)
    if only:
        return
    measure(300, 30, 120, 0.01)
    measure_silos("as generated", 90)
    measure_silos("no interaction, no chain", 60, pairs=0, cross=0, chains=False)
    measure_reasons()
    measure_robust(100, 10, 30)
    measure_fairness(100, 90)


if __name__ == "__main__":
    main()
