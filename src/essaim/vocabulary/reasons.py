"""Reasons: why actions are in or out of a portfolio, which limits bind, and the trade-offs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from essaim.vocabulary.documents import STRICT
from essaim.vocabulary.portfolio import Portfolio  # noqa: TC001 - pydantic reads the annotations

Verdict = Literal["in", "out", "decided_in", "decided_out", "not_comparable"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Binding:
    """A limit that binds, and what one more unit of it is worth.

    Attributes:
        kind: `euros`, `staff` or `trades`.
        id: department or trade.
        year: when.
        capacity: the limit of that year.
        worth: value one more unit brings, by the relaxation.
    """

    __pydantic_config__ = STRICT

    kind: Literal["euros", "staff", "trades"]
    id: str
    year: int
    capacity: float
    worth: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Opening:
    """What would let an action in: at the prices of the relaxation, each alone would be enough.

    Attributes:
        cost_at_most: euros; none when no price of its own would do.
        more_of: units a year of a trade or department that would be enough.
        with_action: an action, and the regret that is left when it is taken too.
    """

    __pydantic_config__ = STRICT

    cost_at_most: float | None = None
    more_of: dict[str, float] = field(default_factory=dict)
    with_action: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """Why an action is in or out.

    Attributes:
        action: its id.
        verdict: in, out, decided, or not comparable.
        reason: a code, when it is not comparable or never fits.
        year: when it starts, if it does.
        regret: out: how far the bound falls at least when it is imposed.
        proven_loss: out: what every portfolio with it loses beside the one in hand, proven.
        lost_without: in: what is lost when only it, and what waits for it, is taken away.
        least_lost: in: what is lost at least, however the rest is arranged, by the prices.
        falls_with: in: the actions that wait for it.
        share: part of the near-best portfolios met that contain it.
        pool: how many of those there are.
        opening: out: what would let it in.
    """

    __pydantic_config__ = STRICT

    action: str
    verdict: Verdict
    reason: str = ""
    year: int | None = None
    regret: float | None = None
    proven_loss: float | None = None
    lost_without: float | None = None
    least_lost: float | None = None
    falls_with: tuple[str, ...] = ()
    share: float | None = None
    pool: int = 0
    opening: Opening = field(default_factory=Opening)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reasons:
    """A portfolio, the limits that bind, and an answer for each action asked about."""

    __pydantic_config__ = STRICT

    schema: Literal["essaim/reasons/1"] = "essaim/reasons/1"
    portfolio: Portfolio
    bindings: tuple[Binding, ...] = ()
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class FrontPoint:
    """One trade-off: the value of each criterion, and what the first one could reach at most.

    Attributes:
        values: by criterion, in the order asked for.
        bound: what no portfolio that does as well on the second can pass on the first.
        gap: (bound - value) / value.
        starts: the actions kept.
        cuts: what is saved in each municipality, as a share of what its segments would emit;
            nothing where the baseline tells fewer than two.
    """

    __pydantic_config__ = STRICT

    values: dict[str, float]
    bound: float | None
    gap: float | None
    starts: dict[str, int] = field(default_factory=dict)
    cuts: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Front:
    """Portfolios of which none is better on both criteria, from the best on the first.

    Attributes:
        criteria: the two of them.
        points: the portfolios.
        ceiling: what no portfolio can pass on the second criterion.
        fair: portfolios that weigh the first criterion against the least cut of a municipality,
            when fairness was asked for beside the two; `fairness` is their second value.
        fair_ceiling: the least cut that no portfolio can pass.
        seconds: time it took.
        missed: points that were not found in time.
        plan_sha256: of the plan.
        solver: the solver and its version.
    """

    __pydantic_config__ = STRICT

    schema: Literal["essaim/front/1"] = "essaim/front/1"
    criteria: tuple[str, ...]
    points: tuple[FrontPoint, ...]
    ceiling: float | None = None
    fair: tuple[FrontPoint, ...] = ()
    fair_ceiling: float | None = None
    seconds: float
    missed: int = 0
    plan_sha256: str
    solver: str
