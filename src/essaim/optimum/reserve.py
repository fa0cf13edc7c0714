"""What must be in hand if costs rise: some actions at their highest cost, the worst of them.

Plain numbers that share no code with the model. After each year, the dearest Γ rises among the
actions under way or done so far may have come true: the purse has to hold that much (Bertsimas and
Sim, The Price of Robustness, Operations Research 52-1, 2004; here one row a year, cumulated, as
money is carried over). Where the next year's budget may be advanced, that counts as in hand; the
interest on an advance that only a rise would ask for is not counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.optimum.evaluate import EUROS, TOLERANCE, evaluate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaim.vocabulary.plan import Action, Plan


def rise_of(action: Action) -> float:
    """How much an action may cost beyond what counts; 0 without a range."""
    if action.cost is None or action.cost.high is None:
        return 0.0
    return max(0.0, action.cost.high - action.cost.value)


def worst_rise(rises: list[float], gamma: float) -> float:
    """The most that `gamma` rises make: the greatest ones, the last one in part.

    >>> worst_rise([5.0, 1.0, 3.0], 2), worst_rise([5.0, 1.0, 3.0], 1.5), worst_rise([5.0], 4)
    (8.0, 6.5, 5.0)
    """
    ordered = sorted(rises, reverse=True)
    whole = int(gamma)
    part = (gamma - whole) * ordered[whole] if whole < len(ordered) else 0.0
    return sum(ordered[:whole]) + part


def reserve_of(plan: Plan, starts: Mapping[str, int], gamma: float) -> dict[int, float]:
    """Euros that rises may have asked for by the end of each year, at worst.

    Args:
        plan: the document.
        starts: the year each action kept starts in.
        gamma: how many costs rise at once.
    """
    actions = {action.id: action for action in plan.actions}
    found = {}
    for year in plan.years:
        rises = []
        for name, start in starts.items():
            done = min(max(year - start + 1, 0), actions[name].duration)
            rises.append(rise_of(actions[name]) * done / actions[name].duration)
        found[year] = worst_rise(rises, gamma)
    return found


def left_of(plan: Plan, starts: Mapping[str, int]) -> dict[int, float]:
    """Euros in hand at the end of each year at the costs that count; below 0, advanced."""
    spending = evaluate(plan, starts, {}).spending
    purse, found = 0.0, {}
    for year in plan.years:
        purse += plan.budgets[year] - spending[year]
        found[year] = purse
    return found


def short_of(plan: Plan, starts: Mapping[str, int], gamma: float) -> dict[int, float]:
    """The years in which rises may empty the purse, and by how many euros.

    Args:
        plan: a plan with budgets.
        starts: the year each action kept starts in.
        gamma: how many costs rise at once.
    """
    reserve, left = reserve_of(plan, starts, gamma), left_of(plan, starts)
    stretch = plan.elastic.get(EUROS)
    found = {}
    for place, year in enumerate(plan.years):
        following = plan.budgets[plan.years[place + 1]] if place + 1 < len(plan.years) else 0.0
        most = stretch.up_to * following if stretch else 0.0
        missing = reserve[year] - left[year] - most
        if missing > TOLERANCE * max(1.0, plan.budgets[year]):
            found[year] = missing
    return found


def bears(plan: Plan, starts: Mapping[str, int]) -> int | None:
    """How many rises a portfolio bears at once, whichever they are; none when it bears all."""
    actions = {action.id: action for action in plan.actions}
    uncertain = sum(rise_of(actions[name]) > 0 for name in starts)
    for count in range(1, uncertain + 1):
        if short_of(plan, starts, count):
            return count - 1
    return None
