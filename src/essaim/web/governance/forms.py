"""What people type about governance besides its records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from essaim.governance.catalogue import BLANK, has_blank
from essaim.vocabulary.phrase import phrase
from essaim.web.circle.shelves import PROMISE
from essaim.web.shared.record_forms import RecordForm
from essaim.web.shared.spoken import later, said

if TYPE_CHECKING:
    from essaim.governance.catalogue import Ready
    from essaim.vocabulary.governance import Governance

KINDS = {
    "intercommunality": phrase("an intercommunality"),
    "commune": phrase("a commune"),
    "pays": phrase("a Pays: several intercommunalities"),
}
STATES = {
    "draft": phrase("draft"),
    "validated": phrase("validated"),
    "sent": phrase("sent"),
}


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


class PromiseForm(RecordForm):
    """What a signatory promises, in its own words or from the catalogue."""

    def __init__(self, data: Any = None, *, start: Ready | None = None) -> None:  # noqa: ANN401
        """The form, filled from the catalogue when one of its commitments is chosen."""
        super().__init__(PROMISE, data)
        if start is not None:
            self.initial.update(promise=start.text, kind=start.kind, indicator=start.indicator)

    def clean_promise(self) -> str:
        """A promise whose figures are all said."""
        text: str = self.cleaned_data["promise"]
        if has_blank(text):
            wrong = phrase("Replace each “{blank}” by your own figure.", blank=BLANK)
            raise forms.ValidationError(said(wrong), code="blank")
        return text


class StartForm(forms.Form):
    """What leads the plan, and where."""

    kind = forms.ChoiceField(label=later(phrase("What leads the plan")))
    places = forms.CharField(
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        label=later(phrase("Its SIREN or its name; one a line for a Pays")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(key, said(name)) for key, name in KINDS.items()]  # type: ignore[attr-defined]

    def clean_places(self) -> tuple[str, ...]:
        """One place a line."""
        return _lines(self.cleaned_data["places"])


class PeopleForm(forms.Form):
    """Who leads, and which departments need a referent."""

    officer = forms.CharField(
        max_length=300,
        required=False,
        label=later(phrase("Plan officer")),
        help_text=later(phrase("What belongs to nobody else comes to this person.")),
    )
    sponsor = forms.CharField(
        max_length=300, required=False, label=later(phrase("Sponsor: the chief executive"))
    )
    departments = forms.CharField(
        max_length=20_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        label=later(phrase("Departments that need a referent, one a line")),
    )

    def clean_departments(self) -> tuple[str, ...]:
        """One department a line, each once."""
        return tuple(dict.fromkeys(_lines(self.cleaned_data["departments"])))


def people_of(governance: Governance) -> dict[str, str]:
    """What the form of people shows before it is changed."""
    return {
        "officer": governance.officer,
        "sponsor": governance.sponsor.person,
        "departments": "\n".join(governance.departments),
    }


class DecisionForm(forms.Form):
    """A decision as it is typed in the room: the three, or nothing."""

    text = forms.CharField(
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 2}),
        label=later(phrase("What is decided")),
    )
    owner = forms.CharField(max_length=300, label=later(phrase("Who does it")))
    due = forms.DateField(
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        label=later(phrase("By which day")),
    )
