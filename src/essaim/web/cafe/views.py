"""The team's pages of a café: prepare, welcome, run, and what was noted. No rule lives here."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from essaim.cafe.cautions import cautions_of
from essaim.cafe.guest_list import read_guest_list
from essaim.cafe.paper.codes import Link
from essaim.cafe.paper.kit import print_kit
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.web.accounts.reads import workshops_of
from essaim.web.accounts.rights import may_manage, may_moderate, may_run, require
from essaim.web.cafe import reads, writes
from essaim.web.cafe.codes import shown_code
from essaim.web.cafe.export import bundle_of
from essaim.web.cafe.forms import (
    GuestFile,
    HallForm,
    NewWorkshop,
    RoundForms,
    WorkshopForm,
)
from essaim.web.cafe.plenary_reads import check_nothing_open
from essaim.web.shared.downloads import download
from essaim.web.shared.spoken import language, said
from essaim.web.territory.reads import territories_of, territory_with
from essaim.words.say import say_error

if TYPE_CHECKING:
    from uuid import UUID

    from django.core.files.uploadedfile import UploadedFile
    from django.forms import BaseForm
    from django.forms.formsets import BaseFormSet
    from django.http import HttpRequest

    from essaim.cafe.guest_list import GuestList
    from essaim.web.cafe.models import Workshop

ZIP = "application/zip"


def workshop_of(request: HttpRequest, slug: str) -> Workshop:
    """The workshop of an address, for those who may run it.

    Raises:
        Http404: there is none, or it is not theirs to know.
    """
    workshop = reads.workshop_called(slug)
    if workshop is None:
        raise Http404
    require(may_run(request.user, workshop.territory_id, workshop.pk))
    return workshop


def moderated(request: HttpRequest, slug: str) -> Workshop:
    """The workshop of an address, for those who may accept what it shows.

    Raises:
        Http404: there is none, or it is not theirs to know.
    """
    workshop = reads.workshop_called(slug)
    if workshop is None:
        raise Http404
    require(may_moderate(request.user, workshop.territory_id, workshop.pk))
    return workshop


def tell(request: HttpRequest, error: EssaimError) -> None:
    """Show a mistake on the next page, in full."""
    messages.error(request, say_error(error, language()))


@login_not_required
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Workshops for the team; for everybody else, the place to type a code."""
    if not request.user.is_authenticated:
        return render(request, "cafe/door.html")
    known = territories_of(request.user)
    # Whoever holds one workshop of a territory does not hold the others.
    whole = [t.pk for t in known if may_moderate(request.user, t.pk, None)]
    found = reads.workshops_in(whole, workshops_of(request.user))
    held = [t for t in known if may_manage(request.user, t.pk)]
    return render(request, "cafe/home.html", {"workshops": found, "territories": held})


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


def context_of(workshop: Workshop, here: str) -> dict[str, Any]:
    """What every page of a workshop shows: its seating, its evening, its warnings."""
    seating = reads.seating_of(workshop)
    size = (
        max((len(t.guests) for r in seating.rounds for t in r.tables), default=0) if seating else 0
    )
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
    """Where the preparation stands; whoever moderates only is led to the notes."""
    workshop = moderated(request, slug)
    if not may_run(request.user, workshop.territory_id, workshop.pk):
        return redirect("cafe:notes", slug)
    context = context_of(workshop, "overview")
    newest = workshop.seatings.first()
    context["stale"] = newest is not None and newest.inputs != reads.inputs_of(workshop)
    context["notes"] = workshop.notes.count()
    context["may_name"] = may_manage(request.user, workshop.territory_id)
    return render(request, "cafe/overview.html", context)


@require_http_methods(["GET", "POST"])
def settings(request: HttpRequest, slug: str) -> HttpResponse:
    """The workshop's words, times, rounds and hall."""
    workshop = workshop_of(request, slug)
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
    context = context_of(workshop, "settings")
    return render(
        request, "cafe/settings.html", {**context, "form": form, "hall": hall, "rounds": rounds}
    )


def _is_round(form: BaseForm, rounds: BaseFormSet[Any]) -> bool:
    """Whether a line of the rounds is to be kept."""
    question = form.cleaned_data.get("question")
    return bool(question) and form not in rounds.deleted_forms


@require_http_methods(["GET", "POST"])
def guests(request: HttpRequest, slug: str) -> HttpResponse:
    """The guest list, and a list to put in: looked at first, nothing half imported."""
    workshop = workshop_of(request, slug)
    form = GuestFile(request.POST or None, request.FILES or None)
    context = context_of(workshop, "guests")
    context |= {"form": form, "invitations": reads.invitations_of(workshop)}
    if request.method == "POST" and form.is_valid():
        try:
            found = _read_upload(form.cleaned_data["file"])
        except EssaimError as error:
            problems = getattr(error, "errors", (error,))
            context["problems"] = [say_error(one, language()) for one in problems]
        else:
            writes.keep_for_later(request.session, found)
            context |= {"preview": found.guests, "warnings": found.warnings}
    return render(request, "cafe/guests.html", context)


def _read_upload(upload: UploadedFile[bytes]) -> GuestList:
    """The list in a file that was sent; its name tells CSV from XLSX."""
    suffix = ".xlsx" if str(upload.name).lower().endswith((".xlsx", ".xls", ".ods")) else ".csv"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"liste{suffix}"
        path.write_bytes(upload.read())
        return read_guest_list(path)


@require_POST
def guest_file(request: HttpRequest, slug: str) -> HttpResponse:
    """Put in the list that was looked at."""
    workshop = workshop_of(request, slug)
    kept = writes.kept_guests(request.session)
    if kept.guests:
        new = writes.import_guests(
            request.user,
            workshop,
            kept.guests,
            addresses=kept.addresses,
            numbered=kept.numbered,
        )
        sentence = phrase_n("{n} guest is new.", "{n} guests are new.", new)
        messages.success(request, said(sentence))
    return redirect("cafe:guests", slug=slug)


@require_GET
def kit(request: HttpRequest, slug: str) -> HttpResponse:
    """The paper of the evening, as one zip."""
    workshop = workshop_of(request, slug)
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
    return download(packed.getvalue(), f"{workshop.slug}-kit.zip", ZIP)


@require_GET
def export(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything of the workshop as one zip."""
    workshop = workshop_of(request, slug)
    try:
        check_nothing_open(workshop)
    except EssaimError as error:
        tell(request, error)
        return redirect("cafe:overview", slug=slug)
    return download(bundle_of(workshop), f"{workshop.slug}.zip", ZIP)
