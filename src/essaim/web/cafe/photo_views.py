"""Photos on the pages: the team's gallery, a photo's own file, and a guest's tablecloth."""

from __future__ import annotations

import errno
import time
import uuid
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from essaim.vocabulary.phrase import phrase
from essaim.web.accounts.rights import may_run
from essaim.web.cafe import reads
from essaim.web.cafe.forms import KINDS, NoteForm, PhotoForm
from essaim.web.cafe.imaging import PhotoError
from essaim.web.cafe.models import ClothPhoto, Kind
from essaim.web.cafe.pace import Pace
from essaim.web.cafe.pages import guest_of_phone, keep_own_note, table_of
from essaim.web.cafe.photos import comment_photo, file_of, keep_photo, remove_photo
from essaim.web.cafe.plenary_reads import is_shown
from essaim.web.cafe.tokens import notes_path, stream_path
from essaim.web.cafe.views import context_of, workshop_of
from essaim.web.shared.spoken import language, said
from essaim.words.say import say_error

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest

    from essaim.web.cafe.models import Invitation, Workshop

# A guest photographs a few cloths, not a film; per card and never per address.
PACE = Pace(burst=30, each_second=0.1)
MONTH = 30 * 86_400


@require_http_methods(["GET", "POST"])
def photos(request: HttpRequest, slug: str) -> HttpResponse:
    """All photos of a workshop by table, and a place to put more."""
    workshop = workshop_of(request, slug)
    form = _photo_form(request, workshop)
    answer = _posted(request, workshop, form, None)
    if answer is not None:
        return answer
    context = context_of(workshop, "photos")
    context |= {"form": form, "photos": list(workshop.photos.all())}
    return render(request, "cafe/photos.html", context)


@require_POST
def change_photo(request: HttpRequest, slug: str, photo: UUID) -> HttpResponse:
    """Say what a photo's authors say of it, or take it away."""
    workshop = workshop_of(request, slug)
    found = workshop.photos.filter(pk=photo).first()
    if found is None:
        raise Http404
    if request.POST.get("act") == "remove":
        remove_photo(request.user, found)
        messages.success(request, said(phrase("The photo is gone.")))
    else:
        comment_photo(request.user, found, request.POST.get("comment", "")[:2000])
        messages.success(request, said(phrase("Saved.")))
    return redirect("cafe:photos", slug=slug)


@login_not_required
@require_GET
def photo(request: HttpRequest, photo: UUID, size: str) -> HttpResponse:
    """One photo's file: for the team and its table; an accepted drawing for the whole hall."""
    found = ClothPhoto.objects.select_related("workshop").filter(pk=photo).first()
    if found is None or not _may_see(request, found):
        raise Http404
    path = file_of(found, small=size == "small")
    if not path.exists():
        raise Http404
    answer = HttpResponse(path.read_bytes(), content_type="image/jpeg")
    answer["Cache-Control"] = f"private, max-age={MONTH}"
    return answer


def _may_see(request: HttpRequest, found: ClothPhoto) -> bool:
    if may_run(request.user, found.workshop.territory_id, found.workshop_id):
        return True
    # The wall has no account: its own token, and only what the team has accepted.
    if reads.is_wall_token(found.workshop, request.GET.get("wall", "")) and is_shown(found):
        return True
    guest = guest_of_phone(request)
    if guest is None or guest.workshop_id != found.workshop_id:
        return False
    return guest.pk == found.author_id or table_of(guest) == found.table or is_shown(found)


@login_not_required
@require_http_methods(["GET", "POST"])
def table(request: HttpRequest) -> HttpResponse:
    """A guest's tablecloth: what the table wrote, round by round, and the place to write more.

    Whoever hosts keeps it for all; where nobody hosts, everybody at the table may.
    """
    guest = guest_of_phone(request)
    if guest is None:
        return redirect("cafe:home")
    workshop = guest.workshop
    here = table_of(guest)
    if not workshop.phones or here is None:
        return redirect("cafe:me")
    form, photo_form = NoteForm(), _photo_form(request, workshop, here)
    if photo_form.is_bound:
        answer = _posted(request, workshop, photo_form, guest)
        if answer is not None:
            return answer
    elif request.method == "POST":
        form = NoteForm(request.POST)
        if form.is_valid() and keep_own_note(request, guest, form):
            return redirect("cafe:table")
    context = _cloth(guest, here)
    context["photo_form"] = photo_form
    if form.is_bound:
        context["form"] = form
    return render(request, "cafe/table.html", context)


def _cloth(guest: Invitation, here: int) -> dict[str, Any]:
    workshop = guest.workshop
    evening = reads.evening_of(workshop)
    number = max(1, evening.round)
    found = list(workshop.notes.filter(table=here))
    pictures = list(workshop.photos.filter(table=here))
    rounds = [
        {
            "number": one.number,
            "question": one.question,
            "notes": [(n, KINDS[Kind(n.kind)]) for n in found if n.round == one.number],
            "photos": [p for p in pictures if p.round == one.number],
        }
        for one in workshop.rounds.all()
        if one.number <= number
    ]
    return {
        "invitation": guest,
        "workshop": workshop,
        "evening": evening,
        "table": here,
        "rounds": rounds[::-1],
        "form": NoteForm(initial={"table": here, "round": number, "kind": "idea"}),
        "stream": stream_path(workshop.pk),
        "notes_path": notes_path(workshop.pk),
    }


def _photo_form(request: HttpRequest, workshop: Workshop, here: int | None = None) -> PhotoForm:
    initial: dict[str, Any] = {
        "table": here or request.GET.get("table", 1),
        "round": max(1, reads.evening_of(workshop).round),
        "kind": "cloth",
    }
    if request.POST.get("act") == "photo":
        return PhotoForm(request.POST, request.FILES, initial=initial)
    return PhotoForm(initial=initial)


def _posted(
    request: HttpRequest, workshop: Workshop, form: PhotoForm, guest: Invitation | None
) -> HttpResponse | None:
    """The answer to a photo that was sent; nothing when the page is to show its errors."""
    if not form.is_bound:
        return None
    by_script = request.headers.get("accept") == "application/json"
    status = 422
    if form.is_valid():
        try:
            kept, new = _keep(workshop, form, guest)
        except PhotoError as error:
            form.add_error("image", say_error(error, language()))
            status = error.status
        else:
            if by_script:
                return JsonResponse({"id": str(kept.pk)}, status=201 if new else 200)
            messages.success(request, said(phrase("The photo is kept.")))
            return redirect(request.path)
    if by_script:
        told = [str(one) for errors in form.errors.values() for one in errors]
        return JsonResponse({"error": " ".join(told)}, status=status)
    return None


def _keep(workshop: Workshop, form: PhotoForm, guest: Invitation | None) -> tuple[ClothPhoto, bool]:
    data = dict(form.cleaned_data)
    upload, key = data.pop("image"), data.pop("key") or uuid.uuid4()
    if guest is not None and not PACE.allows(guest.pk.hex, now=time.monotonic()):
        raise PhotoError(
            phrase("too many photos at once"),
            todo=phrase("Wait a minute, then send it again."),
            status=429,
        )
    try:
        return keep_photo(workshop, upload.read(), key=key, author=guest, **data)
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        raise PhotoError(
            phrase("the disk of the server is full: the photo is not kept yet"),
            todo=phrase("Keep it: it will be sent again when there is room."),
            status=507,
        ) from error
