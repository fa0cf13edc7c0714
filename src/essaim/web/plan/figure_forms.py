"""The figures of a plan as forms: baseline and limits, and what one action costs and saves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django import forms

from essaim.plan.figure_lines import (
    budgets_text,
    effects_text,
    elastic_text,
    loads_text,
    read_budgets,
    read_effects,
    read_elastic,
    read_loads,
    read_segments,
    read_yearly,
    segments_text,
    yearly_text,
)
from essaim.plan.link_lines import links_text, read_links
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Cost
from essaim.web.shared.spoken import language, later, said
from essaim.words.say import say_error

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaim.vocabulary.plan import Action, Plan

FIRST, LAST, MOST_YEARS = 2016, 2100, 40
MOST_SIGNS = 200_000


def _lines(sentence: Any, help_: Any, rows: int) -> forms.CharField:  # noqa: ANN401 - later phrases
    return forms.CharField(
        required=False,
        max_length=MOST_SIGNS,
        label=sentence,
        help_text=help_,
        widget=forms.Textarea(attrs={"rows": rows, "spellcheck": "false", "wrap": "off"}),
    )


class LinesForm(forms.Form):
    """A form whose fields are lines, read one after the other."""

    def read(self, name: str, step: Callable[[str], Any]) -> Any:  # noqa: ANN401 - what lines say
        """What the lines of a field say; its mistakes are told on it."""
        try:
            return step(self.cleaned_data.get(name, ""))
        except EssaimError as error:
            for one in getattr(error, "errors", (error,)):
                self.add_error(name, say_error(one, language()))
            return None


class PlanFiguresForm(LinesForm):
    """The years, the baseline, the limits and the links."""

    first = forms.IntegerField(
        min_value=FIRST, max_value=LAST, label=later(phrase("First year of the plan"))
    )
    last = forms.IntegerField(
        min_value=FIRST, max_value=LAST, label=later(phrase("Last year of the plan"))
    )
    baseline = _lines(
        later(phrase("Baseline, in t CO₂e a year")),
        later(
            phrase(
                "One part a line: name ; sector ; amount (or one for each year between |) ; "
                "source. A sector and an energy use make a good part."
            )
        ),
        8,
    )
    budgets = _lines(
        later(phrase("Public euros that come in")),
        later(phrase("One amount for every year, or a line for each: year ; amount.")),
        3,
    )
    departments = _lines(
        later(phrase("Person-days of departments")),
        later(
            phrase("name ; days a year, or name ; year ; days. A department left out is no limit.")
        ),
        4,
    )
    trades = _lines(
        later(phrase("Units of work of trades and actors")),
        later(phrase("name ; units a year, or name ; year ; units.")),
        4,
    )
    elastic = _lines(
        later(phrase("Limits that give way")),
        later(phrase("staff, trades or euros ; by how much ; price of a unit: staff ; 20 % ; 700")),
        2,
    )
    links = _lines(
        later(phrase("Links between actions")),
        later(
            phrase(
                "prerequisite ; before ; after ; years — exclusion ; one ; other — interaction ; "
                "one ; other ; segment ; share. Actions by title, number or id."
            )
        ),
        5,
    )

    def changed(self, plan: Plan) -> Plan | None:
        """The plan as the form says; nothing when a line is wrong."""
        data = self.cleaned_data
        if data["last"] < data["first"] or data["last"] - data["first"] >= MOST_YEARS:
            told = phrase("A plan has 1 to {most} years, the first one first.", most=MOST_YEARS)
            self.add_error("last", said(told))
            return None
        years = tuple(range(data["first"], data["last"] + 1))
        weights = plan.weights if years == plan.years else (1.0,) * len(years)
        segments = self.read("baseline", lambda text: read_segments(text, years, plan.segments))
        limits = {
            "budgets": self.read("budgets", lambda text: read_budgets(text, years)),
            "departments": self.read(
                "departments", lambda text: read_yearly(text, years, field="departments")
            ),
            "trades": self.read("trades", lambda text: read_yearly(text, years, field="trades")),
            "elastic": self.read("elastic", read_elastic),
        }
        if segments is None or self.errors:
            return None
        after = replace(plan, years=years, weights=weights, segments=segments, **limits)
        links = self.read("links", lambda text: read_links(text, after))
        return None if links is None else replace(after, links=links)


def plan_filled(plan: Plan) -> dict[str, Any]:
    """What the form shows of a plan."""
    return {
        "first": plan.years[0],
        "last": plan.years[-1],
        "baseline": segments_text(plan.segments),
        "budgets": budgets_text(plan.budgets),
        "departments": yearly_text(plan.departments),
        "trades": yearly_text(plan.trades),
        "elastic": elastic_text(plan.elastic),
        "links": links_text(plan),
    }


def _euros(sentence: Any) -> forms.FloatField:  # noqa: ANN401 - a later phrase
    return forms.FloatField(required=False, localize=True, label=sentence)


class ActionFiguresForm(LinesForm):
    """What one action costs, asks of people, and saves."""

    value = _euros(later(phrase("Public cost in euros")))
    low = _euros(later(phrase("at least")))
    high = _euros(later(phrase("at most")))
    basis = forms.ChoiceField(
        required=False,
        choices=[("", "—"), ("HT", "HT"), ("TTC", "TTC")],
        label=later(phrase("Tax basis")),
    )
    price_year = forms.IntegerField(
        required=False, min_value=1990, max_value=LAST, label=later(phrase("Year of these prices"))
    )
    duration = forms.IntegerField(
        min_value=1, max_value=MOST_YEARS, label=later(phrase("Years it takes"))
    )
    opex = _euros(later(phrase("Euros a year afterwards; below 0 it saves money")))
    staff = _lines(
        later(phrase("Person-days by department")), later(phrase("name ; days in all")), 3
    )
    trades = _lines(
        later(phrase("Units of work by trade or actor")), later(phrase("name ; units in all")), 3
    )
    gains = _lines(
        later(phrase("Units a year that it adds to a trade")),
        later(phrase("name ; units a year")),
        2,
    )
    effects = _lines(
        later(phrase("Effects")),
        later(phrase("segment ; saving ; low ; high ; years until the full effect ; source")),
        4,
    )
    decided = forms.ChoiceField(required=False, label=later(phrase("Already decided")))

    def __init__(self, plan: Plan, *args: Any, **kwargs: Any) -> None:
        """Fields for an action of a plan, whose years one may decide."""
        super().__init__(*args, **kwargs)
        self.plan = plan
        self.fields["decided"].choices = [  # type: ignore[attr-defined]
            ("", said(phrase("no: the programme chooses"))),
            *((str(year), str(year)) for year in plan.years),
            ("out", said(phrase("out"))),
        ]

    def changed(self, action: Action) -> Action | None:
        """The action as the form says; nothing when something is wrong."""
        data = self.cleaned_data
        value, low, high = data["value"], data["low"], data["high"]
        if value is None and (low is not None or high is not None):
            self.add_error("value", said(phrase("Give the cost that counts, between the two.")))
        elif value is not None and not (low if low is not None else value) <= value <= (
            high if high is not None else value
        ):
            self.add_error("value", said(phrase("The cost lies between its least and its most.")))
        segments = self.plan.segments
        told = {
            "staff": self.read("staff", lambda text: read_loads(text, field="staff")),
            "trades": self.read("trades", lambda text: read_loads(text, field="trades")),
            "gains": self.read("gains", lambda text: read_loads(text, field="gains")),
            "effects": self.read("effects", lambda text: read_effects(text, segments)),
        }
        if self.errors:
            return None
        cost = None
        if value is not None:
            cost = Cost(
                value=value, low=low, high=high, basis=data["basis"], year=data["price_year"]
            )
        decided = data["decided"]
        return replace(
            action,
            cost=cost,
            duration=data["duration"],
            opex=data["opex"] or 0.0,
            decided=int(decided) if decided.isdecimal() else decided or None,
            **told,
        )


def _short(euros: float | None) -> float | None:
    """Whole euros without a decimal."""
    return int(euros) if euros is not None and euros == int(euros) else euros


def action_filled(action: Action, plan: Plan) -> dict[str, Any]:
    """What the form shows of an action."""
    cost = action.cost
    return {
        "value": _short(cost.value) if cost else None,
        "low": _short(cost.low) if cost else None,
        "high": _short(cost.high) if cost else None,
        "basis": cost.basis if cost else "",
        "price_year": cost and cost.year,
        "duration": action.duration,
        "opex": _short(action.opex) or None,
        "staff": loads_text(action.staff),
        "trades": loads_text(action.trades),
        "gains": loads_text(action.gains),
        "effects": effects_text(action.effects, plan.segments),
        "decided": "" if action.decided is None else str(action.decided),
    }
