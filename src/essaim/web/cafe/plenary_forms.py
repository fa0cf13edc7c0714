"""What people type about the plenary, checked field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from essaim.harvest.agreement import Tally
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.plenary_reads import notes_with_places, place_of
from essaim.web.cafe.posting import clean
from essaim.web.shared.spoken import later

if TYPE_CHECKING:
    from essaim.web.cafe.models import Note, Workshop

MOST = 10_000


class PlenaryForm(forms.Form):
    """How the plenary votes."""

    dots_each = forms.IntegerField(
        min_value=1, max_value=20, label=later(phrase("Dots for each person"))
    )
    several = forms.BooleanField(
        required=False, label=later(phrase("Several dots may go on one group"))
    )
    present = forms.IntegerField(
        required=False,
        min_value=1,
        max_value=MOST,
        label=later(phrase("People in the room")),
        help_text=later(phrase("Empty: those checked in at the door.")),
    )


class TitleForm(forms.Form):
    """The title of a group: few words, read from afar."""

    title = forms.CharField(max_length=80, label=later(phrase("Title, in a few words")))

    def clean_title(self) -> str:
        """The title without the signs that nobody sees."""
        return clean(self.cleaned_data["title"])


class StatementForm(forms.Form):
    """A note to put to the vote, or a sentence."""

    note = forms.ChoiceField(required=False, label=later(phrase("A note, word for word")))
    text = forms.CharField(
        required=False,
        max_length=280,
        label=later(phrase("Or a sentence typed by the team")),
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, workshop: Workshop, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shown = [note for note in notes_with_places(workshop) if place_of(note).accepted]
        self.notes: dict[str, Note] = {str(note.pk): note for note in shown}
        self.fields["note"].choices = [  # type: ignore[attr-defined]
            ("", "–"),
            *((pk, note.text[:90]) for pk, note in self.notes.items()),
        ]

    def clean(self) -> dict[str, Any]:
        """One of the two, not both."""
        data = super().clean() or {}
        data["text"] = clean(data.get("text") or "")
        if bool(data.get("note")) == bool(data["text"]):
            raise forms.ValidationError(
                later(phrase("Choose a note, or type a sentence: one of the two."))
            )
        data["note"] = self.notes.get(data.get("note") or "")
        return data


class HandsForm(forms.Form):
    """Raised hands."""

    agree = forms.IntegerField(min_value=0, max_value=MOST, label=later(phrase("Agree")))
    disagree = forms.IntegerField(min_value=0, max_value=MOST, label=later(phrase("Disagree")))
    passed = forms.IntegerField(min_value=0, max_value=MOST, label=later(phrase("Pass")))

    def tally(self) -> Tally:
        """The count."""
        data = self.cleaned_data
        return Tally(data["agree"], data["disagree"], data["passed"])
