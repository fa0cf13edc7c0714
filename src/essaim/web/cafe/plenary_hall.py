"""The team's pages of the plenary: what the wall shows, dots, votes, groups, and what may be shown.

One address takes several acts; each has its small function, and no rule lives here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe import plenary_reads as reads
from essaim.web.cafe import plenary_votes as votes
from essaim.web.cafe import plenary_writes as writes
from essaim.web.cafe.plenary_forms import MOST, HandsForm, PlenaryForm, StatementForm, TitleForm
from essaim.web.cafe.plenary_models import Cluster, Shown, Statement
from essaim.web.cafe.plenary_results import hands_left, present_at
from essaim.web.cafe.posting import clean, read_uuid
from essaim.web.cafe.views import context_of, moderated, tell, workshop_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from django.forms import BaseForm
    from django.http import HttpRequest, HttpResponse

    from essaim.web.cafe.models import Note, Workshop

    Act = Callable[[HttpRequest, Workshop], object]

SHOWN = {
    Shown.GROUPS: phrase("Groups and dots"),
    Shown.VOTES: phrase("Votes"),
    Shown.DRAWINGS: phrase("Drawings"),
}


@require_http_methods(["GET", "POST"])
def plenary(request: HttpRequest, slug: str) -> HttpResponse:
    """The plenary: the wall, the dots, the votes."""
    workshop = workshop_of(request, slug)
    settings = reads.plenary_of(workshop)
    form = PlenaryForm(
        initial={
            "dots_each": settings.dots_each,
            "several": settings.several,
            "present": settings.present,
        }
    )
    adding = StatementForm(workshop)
    if request.method == "POST":
        act = request.POST.get("act", "")
        if act == "settings":
            form = PlenaryForm(request.POST)
        if act == "add":
            adding = StatementForm(workshop, request.POST)
        if _acted(request, workshop, BOARD, {"settings": form, "add": adding}):
            return _back(request, "cafe:plenary", slug)
    present = present_at(workshop, settings)
    context = context_of(workshop, "plenary") | reads.board_of(workshop)
    context |= {
        "form": form,
        "adding": adding,
        "views": list(SHOWN.items()),
        "all_groups": reads.groups_of(workshop),
        "questions": [
            (one, _hands(one.statement), hands_left(one.statement, present=present))
            for one in reads.questions_of(workshop)
        ],
        "present": present,
    }
    return render(request, "cafe/plenary.html", context)


@require_http_methods(["GET", "POST"])
def clusters(request: HttpRequest, slug: str) -> HttpResponse:
    """Notes put together under titles, by the keyboard as well as by the mouse."""
    workshop = workshop_of(request, slug)
    form = TitleForm(auto_id="new_%s")
    if request.method == "POST":
        if request.POST.get("act") == "create":
            form = TitleForm(request.POST, auto_id="new_%s")
        if _acted(request, workshop, GROUPING, {"create": form}):
            return _back(request, "cafe:clusters", slug)
    found = reads.groups_of(workshop)
    notes = [(note, reads.place_of(note)) for note in reads.notes_with_places(workshop)]
    context = context_of(workshop, "plenary") | {
        "form": form,
        "groups": found,
        "loose": [(n, place) for n, place in notes if place.cluster_id is None],
        "notes": notes,
        "drawings": reads.drawings_of(workshop),
    }
    return render(request, "cafe/clusters.html", context)


@require_POST
def screen(request: HttpRequest, slug: str) -> HttpResponse:
    """Accept or refuse a note for wall and phones, from the page of notes."""
    workshop = moderated(request, slug)
    if request.POST.get("act") == "all":
        writes.accept_waiting(request.user, workshop)
    else:
        accepted = request.POST.get("act") == "accept"
        writes.screen(request.user, workshop, _ids(request, "note"), accepted=accepted)
    return _back(request, "cafe:notes", slug, "kept")


def _acted(
    request: HttpRequest,
    workshop: Workshop,
    acts: dict[str, Act],
    forms: dict[str, Any],
) -> bool:
    """Do what was asked; false when a form of the page has something to mend."""
    act = request.POST.get("act", "")
    if act in forms and not forms[act].is_valid():
        return False
    if act in acts:
        try:
            acts[act](request, workshop)
        except EssaimError as error:
            tell(request, error)
    return True


def _back(request: HttpRequest, name: str, slug: str, spot: str = "") -> HttpResponse:
    spot = spot or request.POST.get("spot", "")
    mark = f"#{spot}" if spot.replace("-", "").isalnum() else ""
    return redirect(reverse(name, args=[slug]) + mark)


def _cleaned(form: BaseForm) -> dict[str, Any]:
    form.is_valid()
    return form.cleaned_data


def _one_of(request: HttpRequest, name: str, known: list[str]) -> str:
    given = request.POST.get(name, "")
    return given if given in known else known[0]


def _ids(request: HttpRequest, name: str) -> list[UUID]:
    found = (read_uuid(text) for text in request.POST.getlist(name))
    return [one for one in found if one is not None]


def _statement(request: HttpRequest, workshop: Workshop) -> Statement:
    asked = read_uuid(request.POST.get("statement", ""))
    return get_object_or_404(workshop.statements, pk=asked)


def _cluster(request: HttpRequest, workshop: Workshop) -> Cluster:
    asked = read_uuid(request.POST.get("cluster", ""))
    return get_object_or_404(workshop.clusters, pk=asked)


def _numbers(request: HttpRequest) -> dict[UUID, int]:
    """Dots counted on paper: `paper-UUID` is a number; what is no number is left as it was."""
    found = {}
    for name, text in request.POST.items():
        pk = read_uuid(name.removeprefix("paper-")) if name.startswith("paper-") else None
        if pk is not None and str(text).isdecimal() and int(str(text)[:6]) <= MOST:
            found[pk] = int(str(text)[:6])
    return found


def _hands(statement: Statement) -> HandsForm:
    known = next((h for h in statement.hands.all() if h.round == statement.round), None)
    start = {
        "agree": known.agree if known else 0,
        "disagree": known.disagree if known else 0,
        "passed": known.passed if known else 0,
    }
    return HandsForm(initial=start, auto_id=f"hands-{statement.pk}-%s")


def _count_hands(request: HttpRequest, workshop: Workshop) -> None:
    form = HandsForm(request.POST)
    if not form.is_valid():
        raise EssaimError(
            phrase("a count of votes is below zero"),
            expected=phrase("Expected: whole numbers, from 0."),
        )
    votes.count_hands(request.user, _statement(request, workshop), form.tally())


def _rename(request: HttpRequest, workshop: Workshop) -> None:
    form = TitleForm(request.POST)
    if form.is_valid():
        writes.rename_cluster(request.user, _cluster(request, workshop), form.cleaned_data["title"])


def _move(request: HttpRequest, workshop: Workshop) -> None:
    to = _cluster(request, workshop) if request.POST.get("cluster") else None
    writes.move_notes(request.user, workshop, _ids(request, "note"), cluster=to)


def _read(request: HttpRequest, workshop: Workshop) -> None:
    note: Note | None = workshop.notes.filter(pk__in=_ids(request, "note")).first()
    photo = workshop.photos.filter(pk__in=_ids(request, "photo")).first()
    reading = clean(request.POST.get("reading", ""))[:2000]
    if note is not None:
        writes.read_drawing(request.user, note, reading)
    if photo is not None:
        accepted = {"yes": True, "no": False}.get(request.POST.get("accepted", ""))
        writes.judge_drawing(request.user, photo, accepted=accepted, reading=reading)


BOARD: dict[str, Act] = {
    "show": lambda request, workshop: writes.show(
        request.user, workshop, _one_of(request, "what", Shown.values)
    ),
    "open_dots": lambda request, workshop: votes.open_dots(request.user, workshop),
    "close_dots": lambda request, workshop: votes.close_dots(request.user, workshop),
    "paper": lambda request, workshop: votes.count_paper_dots(
        request.user, workshop, _numbers(request)
    ),
    "open": lambda request, workshop: votes.open_vote(request.user, _statement(request, workshop)),
    "close": lambda request, workshop: votes.close_vote(
        request.user, _statement(request, workshop)
    ),
    "remove": lambda request, workshop: votes.remove_statement(
        request.user, _statement(request, workshop)
    ),
    "hands": _count_hands,
    "settings": lambda request, workshop: writes.set_plenary(
        request.user, workshop, **_cleaned(PlenaryForm(request.POST))
    ),
    "add": lambda request, workshop: votes.add_statement(
        request.user, workshop, **_cleaned(StatementForm(workshop, request.POST))
    ),
}
GROUPING: dict[str, Act] = {
    "create": lambda request, workshop: writes.create_cluster(
        request.user, workshop, _cleaned(TitleForm(request.POST))["title"]
    ),
    "rename": _rename,
    "remove": lambda request, workshop: writes.remove_cluster(
        request.user, _cluster(request, workshop)
    ),
    "move": _move,
    "alone": lambda request, workshop: writes.put_alone(
        request.user, workshop, _ids(request, "note")
    ),
    "reading": _read,
}
