"""What a portfolio achieves and costs, by the definitions of the plan and nothing else.

This file shares no code with the model: it multiplies residuals year by year, in plain numbers,
so that a mistake of one is caught by the other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from essaim.vocabulary.plan import Exclusion, Interaction, Prerequisite
from essaim.vocabulary.portfolio import Bought

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from essaim.vocabulary.plan import Action, Plan, Segment, Stretch

TOLERANCE = 1e-6  # of a limit: what a sum of floating numbers may be off by
EUROS = "euros"


@dataclass(frozen=True, slots=True)
class Violation:
    """A limit that is not kept: which, of what, when, and by how much."""

    kind: str
    id: str
    year: int | None = None
    over: float = 0.0


@dataclass(slots=True)
class Evaluation:
    """What a portfolio achieves.

    Attributes:
        value: the weighted sum of the criteria.
        saved: by sector, what is saved each year (criteria with a baseline, unweighted by year).
        spending: euros by year, what was bought included.
        bought: what was bought beyond the limits.
        violations: the limits that are not kept.
    """

    value: float = 0.0
    saved: dict[str, list[float]] = field(default_factory=dict)
    spending: dict[int, float] = field(default_factory=dict)
    bought: list[Bought] = field(default_factory=list)
    violations: list[Violation] = field(default_factory=list)


def evaluate(plan: Plan, starts: Mapping[str, int], criterion: Mapping[str, float]) -> Evaluation:
    """Value, spending and broken limits of a portfolio.

    Args:
        plan: the document.
        starts: the year each action kept starts in.
        criterion: the weight of each criterion; `euros` counts spending as a loss.
    """
    found = Evaluation()
    actions = {action.id: action for action in plan.actions}
    _check_choice(plan, starts, actions, found)
    _buy_and_spend(plan, starts, actions, found)
    for segment in plan.segments:
        weight = criterion.get(segment.criterion, 0.0)
        if weight:
            found.value += weight * _saving_of(plan, segment, starts, actions, found)
    for name in starts:
        benefits = actions[name].benefits
        found.value += sum(w * benefits.get(key, 0.0) for key, w in criterion.items())
    for link in plan.links:
        if not isinstance(link, Interaction) or link.criterion is None:
            continue
        if all(name in starts for name in link.actions):
            found.value += criterion.get(link.criterion, 0.0) * (link.value or 0.0)
    if criterion.get("fairness"):
        found.value += criterion["fairness"] * min(cuts_of(plan, starts).values(), default=0.0)
    found.value -= criterion.get(EUROS, 0.0) * sum(found.spending.values())
    return found


def cuts_of(plan: Plan, starts: Mapping[str, int]) -> dict[str, float]:
    """What is saved in each municipality, as a share of what its segments would emit.

    Every year counts with its weight. Nothing when fewer than two municipalities are told.

    Args:
        plan: the document.
        starts: the year each action kept starts in.
    """
    actions = {action.id: action for action in plan.actions}
    saved: dict[str, float] = {}
    whole: dict[str, float] = {}
    for segment in plan.segments:
        town = segment.municipality
        if not town or segment.criterion != "emissions":
            continue
        for place, year in enumerate(plan.years):
            amount = plan.weights[place] * segment.baseline[place]
            left = plan.weights[place] * residual(plan, segment, year, starts, actions)
            saved[town] = saved.get(town, 0.0) + amount - left
            whole[town] = whole.get(town, 0.0) + amount
    found = {town: saved[town] / whole[town] for town in whole if whole[town] > 0}
    return found if len(found) > 1 else {}


def money_of(plan: Plan, starts: Mapping[str, int]) -> dict[str, float]:
    """Euros by sector of the actions kept: cost and upkeep within the years of the plan.

    What was bought beyond a limit belongs to no sector and is not in it.

    Args:
        plan: the document.
        starts: the year each action kept starts in.
    """
    found: dict[str, float] = {}
    for action in plan.actions:
        if action.id not in starts:
            continue
        spent = sum(_spent(action, starts[action.id], year) for year in plan.years)
        found[action.sector] = found.get(action.sector, 0.0) + spent
    return found


def residual(
    plan: Plan,
    segment: Segment,
    year: int,
    starts: Mapping[str, int],
    actions: Mapping[str, Action],
) -> float:
    """What is left of a segment in a year: its baseline times each (1 - saving)."""
    left = segment.baseline[year - plan.years[0]]
    for name, start in starts.items():
        if year < start:
            continue
        for effect in actions[name].effects:
            if effect.segment == segment.id:
                left *= 1 - effect.saving * min(1.0, (year - start + 1) / effect.ramp)
    for link in plan.links:
        if not isinstance(link, Interaction) or link.segment != segment.id:
            continue
        if all(starts.get(name, year + 1) <= year for name in link.actions):
            left *= 1 - (link.saving or 0.0)
    return left


def _saving_of(
    plan: Plan,
    segment: Segment,
    starts: Mapping[str, int],
    actions: Mapping[str, Action],
    found: Evaluation,
) -> float:
    total = 0.0
    row = found.saved.setdefault(segment.sector, [0.0] * len(plan.years))
    for place, year in enumerate(plan.years):
        saved = segment.baseline[place] - residual(plan, segment, year, starts, actions)
        row[place] += saved
        total += plan.weights[place] * saved
    return total


def _check_choice(
    plan: Plan, starts: Mapping[str, int], actions: Mapping[str, Action], found: Evaluation
) -> None:
    broken = found.violations
    for name, start in starts.items():
        if start not in plan.years:
            broken.append(Violation("year", name, start))
    for name, action in actions.items():
        if action.decided == "out" and name in starts:
            broken.append(Violation("decided", name))
        elif isinstance(action.decided, int) and starts.get(name) != action.decided:
            broken.append(Violation("decided", name, action.decided))
    for link in plan.links:
        if isinstance(link, Prerequisite) and link.after in starts:
            before = starts.get(link.before)
            if before is None or starts[link.after] < before + link.lag:
                broken.append(Violation("prerequisite", link.after, starts[link.after]))
        elif isinstance(link, Exclusion) and sum(name in starts for name in link.actions) > 1:
            broken.append(Violation("exclusion", ", ".join(link.actions)))


def _underway(action: Action, start: int, year: int) -> float:
    """The share of an action's cost, staff and loads that falls in a year."""
    return 1 / action.duration if start <= year < start + action.duration else 0.0


def _spent(action: Action, start: int, year: int) -> float:
    """Euros of an action in a year: its part of the cost, and upkeep once it has started."""
    cost = action.cost.value if action.cost else 0.0
    return cost * _underway(action, start, year) + (action.opex if year > start else 0.0)


def _buy_and_spend(
    plan: Plan, starts: Mapping[str, int], actions: Mapping[str, Action], found: Evaluation
) -> None:
    kept = [(actions[name], start) for name, start in starts.items()]
    for year in plan.years:
        euros = sum(_spent(action, start, year) for action, start in kept)
        for name, limits in plan.departments.items():
            used = sum(a.staff.get(name, 0.0) * _underway(a, s, year) for a, s in kept)
            need = _Need("staff", name, year, used, limits[year], limits[year])
            euros += _bought(plan, need, found)
        for name, limits in plan.trades.items():
            used = sum(a.trades.get(name, 0.0) * _underway(a, s, year) for a, s in kept)
            gained = sum(a.gains.get(name, 0.0) for a, s in kept if year > s)
            need = _Need("trades", name, year, used, limits[year] + gained, limits[year])
            euros += _bought(plan, need, found)
        found.spending[year] = euros
    if plan.budgets:
        _keep_purse(plan, found)


@dataclass(frozen=True, slots=True)
class _Need:
    """What is used of a yearly limit; `base` is the limit without gains."""

    kind: str
    name: str
    year: int
    used: float
    limit: float
    base: float


def _bought(plan: Plan, need: _Need, found: Evaluation) -> float:
    """Buy what is used beyond a yearly limit; the euros of it."""
    over = need.used - need.limit
    slack = TOLERANCE * max(1.0, need.limit)
    if over <= slack:
        return 0.0
    stretch = stretch_of(plan, need.kind, need.name)
    most = stretch.up_to * need.base if stretch else 0.0
    if over > most + slack:
        found.violations.append(Violation(need.kind, need.name, need.year, over - most))
    if stretch is None:
        return 0.0
    price = stretch.price * over
    found.bought.append(_purchase(need.kind, need.name, need.year, over, price))
    return price


def _purchase(kind: str, name: str, year: int, amount: float, price: float) -> Bought:
    if kind == "staff":
        return Bought(kind="staff", id=name, year=year, amount=amount, euros=price)
    if kind == "trades":
        return Bought(kind="trades", id=name, year=year, amount=amount, euros=price)
    return Bought(kind="euros", year=year, amount=amount, euros=price)


def stretch_of(plan: Plan, kind: str, name: str) -> Stretch | None:
    """How a limit gives way, its own rule before that of its kind."""
    return plan.elastic.get(f"{kind}:{name}", plan.elastic.get(kind))


def _keep_purse(plan: Plan, found: Evaluation) -> None:
    """Carry euros over, advance those of the next year where that is allowed, pay for it."""
    stretch = plan.elastic.get(EUROS)
    purse = 0.0
    for year, following in _with_next(plan.years):
        purse += plan.budgets[year] - found.spending[year]
        slack = TOLERANCE * max(1.0, plan.budgets[year])
        most = stretch.up_to * plan.budgets[following] if stretch and following else 0.0
        if -purse > most + slack:
            found.violations.append(Violation(EUROS, "", year, -purse - most))
            purse = 0.0  # told once; the years after are judged by themselves
        elif stretch is not None and following and purse < -slack:
            price = stretch.price * -purse
            found.bought.append(_purchase(EUROS, "", year, -purse, price))
            found.spending[following] += price


def _with_next(years: tuple[int, ...]) -> Iterator[tuple[int, int | None]]:
    yield from zip(years, (*years[1:], None), strict=True)
