"""The actors of one statement: each naming is confirmed or refused, somebody else is added."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.views import context_of, tell, workshop_of
from essaim.web.harvest import fates, reads, writes
from essaim.web.harvest.mention_writes import LONGEST, add, rule
from essaim.web.harvest.mentions import nameables_of, namings_of
from essaim.web.harvest.models import ActorRuling
from essaim.web.shared.spoken import language, later, said

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.vocabulary.harvest import Harvest
    from essaim.web.cafe.models import Note, Workshop
    from essaim.web.harvest.fates import Row
    from essaim.web.harvest.mentions import Naming

MOST_CANDIDATES = 12


class NamingForm(forms.Form):
    """Somebody whom a statement names, as people call it, and the words that name it."""

    name = forms.CharField(
        max_length=300,
        label=later(phrase("Who is named")),
        help_text=later(phrase("A name of the lexicon or of the map: type, then choose.")),
        widget=forms.TextInput(attrs={"list": "names", "autocomplete": "off"}),
    )
    words = forms.CharField(
        max_length=LONGEST,
        required=False,
        label=later(phrase("Words that name it")),
        help_text=later(
            phrase("As they stand in the statement; empty when it is meant without a word.")
        ),
    )

    def __init__(self, *args: Any, names: dict[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = names

    def clean_name(self) -> str:
        """The id behind the name that was typed."""
        typed = " ".join(self.cleaned_data["name"].split()).casefold()
        if typed not in self.names:
            sentence = phrase("nobody of this name is in the lexicon or on the map")
            raise forms.ValidationError(said(sentence))
        return self.names[typed]


@require_http_methods(["GET", "POST"])
def mentions(request: HttpRequest, slug: str, note: UUID) -> HttpResponse:
    """One statement, whom it names, and what a person says of it."""
    workshop = workshop_of(request, slug)
    english = language() == "en"
    found = workshop.notes.filter(pk=note).first()
    if found is None:
        raise Http404
    harvest = reads.harvest_of(workshop)
    namings = namings_of(workshop, harvest, english=english)
    nameables = nameables_of(workshop.territory, english=english)
    # The lexicon's families come last here: a name that both hold is the lexicon's.
    names = {one.name.casefold(): one.family for one in reversed(nameables.values())}
    here = namings.get(str(note), ())
    is_adding = request.POST.get("act") == "add"
    form = NamingForm(request.POST if is_adding else None, names=names)
    if request.method == "POST" and _act(request, workshop, found, here, form):
        return redirect(request.path)
    rows = fates.rows_of(workshop, namings)
    context = context_of(workshop, "harvest") | {
        "row": next(row for row in rows if row.note.pk == found.pk),
        "namings": list(enumerate(here)),
        "form": form,
        "names": sorted({one.name for one in nameables.values()}, key=str.casefold),
        "candidates": _candidates(harvest, str(note)),
        "can_undo": ActorRuling.objects.filter(note__workshop=workshop).exists(),
        "left": sum(row.to_check for row in rows),
        "following": _following(rows, found),
    }
    return render(request, "harvest/mentions.html", context)


def _act(
    request: HttpRequest, workshop: Workshop, note: Note, here: tuple[Naming, ...], form: NamingForm
) -> bool:
    """Do what the page asks; false when it is to show a mistake."""
    act, _, number = request.POST.get("act", "").partition(":")
    chosen = here[int(number)] if number.isdecimal() and int(number[:4]) < len(here) else None
    # The list may have changed since the page was shown: what is meant is told by its own name.
    meant = request.POST.get(f"naming-{number}", "")
    try:
        if act == "undo":
            done = writes.undo(request.user, workshop)
        elif act == "add":
            if not form.is_valid():
                return False
            data = form.cleaned_data
            done = add(request.user, note, data["name"], data["words"])
        elif act in ("right", "wrong") and chosen and meant == f"{chosen.family} {chosen.words}":
            done = rule(request.user, note, chosen, right=act == "right")
        else:
            raise EssaimError(phrase("nothing was chosen to do"))
    except EssaimError as error:
        tell(request, error)
        return act != "add"
    told = phrase("Saved.") if act != "undo" else phrase("Done.")
    messages.success(request, said(told if done else phrase("Nothing to undo.")))
    return True


def _candidates(harvest: Harvest, note: str) -> list[str]:
    """Names of the statement that nobody knows yet."""
    ids = {one.id for one in harvest.statements if getattr(one.source, "note", "") == note}
    return [one.name for one in harvest.candidates if ids & {*one.statements}][:MOST_CANDIDATES]


def _following(rows: list[Row], note: Note) -> Note | None:
    """The next statement whose actors wait for a person's word; the first ones come round again."""
    at = next(index for index, row in enumerate(rows) if row.note.pk == note.pk)
    return next((row.note for row in (*rows[at + 1 :], *rows[:at]) if row.to_check), None)
