"""The team's pages of a café: prepare, welcome, run, and what was noted. No rule lives here."""

from __future__ import annotations

import io
import tempfile
import uuid
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from essaim.cafe.cautions import cautions_of
from essaim.cafe.guest_list import read_guest_list
from essaim.cafe.paper.kit import print_kit
from essaim.cafe.paper.codes import Link
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.web.accounts.reads import workshops_of
from essaim.web.accounts.rights import may_run, require
from essaim.web.cafe import reads, writes
from essaim.web.cafe.codes import shown_code
from essaim.web.cafe.evening import advance
from essaim.web.cafe.export import bundle_of
from essaim.web.cafe.forms import (
    KINDS,
    GuestFile,
    HallForm,
    MoveForm,
    NewWorkshop,
    NoteForm,
    RoundForms,
    WalkIn,
    WorkshopForm,
)
from essaim.web.cafe.keeping import Bearer, Letter, Stored, keep_notes
from essaim.web.cafe.models import Kind
from essaim.web.cafe.posting import PostedNote
from essaim.web.cafe.tokens import notes_path, stream_path, team_token
from essaim.web.shared.spoken import language, said
from essaim.web.territory.reads import territories_of, territory_with
from essaim.words.report import quality_phrases, repair_phrases, summary_phrase
from essaim.words.say import say_error

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest

    from essaim.vocabulary.seating import Seating
    from essaim.web.cafe.models import Workshop

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


def _workshop(request: HttpRequest, slug: str) -> Workshop:
    workshop = reads.workshop_called(slug)
    if workshop is None:
        raise Http404
    require(may_run(request.user, workshop.territory_id, workshop.pk))
    return workshop


def _tell(request: HttpRequest, error: EssaimError) -> None:
    messages.error(request, say_error(error, language()))


@login_not_required
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Workshops for the team; for everybody else, the place to type a code."""
    if not request.user.is_authenticated:
        return render(request, "cafe/door.html")
    territories = territories_of(request.user)
    found = reads.workshops_in([t.pk for t in territories], workshops_of(request.user))
    return render(request, "cafe/home.html", {"workshops": found, "territories": territories})


@require_http_methods(["GET", "POST"])
def new_workshop(request: HttpRequest, territory: UUID) -> HttpResponse:
    """A workshop from a pattern."""
    place = territory_with(territory)
    if place is None:
        raise Http404
    require(may_run(request.user, place.pk, None))
    form = NewWorkshop(request.POST or None)
    if request.method == "POST" and form.is_valid():
        workshop = writes.create_workshop(
            request.user,
            place,
            title=form.cleaned_data["title"],
            pattern=form.cleaned_data["pattern"],
            language=language(),
        )
        return redirect("cafe:settings", slug=workshop.slug)
    return render(request, "cafe/new.html", {"form": form, "territory": place})


def _context(request: HttpRequest, workshop: Workshop, here: str) -> dict[str, Any]:
    seating = reads.seating_of(workshop)
    size = max((len(t.guests) for r in seating.rounds for t in r.tables), default=0) if seating else 0
    document = reads.document_of(workshop)
    return {
        "workshop": workshop,
        "here": here,
        "seating": seating,
        "evening": reads.evening_of(workshop),
        "cautions": cautions_of(
            document,
            guests=workshop.invitations.count(),
            size=size,
            intent=workshop.territory.statement_of_intent_on,
        ),
        "wall_token": reads.wall_token(workshop),
    }


@require_GET
def overview(request: HttpRequest, slug: str) -> HttpResponse:
    """Where the preparation stands."""
    workshop = _workshop(request, slug)
    context = _context(request, workshop, "overview")
    newest = workshop.seatings.first()
    context["stale"] = newest is not None and newest.inputs != reads.inputs_of(workshop)
    context["notes"] = workshop.notes.count()
    return render(request, "cafe/overview.html", context)


@require_http_methods(["GET", "POST"])
def settings(request: HttpRequest, slug: str) -> HttpResponse:
    """The workshop's words, times, rounds and hall."""
    workshop = _workshop(request, slug)
    tables = list(workshop.tables.all())
    reachable = [t.number for t in tables if t.accessible]
    start = {
        "count": len(tables) or max(1, -(-workshop.invitations.count() // 4)),
        "accessible": ",".join(map(str, reachable)) if len(reachable) < len(tables) else "",
    }
    data = request.POST or None
    form = WorkshopForm(data, instance=workshop)
    hall = HallForm(data, initial=start)
    rounds = RoundForms(data, queryset=workshop.rounds.all(), prefix="rounds")
    if data is not None and form.is_valid() and hall.is_valid() and rounds.is_valid():
        kept = [f.instance for f in rounds.forms if _is_round(f, rounds)]
        writes.save_workshop(request.user, form.instance)
        writes.set_rounds(request.user, workshop, kept)
        writes.set_tables(request.user, workshop, **hall.cleaned_data)
        messages.success(request, said(phrase("Saved.")))
        return redirect("cafe:settings", slug=slug)
    context = _context(request, workshop, "settings")
    return render(
        request, "cafe/settings.html", {**context, "form": form, "hall": hall, "rounds": rounds}
    )


def _is_round(form: Any, rounds: Any) -> bool:
    """Whether a line of the rounds is to be kept."""
    return bool(form.instance.question) and form not in rounds.deleted_forms


@require_http_methods(["GET", "POST"])
def guests(request: HttpRequest, slug: str) -> HttpResponse:
    """The guest list, and a list to put in: looked at first, nothing half imported."""
    workshop = _workshop(request, slug)
    form = GuestFile(request.POST or None, request.FILES or None)
    context = _context(request, workshop, "guests")
    context |= {"form": form, "invitations": reads.invitations_of(workshop)}
    if request.method == "POST" and form.is_valid():
        try:
            found = _read_upload(form.cleaned_data["file"])
        except EssaimError as error:
            language = language()
            problems = getattr(error, "errors", (error,))
            context["problems"] = [say_error(one, language) for one in problems]
        else:
            writes.keep_for_later(request.session, found.guests)
            context |= {"preview": found.guests, "warnings": found.warnings}
    return render(request, "cafe/guests.html", context)


def _read_upload(upload: Any) -> Any:
    """The list in a file that was sent; its name tells CSV from XLSX."""
    suffix = ".xlsx" if upload.name.lower().endswith((".xlsx", ".xls", ".ods")) else ".csv"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"liste{suffix}"
        path.write_bytes(upload.read())
        return read_guest_list(path)


@require_POST
def guest_file(request: HttpRequest, slug: str) -> HttpResponse:
    """Put in the list that was looked at."""
    workshop = _workshop(request, slug)
    kept = writes.kept_guests(request.session)
    if kept:
        new = writes.import_guests(request.user, workshop, kept)
        sentence = phrase_n("{n} guest is new.", "{n} guests are new.", new)
        messages.success(request, said(sentence))
    return redirect("cafe:guests", slug=slug)


@require_http_methods(["GET", "POST"])
def seating(request: HttpRequest, slug: str) -> HttpResponse:
    """Who sits where, the proofs in words, and the buttons that change it."""
    workshop = _workshop(request, slug)
    if request.method == "POST":
        try:
            _act_on_seating(request, workshop)
        except EssaimError as error:
            _tell(request, error)
        return redirect("cafe:seating", slug=slug)
    context = _context(request, workshop, "seating")
    plan = context["seating"]
    proposal = reads.proposal_of(workshop)
    if plan is not None:
        context |= _seating_context(workshop, plan)
    if proposal is not None:
        proposed = reads.read_seating(proposal)
        if proposed.repair is not None:
            context["proposal"] = list(repair_phrases(proposed, proposed.repair))
    return render(request, "cafe/seating.html", context)


def _act_on_seating(request: HttpRequest, workshop: Workshop) -> None:
    act = request.POST.get("act", "")
    if act == "seat":
        writes.seat(request.user, workshop)
    elif act == "undo":
        writes.undo(request.user, workshop)
    elif act == "propose":
        writes.propose_reseating(request.user, workshop)
    elif act == "accept":
        writes.accept_proposal(request.user, workshop)


def _seating_context(workshop: Workshop, plan: Seating) -> dict[str, Any]:
    names = {guest.id: guest.name for guest in plan.guests}
    return {
        "summary": summary_phrase(plan),
        "proofs": list(quality_phrases(plan, plan.quality)),
        "rounds": [
            {
                "number": one.number,
                "tables": [
                    {
                        "number": t.number,
                        "guests": [(g, names.get(g, g), g == t.host) for g in t.guests],
                    }
                    for t in one.tables
                ],
            }
            for one in plan.rounds
        ],
    }


@require_POST
def move(request: HttpRequest, slug: str) -> HttpResponse:
    """One guest to another table."""
    workshop = _workshop(request, slug)
    form = MoveForm(request.POST)
    if form.is_valid():
        data = form.cleaned_data
        try:
            writes.move(
                request.user,
                workshop,
                data["guest"],
                number=data["number"],
                table=data["table"],
                swap=data["swap"] or None,
            )
        except EssaimError as error:
            _tell(request, error)
    return redirect("cafe:seating", slug=slug)


@require_GET
def kit(request: HttpRequest, slug: str) -> HttpResponse:
    """The paper of the evening, as one zip."""
    workshop = _workshop(request, slug)
    plan = reads.seating_of(workshop)
    if plan is None:
        return redirect("cafe:seating", slug=slug)
    address = reads.public_address()
    links = {
        i.guest: Link(
            code=shown_code(i.code), url=f"{address}/{i.code}" if address else shown_code(i.code)
        )
        for i in workshop.invitations.all()
    }
    packed = io.BytesIO()
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(packed, "w") as archive:
        for path in print_kit(
            plan,
            Path(folder),
            workshop=reads.document_of(workshop),
            language=language(),
            links=links,
        ):
            archive.write(path, path.name)
    return _file(packed.getvalue(), f"{workshop.slug}-kit.zip")


def _file(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_http_methods(["GET", "POST"])
def welcome(request: HttpRequest, slug: str) -> HttpResponse:
    """The door: who is there, who is not, who just came. Nobody already seated moves."""
    workshop = _workshop(request, slug)
    form = WalkIn()
    if request.method == "POST":
        form = WalkIn(request.POST)
        try:
            if request.POST.get("act") in ("arrive", "leave"):
                _act_on_guest(request, workshop)
                return redirect("cafe:welcome", slug=slug)
            if form.is_valid():
                guest = writes.walk_in(request.user, workshop, **form.cleaned_data)
                messages.success(request, said(_where(workshop, guest)))
                return redirect("cafe:welcome", slug=slug)
        except EssaimError as error:
            _tell(request, error)
    context = _context(request, workshop, "welcome")
    context |= {"form": form, "seats": reads.seats_of(workshop, context["seating"])}
    context["arrived"] = sum(s.invitation.arrived_at is not None for s in context["seats"])
    return render(request, "cafe/welcome.html", context)


def _act_on_guest(request: HttpRequest, workshop: Workshop) -> None:
    guest = workshop.invitations.filter(guest=request.POST.get("guest", "")).first()
    if guest is None:
        return
    if request.POST["act"] == "arrive":
        writes.arrive(request.user, workshop, guest)
    else:
        writes.leave(request.user, workshop, guest)


def _where(workshop: Workshop, guest: Any) -> Any:
    plan = reads.seating_of(workshop)
    tables = tuple(
        t.number for one in (plan.rounds if plan else ()) for t in one.tables if guest.guest in t.guests
    )
    if not tables:
        return phrase("{name} is on the list.", name=guest.person.name)
    return phrase("{name}: tables {tables}.", name=guest.person.name, tables=tables)


@require_http_methods(["GET", "POST"])
def run(request: HttpRequest, slug: str) -> HttpResponse:
    """The evening: start, pause, extend, next round."""
    workshop = _workshop(request, slug)
    if request.method == "POST":
        try:
            advance(
                workshop,
                request.POST.get("to", ""),
                now=timezone.now(),
                expected_version=int(request.POST.get("version", "0") or 0),
                actor=str(request.user.pk),
            )
        except EssaimError as error:
            _tell(request, error)
        return redirect("cafe:run", slug=slug)
    context = _context(request, workshop, "run")
    context["rounds"] = list(workshop.rounds.all())
    context["stream"] = stream_path(workshop.pk)
    context["steps"] = STEPS[context["evening"].state]
    return render(request, "cafe/run.html", context)


@require_http_methods(["GET", "POST"])
def notes(request: HttpRequest, slug: str) -> HttpResponse:
    """Notes typed by table and round; sent by the script when there is one, by the form else."""
    workshop = _workshop(request, slug)
    form = NoteForm(request.POST or None, initial=_here(request, workshop))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        letter = Letter(workshop.pk, Bearer(team=True), PostedNote(key=uuid.uuid4(), **data))
        receipt = keep_notes([letter])[0]
        if not isinstance(receipt, Stored):
            _tell(request, receipt)
        back = redirect("cafe:notes", slug=slug)
        back["Location"] += f"?table={data['table']}&round={data['round']}&kind={data['kind']}"
        return back
    context = _context(request, workshop, "notes")
    found = list(reads.notes_of(workshop))
    for note in found:
        note.kind_said = KINDS[Kind(note.kind)]
    context |= {"form": form, "notes": found, "token": team_token(workshop.pk)}
    context["notes_path"] = notes_path(workshop.pk)
    return render(request, "cafe/notes.html", context)


def _here(request: HttpRequest, workshop: Workshop) -> dict[str, str | int]:
    evening = reads.evening_of(workshop)
    return {
        "table": request.GET.get("table", 1),
        "round": request.GET.get("round", max(1, evening.round)),
        "kind": request.GET.get("kind", "idea"),
    }


@require_GET
def export(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything of the workshop as one zip."""
    workshop = _workshop(request, slug)
    return _file(bundle_of(workshop), f"{workshop.slug}.zip")
