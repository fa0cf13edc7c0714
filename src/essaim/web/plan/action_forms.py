"""The figures of one action as a form: what it costs, asks of people, and saves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django import forms

from essaim.plan.figure_lines import effects_text, loads_text, read_effects, read_loads
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Cost
from essaim.web.plan.figure_forms import LAST, MOST_YEARS, LinesForm, lines_field
from essaim.web.shared.spoken import later, said

if TYPE_CHECKING:
    from essaim.vocabulary.plan import Action, Plan


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
    staff = lines_field(
        later(phrase("Person-days by department")), later(phrase("name ; days in all")), 3
    )
    trades = lines_field(
        later(phrase("Units of work by trade or actor")), later(phrase("name ; units in all")), 3
    )
    gains = lines_field(
        later(phrase("Units a year that it adds to a trade")),
        later(phrase("name ; units a year")),
        2,
    )
    effects = lines_field(
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
        self._check_cost(value, low, high)
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

    def _check_cost(self, value: float | None, low: float | None, high: float | None) -> None:
        """Each mistake of the three euros on its own field."""
        for name, euros in (("value", value), ("low", low), ("high", high)):
            if euros is not None and euros < 0:
                self.add_error(name, said(phrase("A cost is a number from 0.")))
        if value is None and (low is not None or high is not None):
            self.add_error("value", said(phrase("Give the cost that counts, between the two.")))
        elif (low is None) != (high is None):
            told = phrase("A range has both its ends, or none: give this one too.")
            self.add_error("high" if high is None else "low", said(told))
        elif value is not None and low is not None and high is not None:
            if low > high:
                self.add_error("high", said(phrase("The most is not below the least.")))
            elif not low <= value <= high:
                told = phrase("The cost lies between its least and its most.")
                self.add_error("value", said(told))


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
