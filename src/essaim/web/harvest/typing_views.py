"""Typing a tablecloth: the photo beside the line, one cloth after the other, without a mouse."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from essaim.harvest.typed import SIGNS, read_lines
from essaim.vocabulary.phrase import phrase_n
from essaim.web.cafe.forms import KINDS
from essaim.web.cafe.keeping import Bearer, Letter, Stored, keep_notes
from essaim.web.cafe.models import Kind
from essaim.web.cafe.posting import MOST_SIGNS, PostedNote
from essaim.web.cafe.tokens import notes_path, team_token
from essaim.web.cafe.views import context_of, tell, workshop_of
from essaim.web.harvest import writes
from essaim.web.harvest.models import ClothTyped
from essaim.web.shared.spoken import said

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from essaim.web.cafe.models import ClothPhoto, Workshop


@dataclass(frozen=True, slots=True)
class Cloth:
    """A place to type from: a photo, or a table's paper in a round when there is none."""

    table: int
    round: int
    photo: ClothPhoto | None
    typed: bool

    @property
    def key(self) -> str:
        """What its address calls it."""
        return str(self.photo.pk) if self.photo else f"{self.round}-{self.table}"


@require_http_methods(["GET", "POST"])
def typing(request: HttpRequest, slug: str) -> HttpResponse:
    """One cloth: its photo, its line, what is already typed, and the way to the next one."""
    workshop = workshop_of(request, slug)
    cloths = _cloths(workshop)
    here = next((n for n, one in enumerate(cloths) if one.key == request.GET.get("cloth")), None)
    if here is None:
        here = next((n for n, one in enumerate(cloths) if not one.typed), 0)
    cloth = cloths[here] if cloths else None
    after = cloths[(here + 1) % len(cloths)] if cloths else None
    if request.method == "POST" and cloth is not None and after is not None:
        done = request.POST.get("act") == "done"
        _keep(request, workshop, cloth)
        if cloth.photo is not None and request.POST.get("act") in ("done", "again"):
            writes.mark_typed(request.user, cloth.photo, typed=done)
        return redirect(_address(slug, after if done else cloth))
    context = context_of(workshop, "harvest")
    context |= {
        "cloth": cloth,
        "cloths": cloths,
        "number": here + 1,
        "left": sum(not one.typed for one in cloths if one.photo),
        "before": _address(slug, cloths[here - 1]) if cloths else "",
        "after": _address(slug, after) if after else "",
        "signs": [(sign, kind, said(KINDS[Kind(kind)])) for sign, kind in SIGNS.items()],
        "idea": said(KINDS[Kind.IDEA]),
        "most": MOST_SIGNS,
        "token": team_token(workshop.pk),
        "notes_path": notes_path(workshop.pk),
        "notes": _written(workshop, cloth),
    }
    return render(request, "harvest/typing.html", context)


def _written(workshop: Workshop, cloth: Cloth | None) -> list[tuple[str, str]]:
    """What this table has already in this round: the kind and the words."""
    if cloth is None:
        return []
    found = workshop.notes.filter(table=cloth.table, round=cloth.round)
    return [(said(KINDS[Kind(one.kind)]), one.text) for one in found]


def _keep(request: HttpRequest, workshop: Workshop, cloth: Cloth) -> None:
    """Keep the lines of a form, where there is no script to send them one by one."""
    letters = [
        Letter(
            workshop.pk,
            Bearer(team=True),
            PostedNote(
                key=uuid.uuid4(),
                table=cloth.table,
                round=cloth.round,
                kind=kind,
                text=words[:MOST_SIGNS],
            ),
        )
        for kind, words in read_lines(request.POST.get("text", "").replace("\0", ""))
    ]
    receipts = keep_notes(letters) if letters else []
    kept = sum(isinstance(one, Stored) for one in receipts)
    for receipt in receipts:
        if not isinstance(receipt, Stored):
            tell(request, receipt)
            break
    if kept:
        messages.success(request, said(phrase_n("{n} line is kept.", "{n} lines are kept.", kept)))


def _cloths(workshop: Workshop) -> list[Cloth]:
    """All photos, round by round and table by table; then the papers that have no photo."""
    typed = set(
        ClothTyped.objects.filter(photo__workshop=workshop).values_list("photo_id", flat=True)
    )
    photos = sorted(workshop.photos.all(), key=lambda one: (one.round, one.table))
    shown = [Cloth(one.table, one.round, one, one.pk in typed) for one in photos]
    seen = {(one.round, one.table) for one in shown}
    written = set(workshop.notes.values_list("round", "table"))
    bare = [
        Cloth(t.number, r.number, None, (r.number, t.number) in written)
        for r in workshop.rounds.all()
        for t in workshop.tables.all()
        if (r.number, t.number) not in seen
    ]
    return [*shown, *bare]


def _address(slug: str, cloth: Cloth) -> str:
    return reverse("harvest:typing", args=[slug]) + "?" + urlencode({"cloth": cloth.key})
