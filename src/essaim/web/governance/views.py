"""The pages of governance: who leads, the bodies, the seats, the opinions, the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from essaim.governance.bodies import scale_phrases, started
from essaim.governance.calendar import clock_calendar
from essaim.vocabulary.documents import to_json
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.governance import reads, writes
from essaim.web.governance.asked import PERIMETERS
from essaim.web.governance.dates import DATES
from essaim.web.governance.feed import feed_path, make_feed
from essaim.web.governance.forms import PeopleForm, StartForm, people_of
from essaim.web.governance.shelves import CABINET
from essaim.web.shared.addresses import whole_address
from essaim.web.shared.downloads import download
from essaim.web.shared.record_forms import RecordForm
from essaim.web.shared.record_paths import NoSuchRecordError
from essaim.web.shared.spoken import language, said
from essaim.web.territory.record_page import record_page, table_of
from essaim.web.territory.views import managed
from essaim.words.say import say_error

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.vocabulary.phrase import Phrase
    from essaim.web.territory.models import Territory

NEXT = 6


@require_http_methods(["GET", "POST"])
def overview(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Where the territory stands: who leads, what is open, what comes next; or how to begin."""
    found = managed(request, territory)
    governance, today = reads.governance_of(found), timezone.localdate()
    begin = StartForm(
        request.POST if request.POST.get("act") == "start" else None,
        initial={"kind": "intercommunality", "places": found.siren or found.name},
    )
    people = PeopleForm(
        request.POST if request.POST.get("act") == "people" else None, initial=people_of(governance)
    )
    if begin.is_bound and begin.is_valid():
        try:
            writes.start(request.user, found, **begin.cleaned_data)
        except EssaimError as error:
            begin.add_error(None, say_error(error, language()))
        else:
            return redirect("governance:bodies", territory)
    if people.is_bound and people.is_valid():
        writes.set_people(request.user, found, **people.cleaned_data)
        messages.success(request, said(phrase("Saved.")))
        return redirect("governance:overview", territory)
    context = _context(found, "overview") | {
        "governance": governance,
        "begin": begin,
        "people": people,
        "scale": _scale(found) if not governance.bodies else (),
        "vacant": [one for _, one in reads.seats_of(governance) if one.state == "vacant"],
        "open": [one for one in reads.decisions_of(governance) if one.decision.status == "open"],
        "waiting": reads.waiting_opinions(governance),
        "steps": _next_steps(governance, today),
        "tables": [
            table_of(CABINET, found, name, CABINET.shelves[name], records)
            for name, records in (
                ("sponsor/arbitrations", governance.sponsor.arbitrations),
                ("contracts", governance.contracts),
            )
        ],
        "today": today,
    }
    return render(request, "governance/overview.html", context)


def _scale(territory: Territory) -> tuple[Phrase, ...]:
    """The question of the right scale, with the territory's figures where they are known."""
    for kind in ("intercommunality", "commune"):
        try:
            _, scale = started(kind, [territory.siren or territory.name])
        except EssaimError:
            continue
        return tuple(scale_phrases(scale))
    return ()


def _next_steps(governance: Any, today: Any) -> list[Any]:  # noqa: ANN401 - a document, a day
    try:
        clock = reads.clock_for(governance)
    except EssaimError:
        return []
    return [one for one in clock.steps if (one.end or one.start) >= today][:NEXT] if clock else []


@require_GET
def bodies(request: HttpRequest, territory: UUID) -> HttpResponse:
    """All bodies: who presides, when they met, when they meet next."""
    found = managed(request, territory)
    governance = reads.governance_of(found)
    context = _context(found, "bodies") | {
        "rows": reads.bodies_of(governance, timezone.localdate()),
    }
    return render(request, "governance/bodies.html", context)


@require_http_methods(["GET", "POST"])
def referents(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Every seat, the vacant ones first: hold it, leave it, note a contact."""
    found = managed(request, territory)
    if request.method == "POST":
        act, rank = request.POST.get("act", ""), request.POST.get("seat", "")
        person = request.POST.get("person", "")[:300]
        if act not in ("hold", "leave", "contact") or not rank.isdecimal() or len(rank) > 6:
            raise Http404
        try:
            writes.change_seat(
                request.user,
                found,
                int(rank),
                act=act,
                today=timezone.localdate(),
                person=person,
            )
        except NoSuchRecordError as error:
            raise Http404 from error
        except EssaimError as error:
            messages.error(request, say_error(error, language()))
        return redirect("governance:referents", territory)
    governance = reads.governance_of(found)
    context = _context(found, "referents") | {
        "seats": [
            (str(rank), one, PERIMETERS[one.kind]) for rank, one in reads.seats_of(governance)
        ],
        "relays": reads.relays_of(found),
        "vacant": sum(one.state == "vacant" for one in governance.referents),
    }
    return render(request, "governance/referents.html", context)


@require_GET
def opinions(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Opinions asked and received, and what was answered."""
    found = managed(request, territory)
    governance = reads.governance_of(found)
    names = {one.id: one.name for one in governance.bodies}
    rows = [
        (one, names.get(one.by, one.by), sum(r.answer == "waiting" for r in one.recommendations))
        for one in sorted(governance.opinions, key=lambda o: o.asked, reverse=True)
    ]
    context = _context(found, "opinions") | {"rows": rows, "today": timezone.localdate()}
    return render(request, "governance/opinions.html", context)


@require_http_methods(["GET", "POST"])
def clock(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Every date of the plan's life with its article, from a few dates."""
    found = managed(request, territory)
    governance = reads.governance_of(found)
    form = RecordForm(DATES, request.POST or None, record=governance.plan)
    if governance.plan is None:
        form.initial = {
            "population": reads.population_of(found),
            "intent": found.statement_of_intent_on,
        }
    if request.method == "POST" and form.is_valid():
        try:
            writes.set_dates(request.user, found, form.made())
        except EssaimError as error:
            form.add_error(None, say_error(error, language()))
        else:
            messages.success(request, said(phrase("Saved.")))
            return redirect("governance:clock", territory)
    problem, steps = "", None
    try:
        steps = reads.clock_for(governance)
    except EssaimError as error:
        problem = say_error(error, language())
    context = _context(found, "clock") | {
        "form": form,
        "clock": steps,
        "problem": problem,
        "today": timezone.localdate(),
        "feed": whole_address(request, feed_path(found)) if feed_path(found) else "",
        "spoken": language(),
    }
    return render(request, "governance/clock.html", context)


@require_POST
def feed(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Make the address that calendars follow, or another one that takes its place."""
    found = managed(request, territory)
    make_feed(request.user, found)
    return redirect("governance:clock", territory)


@require_POST
def undo(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Take the last change back."""
    found = managed(request, territory)
    try:
        done = writes.undo(request.user, found)
    except EssaimError as error:
        messages.error(request, say_error(error, language()))
    else:
        messages.success(request, said(phrase("Done.") if done else phrase("Nothing to undo.")))
    return redirect("governance:overview", territory)


@require_http_methods(["GET", "POST"])
def record(request: HttpRequest, territory: UUID, where: str) -> HttpResponse:
    """One record of governance."""
    found = managed(request, territory)
    part = CABINET.back.get(where.split("/", maxsplit=1)[0], "overview")
    return record_page(request, found, where, CABINET, extra={"part": part})


@require_GET
def take(request: HttpRequest, territory: UUID, shape: str) -> HttpResponse:
    """The dates of the plan as a calendar file, or the whole document."""
    found = managed(request, territory)
    governance = reads.governance_of(found)
    if shape == "json":
        return download(to_json(governance).encode(), "gouvernance.json", "application/json")
    if shape != "ics" or governance.plan is None:
        raise Http404
    try:
        steps = reads.clock_for(governance)
    except EssaimError as error:
        raise Http404 from error
    assert steps is not None
    made = clock_calendar(steps, language=language(), now=timezone.now())
    return download(made, "calendrier-du-plan.ics", "text/calendar")


def _context(territory: Territory, part: str) -> dict[str, Any]:
    return {"territory": territory, "part": part}
