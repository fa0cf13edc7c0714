"""The figures that make sheets comparable: baseline, effects, links and limits, in a file apart.

A plan officer types the sheets in a spreadsheet; what they save and what limits them comes later,
from studies, and only for the actions she wants to compare.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Literal

from essaim.vocabulary.documents import STRICT
from essaim.vocabulary.errors import DocumentError, ManyErrors, Place
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Effect, Link, Segment, Stretch  # noqa: TC001 - pydantic reads them

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaim.vocabulary.plan import Plan

ROUNDING = 0.01  # shares typed as whole percentages may miss the whole by this much


@dataclass(frozen=True, kw_only=True)
class ActionFigures:
    """What is known of one action beyond its sheet."""

    __pydantic_config__ = STRICT

    duration: int = 1
    opex: float = 0.0
    staff: dict[str, float] = field(default_factory=dict)
    trades: dict[str, float] = field(default_factory=dict)
    gains: dict[str, float] = field(default_factory=dict)
    effects: tuple[Effect, ...] = ()
    benefits: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Figures:
    """All figures of a plan; `source` says where they come from."""

    __pydantic_config__ = STRICT

    schema: Literal["essaim/plan-figures/1"] = "essaim/plan-figures/1"
    source: str
    years: tuple[int, ...]
    weights: tuple[float, ...]
    habit: dict[str, float] = field(default_factory=dict)
    segments: tuple[Segment, ...] = ()
    actions: dict[str, ActionFigures] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    budgets: dict[int, float] = field(default_factory=dict)
    departments: dict[str, dict[int, float]] = field(default_factory=dict)
    trades: dict[str, dict[int, float]] = field(default_factory=dict)
    elastic: dict[str, Stretch] = field(default_factory=dict)


def with_figures(plan: Plan, figures: Figures, *, file: str = "") -> Plan:
    """The plan with its figures; sheets stay as they are.

    Raises:
        DocumentError, ManyErrors: the figures speak of an action that no sheet knows.
    """
    known = {one.id for one in plan.actions}
    problems = [
        DocumentError(
            phrase("there is no action “{name}”", name=name),
            where=Place(file=file or None, field=f"actions.{name}"),
            todo=phrase("Give the figures the numbers of the sheets."),
        )
        for name in figures.actions
        if name not in known
    ]
    if problems:
        raise ManyErrors(problems) if len(problems) > 1 else problems[0]
    actions = tuple(
        replace(one, **_told(figures.actions[one.id])) if one.id in figures.actions else one
        for one in plan.actions
    )
    names = ("years", "weights", "habit", "segments", "links", "budgets", "departments", "trades")
    told: dict[str, Any] = {name: getattr(figures, name) for name in (*names, "elastic")}
    return replace(plan, actions=actions, sources=(*plan.sources, figures.source), **told)


def check_habit(habit: Mapping[str, float], *, file: str = "") -> None:
    """Refuse shares of past spending that do not make a whole; none at all is an answer.

    Raises:
        DocumentError: a share is below 0, or they do not add up to 1.
    """
    for sector, share in habit.items():
        if not 0 <= share <= 1:
            raise DocumentError(
                phrase("a share of spending lies between 0 and 100 %"),
                where=Place(file=file or None, field=f"habit.{sector}"),
                expected=phrase("Expected: a number such as {example}.", example="14"),
            )
    total = sum(habit.values())
    if habit and abs(total - 1) > ROUNDING + 1e-9:
        raise DocumentError(
            phrase("the shares add up to {total} %", total=round(100 * total, 2)),
            where=Place(file=file or None, field="habit"),
            expected=phrase("Expected: {example}.", example="100 %"),
        )


def _told(one: ActionFigures) -> dict[str, Any]:
    return {part.name: getattr(one, part.name) for part in fields(one)}
