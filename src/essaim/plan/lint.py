"""What each sheet of a plan lacks, and how complete the whole is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from essaim.plan.finding import Finding, Seen
from essaim.plan.rules import (
    amount,
    calendar,
    effect,
    finished,
    funding,
    indicator,
    milestone,
    owner,
    sector,
    staff,
    title,
)
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan_succession import standing
from essaim.vocabulary.sheet import ActionSheet

if TYPE_CHECKING:
    import datetime as dt

    from essaim.vocabulary.plan import Plan

RULES = (
    *(owner, amount, staff, funding, milestone, calendar, finished),
    *(effect, indicator, sector, title),
)
# What a complete sheet says: the share of these that are there is its progress.
RULE_NAMES = {
    "owner": phrase("owner"),
    "amount": phrase("amount"),
    "staff": phrase("staff"),
    "funding": phrase("funding"),
    "milestone": phrase("dated milestone"),
    "effect": phrase("expected effect"),
    "indicator": phrase("indicator"),
    "sector": phrase("sector"),
}
WANTED = tuple(RULE_NAMES)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the sheets of a plan are.

    Attributes:
        actions: how many there are.
        complete: how many lack nothing of `WANTED`.
        missing: for each of `WANTED`, how many sheets lack it.
        suspect: how many findings somebody should look at.
    """

    actions: int
    complete: int
    missing: dict[str, int]
    suspect: int

    @property
    def share(self) -> float:
        """The share of what is wanted that is there, from 0 to 1; 0 for no action."""
        all_of_it = self.actions * len(WANTED)
        return 1 - sum(self.missing.values()) / all_of_it if all_of_it else 0.0


def lint_plan(plan: Plan, *, today: dt.date) -> list[Finding]:
    """Everything missing or suspect, action by action, in the order of the rules.

    Parts of an action (its sub-actions) are only asked for an owner and a date; an action that
    another one took over is asked for nothing.
    """
    found: list[Finding] = []
    for action in standing(plan).actions:
        seen = Seen(action, action.sheet or ActionSheet(), today)
        rules = (owner, milestone, calendar, finished) if seen.sheet.parent else RULES
        for rule in rules:
            found += [replace(one, action=action.id) for one in rule.check(seen)]
    return found


def progress_of(plan: Plan, findings: list[Finding]) -> Progress:
    """How complete the sheets are; sub-actions are part of their action and not counted."""
    wholes = {one.id for one in standing(plan).actions if not (one.sheet and one.sheet.parent)}
    missing = [one for one in findings if one.level == "missing" and one.action in wholes]
    counts = {rule: sum(one.rule == rule for one in missing) for rule in WANTED}
    lacking = {one.action for one in missing if one.rule in WANTED}
    return Progress(
        actions=len(wholes),
        complete=len(wholes - lacking),
        missing=counts,
        suspect=sum(one.level == "suspect" for one in findings),
    )
