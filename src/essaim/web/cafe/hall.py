"""The team's pages of the evening: the door, the clock and the notes."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.web.accounts.rights import may_run
from essaim.web.cafe import reads, seats
from essaim.web.cafe.evening import advance
from essaim.web.cafe.forms import (
    KINDS,
    NoteForm,
    StepForm,
    WalkIn,
)
from essaim.web.cafe.keeping import Bearer, Letter, Stored, keep_notes
from essaim.web.cafe.models import Kind
from essaim.web.cafe.plenary_reads import notes_with_places, place_of
from essaim.web.cafe.posting import PostedNote
from essaim.web.cafe.tokens import notes_path, stream_path, team_token
from essaim.web.cafe.views import context_of, moderated, tell, workshop_of
from essaim.web.shared.spoken import said

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from essaim.vocabulary.phrase import Phrase
    from essaim.web.cafe.models import Invitation, Workshop

# The steps that each state of the evening offers, the likeliest first.
STEPS = {
    "ready": [("start", phrase("Begin round 1"))],
    "running": [
        ("next", phrase("Next")),
        ("pause", phrase("Pause")),
        ("extend", phrase("5 minutes more")),
    ],
    "paused": [("resume", phrase("Go on")), ("next", phrase("Next"))],
    "moving": [("next", phrase("Begin the round")), ("extend", phrase("5 minutes more"))],
    "plenary": [("close", phrase("End the evening")), ("extend", phrase("5 minutes more"))],
    "closed": [],
}


@require_http_methods(["GET", "POST"])
def welcome(request: HttpRequest, slug: str) -> HttpResponse:
    """The door: who is there, who is not, who just came. Nobody already seated moves."""
    workshop = workshop_of(request, slug)
    form = WalkIn()
    if request.method == "POST":
        form = WalkIn(request.POST)
        try:
            if request.POST.get("act") in ("arrive", "leave"):
                _act_on_guest(request, workshop)
                return redirect("cafe:welcome", slug=slug)
            if form.is_valid():
                guest = seats.walk_in(request.user, workshop, **form.cleaned_data)
                messages.success(request, said(_where(workshop, guest)))
                return redirect("cafe:welcome", slug=slug)
        except EssaimError as error:
            tell(request, error)
    context = context_of(workshop, "welcome")
    everybody = reads.seats_of(workshop, context["seating"])
    sought = request.GET.get("q", "").strip()[:80]
    card = request.GET.get("card", "")
    context |= {
        "form": form,
        "everybody": len(everybody),
        "arrived": sum(s.invitation.arrived_at is not None for s in everybody),
        "sought": sought,
        "card": next((s for s in everybody if card and s.invitation.guest == card), None),
        "seats": [s for s in everybody if _answers(s.invitation, sought)],
    }
    return render(request, "cafe/welcome.html", context)


def _answers(invitation: Invitation, sought: str) -> bool:
    """Whether a name, an organisation or a code holds what is sought; accents count for nothing."""
    person = invitation.person
    body = person.organisation.name if person.organisation else ""
    text = reads.sorting_key(f"{person.name} {body} {invitation.code}")
    return all(word in text for word in reads.sorting_key(sought.replace("-", "")).split())


def _act_on_guest(request: HttpRequest, workshop: Workshop) -> None:
    guest = workshop.invitations.filter(guest=request.POST.get("guest", "")).first()
    if guest is None:
        return
    if request.POST["act"] == "arrive":
        seats.arrive(request.user, workshop, guest)
    else:
        seats.leave(request.user, workshop, guest)


def _where(workshop: Workshop, guest: Invitation) -> Phrase:
    plan = reads.seating_of(workshop)
    tables = tuple(
        t.number
        for one in (plan.rounds if plan else ())
        for t in one.tables
        if guest.guest in t.guests
    )
    if not tables:
        return phrase("{name} is on the list.", name=guest.person.name)
    repair = plan.repair if plan else None
    more = repair.added_repeats if repair else 0
    cost = (
        phrase_n("It costs {n} repeat more.", "It costs {n} repeats more.", more)
        if more > 0
        else phrase("It adds no repeat.")
    )
    return phrase(
        "{name}: tables {tables}. {cost}", name=guest.person.name, tables=tables, cost=cost
    )


@require_http_methods(["GET", "POST"])
def run(request: HttpRequest, slug: str) -> HttpResponse:
    """The evening: start, pause, extend, next round."""
    workshop = workshop_of(request, slug)
    if request.method == "POST":
        form = StepForm(request.POST)
        try:
            if form.is_valid():
                advance(
                    workshop,
                    form.cleaned_data["to"],
                    now=timezone.now(),
                    expected_version=form.cleaned_data["version"],
                    actor=str(request.user.pk),
                )
        except EssaimError as error:
            tell(request, error)
        return redirect("cafe:run", slug=slug)
    context = context_of(workshop, "run")
    context["rounds"] = list(workshop.rounds.all())
    context["stream"] = stream_path(workshop.pk)
    context["steps"] = STEPS[context["evening"].state]
    return render(request, "cafe/run.html", context)


@require_http_methods(["GET", "POST"])
def notes(request: HttpRequest, slug: str) -> HttpResponse:
    """Notes typed by table and round; sent by the script when there is one, by the form else."""
    workshop = moderated(request, slug)
    form = NoteForm(request.POST or None, initial=_here(request, workshop))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        letter = Letter(workshop.pk, Bearer(team=True), PostedNote(key=uuid.uuid4(), **data))
        receipt = keep_notes([letter])[0]
        if not isinstance(receipt, Stored):
            tell(request, receipt)
        back = redirect("cafe:notes", slug=slug)
        back["Location"] += f"?table={data['table']}&round={data['round']}&kind={data['kind']}"
        return back
    context = context_of(workshop, "notes")
    found = [(note, KINDS[Kind(note.kind)], place_of(note)) for note in notes_with_places(workshop)]
    context["unread"] = sum(place.accepted is None for _, _, place in found)
    context |= {"form": form, "notes": found, "token": team_token(workshop.pk)}
    context["notes_path"] = notes_path(workshop.pk)
    # A moderator sees no other tab: no other page is hers.
    context["helper"] = not may_run(request.user, workshop.territory_id, workshop.pk)
    return render(request, "cafe/notes.html", context)


def _here(request: HttpRequest, workshop: Workshop) -> dict[str, str | int]:
    evening = reads.evening_of(workshop)
    return {
        "table": request.GET.get("table", 1),
        "round": request.GET.get("round", max(1, evening.round)),
        "kind": request.GET.get("kind", "idea"),
    }
