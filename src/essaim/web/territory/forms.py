"""What is said of a territory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms

from essaim.vocabulary.phrase import phrase
from essaim.web.shared.spoken import later
from essaim.web.territory.siren import is_siren, read_siren

if TYPE_CHECKING:
    from essaim.web.territory.models import Territory


class TerritoryForm(forms.Form):
    """Its name, its number, the date of its statement of intent."""

    name = forms.CharField(label=later(phrase("Name")), max_length=200)
    siren = forms.CharField(
        label=later(phrase("SIREN")),
        required=False,
        max_length=20,
        help_text=later(phrase("Nine digits: the number of the intercommunality.")),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "short"}),
    )
    statement_of_intent_on = forms.DateField(
        label=later(phrase("Statement of intent published on")),
        required=False,
        help_text=later(
            phrase(
                "During the two months of the right of initiative that follow, workshops with"
                " the public are warned about."
            )
        ),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def clean_siren(self) -> str:
        """The digits, which prove themselves."""
        digits = read_siren(self.cleaned_data["siren"])
        if digits and not is_siren(digits):
            raise forms.ValidationError(
                later(
                    phrase("This is no SIREN: it has nine digits, and the last proves the rest.")
                ),
                code="siren",
            )
        return digits


def filled(territory: Territory) -> dict[str, object]:
    """What the form shows of a territory."""
    return {
        "name": territory.name,
        "siren": territory.siren,
        "statement_of_intent_on": territory.statement_of_intent_on,
    }
