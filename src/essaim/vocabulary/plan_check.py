"""Whether the parts of a plan fit together; every fault is told with its field."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from essaim.vocabulary.errors import DocumentError, ManyErrors, Place
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Exclusion, Interaction, Prerequisite

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Action, Cost, Effect, Plan

HIGHEST_SAVING = 1  # a saving of 1 would leave nothing, and no logarithm


class _Faults:
    """The faults found so far, each with the field it is in."""

    def __init__(self, file: str | None) -> None:
        self.file = file
        self.errors: list[DocumentError] = []

    def add(self, field: str, what: Phrase, expected: Phrase | None = None) -> None:
        place = Place(file=self.file, field=field)
        self.errors.append(DocumentError(what, where=place, expected=expected))

    def number(
        self, field: str, value: float, *, least: float = -math.inf, most: float = math.inf
    ) -> None:
        """A number that must be finite and within limits."""
        if not math.isfinite(value):
            self.add(field, phrase("this number is not finite"))
        elif not least <= value <= most:
            self.add(field, phrase("the value {value} does not fit", value=value), _range(least))

    def known(self, field: str, name: str, names: Iterable[str], what: Phrase) -> None:
        if name not in names:
            self.add(field, what)

    def unique(self, field: str, names: Iterable[str]) -> None:
        for name, times in Counter(names).items():
            if times > 1:
                self.add(field, phrase("“{name}” appears twice", name=name))


def _range(least: float) -> Phrase | None:
    if least == -math.inf:
        return None
    return phrase("Expected: a number from {least}.", least=least)


def check_plan(plan: Plan, *, file: str | None = None) -> None:
    """Refuse a plan whose parts do not fit together.

    Args:
        plan: as it was read.
        file: its name, for the errors.

    Raises:
        ManyErrors: every fault, each a DocumentError that names its field.
    """
    faults = _Faults(file)
    _check_years(plan, faults)
    _check_segments(plan, faults)
    faults.unique("actions", (action.id for action in plan.actions))
    segments = {segment.id for segment in plan.segments}
    for place, action in enumerate(plan.actions):
        _check_action(plan, action, f"actions[{place}]", segments, faults)
    _check_links(plan, segments, faults)
    _check_limits(plan, faults)
    if faults.errors:
        raise ManyErrors(faults.errors)


def _check_years(plan: Plan, faults: _Faults) -> None:
    if not plan.years:
        faults.add("years", phrase("there is no year"))
    elif list(plan.years) != list(range(plan.years[0], plan.years[0] + len(plan.years))):
        faults.add("years", phrase("the years do not follow one another"))
    if len(plan.weights) != len(plan.years):
        faults.add("weights", _as_many(len(plan.weights), len(plan.years)))
    for place, weight in enumerate(plan.weights):
        faults.number(f"weights[{place}]", weight, least=0)
    for sector, share in plan.habit.items():
        faults.number(f"habit.{sector}", share, least=0)


def _as_many(found: int, years: int) -> Phrase:
    return phrase("{found} numbers for {years} years", found=found, years=years)


def _check_segments(plan: Plan, faults: _Faults) -> None:
    faults.unique("segments", (segment.id for segment in plan.segments))
    for place, segment in enumerate(plan.segments):
        field = f"segments[{place}].baseline"
        if len(segment.baseline) != len(plan.years):
            faults.add(field, _as_many(len(segment.baseline), len(plan.years)))
        for year, amount in enumerate(segment.baseline):
            faults.number(f"{field}[{year}]", amount, least=0)


def _check_action(
    plan: Plan, action: Action, field: str, segments: set[str], faults: _Faults
) -> None:
    if action.cost is not None:
        _check_cost(action.cost, f"{field}.cost", faults)
    faults.number(f"{field}.duration", action.duration, least=1)
    faults.number(f"{field}.opex", action.opex)
    for name in ("staff", "trades", "gains"):
        for key, amount in getattr(action, name).items():
            faults.number(f"{field}.{name}.{key}", amount, least=0)
    for key, amount in action.benefits.items():
        faults.number(f"{field}.benefits.{key}", amount)
    for place, effect in enumerate(action.effects):
        _check_effect(effect, f"{field}.effects[{place}]", segments, faults)
    if isinstance(action.decided, int) and action.decided not in plan.years:
        faults.add(
            f"{field}.decided",
            phrase("the year {year} is not in the plan", year=str(action.decided)),
        )


def _check_cost(cost: Cost, field: str, faults: _Faults) -> None:
    for name in ("value", "low", "high"):
        amount = getattr(cost, name)
        if amount is not None:
            faults.number(f"{field}.{name}", amount, least=0)
    _check_order(field, cost.low, cost.value, cost.high, faults)


def _check_effect(effect: Effect, field: str, segments: set[str], faults: _Faults) -> None:
    _check_segment(effect.segment, f"{field}.segment", segments, faults)
    for name in ("saving", "low", "high"):
        amount = getattr(effect, name)
        if amount is not None:
            _check_saving(amount, f"{field}.{name}", faults)
    _check_order(field, effect.low, effect.saving, effect.high, faults)
    faults.number(f"{field}.ramp", effect.ramp, least=1)


def _check_order(
    field: str, low: float | None, value: float, high: float | None, faults: _Faults
) -> None:
    if (low is not None and low > value) or (high is not None and high < value):
        faults.add(
            field,
            phrase("the value lies outside its range"),
            phrase("Expected: low ≤ value ≤ high."),
        )


def _check_segment(name: str, field: str, segments: set[str], faults: _Faults) -> None:
    faults.known(field, name, segments, phrase("there is no segment “{name}”", name=name))


def _check_saving(amount: float, field: str, faults: _Faults) -> None:
    if not math.isfinite(amount):
        faults.number(field, amount)
    elif not -HIGHEST_SAVING < amount < HIGHEST_SAVING:
        faults.add(
            field,
            phrase("a saving of {amount} is impossible", amount=amount),
            phrase("Expected: a share between -1 and 1, the ends excluded."),
        )


def _check_links(plan: Plan, segments: set[str], faults: _Faults) -> None:
    actions = {action.id for action in plan.actions}
    for place, link in enumerate(plan.links):
        field = f"links[{place}]"
        if isinstance(link, Prerequisite):
            named: tuple[tuple[str, str], ...] = (
                (f"{field}.before", link.before),
                (f"{field}.after", link.after),
            )
            faults.number(f"{field}.lag", link.lag, least=0)
        else:
            named = tuple((f"{field}.actions[{n}]", one) for n, one in enumerate(link.actions))
            faults.unique(f"{field}.actions", link.actions)
        for spot, name in named:
            faults.known(spot, name, actions, phrase("there is no action “{name}”", name=name))
        if isinstance(link, Exclusion | Interaction) and len(link.actions) < 2:
            faults.add(f"{field}.actions", phrase("a link joins two actions at least"))
        if isinstance(link, Interaction):
            _check_interaction(link, field, segments, faults)
    circle = circle_of(plan)
    if circle:
        faults.add("links", phrase("the prerequisites {names} turn in a circle", names=circle))


def _check_interaction(link: Interaction, field: str, segments: set[str], faults: _Faults) -> None:
    on_segment = link.segment is not None and link.saving is not None
    additive = link.criterion is not None and link.value is not None
    given = sum(one is not None for one in (link.segment, link.saving, link.criterion, link.value))
    if given != 2 or on_segment == additive:
        faults.add(
            field,
            phrase("this interaction says too little or too much"),
            phrase("Expected: segment and saving, or criterion and value."),
        )
        return
    if link.segment is not None and link.saving is not None:
        _check_segment(link.segment, f"{field}.segment", segments, faults)
        _check_saving(link.saving, f"{field}.saving", faults)
    if link.value is not None:
        faults.number(f"{field}.value", link.value)


def circle_of(plan: Plan) -> tuple[str, ...]:
    """Actions whose prerequisites turn in a circle, in its order; none is an answer."""
    before: dict[str, list[str]] = {}
    for link in plan.links:
        if isinstance(link, Prerequisite):
            before.setdefault(link.after, []).append(link.before)
    done: set[str] = set()
    for start in before:
        path: list[str] = []
        ways = [iter([start])]
        while ways:
            name = next(ways[-1], None)
            if name is None:
                ways.pop()
                if path:
                    done.add(path.pop())
            elif name in path:
                return (*path[path.index(name) :], name)
            elif name not in done:
                path.append(name)
                ways.append(iter(before.get(name, ())))
    return ()


def _check_limits(plan: Plan, faults: _Faults) -> None:
    if plan.budgets:
        _check_yearly(plan, plan.budgets, "budgets", faults)
    for kind in ("departments", "trades"):
        for name, yearly in getattr(plan, kind).items():
            _check_yearly(plan, yearly, f"{kind}.{name}", faults)
    for key, stretch in plan.elastic.items():
        kind, _, name = key.partition(":")
        there = {"staff": plan.departments, "trades": plan.trades, "euros": {}}.get(kind)
        if there is None or (name and name not in there):
            faults.add(f"elastic.{key}", phrase("there is no limit “{name}”", name=key))
        faults.number(f"elastic.{key}.up_to", stretch.up_to, least=0)
        faults.number(f"elastic.{key}.price", stretch.price, least=0)


def _check_yearly(plan: Plan, yearly: Mapping[int, float], field: str, faults: _Faults) -> None:
    for year in plan.years:
        if year not in yearly:
            faults.add(field, phrase("the year {year} is missing", year=str(year)))
    for year, amount in yearly.items():
        if year not in plan.years:
            faults.add(
                f"{field}.{year}", phrase("the year {year} is not in the plan", year=str(year))
            )
        faults.number(f"{field}.{year}", amount, least=0)
