"""What people type about drawings."""

from __future__ import annotations

from typing import Any

from django import forms

from essaim.orchestra.names import TITLES
from essaim.vocabulary.phrase import phrase
from essaim.web.shared.spoken import later, said


class DrawingsFile(forms.Form):
    """A table of drawings known by their words."""

    file = forms.FileField(label=later(phrase("Drawings, one a line (.csv or .xlsx)")))


class FileForm(forms.Form):
    """Under which picture a café's drawing goes."""

    photo = forms.UUIDField(widget=forms.HiddenInput)
    picture = forms.ChoiceField(label=later(phrase("Picture it resembles")))
    title = forms.CharField(
        max_length=300, required=False, label=later(phrase("What it shows, in a few words"))
    )
    commentator = forms.CharField(
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        label=later(phrase("What you say of it, apart from its authors")),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["picture"].choices = [(key, said(name)) for key, name in TITLES.items()]  # type: ignore[attr-defined]
