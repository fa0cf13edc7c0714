"""What the pages of the plan show, read from its newest version."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from essaim.plan.amount_words import amount_phrase
from essaim.plan.baseline_lines import by_use
from essaim.plan.headings import sector_names
from essaim.plan.lint import lint_plan, progress_of
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Action, Plan
from essaim.vocabulary.plan_succession import standing, successors_of
from essaim.vocabulary.sheet import ActionSheet
from essaim.web.plan.models import PlanVersion
from essaim.web.territory.documents import newest

if TYPE_CHECKING:
    import datetime as dt

    from essaim.plan.finding import Finding
    from essaim.plan.lint import Progress
    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.sheet import Amount
    from essaim.web.territory.models import Territory

FIRST_YEAR = 2027
YEARS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """An action as the table shows it."""

    action: Action
    sheet: ActionSheet
    sector: str
    amounts: tuple[Phrase, ...]
    missing: int
    suspect: int


def plan_of(territory: Territory) -> Plan:
    """The newest plan of a territory; an empty one before the first."""
    found = newest(PlanVersion, territory)
    if found is not None:
        return found.read(Plan)
    years = tuple(range(FIRST_YEAR, FIRST_YEAR + YEARS))
    return Plan(years=years, weights=(1.0,) * YEARS)


def proposal_of(territory: Territory) -> tuple[Plan, list[str]] | None:
    """The plan that waits to be accepted, and what there is to say of it."""
    found = newest(PlanVersion, territory, accepted=False)
    return (found.read(Plan), found.told) if found else None


def action_in(plan: Plan, name: str) -> Action | None:
    """The action of this id."""
    return next((one for one in plan.actions if one.id == name), None)


def with_action(plan: Plan, changed: Action) -> Plan:
    """The plan with this action in the place of the one of its id."""
    actions = tuple(changed if one.id == changed.id else one for one in plan.actions)
    return replace(plan, actions=actions)


def uses_of(plan: Plan) -> tuple[list[str], list[tuple[str, list[float | None], float]]]:
    """The baseline of the first year, sectors by energy uses: the uses, then a row a sector.

    A row holds its sector's name, what each use emits, and its sum; nothing when no use is told.
    """
    found = by_use(plan.segments, 0)
    uses = sorted({use for row in found.values() for use in row}, key=lambda use: (not use, use))
    if not any(uses):
        return [], []
    names = sector_names()
    return uses, [
        (names.get(sector, sector), [row.get(use) for use in uses], sum(row.values()))
        for sector, row in found.items()
    ]


def lacking(action: Action) -> list[Phrase]:
    """What keeps an action from being compared; nothing is guessed in its place."""
    found = []
    if action.cost is None:
        found.append(phrase("no cost"))
    if not (action.effects or action.benefits or action.gains):
        found.append(phrase("no effect"))
    return found


def checked(plan: Plan, today: dt.date) -> tuple[list[Finding], Progress]:
    """What is missing or suspect, and how complete the sheets are."""
    found = lint_plan(plan, today=today)
    return found, progress_of(plan, found)


def rows_of(plan: Plan, findings: list[Finding]) -> list[Row]:
    """All actions in the order of the plan, with what each lacks."""
    counts = Counter((one.action, one.level) for one in findings)
    return [
        Row(
            one,
            one.sheet or ActionSheet(),
            sector_names().get(one.sector, one.sector),
            tuple(amount_phrase(a) for a in _amounts(one) if a.kind == "budget"),
            counts[one.id, "missing"],
            counts[one.id, "suspect"],
        )
        for one in standing(plan).actions
    ]


def _amounts(action: Action) -> tuple[Amount, ...]:
    return action.sheet.amounts if action.sheet else ()


@dataclass(frozen=True, slots=True)
class LedTo:
    """An action that a statement led to, and those that led there before it took them over."""

    action: Action
    through: tuple[Action, ...] = ()


def actions_of_statement(plan: Plan) -> dict[str, list[LedTo]]:
    """The actions that each statement led to, by the statement's id: those that stand today."""
    gone, known = successors_of(plan), {one.id: one for one in plan.actions}
    found: dict[str, dict[str, LedTo]] = {}
    for action in plan.actions:
        here = known[gone.get(action.id, action.id)]
        for source in action.sources:
            if not source.startswith("statement:"):
                continue
            led = found.setdefault(source.removeprefix("statement:"), {})
            through = led[here.id].through if here.id in led else ()
            led[here.id] = LedTo(here, (*through, action) if action.id in gone else through)
    return {statement: list(led.values()) for statement, led in found.items()}


def gone_of(plan: Plan) -> list[tuple[Action, Action]]:
    """Each action that another one took over, with the one that stands today."""
    known = {one.id: one for one in plan.actions}
    return [(known[old], known[new]) for old, new in successors_of(plan).items()]
