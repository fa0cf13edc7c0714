"""A portfolio: the actions kept and when each starts, how good that is proven to be, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from essaim.vocabulary.documents import STRICT
from essaim.vocabulary.plan_years import year_reached

Silo = Literal["S0_emissions", "S0_habit", "S1", "S2", "S2_credited"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Inputs:
    """What was given, so that another machine can compute it again.

    Attributes:
        plan_sha256: of the plan document, written in one canonical form.
        title: of the plan.
        solver: the solver and its version.
        program: the version of Essaim.
        gap: the gap asked for.
        seconds: the time allowed, none when the effort was counted in steps.
        steps: the steps allowed, none when time was.
        years: of the plan.
        weights: how often each of them counts.
    """

    __pydantic_config__ = STRICT

    plan_sha256: str
    title: str = ""
    solver: str
    program: str
    gap: float
    seconds: float | None = None
    steps: int | None = None
    years: tuple[int, ...] = ()
    weights: tuple[float, ...] = ()

    @property
    def until(self) -> int | None:
        """The year that the weights reach; see `year_reached`."""
        return year_reached(self.years, self.weights)


@dataclass(frozen=True, kw_only=True, slots=True)
class Bought:
    """What was bought beyond a yearly limit, and for how many euros."""

    __pydantic_config__ = STRICT

    kind: Literal["staff", "trades", "euros"]
    id: str = ""
    year: int
    amount: float
    euros: float


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftOut:
    """An action that could not be compared, or a limit that was not stated, and why.

    Attributes:
        id: of the action or of the limit.
        reason: `no_cost`, `no_effect`, `prerequisite_not_comparable`, `decided_without_cost`,
            `no_limit_on_money`, `no_limit_on_department`, `no_limit_on_trade`.
    """

    __pydantic_config__ = STRICT

    id: str
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PriceOfSilo:
    """What one silo habit costs, as a share of what the silo plan achieves.

    Attributes:
        value: what its plan achieves, every interaction counted.
        low: plan in hand over silo plan, minus 1.
        high: proven bound over silo plan, minus 1; none where the silo plan achieves nothing.
        announced: the interval excludes 0.
        gap: how far the silo's own search was from its own bound.
        starts: its actions and their years.
        saved: by sector, what is saved each year, no year weighted.
        money: by sector, the euros its actions spend over the years.
    """

    __pydantic_config__ = STRICT

    value: float
    low: float | None
    high: float | None
    announced: bool
    gap: float | None = None
    starts: dict[str, int] = field(default_factory=dict)
    saved: dict[str, tuple[float, ...]] = field(default_factory=dict)
    money: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ranges:
    """What the portfolio achieves when effects turn out lower or higher.

    Attributes:
        scenarios: how many were drawn.
        low: 5 % of the scenarios lie below.
        mean: of the scenarios.
        high: 5 % of them lie above.
        wins: share of the scenarios in which no portfolio of the pool is better.
        pool: how many near-best portfolios were valued.
        most_wins: share won by the one that wins most often.
        most_wins_starts: its actions.
        most_wins_mean: its mean.
    """

    __pydantic_config__ = STRICT

    scenarios: int
    low: float
    mean: float
    high: float
    wins: float
    pool: int
    most_wins: float
    most_wins_starts: dict[str, int] = field(default_factory=dict)
    most_wins_mean: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Robust:
    """What it costs that a portfolio bears some rises of cost (Bertsimas and Sim, 2004).

    Attributes:
        gamma: how many costs may rise to their highest at once, whichever they are.
        uncertain: how many of the actions kept may cost more than what counts.
        nominal_value: of the best portfolio found that bears none.
        nominal_bound: what no portfolio can pass without rises.
        nominal_gap: between the two.
        nominal_starts: its actions.
        nominal_bears: how many rises it bears all the same; none when it bears all of its own.
        bears: how many this one bears; none when it bears all of its own.
        price_low: what is lost at least, as a share of the best without rises.
        price_high: what is lost at most.
        announced: the interval excludes 0.
        reserve: euros that rises may have asked for by the end of each year.
        left: euros in hand then, at the costs that count; below 0, advanced.
    """

    __pydantic_config__ = STRICT

    gamma: float
    uncertain: int
    nominal_value: float
    nominal_bound: float | None
    nominal_gap: float | None
    nominal_starts: dict[str, int] = field(default_factory=dict)
    nominal_bears: int | None = None
    bears: int | None = None
    price_low: float | None
    price_high: float | None
    announced: bool
    reserve: dict[int, float] = field(default_factory=dict)
    left: dict[int, float] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanProof:
    """One claim about a portfolio, its value and what it may not pass.

    Attributes:
        claim: `value` (no plan passes the bound), `recomputed` (another evaluator finds the
            same), `limits` (every limit is kept), `adopted` (a silo plan was better, and taken),
            `robust` (the purse bears the rises of cost).
        value: what was found.
        bound: what it is held against.
        reason: a code.
    """

    __pydantic_config__ = STRICT

    claim: str
    value: float
    bound: float
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Portfolio:
    """The actions kept, and the proof of how good they are.

    Attributes:
        criterion: the criteria and their weights.
        value: what the portfolio achieves over the horizon.
        bound: what no portfolio can pass; none when no bound was proven yet.
        gap: (bound - value) / value; none without bound or value.
        seconds: time it took.
        status: `proven` (the gap asked for was reached) or `stopped`.
        starts: the actions kept and the year each starts.
        spending: euros by year.
        bought: what was bought beyond the yearly limits.
        saved: by sector, what is saved each year.
        money: by sector, the euros its actions spend over the years, purchases apart.
        not_comparable: actions the document says too little about.
        price_of_silos: by silo, when asked for.
        ranges: what it achieves when effects vary, when asked for.
        robust: what it costs that it bears rises of cost, when asked for.
        proofs: what was checked.
        inputs: what was given.
    """

    __pydantic_config__ = STRICT

    schema: Literal["essaim/portfolio/1"] = "essaim/portfolio/1"
    criterion: dict[str, float]
    value: float
    bound: float | None
    gap: float | None
    seconds: float
    status: Literal["proven", "stopped"]
    starts: dict[str, int]
    spending: dict[int, float] = field(default_factory=dict)
    bought: tuple[Bought, ...] = ()
    saved: dict[str, tuple[float, ...]] = field(default_factory=dict)
    money: dict[str, float] = field(default_factory=dict)
    not_comparable: tuple[LeftOut, ...] = ()
    price_of_silos: dict[Silo, PriceOfSilo] = field(default_factory=dict)
    ranges: Ranges | None = None
    robust: Robust | None = None
    proofs: tuple[PlanProof, ...] = ()
    inputs: Inputs
