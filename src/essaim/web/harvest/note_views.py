"""The note edited on screen: lines in, out and moved, and what only a person can write."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from essaim.harvest.edits import moved, put_in, put_out
from essaim.vocabulary.harvest import NoteSource
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.views import context_of, workshop_of
from essaim.web.harvest import reads
from essaim.web.harvest.note_writes import change_note, undo_note
from essaim.web.shared.spoken import later, said

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from essaim.harvest.edits import NoteEdits
    from essaim.harvest.workshop_note import WorkshopNote
    from essaim.web.cafe.models import Workshop

MOST = 6000
SECTIONS = {
    "quotes": phrase("Heard at the tables"),
    "prides": phrase("Prides"),
    "doubts": phrase("Doubts"),
    "openings": phrase("Openings"),
}


def _area(sentence: Any, help_: Any, rows: int) -> forms.CharField:  # noqa: ANN401 - later phrases
    return forms.CharField(
        required=False,
        max_length=MOST,
        label=sentence,
        help_text=help_,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class NoteForm(forms.Form):
    """What only a person can write: the note says that the team wrote it."""

    title = forms.CharField(max_length=200, required=False, label=later(phrase("Title")))
    welcome = _area(
        later(phrase("Welcome")), later(phrase("Who gathered whom, and why: a few lines.")), 3
    )
    closing = _area(
        later(phrase("Closing reading")),
        later(phrase("What you heard across the tables, as somebody who was there.")),
        6,
    )
    follow_up = _area(
        later(phrase("What happens next")),
        later(phrase("Who answers, by which day, and where to read it.")),
        3,
    )
    lines = forms.IntegerField(
        min_value=1, max_value=60, label=later(phrase("Lines that the rule chooses"))
    )


@require_http_methods(["GET", "POST"])
def note(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the note as it stands, with what changes it."""
    workshop = workshop_of(request, slug)
    edits = reads.edits_of(workshop)
    form = NoteForm(
        request.POST if request.POST.get("act") == "words" else None, initial=_initial(edits)
    )
    harvest = reads.harvest_of(workshop)
    found = reads.note_of(workshop, harvest)
    if request.method == "POST" and _act(request, workshop, found, form):
        return redirect(f"{request.path}#{request.POST.get('place', '')[:20]}")
    shown = {line.statement for one in found.rounds for line in one.lines}
    public = _public(found)
    context = context_of(workshop, "harvest") | {
        "form": form,
        "rounds": [
            (
                one,
                [(public.get(line.statement, ""), line) for line in one.lines],
                [
                    (public[s.id], s)
                    for s in found.annex
                    if s.round == one.number and s.id not in shown and s.id in public
                ],
            )
            for one in found.rounds
        ],
        "sections": [
            (key, name, [(public.get(line.statement, ""), line) for line in lines])
            for key, name in SECTIONS.items()
            if (lines := getattr(found, key))
        ],
        "out": [
            (note_, s) for s in found.annex if (note_ := public.get(s.id, "")) in edits.put_out
        ],
        "count": len(harvest.statements),
    }
    return render(request, "harvest/note.html", context)


def _initial(edits: NoteEdits) -> dict[str, object]:
    names = ("title", "welcome", "closing", "follow_up", "lines")
    return {name: getattr(edits, name) for name in names}


def _public(found: WorkshopNote) -> dict[str, str]:
    """The public id of the note that each statement is made from."""
    return {one.id: one.source.note for one in found.annex if isinstance(one.source, NoteSource)}


def _act(request: HttpRequest, workshop: Workshop, found: WorkshopNote, form: NoteForm) -> bool:
    """Do what the page asks; false when its words have mistakes."""
    act, user = request.POST.get("act", ""), request.user
    public = _public(found)
    named = [one for one in request.POST.getlist("note") if one in public.values()]
    if act == "undo":
        done = undo_note(user, workshop)
        messages.success(request, said(phrase("Done.") if done else phrase("Nothing to undo.")))
    elif act == "words":
        if not form.is_valid():
            return False
        today = timezone.localdate()
        change_note(
            user, workshop, lambda before: replace(before, typed_on=today, **form.cleaned_data)
        )
        messages.success(request, said(phrase("Saved.")))
    elif act in ("in", "out") and named:
        step = put_in if act == "in" else put_out
        change_note(user, workshop, lambda before: step(before, named))
    elif act in ("up", "down") and named:
        lines = next(
            (
                [public[line.statement] for line in one.lines]
                for one in found.rounds
                if named[0] in [public.get(line.statement) for line in one.lines]
            ),
            [],
        )
        change_note(user, workshop, lambda before: moved(before, lines, named[0], up=act == "up"))
    return True
