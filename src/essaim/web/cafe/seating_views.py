"""Who sits where: the plan and its proofs, a move and what it costs, locks, a re-seating."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from essaim.cafe.move import move_guest
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe import reads, seats
from essaim.web.cafe.forms import MoveForm
from essaim.web.cafe.views import context_of, tell, workshop_of
from essaim.web.shared.spoken import said
from essaim.words.report import move_phrases, quality_phrases, repair_phrases, summary_phrase

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from essaim.vocabulary.seating import Seating
    from essaim.web.cafe.models import Workshop

# The digits of a table's or a round's number.
LONGEST_NUMBER = 4


@require_http_methods(["GET", "POST"])
def seating(request: HttpRequest, slug: str) -> HttpResponse:
    """Who sits where, the proofs in words, and the buttons that change it."""
    workshop = workshop_of(request, slug)
    if request.method == "POST":
        try:
            _act(request, workshop)
        except EssaimError as error:
            tell(request, error)
        return redirect("cafe:seating", slug=slug)
    context = context_of(workshop, "seating")
    plan = context["seating"]
    proposal = reads.proposal_of(workshop)
    if plan is not None:
        context |= _shown(plan) | _looked_at(request, plan)
        context["can_undo"] = workshop.seatings.filter(accepted=True).count() > 1
    if proposal is not None:
        proposed = reads.read_seating(proposal)
        if proposed.repair is not None:
            context["proposal"] = list(repair_phrases(proposed, proposed.repair))
    return render(request, "cafe/seating.html", context)


def _act(request: HttpRequest, workshop: Workshop) -> None:
    act, what = request.POST.get("act", ""), request.POST.get("what", "")
    if act == "seat":
        seats.seat(request.user, workshop)
    elif act == "undo":
        seats.undo(request.user, workshop)
    elif act == "propose":
        seats.propose_reseating(request.user, workshop)
    elif act == "accept":
        seats.accept_proposal(request.user, workshop)
    elif act in ("lock", "unlock") and what.isdecimal() and len(what) <= LONGEST_NUMBER:
        kind: Literal["rounds", "tables"] = (
            "rounds" if request.POST.get("kind") == "round" else "tables"
        )
        seats.lock(request.user, workshop, kind, int(what), locked=act == "lock")


def _shown(plan: Seating) -> dict[str, Any]:
    names = {guest.id: guest.name for guest in plan.guests}
    locked = plan.rules.locked
    return {
        "summary": summary_phrase(plan),
        "proofs": list(quality_phrases(plan, plan.quality)),
        "locked_tables": locked.tables,
        "tables": range(1, plan.rules.tables + 1),
        "rounds": [
            {
                "number": one.number,
                "locked": one.number in locked.rounds,
                "tables": [
                    {
                        "number": t.number,
                        "locked": t.number in locked.tables,
                        "guests": [(g, names.get(g, g), g == t.host) for g in t.guests],
                    }
                    for t in one.tables
                ],
            }
            for one in plan.rounds
        ],
    }


def _looked_at(request: HttpRequest, plan: Seating) -> dict[str, Any]:
    """A move that is being looked at, and what it would cost; nothing is changed."""
    form = MoveForm(request.GET)
    if "guest" not in request.GET or not form.is_valid():
        return {}
    data = form.cleaned_data
    swap = data["swap"] or None
    try:
        moved = move_guest(
            plan, data["guest"], number=data["number"], table=data["table"], swap=swap
        )
    except EssaimError as error:
        tell(request, error)
        return {}
    names = {guest.id: guest.name for guest in plan.guests}
    other = names.get(swap or "", "")
    what = (
        phrase(
            "Round {round}: {name} to table {table}, in exchange with {other}.",
            round=data["number"],
            name=names[data["guest"]],
            table=data["table"],
            other=other,
        )
        if swap
        else phrase(
            "Round {round}: {name} to table {table}.",
            round=data["number"],
            name=names[data["guest"]],
            table=data["table"],
        )
    )
    return {"look": {"what": what, "costs": list(move_phrases(moved, names)), **data}}


@require_POST
def move(request: HttpRequest, slug: str) -> HttpResponse:
    """One guest to another table, once its cost was seen."""
    workshop = workshop_of(request, slug)
    form = MoveForm(request.POST)
    if form.is_valid():
        data = form.cleaned_data
        try:
            moved = seats.move(
                request.user,
                workshop,
                data["guest"],
                number=data["number"],
                table=data["table"],
                swap=data["swap"] or None,
            )
        except EssaimError as error:
            tell(request, error)
        else:
            names = {guest.id: guest.name for guest in moved.seating.guests}
            done = [phrase("Moved."), *move_phrases(moved, names)]
            messages.success(request, " ".join(map(said, done)))
    return redirect("cafe:seating", slug=slug)
