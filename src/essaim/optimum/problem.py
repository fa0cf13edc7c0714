"""A plan as arrays: what the model, the searches and the silos all start from.

Money is kept in euros and savings in the unit of their criterion; the model scales both.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from essaim.optimum.comparable import not_comparable
from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Exclusion, Interaction, Prerequisite

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from essaim.vocabulary.plan import Action, Plan
    from essaim.vocabulary.portfolio import LeftOut

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]


ASIDE = ("no_cost", "no_effect", "prerequisite_not_comparable")  # reasons to leave an action out


@dataclass(frozen=True, slots=True)
class Together:
    """Actions that act together: on a segment (in log space) or on the additive value."""

    members: tuple[int, ...]
    segment: int  # -1 when additive
    amount: float  # -log(1 - saving), or the value
    criterion: int


@dataclass(frozen=True, slots=True)
class Problem:
    """A plan and a criterion as arrays; n actions, T years, S segments, R yearly limits.

    Attributes:
        names: id of each action.
        sectors: sector of each action.
        years: the years.
        cost, duration, opex: n; euros, years, euros a year.
        allowed: n × T, the years an action may start in.
        must: n, the action has to be chosen.
        limits: (kind, id) of each yearly limit.
        capacity: R × T.
        stretch: R × 2, share that may be bought and euros a unit.
        load_action, load_limit, load: units an action asks of a limit, in all.
        gain_action, gain_limit, gain: units a year an action adds to a limit.
        budget: T euros, or none when money does not limit.
        advance: share of the next budget that may be advanced, and its price.
        segment_sectors, segments, towns: sector, id and town of each segment.
        baseline: S × T.
        worth: T, weight of one unit saved in each year.
        effect_action, effect_segment, saving, ramp: one row an effect.
        together: interactions.
        benefit: n × C, additive value by criterion.
        criteria, weights: the C criteria looked at and what each counts.
        segment_criterion: S, which criterion a segment is measured in.
        before: rows (before, after, lag).
        exclusions: lists of actions.
        own_gains: each sector counts only on what it adds to a trade itself (see silos).
        left_out: what was not comparable.
        rise: n, euros an action may cost beyond what counts.
        gamma: how many costs rise at once; 0 when none is to be borne (see protect).
    """

    names: tuple[str, ...]
    sectors: tuple[str, ...]
    years: tuple[int, ...]
    cost: Floats
    duration: Ints
    opex: Floats
    allowed: Bools
    must: Bools
    limits: tuple[tuple[str, str], ...]
    capacity: Floats
    stretch: Floats
    load_action: Ints
    load_limit: Ints
    load: Floats
    gain_action: Ints
    gain_limit: Ints
    gain: Floats
    budget: Floats | None
    advance: tuple[float, float]
    segments: tuple[str, ...]
    segment_sectors: tuple[str, ...]
    towns: tuple[str | None, ...]
    baseline: Floats
    worth: Floats
    effect_action: Ints
    effect_segment: Ints
    saving: Floats
    ramp: Ints
    together: tuple[Together, ...]
    benefit: Floats
    criteria: tuple[str, ...]
    weights: Floats
    segment_criterion: Ints
    before: tuple[tuple[int, int, int], ...]
    exclusions: tuple[tuple[int, ...], ...]
    own_gains: bool = False
    left_out: tuple[LeftOut, ...] = field(default=())
    rise: Floats = field(default_factory=lambda: np.zeros(0))
    gamma: float = 0.0

    @property
    def n(self) -> int:
        """How many actions."""
        return len(self.names)

    @property
    def horizon(self) -> int:
        """How many years."""
        return len(self.years)

    def starts(self, chosen: Ints) -> dict[str, int]:
        """Years by action id, from the index of each action's start year (-1: not chosen)."""
        return {
            self.names[a]: self.years[int(chosen[a])] for a in np.flatnonzero(chosen >= 0).tolist()
        }

    def chosen(self, starts: Mapping[str, int]) -> Ints:
        """The index of each action's start year (-1: not chosen), from years by id."""
        first = self.years[0]
        return np.array([starts.get(name, first - 1) - first for name in self.names], np.int64)

    def limited_to(self, allowed: Bools, must: Bools | None = None) -> Problem:
        """The same problem with fewer starts allowed, or more actions imposed."""
        return replace(self, allowed=allowed, must=self.must if must is None else must)


def problem_of(plan: Plan, criterion: Mapping[str, float]) -> Problem:
    """The arrays of a plan that `check_plan` accepts.

    Args:
        plan: the document.
        criterion: the weight of each criterion.

    Raises:
        EssaimError: a weight is below 0: a saving that counts as a loss is not concave.
    """
    _check_weights(criterion)
    left_out = not_comparable(plan, tuple(criterion))
    aside = {one.id for one in left_out if one.reason in ASIDE}
    actions = [action for action in plan.actions if action.id not in aside]
    index = {action.id: place for place, action in enumerate(actions)}
    criteria = tuple(criterion)
    segments = [one for one in plan.segments if one.criterion in criterion]
    where = {segment.id: place for place, segment in enumerate(segments)}
    allowed, must = _decisions(plan, actions)
    return Problem(
        names=tuple(index),
        sectors=tuple(action.sector for action in actions),
        years=plan.years,
        cost=np.array([a.cost.value if a.cost else 0.0 for a in actions], float),
        duration=np.array([a.duration for a in actions], np.int64),
        opex=np.array([a.opex for a in actions], float),
        allowed=allowed,
        must=must,
        **_yearly_limits(plan, actions, index),
        budget=np.array([plan.budgets[year] for year in plan.years]) if plan.budgets else None,
        advance=_advance(plan),
        segments=tuple(where),
        segment_sectors=tuple(segment.sector for segment in segments),
        towns=tuple(segment.municipality for segment in segments),
        baseline=np.array([s.baseline for s in segments], float).reshape(-1, len(plan.years)),
        worth=np.array(plan.weights, float),
        **_savings(actions, index, where),
        together=_together(plan, criteria, index, where),
        benefit=_benefits(actions, criteria),
        criteria=criteria,
        weights=np.array(list(criterion.values()), float),
        segment_criterion=np.array([criteria.index(s.criterion) for s in segments], np.int64),
        before=_befores(plan, index),
        exclusions=_exclusions(plan, index),
        left_out=left_out,
        rise=np.array([_rise(a) for a in actions], float),
    )


def _rise(action: Action) -> float:
    high = action.cost.high if action.cost else None
    return max(0.0, high - action.cost.value) if action.cost and high is not None else 0.0


def _yearly_limits(plan: Plan, actions: list[Action], index: dict[str, int]) -> dict[str, Any]:
    """The limits of each year, what actions ask of them and what they add."""
    limits = _limits(plan)
    loads, gains = _loads(actions, index, limits), _gains(actions, index, limits)
    return {
        "limits": tuple(limits),
        "capacity": _capacities(plan, limits),
        "stretch": _stretches(plan, limits),
        "load_action": _ints(loads, 0),
        "load_limit": _ints(loads, 1),
        "load": _floats(loads, 2),
        "gain_action": _ints(gains, 0),
        "gain_limit": _ints(gains, 1),
        "gain": _floats(gains, 2),
    }


def _savings(actions: list[Action], index: dict[str, int], where: dict[str, int]) -> dict[str, Any]:
    """What actions take off segments, one row an effect."""
    effects = _effects(actions, index, where)
    return {
        "effect_action": _ints(effects, 0),
        "effect_segment": _ints(effects, 1),
        "saving": _floats(effects, 2),
        "ramp": _ints(effects, 3),
    }


def _check_weights(criterion: Mapping[str, float]) -> None:
    for name, weight in criterion.items():
        if not weight >= 0:
            raise EssaimError(
                phrase("the weight of “{name}” is below 0", name=name),
                where=Place(field="criterion"),
            )


def _decisions(plan: Plan, actions: list[Action]) -> tuple[Bools, Bools]:
    """The starts that are allowed, and the actions that are imposed."""
    allowed = np.ones((len(actions), len(plan.years)), bool)
    must = np.zeros(len(actions), bool)
    for place, action in enumerate(actions):
        if action.decided is not None:
            allowed[place] = [year == action.decided for year in plan.years]
            must[place] = action.decided != "out"
    return allowed, must


def _loads(
    actions: list[Action], index: dict[str, int], limits: list[tuple[str, str]]
) -> list[tuple[float, ...]]:
    spot = {limit: place for place, limit in enumerate(limits)}
    return [
        (index[a.id], spot[kind, name], amount)
        for a in actions
        for kind, asked in (("staff", a.staff), ("trades", a.trades))
        for name, amount in asked.items()
        if (kind, name) in spot and amount
    ]


def _gains(
    actions: list[Action], index: dict[str, int], limits: list[tuple[str, str]]
) -> list[tuple[float, ...]]:
    spot = {limit: place for place, limit in enumerate(limits)}
    return [
        (index[a.id], spot["trades", name], amount)
        for a in actions
        for name, amount in a.gains.items()
        if ("trades", name) in spot and amount
    ]


def _effects(
    actions: list[Action], index: dict[str, int], where: dict[str, int]
) -> list[tuple[float, ...]]:
    return [
        (index[a.id], where[e.segment], e.saving, e.ramp)
        for a in actions
        for e in a.effects
        if e.segment in where and e.saving
    ]


def _benefits(actions: list[Action], criteria: tuple[str, ...]) -> Floats:
    rows = [[a.benefits.get(key, 0.0) for key in criteria] for a in actions]
    return np.array(rows, float).reshape(-1, len(criteria))


def _befores(plan: Plan, index: dict[str, int]) -> tuple[tuple[int, int, int], ...]:
    return tuple(
        (index[link.before], index[link.after], link.lag)
        for link in plan.links
        if isinstance(link, Prerequisite) and {link.before, link.after} <= set(index)
    )


def _exclusions(plan: Plan, index: dict[str, int]) -> tuple[tuple[int, ...], ...]:
    return tuple(
        tuple(index[name] for name in link.actions if name in index)
        for link in plan.links
        if isinstance(link, Exclusion)
    )


def _ints(rows: list[tuple[float, ...]], at: int) -> Ints:
    return np.array([row[at] for row in rows], np.int64)


def _floats(rows: list[tuple[float, ...]], at: int) -> Floats:
    return np.array([row[at] for row in rows], float)


def _limits(plan: Plan) -> list[tuple[str, str]]:
    staff = [("staff", name) for name in plan.departments]
    return staff + [("trades", name) for name in plan.trades]


def _advance(plan: Plan) -> tuple[float, float]:
    euros = plan.elastic.get("euros")
    return (euros.up_to, euros.price) if euros else (0.0, 0.0)


def _capacities(plan: Plan, limits: list[tuple[str, str]]) -> Floats:
    rows = [
        [(plan.departments if kind == "staff" else plan.trades)[name][year] for year in plan.years]
        for kind, name in limits
    ]
    return np.array(rows, float).reshape(-1, len(plan.years))


def _stretches(plan: Plan, limits: list[tuple[str, str]]) -> Floats:
    rules = [plan.elastic.get(f"{kind}:{name}", plan.elastic.get(kind)) for kind, name in limits]
    rows = [(rule.up_to, rule.price) if rule else (0.0, 0.0) for rule in rules]
    return np.array(rows, float).reshape(-1, 2)


def _together(
    plan: Plan, criteria: tuple[str, ...], index: dict[str, int], where: dict[str, int]
) -> tuple[Together, ...]:
    found = []
    for link in plan.links:
        if not isinstance(link, Interaction) or not set(link.actions) <= set(index):
            continue
        members = tuple(index[name] for name in link.actions)
        if link.segment in where and link.saving:
            kind = criteria.index(_criterion_of(plan, link.segment))
            found.append(Together(members, where[link.segment], -math.log1p(-link.saving), kind))
        elif link.criterion in criteria and link.value:
            found.append(Together(members, -1, link.value, criteria.index(link.criterion)))
    return tuple(found)


def _criterion_of(plan: Plan, name: str | None) -> str:
    return next(one.criterion for one in plan.segments if one.id == name)
