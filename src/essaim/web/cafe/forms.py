"""What people type about a café, checked field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms

from essaim.cafe.patterns import PATTERNS
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.evening import STEPS
from essaim.web.cafe.models import HostMode, Kind, PhotoKind, Workshop, WorkshopRound
from essaim.web.shared.spoken import later

if TYPE_CHECKING:
    from collections.abc import Mapping


KINDS = {
    Kind.IDEA: phrase("idea"),
    Kind.QUESTION: phrase("question"),
    Kind.QUOTE: phrase("quote"),
    Kind.EXPERIENCE: phrase("experience"),
    Kind.SUCCESS: phrase("success"),
    Kind.FAILURE: phrase("failure"),
    Kind.PRIDE: phrase("pride"),
    Kind.OBJECTION: phrase("objection"),
    Kind.DRAWING: phrase("drawing"),
}
SHOWN = {PhotoKind.CLOTH: phrase("tablecloth"), PhotoKind.DRAWING: phrase("drawing")}
HOSTS = {
    HostMode.NONE: phrase("no host: everybody moves"),
    HostMode.FIXED: phrase("one host a table, all evening"),
    HostMode.ROTATING: phrase("a different guest stays at each round change"),
}


def choices(said: Mapping[Any, Any]) -> list[tuple[str, Any]]:
    """Choices in the reader's language."""
    return [(str(value), later(sentence)) for value, sentence in said.items()]


class NewWorkshop(forms.Form):
    """A title, and what to start from."""

    title = forms.CharField(max_length=200, label=later(phrase("Title")))
    pattern = forms.ChoiceField(
        label=later(phrase("Start from")),
        choices=[(pattern.key, later(pattern.name)) for pattern in PATTERNS],
        widget=forms.RadioSelect,
        initial=PATTERNS[0].key,
    )


if TYPE_CHECKING:
    WorkshopBase = forms.ModelForm[Workshop]
else:  # Django's own class takes no parameter
    WorkshopBase = forms.ModelForm


class WorkshopForm(WorkshopBase):
    """The workshop's own fields."""

    class Meta:
        """All that is printed or announced."""

        model = Workshop
        fields: ClassVar[list[str]] = [
            *("title", "theme", "place", "date", "starts_at", "welcome_minutes"),
            *("plenary_minutes", "hosts", "organisers", "contact", "phones"),
        ]
        labels: ClassVar[dict[str, Any]] = {
            "title": later(phrase("Title")),
            "theme": later(phrase("Theme, as one question")),
            "place": later(phrase("Place")),
            "date": later(phrase("Date")),
            "starts_at": later(phrase("Starts at")),
            "welcome_minutes": later(phrase("Minutes of welcome")),
            "plenary_minutes": later(phrase("Minutes of plenary")),
            "hosts": later(phrase("Hosts")),
            "organisers": later(phrase("Organisers, one a line")),
            "contact": later(phrase("Whom to write to")),
            "phones": later(phrase("Guests may use their phones: notes, photo, votes")),
        }
        widgets: ClassVar[dict[str, Any]] = {
            "theme": forms.Textarea(attrs={"rows": 2}),
            "organisers": forms.Textarea(attrs={"rows": 2}),
            "date": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "starts_at": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["hosts"].widget = forms.Select(choices=choices(HOSTS))


class HallForm(forms.Form):
    """How many tables, and which of them are accessible."""

    count = forms.IntegerField(min_value=1, max_value=2500, label=later(phrase("Tables")))
    accessible = forms.CharField(
        required=False,
        label=later(phrase("Accessible tables")),
        help_text=later(phrase("Numbers with commas between, such as 1,2; empty: all.")),
    )

    def clean_accessible(self) -> list[int]:
        """The numbers, each of an existing table."""
        text = self.cleaned_data["accessible"].replace(";", ",")
        try:
            numbers = [int(part) for part in text.split(",") if part.strip()]
        except ValueError as error:
            raise forms.ValidationError(later(phrase("Numbers only, such as 1,2."))) from error
        count = self.cleaned_data.get("count") or 0
        if any(not 1 <= number <= count for number in numbers):
            raise forms.ValidationError(later(phrase("There is no such table.")))
        return numbers


RoundForms = forms.modelformset_factory(
    WorkshopRound,
    fields=["question", "minutes", "moving_minutes", "drawing"],
    extra=1,
    can_delete=True,
    max_num=24,
    absolute_max=25,  # a page that claims a thousand rounds costs no more than the most
    labels={
        "question": later(phrase("Question")),
        "minutes": later(phrase("Minutes")),
        "moving_minutes": later(phrase("Minutes to move")),
        "drawing": later(phrase("The tables draw")),
    },
    widgets={"question": forms.Textarea(attrs={"rows": 2})},
)


class GuestFile(forms.Form):
    """A guest list to look at before it is put in."""

    file = forms.FileField(label=later(phrase("Guest list (CSV or XLSX)")))


class WalkIn(forms.Form):
    """Somebody at the door: two fields, one of them optional."""

    name = forms.CharField(max_length=200, label=later(phrase("First name and surname")))
    organisation = forms.CharField(
        max_length=200, required=False, label=later(phrase("Organisation"))
    )


class StepForm(forms.Form):
    """One step of the evening, from the version that was on the page."""

    to = forms.ChoiceField(choices=[(step, step) for step in STEPS])
    version = forms.IntegerField(min_value=1)


class MoveForm(forms.Form):
    """One guest to another table in one round."""

    guest = forms.CharField(max_length=80)
    number = forms.IntegerField(min_value=1)
    table = forms.IntegerField(min_value=1)
    swap = forms.CharField(max_length=80, required=False)


class NoteForm(forms.Form):
    """What a table wrote."""

    table = forms.IntegerField(min_value=1, label=later(phrase("Table")))
    round = forms.IntegerField(min_value=1, label=later(phrase("Round")))
    kind = forms.ChoiceField(choices=choices(KINDS), label=later(phrase("Kind")))
    text = forms.CharField(
        max_length=4000, label=later(phrase("Note")), widget=forms.Textarea(attrs={"rows": 3})
    )


class PhotoForm(forms.Form):
    """A photo of a tablecloth or of a drawing."""

    table = forms.IntegerField(min_value=1, max_value=9999, label=later(phrase("Table")))
    round = forms.IntegerField(min_value=1, max_value=9999, label=later(phrase("Round")))
    kind = forms.ChoiceField(choices=choices(SHOWN), label=later(phrase("What it shows")))
    image = forms.FileField(
        label=later(phrase("Photo")),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    comment = forms.CharField(
        max_length=2000, required=False, label=later(phrase("What its authors say of it"))
    )
    key = forms.UUIDField(required=False, widget=forms.HiddenInput)


class InvitationForm(forms.Form):
    """The words of an invitation."""

    text = forms.CharField(
        max_length=10_000,
        required=False,
        label=later(phrase("Text of the invitation")),
        help_text=later(
            phrase(
                "{blanks} are filled for each guest; emptied, the usual words come back.",
                blanks=("{nom}", "{code}", "{lien}"),
            )
        ),
        widget=forms.Textarea(attrs={"rows": 16}),
    )
