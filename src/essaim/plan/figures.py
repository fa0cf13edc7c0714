"""The figures that make sheets comparable: baseline, effects, links and limits, in a file apart.

A plan officer types the sheets in a spreadsheet; what they save and what limits them comes later,
from studies, and only for the actions she wants to compare.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Literal

from essaim.vocabulary.documents import STRICT
from essaim.vocabulary.errors import DocumentError, Place
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Effect, Link, Segment, Stretch  # noqa: TC001 - pydantic reads them

if TYPE_CHECKING:
    from essaim.vocabulary.plan import Plan


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
        DocumentError: the figures speak of an action that no sheet knows.
    """
    known = {one.id for one in plan.actions}
    for name in figures.actions:
        if name not in known:
            raise DocumentError(
                phrase("there is no action “{name}”", name=name),
                where=Place(file=file or None, field=f"actions.{name}"),
                todo=phrase("Give the figures the numbers of the sheets."),
            )
    actions = tuple(
        replace(one, **_told(figures.actions[one.id])) if one.id in figures.actions else one
        for one in plan.actions
    )
    names = ("years", "weights", "habit", "segments", "links", "budgets", "departments", "trades")
    told: dict[str, Any] = {name: getattr(figures, name) for name in (*names, "elastic")}
    return replace(plan, actions=actions, sources=(*plan.sources, figures.source), **told)


def _told(one: ActionFigures) -> dict[str, Any]:
    return {part.name: getattr(one, part.name) for part in fields(one)}
