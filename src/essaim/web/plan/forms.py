"""What people type about an action, checked field by field."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django import forms

from essaim.plan.amounts import read_amount
from essaim.plan.building import cost_of
from essaim.plan.headings import sector_names
from essaim.plan.moments import read_calendar
from essaim.plan.template import template
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.sheet import ActionSheet
from essaim.web.shared.spoken import later, said

if TYPE_CHECKING:
    from essaim.vocabulary.plan import Action

AREA = forms.Textarea
LISTS = ("objectives", "expected_effects", "targets", "partners", "indicators")
TEXTS = (
    *("number", "axis", "sub_axis", "orientation", "presentation", "owner", "steering"),
    *("referent", "elected_referent", "governance", "participation", "means", "funding"),
    *("status", "priority", "notes"),
)


def _text(sentence: Any, *, rows: int = 1) -> forms.CharField:  # noqa: ANN401 - a phrase, later
    widget = AREA(attrs={"rows": rows}) if rows > 1 else forms.TextInput()
    return forms.CharField(required=False, max_length=20_000, label=sentence, widget=widget)


def number_typed(text: str, most: float) -> float | None:
    """A number from 0 to `most`, with a point or a comma; `None` of anything else.

    >>> number_typed("12,5", 100), number_typed("nan", 100), number_typed("-1", 100)
    (12.5, None, None)
    """
    try:
        found = float(text.replace(",", ".")[:12])
    except ValueError:
        return None
    return found if 0 <= found <= most else None


class TableFile(forms.Form):
    """A table of action sheets."""

    file = forms.FileField(label=later(phrase("Excel or CSV of action sheets")))


class FiguresFile(forms.Form):
    """Figures in a file: the baseline as a table, or all of them as a document."""

    file = forms.FileField(label=later(phrase("Baseline (CSV, Excel) or figures (JSON)")))


class SheetForm(forms.Form):
    """An action sheet: the field's headings, one line an item where there are several."""

    title = forms.CharField(max_length=1000, label=later(phrase("Title")))
    number = _text(later(phrase("Number")))
    axis = _text(later(phrase("Axis")))
    sub_axis = _text(later(phrase("Sub-axis")))
    sector = forms.ChoiceField(required=False, label=later(phrase("Sector")))
    orientation = _text(later(phrase("Orientation")), rows=2)
    presentation = _text(later(phrase("Presentation")), rows=6)
    objectives = _text(later(phrase("Objectives, one a line")), rows=3)
    expected_effects = _text(later(phrase("Expected effects, one a line")), rows=3)
    targets = _text(later(phrase("For whom, one a line")), rows=2)
    owner = _text(later(phrase("Owner")))
    partners = _text(later(phrase("Partners, one a line")), rows=3)
    steering = _text(later(phrase("Leading department")))
    referent = _text(later(phrase("Person in charge")))
    elected_referent = _text(later(phrase("Elected referent")))
    governance = _text(later(phrase("Bodies")), rows=2)
    participation = _text(later(phrase("Participation")))
    means = _text(later(phrase("Means")), rows=2)
    budget = _text(later(phrase("Whole budget, in words: “200 à 500 k€ HT”")))
    funding = _text(later(phrase("Funding")), rows=2)
    calendar = _text(later(phrase("Calendar, in words: “été 2027”, “2027-2030”")))
    indicators = _text(later(phrase("Indicators with their targets, one a line")), rows=3)
    status = _text(later(phrase("Status")))
    priority = _text(later(phrase("Priority")))
    notes = _text(later(phrase("Notes")), rows=3)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nobody = said(phrase("not said"))
        self.fields["sector"].choices = [("", nobody), *sector_names().items()]  # type: ignore[attr-defined]
        for name in ("status", "priority", "participation"):
            self.fields[name].widget.attrs["list"] = f"allowed-{name}"

    def changed(self, action: Action) -> Action:
        """The action as the form says; what the form does not show stays."""
        data = self.cleaned_data
        before = action.sheet or ActionSheet()
        said_now: dict[str, Any] = {name: _line_ends(data[name]) for name in TEXTS}
        said_now |= {name: _items(data[name]) for name in LISTS}
        sheet = replace(before, **said_now)
        if data["calendar"] != (before.calendar.raw if before.calendar else ""):
            sheet = replace(
                sheet, calendar=read_calendar(data["calendar"]) if data["calendar"] else None
            )
        cost = action.cost
        if data["budget"] != _budget(before):
            others = tuple(one for one in before.amounts if one.kind != "budget")
            budget = (read_amount(data["budget"]),) if data["budget"] else ()
            sheet = replace(sheet, amounts=(*budget, *others))
            cost = cost_of(sheet.amounts)
        return replace(
            action, title=data["title"].strip(), sector=data["sector"], cost=cost, sheet=sheet
        )


def allowed_lists() -> dict[str, list[str]]:
    """The values that the national template allows, to choose from."""
    lists = template()["lists"]
    names = ("status", "priority", "participation")
    return {name: [value.strip() for value in lists[name]["values"]] for name in names}


def filled(action: Action) -> dict[str, object]:
    """What the form shows of an action before it is changed."""
    sheet = action.sheet or ActionSheet()
    return {
        "title": action.title,
        "sector": action.sector,
        "budget": _budget(sheet),
        "calendar": sheet.calendar.raw if sheet.calendar else "",
        **{name: getattr(sheet, name) for name in TEXTS},
        **{name: "\n".join(getattr(sheet, name)) for name in LISTS},
    }


def _budget(sheet: ActionSheet) -> str:
    return next((one.raw for one in sheet.amounts if one.kind == "budget"), "")


def _items(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in re.split(r"[\r\n]+", text) if line.strip())


def _line_ends(text: str) -> str:
    """A browser sends two signs where a sheet has one line end."""
    return text.replace("\r\n", "\n").strip()
