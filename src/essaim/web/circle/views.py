"""The pages of the circle: events, calls for projects, commitments, recognition, evaluation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from essaim.actors.chain_files import packaged_chains
from essaim.actors.chain_files import said as chain_said
from essaim.actors.nomenclature import nomenclature, term_name
from essaim.circle.commitments import state_on
from essaim.vocabulary.phrase import phrase
from essaim.web.actors.reads import map_of
from essaim.web.circle import reads
from essaim.web.circle.jury import JuryForm, noted
from essaim.web.circle.shelves import CABINET, STATES
from essaim.web.shared.spoken import language, said
from essaim.web.territory.record_page import record_page, table_of
from essaim.web.territory.views import managed

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.vocabulary.circle import Circle
    from essaim.web.territory.models import Territory

REFUSALS = {
    "early": phrase("before the call opens"),
    "late": phrase("after it closed"),
    "alone": phrase("one actor alone"),
    "links": phrase("too few links of the chain"),
}


@require_GET
def events(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Workshops, debates, ceremonies: those of the cafés, and those noted here."""
    found = managed(request, territory)
    written = {one.id for one in reads.circle_of(found).meetings}
    cafes = [one for one in reads.whole_circle(found).meetings if one.id not in written]
    return _shelf(request, found, "meetings", "events", {"cafes": cafes})


@require_GET
def calls(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Calls for projects, and which dossiers cover enough links."""
    found = managed(request, territory)
    names = _link_names()
    every = [
        (
            call,
            [
                (dossier, one, [REFUSALS[why] for why in one.refusals], _named(names, one.missing))
                for dossier, one in zip(
                    call.dossiers, reads.eligibilities(found, call), strict=True
                )
            ],
        )
        for call in reads.circle_of(found).calls
    ]
    return _shelf(request, found, "calls", "calls", {"calls": every})


def _link_names() -> dict[str, str]:
    spoken = language()
    return {one.id: chain_said(one, spoken) for c in packaged_chains() for one in c.links}


def _named(names: dict[str, str], links: tuple[str, ...]) -> list[str]:
    return [names.get(one, one) for one in links]


@require_GET
def commitments(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Who promised what, and what became of it."""
    found = managed(request, territory)
    today, circle = timezone.localdate(), reads.circle_of(found)
    names = {one.id: one.name for one in map_of(found).actors}
    rows = [
        (one, names.get(one.actor, one.actor), STATES.get(state_on(one, today) or "promised"))
        for one in circle.commitments
    ]
    return _shelf(request, found, "commitments", "commitments", {"promises": rows})


@require_GET
def recognitions(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Trophies and thanks, for risks taken and hidden efforts too."""
    return _shelf(request, managed(request, territory), "recognitions", "recognitions", {})


def _shelf(
    request: HttpRequest, territory: Territory, name: str, part: str, more: dict[str, Any]
) -> HttpResponse:
    circle: Circle = reads.circle_of(territory)
    shelf = CABINET.shelves[name]
    context = _context(territory, part) | {
        "table": table_of(CABINET, territory, name, shelf, getattr(circle, name)),
        **more,
    }
    return render(request, f"circle/{part}.html", context)


@require_GET
def evaluation(request: HttpRequest, territory: UUID) -> HttpResponse:
    """What can be measured honestly; no single score, nobody ranked."""
    found = managed(request, territory)
    figures = reads.evaluation_of(found, timezone.localdate())
    spoken, terms = language(), nomenclature().categories
    chains = {one.id: chain_said(one, spoken) for one in packaged_chains()}
    context = _context(found, "evaluation") | {
        "figures": figures,
        "never_seen": [term_name(terms, one, spoken) for one in figures.never_seen],
        "filled": [(chains.get(one.chain, one.chain), one) for one in figures.filled],
        "states": [(STATES[state], count) for state, count in figures.commitments.items()],
    }
    return render(request, "circle/evaluation.html", context)


@require_http_methods(["GET", "POST"])
def jury(request: HttpRequest, territory: UUID, call: str, dossier: str) -> HttpResponse:
    """The jury’s grid for one dossier."""
    found = managed(request, territory)
    asked = next((one for one in reads.circle_of(found).calls if one.id == call), None)
    read = next((one for one in asked.dossiers if one.id == dossier), None) if asked else None
    if asked is None or read is None:
        raise Http404
    form = JuryForm(asked.grid, request.POST or None, points=read.points)
    if request.method == "POST" and form.is_valid():
        points = form.points()
        CABINET.change(request.user, found, lambda before: noted(before, call, dossier, points))
        messages.success(request, said(phrase("Saved.")))
        return redirect("circle:calls", territory)
    context = _context(found, "calls") | {"form": form, "call": asked, "dossier": read}
    return render(request, "circle/jury.html", context)


@require_POST
def undo(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Take the last change back."""
    found = managed(request, territory)
    done = CABINET.undo(request.user, found)
    messages.success(request, said(phrase("Done.") if done else phrase("Nothing to undo.")))
    return redirect("circle:events", territory)


@require_http_methods(["GET", "POST"])
def record(request: HttpRequest, territory: UUID, where: str) -> HttpResponse:
    """One record of the circle."""
    found = managed(request, territory)
    part = CABINET.back.get(where.split("/", maxsplit=1)[0], "events")
    return record_page(request, found, where, CABINET, extra={"part": part})


def _context(territory: Territory, part: str) -> dict[str, Any]:
    return {"territory": territory, "part": part}
