"""The page of statements: found by filters, kept, merged, refused, tagged, and all of it undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.web.cafe.forms import KINDS
from essaim.web.cafe.posting import read_uuid
from essaim.web.cafe.views import context_of, tell, workshop_of
from essaim.web.harvest import fates, reads, writes
from essaim.web.harvest.mention_writes import confirm_all
from essaim.web.harvest.mentions import namings_of
from essaim.web.harvest.models import ActorRuling, FateChange, State
from essaim.web.shared.spoken import language, said
from essaim.words.say import say_error

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.web.cafe.models import Workshop
    from essaim.web.harvest.fates import Row
    from essaim.web.harvest.mentions import Naming

FILTERS = ("state", "kind", "round", "table", "tag", "actor", "words")
PAIRS = 20


@require_http_methods(["GET", "POST"])
def statements(request: HttpRequest, slug: str) -> HttpResponse:
    """Every statement with its state; a change answers the script, or shows the page again."""
    workshop = workshop_of(request, slug)
    by_script = request.headers.get("accept") == "application/json"
    if request.method == "POST":
        try:
            changed = _act(request, workshop)
        except EssaimError as error:
            if by_script:
                return JsonResponse({"error": say_error(error, language())}, status=422)
            tell(request, error)
        else:
            told = said(_told(request.POST.get("act", ""), changed))
            if not by_script:
                messages.success(request, told)
        if not by_script:
            return redirect(request.get_full_path())
    if request.method == "POST":
        # Whom they name is read again only when that may have changed: it takes a while.
        named = request.POST.get("act") in ("confirm", "undo")
        rows = fates.rows_of(workshop, _namings(workshop) if named else None)
        return JsonResponse({"told": told, "rows": [_as_json(row, named=named) for row in rows]})
    harvest = reads.harvest_of(workshop)
    rows = fates.rows_of(workshop, namings_of(workshop, harvest, english=language() == "en"))
    context = context_of(workshop, "harvest") | _context(request, rows)
    context["pairs"] = reads.alike_of(harvest, rows)[:PAIRS]
    context["can_undo"] = (
        FateChange.objects.filter(workshop=workshop).exists()
        or ActorRuling.objects.filter(note__workshop=workshop).exists()
    )
    return render(request, "harvest/statements.html", context)


def _context(request: HttpRequest, rows: list[Row]) -> dict[str, Any]:
    """The rows that the filters ask for, and what one can filter by."""
    wanted = {name: request.GET.get(name, "").strip() for name in FILTERS}
    counts = fates.counts_of(rows)
    return {
        "rows": [row for row in rows if _is_wanted(row, wanted)],
        "all": len(rows),
        "wanted": wanted,
        "filtered": any(wanted.values()),
        "counts": [(key, fates.STATES[State(key)], n) for key, n in counts.items()],
        "kinds": list(KINDS.items()),
        "tags": sorted({one for row in rows for one in row.tags}),
        "to_check": sum(row.to_check for row in rows),
        "named": sorted({one for row in rows for one in row.actors}),
        "tables": sorted({row.note.table for row in rows}),
        "rounds": sorted({row.note.round for row in rows}),
    }


def _act(request: HttpRequest, workshop: Workshop) -> int:
    """Do what the form asks, and say to how many statements."""
    act, posted = request.POST.get("act", ""), request.POST
    if act == "undo":
        return writes.undo(request.user, workshop)
    notes = _ids(posted.getlist("note"))
    into = read_uuid(posted.get("into") or act.removeprefix("into:"))
    if not notes:
        raise EssaimError(
            phrase("no statement is ticked"), todo=phrase("Tick one or several, then try again.")
        )
    if act == "confirm":
        return confirm_all(request.user, workshop, notes, _namings(workshop))
    if act in ("tag", "untag"):
        word = posted.get("tag", "")
        return writes.tag(request.user, workshop, notes, word, remove=act == "untag")
    state = State.MERGED if act.startswith("into:") else act
    if state not in State.values:
        raise EssaimError(phrase("nothing was chosen to do"))
    return writes.settle(
        request.user,
        workshop,
        notes,
        State(state),
        reason=posted.get("reason", ""),
        into=into,
    )


def _namings(workshop: Workshop) -> dict[str, tuple[Naming, ...]]:
    return namings_of(workshop, reads.harvest_of(workshop), english=language() == "en")


def _ids(texts: list[str]) -> list[UUID]:
    return [found for text in texts if (found := read_uuid(text)) is not None]


def _told(act: str, changed: int) -> Any:  # noqa: ANN401 - a phrase of either kind
    if act == "undo":
        return phrase_n("Undone: {n} statement.", "Undone: {n} statements.", changed)
    return phrase_n("Changed: {n} statement.", "Changed: {n} statements.", changed)


def _is_wanted(row: Row, wanted: dict[str, str]) -> bool:
    words = wanted["words"].casefold()
    return (
        wanted["state"] in ("", row.state)
        and wanted["kind"] in ("", row.note.kind)
        and wanted["round"] in ("", str(row.note.round))
        and wanted["table"] in ("", str(row.note.table))
        and (not wanted["tag"] or wanted["tag"] in row.tags)
        and (not wanted["actor"] or wanted["actor"] in row.actors)
        and (not words or words in row.note.text.casefold())
    )


def _as_json(row: Row, *, named: bool) -> dict[str, object]:
    """What the script shows of a statement after a change."""
    namings = [
        {"name": one.name, "words": one.words, "state": one.state, "told": said(one.told)}
        for one in row.namings
    ]
    return ({"namings": namings} if named else {}) | {
        "id": str(row.note.pk),
        "state": row.state,
        "told": said(row.told),
        "reason": row.reason,
        "into": row.into.text if row.into else "",
        "tags": list(row.tags),
    }
