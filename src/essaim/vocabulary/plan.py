"""A plan before it is decided: candidate actions, what they change, and what limits them.

`essaim.vocabulary.plan_check.check_plan` tells whether its parts fit together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Discriminator

from essaim.vocabulary.documents import STRICT
from essaim.vocabulary.sheet import ActionSheet  # noqa: TC001 - pydantic reads the annotations


@dataclass(frozen=True, kw_only=True, slots=True)
class Segment:
    """A part of the baseline that savings compound on, such as the gas of one town's homes.

    Attributes:
        id: its name in effects and links.
        name: what people call it.
        sector: the sector whose ledger counts it.
        use: the energy use it is the emissions of, such as heating; empty when not told apart.
        municipality: the town it lies in, if it lies in one.
        criterion: what is measured there; `emissions` in tonnes of CO2 equivalent a year.
        baseline: the amount of each year of the plan without any action.
        source: where the baseline comes from.
    """

    __pydantic_config__ = STRICT

    id: str
    name: str = ""
    sector: str
    use: str = ""
    municipality: str | None = None
    criterion: str = "emissions"
    baseline: tuple[float, ...]
    source: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cost:
    """Public euros an action costs in all; `value` counts, `low` and `high` are its range."""

    __pydantic_config__ = STRICT

    value: float
    low: float | None = None
    high: float | None = None
    basis: str = ""
    year: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Effect:
    """What an action takes off a segment once it is there.

    Attributes:
        segment: id of the segment.
        saving: share of the segment taken off; below 0 the action adds to it.
        low: the least that is expected.
        high: the most that is expected.
        ramp: years until the full effect.
        source: where the figure comes from.
    """

    __pydantic_config__ = STRICT

    segment: str
    saving: float
    low: float | None = None
    high: float | None = None
    ramp: int = 1
    source: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Action:
    """A climate action that may be started in one year of the plan, and lasts.

    Attributes:
        id: its name in links and results.
        title: what people call it.
        sector: the sector that defends it.
        cost: public euros, spread evenly over `duration`; without one it is not comparable yet.
        duration: years from its start over which cost, staff and loads are spread.
        opex: euros a year, each year after the start year; below 0 it saves money.
        staff: person-days by municipal department.
        trades: units of work by trade or actor.
        gains: units a year that it adds to a trade, from the year after its start.
        effects: what it saves, segment by segment.
        benefits: what it brings to additive criteria (jobs, comfort, score).
        decided: a year or `out`: imposed.
        sheet: its sheet, in prose.
        sources: where all of this comes from.
    """

    __pydantic_config__ = STRICT

    id: str
    title: str = ""
    sector: str
    cost: Cost | None = None
    duration: int = 1
    opex: float = 0.0
    staff: dict[str, float] = field(default_factory=dict)
    trades: dict[str, float] = field(default_factory=dict)
    gains: dict[str, float] = field(default_factory=dict)
    effects: tuple[Effect, ...] = ()
    benefits: dict[str, float] = field(default_factory=dict)
    decided: int | Literal["out"] | None = None
    sheet: ActionSheet | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Prerequisite:
    """`after` may start `lag` years after `before` at the earliest, and not without it."""

    __pydantic_config__ = STRICT

    kind: Literal["prerequisite"]
    before: str
    after: str
    lag: int = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Exclusion:
    """At most one of these actions."""

    __pydantic_config__ = STRICT

    kind: Literal["exclusion"]
    actions: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Interaction:
    """Actions that together do more, or less, than one by one.

    Either `segment` and `saving`: the segment is multiplied by 1 - saving in every year in which
    all the actions have started. Or `criterion` and `value`: the value counts when all are chosen.
    """

    __pydantic_config__ = STRICT

    kind: Literal["interaction"]
    actions: tuple[str, ...]
    segment: str | None = None
    saving: float | None = None
    criterion: str | None = None
    value: float | None = None


# The tag is asked for, so that a link without one is never taken for another kind.
Link = Annotated[Prerequisite | Exclusion | Interaction, Discriminator("kind")]


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """A capacity that gives way: by up to `up_to` of itself, each unit at `price` euros."""

    __pydantic_config__ = STRICT

    up_to: float
    price: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """Candidate actions of a territory and the limits they must fit in.

    Attributes:
        years: the years of the plan, one after the other.
        weights: what a saving of each year counts; the last may carry the years after the plan.
        habit: share of past spending by sector.
        segments: the baseline.
        actions: the candidates.
        links: prerequisites, exclusions and interactions.
        budgets: euros that come in each year; what is not spent is carried over.
            Empty: money does not limit.
        departments: person-days by department and year; a department not named does not limit.
        trades: units of work by trade and year; a trade not named does not limit.
        elastic: limits that give way: `staff`, `trades`, one of them as `staff:ID` or
            `trades:ID`, and `euros` (advanced from the budget of the next year, price a year
            and euro). Absent: hard.
        title: the plan's name.
        sources: where the figures come from.
        notes: what a file said outside its actions: titles, totals, sheets that are no table.
    """

    __pydantic_config__ = STRICT

    schema: Literal["essaim/plan/1"] = "essaim/plan/1"
    title: str = ""
    years: tuple[int, ...]
    weights: tuple[float, ...]
    habit: dict[str, float] = field(default_factory=dict)
    segments: tuple[Segment, ...] = ()
    actions: tuple[Action, ...] = ()
    links: tuple[Link, ...] = ()
    budgets: dict[int, float] = field(default_factory=dict)
    departments: dict[str, dict[int, float]] = field(default_factory=dict)
    trades: dict[str, dict[int, float]] = field(default_factory=dict)
    elastic: dict[str, Stretch] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def titles(self) -> dict[str, str]:
        """What each action is called, by id: its title, or the id where it has none."""
        return {one.id: one.title or one.id for one in self.actions}
