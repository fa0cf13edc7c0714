"""The figures of a plan as a form: years, baseline, limits, habit of spending and links."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django import forms

from essaim.plan.baseline_lines import read_segments, segments_text
from essaim.plan.figure_lines import (
    budgets_text,
    elastic_text,
    read_budgets,
    read_elastic,
    read_yearly,
    yearly_text,
)
from essaim.plan.figures import check_habit
from essaim.plan.headings import sector_names
from essaim.plan.link_lines import links_text, read_links
from essaim.plan.weight_lines import read_weights, weights_text
from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import phrase
from essaim.web.shared.spoken import language, later, said
from essaim.words.say import say_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.forms import BoundField

    from essaim.plan.weight_lines import Weights
    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Plan

HABIT = "habit_"
FIRST, LAST, MOST_YEARS = 2016, 2100, 40
MOST_SIGNS = 200_000


def lines_field(sentence: Any, help_: Any, rows: int) -> forms.CharField:  # noqa: ANN401 - later phrases
    """A box of lines, with what one line looks like."""
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
                self.tell(name, one)
            return None

    def tell(self, name: str | None, error: EssaimError, *, line: int | None = None) -> None:
        """A mistake on its field, with its line, what was expected, and no name of our own."""
        where = Place(line=line or error.where.line)
        bare = EssaimError(error.what, where=where, expected=error.expected, todo=error.todo)
        self.add_error(name, say_error(bare, language()))


class PlanFiguresForm(LinesForm):
    """The years, the baseline, the limits and the links."""

    first = forms.IntegerField(
        min_value=FIRST, max_value=LAST, label=later(phrase("First year of the plan"))
    )
    last = forms.IntegerField(
        min_value=FIRST, max_value=LAST, label=later(phrase("Last year of the plan"))
    )
    baseline = lines_field(
        later(phrase("Baseline, in t CO₂e a year")),
        later(
            phrase(
                "One part a line: name ; sector ; energy use ; municipality ; amount (or one for "
                "each year between |) ; source. The use and the municipality may be left out."
            )
        ),
        8,
    )
    weights = lines_field(
        later(phrase("What a saving of each year counts")),
        later(
            phrase(
                "One number for every year, or a line for each: year ; weight. The last one may "
                "carry the years after the plan. A year without a line keeps its weight."
            )
        ),
        3,
    )
    budgets = lines_field(
        later(phrase("Public euros that come in")),
        later(phrase("One amount for every year, or a line for each: year ; amount.")),
        3,
    )
    departments = lines_field(
        later(phrase("Person-days of departments")),
        later(
            phrase("name ; days a year, or name ; year ; days. A department left out is no limit.")
        ),
        4,
    )
    trades = lines_field(
        later(phrase("Units of work of trades and actors")),
        later(phrase("name ; units a year, or name ; year ; units.")),
        4,
    )
    elastic = lines_field(
        later(phrase("Limits that give way")),
        later(phrase("staff, trades or euros ; by how much ; price of a unit: staff ; 20 % ; 700")),
        2,
    )
    links = lines_field(
        later(phrase("Links between actions")),
        later(
            phrase(
                "prerequisite ; before ; after ; years — exclusion ; one ; other — interaction ; "
                "one ; other ; segment ; share. Actions by title, number or id."
            )
        ),
        5,
    )

    def __init__(self, plan: Plan, *args: Any, **kwargs: Any) -> None:
        """Fields for a plan: each sector has its share of past spending."""
        super().__init__(*args, **kwargs)
        self.plan = plan
        self.told: list[Phrase] = []
        for sector, name in _sectors(plan).items():
            self.fields[HABIT + sector] = forms.FloatField(
                required=False, localize=True, label=said(phrase("{name}, in %", name=name))
            )

    def shares(self) -> list[BoundField]:
        """The fields of the habit of spending, one a sector."""
        return [self[name] for name in self.fields if name.startswith(HABIT)]

    def changed(self, plan: Plan) -> Plan | None:
        """The plan as the form says; nothing when a line is wrong."""
        data = self.cleaned_data
        if data["last"] < data["first"] or data["last"] - data["first"] >= MOST_YEARS:
            told = phrase("A plan has 1 to {most} years, the first one first.", most=MOST_YEARS)
            self.add_error("last", said(told))
            return None
        years = tuple(range(data["first"], data["last"] + 1))
        before = dict(zip(plan.years, plan.weights, strict=True))
        weights = self.read("weights", lambda text: read_weights(text, years, before))
        segments = self.read("baseline", lambda text: read_segments(text, years, plan.segments))
        limits = {
            "budgets": self.read("budgets", lambda text: read_budgets(text, years)),
            "departments": self.read(
                "departments", lambda text: read_yearly(text, years, field="departments")
            ),
            "trades": self.read("trades", lambda text: read_yearly(text, years, field="trades")),
            "elastic": self.read("elastic", read_elastic),
            "habit": self._habit(),
        }
        if segments is None or weights is None or self.errors:
            return None
        self.told = list(_moved(weights, before))
        after = replace(plan, years=years, weights=weights.values, segments=segments, **limits)
        links = self.read("links", lambda text: read_links(text, after))
        return None if links is None else replace(after, links=links)

    def _habit(self) -> dict[str, float]:
        """The shares that are given, which make a whole; else the first one says so."""
        given = {
            name.removeprefix(HABIT): round(value / 100, 12)
            for name, value in self.cleaned_data.items()
            if name.startswith(HABIT) and value is not None
        }
        try:
            check_habit(given)
        except EssaimError as error:
            field = (error.where.field or "").removeprefix("habit").removeprefix(".")
            self.tell(HABIT + (field if field in given else next(iter(given))), error)
        return {name: share for name, share in given.items() if share}


def _sectors(plan: Plan) -> dict[str, str]:
    """The eight sectors, and those that the plan itself speaks of."""
    names = dict(sector_names())
    more = [*plan.habit, *(one.sector for one in plan.segments)]
    more += [one.sector for one in plan.actions]
    return names | {one: one for one in more if one and one not in names}


def _moved(weights: Weights, before: dict[int, float]) -> Iterator[Phrase]:
    """What changed years did to weights, unless all of them count the same."""
    if set(before.values()) <= {1.0}:
        return
    for year, weight in weights.left.items():
        yield phrase(
            "{year} has left the plan, with its weight {weight}.", year=str(year), weight=weight
        )
    if weights.fresh:
        yield phrase(
            "New years count 1: {years}.", years=tuple(str(year) for year in weights.fresh)
        )


def plan_filled(plan: Plan) -> dict[str, Any]:
    """What the form shows of a plan."""
    return {
        "first": plan.years[0],
        "last": plan.years[-1],
        "weights": weights_text(plan.years, plan.weights),
        "baseline": segments_text(plan.segments),
        "budgets": budgets_text(plan.budgets),
        "departments": yearly_text(plan.departments),
        "trades": yearly_text(plan.trades),
        "elastic": elastic_text(plan.elastic),
        "links": links_text(plan),
        **{HABIT + name: _percent(share) for name, share in plan.habit.items()},
    }


def _percent(share: float) -> float:
    """A share in per cent, whole where it is."""
    percent = round(100 * share, 6)
    return int(percent) if percent == int(percent) else percent
