"""The pages without an account: the wall of the hall, and a guest's own."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from essaim.vocabulary.phrase import phrase
from essaim.web.accounts.rights import may_run
from essaim.web.cafe import reads
from essaim.web.cafe.codes import read_code, shown_code
from essaim.web.cafe.forms import NoteForm
from essaim.web.cafe.keeping import Bearer, Letter, Stored, keep_notes
from essaim.web.cafe.models import Invitation
from essaim.web.cafe.plenary_reads import board_of, is_open
from essaim.web.cafe.posting import PostedNote
from essaim.web.cafe.tokens import (
    GUEST_COOKIE,
    GUEST_DAYS,
    guest_cookie,
    notes_path,
    read_guest_cookie,
    stream_path,
)
from essaim.web.cafe.views import tell
from essaim.web.shared.spoken import said

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest

NAMES = 40  # on the wall at one time
AFTER = ("plenary", "closed")  # nobody goes to a table any more
AHEAD = ("ready", "moving")  # while people walk in or move, the wall shows where to go next


@login_not_required
@require_GET
def wall(request: HttpRequest, workshop: UUID, token: str) -> HttpResponse:
    """What the hall sees: time left, round, question, who goes where."""
    found = reads.workshop_with(workshop)
    if found is None or not reads.is_wall_token(found, token):
        raise Http404
    seating = reads.seating_of(found)
    evening = reads.evening_of(found)
    names = {guest.id: guest.name for guest in seating.guests} if seating else {}
    rounds = [
        {
            "number": one.number,
            "pages": _pages(
                sorted(
                    ((names.get(g, g), t.number) for t in one.tables for g in t.guests),
                    key=lambda seat: reads.sorting_key(seat[0]),
                )
            ),
        }
        for one in (seating.rounds if seating else ())
    ]
    return render(
        request,
        "cafe/wall.html",
        {
            "workshop": found,
            "evening": evening,
            "shown": 0 if evening.state in AFTER else evening.round + (evening.state in AHEAD),
            "questions": list(found.rounds.all()),
            "rounds": rounds,
            "stream": stream_path(found.pk),
            "token": token,
            **board_of(found),
        },
    )


@dataclass(frozen=True, slots=True)
class WallPage:
    """So many names as can be read from the end of the hall, and from what to what they run."""

    seats: list[tuple[str, int]]
    first: str
    last: str


def _pages(seats: list[tuple[str, int]]) -> list[WallPage]:
    """The names in turns, each headed by the letters it runs through."""
    turns = [seats[start : start + NAMES] for start in range(0, len(seats), NAMES)]
    return [WallPage(turn, _head(turn[0][0]), _head(turn[-1][0])) for turn in turns]


def _head(name: str) -> str:
    """The first three letters: enough for somebody to know whether her turn comes."""
    return name.strip()[:3].rstrip()


@login_not_required
@require_GET
def enter(request: HttpRequest, code: str) -> HttpResponse:
    """A card's code: a cookie, then an address without the code in it.

    When somebody of its team is signed in on this phone, the code checks its guest in instead:
    the door needs no other tool than a phone that reads squares.
    """
    typed = request.GET.get("code") or code
    found = Invitation.objects.select_related("workshop").filter(code=read_code(typed)).first()
    if found is None:
        raise Http404
    if may_run(request.user, found.workshop.territory_id, found.workshop_id):
        address = redirect("cafe:welcome", slug=found.workshop.slug)
        address["Location"] += "?" + urlencode({"card": found.guest})
        return address
    answer = redirect("cafe:me")
    answer.set_cookie(
        GUEST_COOKIE,
        guest_cookie(found.workshop_id, found.pk),
        max_age=GUEST_DAYS * 86_400,
        httponly=True,
        samesite="Lax",
        secure=request.is_secure(),
    )
    return answer


def guest_of_phone(request: HttpRequest) -> Invitation | None:
    """Whose card opened this phone."""
    ids = read_guest_cookie(request.COOKIES.get(GUEST_COOKIE, ""))
    if not ids:
        return None
    return Invitation.objects.select_related("workshop", "person").filter(pk=ids[1]).first()


@login_not_required
@require_http_methods(["GET", "POST"])
def me(request: HttpRequest) -> HttpResponse:
    """A guest's own page: her table now and next, the question, the clock, notes.

    Notes are posted here only where there is no script to keep them.
    """
    found = guest_of_phone(request)
    if found is None:
        return redirect("cafe:home")
    workshop = found.workshop
    form = NoteForm(request.POST or None)
    sent = request.method == "POST" and workshop.phones and form.is_valid()
    if sent and keep_own_note(request, found, form):
        return redirect("cafe:me")
    context = _own(found) | ({"form": form} if form.is_bound and workshop.phones else {})
    return render(request, "cafe/me.html", context)


def keep_own_note(request: HttpRequest, guest: Invitation, form: NoteForm) -> bool:
    """Keep a guest's note that came by a form, and say so; false when it is refused."""
    note = PostedNote(key=uuid.uuid4(), **form.cleaned_data)
    receipt = keep_notes([Letter(guest.workshop_id, Bearer(invitation=guest.pk), note)])[0]
    if isinstance(receipt, Stored):
        messages.success(request, said(phrase("Your note is kept.")))
        return True
    tell(request, receipt)
    return False


def table_of(guest: Invitation) -> int | None:
    """Where a guest sits now; before the first round, where she will sit in it."""
    seating = reads.seating_of(guest.workshop)
    number = max(1, reads.evening_of(guest.workshop).round)
    return next(
        (
            t.number
            for one in (seating.rounds if seating else ())
            if one.number == number
            for t in one.tables
            if guest.guest in t.guests
        ),
        None,
    )


def _own(found: Invitation) -> dict[str, Any]:
    """What a guest's page shows."""
    workshop = found.workshop
    seating = reads.seating_of(workshop)
    evening = reads.evening_of(workshop)
    questions = {one.number: one.question for one in workshop.rounds.all()}
    tables = [
        {
            "round": one.number,
            "question": questions.get(one.number, ""),
            "table": next((t.number for t in one.tables if found.guest in t.guests), None),
            "host": any(t.host == found.guest for t in one.tables),
        }
        for one in (seating.rounds if seating else ())
    ]
    number = max(1, evening.round)
    here = next((one["table"] for one in tables if one["round"] == number), None)
    initial: dict[str, Any] = {"round": number, "kind": "idea", "table": here}
    return {
        "invitation": found,
        "workshop": workshop,
        "evening": evening,
        "tables": tables,
        "now": here,
        "form": NoteForm(initial=initial) if workshop.phones else None,
        "stream": stream_path(workshop.pk),
        "notes_path": notes_path(workshop.pk),
        "voting": is_open(workshop) or evening.state == "plenary",
        "code": shown_code(found.code),
    }
