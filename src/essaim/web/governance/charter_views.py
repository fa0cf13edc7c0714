"""The pages of the charter: both sides, those who sign, their sheets, the links they are handed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from essaim.governance.catalogue import catalogue, ready
from essaim.governance.charter import charter_paper, sheet_paper
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.circle.reads import circle_of
from essaim.web.governance import reads
from essaim.web.governance.forms import PromiseForm
from essaim.web.governance.models import Purpose
from essaim.web.governance.shelves import CABINET
from essaim.web.governance.signatories import (
    ask_sheet,
    hand_link,
    note_returned,
    promise,
    remind,
    row_of,
)
from essaim.web.shared.addresses import whole_address
from essaim.web.shared.downloads import download
from essaim.web.shared.spoken import language, said
from essaim.web.territory.record_page import table_of
from essaim.web.territory.views import managed
from essaim.words.say import say_error

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.vocabulary.governance import Governance
    from essaim.web.territory.models import Territory

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@require_GET
def charter(request: HttpRequest, territory: UUID) -> HttpResponse:
    """The charter: what is promised on both sides, and by whom."""
    found = managed(request, territory)
    governance = reads.governance_of(found)
    one, today = governance.charter, timezone.localdate()
    shelves = ("clauses", "ladder", "counterparts")
    context = _context(found) | {
        "charter": one,
        "tables": [
            table_of(CABINET, found, f"charter/{name}", CABINET.shelves[f"charter/{name}"], records)
            for name in (shelves if one else ())
            if (records := getattr(one, name)) is not None
        ],
        "ratchets": table_of(
            CABINET, found, "ratchets", CABINET.shelves["ratchets"], governance.ratchets
        ),
        "rows": [row_of(s, today) for s in one.signatories] if one else [],
    }
    return render(request, "governance/charter.html", context)


@require_http_methods(["GET", "POST"])
def signatory(request: HttpRequest, territory: UUID, name: str) -> HttpResponse:
    """One signatory: its promises, its signature, its yearly sheets, the links to hand over."""
    found = managed(request, territory)
    governance = reads.governance_of(found)
    one = next((s for s in _signatories(governance) if s.id == name), None)
    if one is None:
        raise Http404
    act, today, now = request.POST.get("act", ""), timezone.localdate(), language()
    start = ready(request.GET.get("modele", ""))
    form = PromiseForm(request.POST if act == "promise" else None, start=start)
    link = ""
    if request.method == "POST":
        try:
            done, path = _acted(request, found, name, act, form)
        except EssaimError as error:
            messages.error(request, say_error(error, language()))
            return redirect("governance:signatory", territory, name)
        if path:
            link = whole_address(request, path)
        elif done:
            return redirect("governance:signatory", territory, name)
        governance = reads.governance_of(found)
        one = next(s for s in _signatories(governance) if s.id == name)
    promises = {p.id: p for p in circle_of(found).commitments}
    context = _context(found) | {
        "signatory": one,
        "row": row_of(one, today),
        "form": form,
        "start": start,
        "catalogue": [
            {"id": one.id, "group": one.group[now], "words": one.called[now]} for one in catalogue()
        ],
        "promises": [(id_, promises.get(id_)) for id_ in one.commitments],
        "link": link,
        "year": today.year - 1,
        "years": range(today.year - 3, today.year + 1),
    }
    return render(request, "governance/signatory.html", context)


def _signatories(governance: Governance) -> tuple[Any, ...]:
    return governance.charter.signatories if governance.charter else ()


def _acted(
    request: HttpRequest, territory: Territory, name: str, act: str, form: PromiseForm
) -> tuple[bool, str]:
    """Do what the page asks: whether it was done, and the link that is to be handed over."""
    user, text = request.user, request.POST.get("year", "")
    year = int(text) if text.isdecimal() and len(text) == 4 else 0
    if act == "promise":
        if not form.is_valid():
            return False, ""
        promise(user, territory, name, form)
        messages.success(request, said(phrase("Saved.")))
        return True, ""
    if act == "sign":
        return True, hand_link(user, territory, name, Purpose.SIGN)
    if not year:
        raise Http404
    if act == "sheet":
        ask_sheet(user, territory, name, year, on=timezone.localdate())
        return True, hand_link(user, territory, name, Purpose.SHEET, year=year)
    step = {"remind": remind, "returned": note_returned}.get(act)
    if step is None:
        raise Http404
    step(user, territory, name, year, on=timezone.localdate())
    messages.success(request, said(phrase("Saved.")))
    return True, ""


@require_GET
def paper(request: HttpRequest, territory: UUID, shape: str) -> HttpResponse:
    """The charter as a .docx or a tagged PDF."""
    found = managed(request, territory)
    governance = reads.governance_of(found)
    if shape not in ("docx", "pdf") or governance.charter is None:
        raise Http404
    made = charter_paper(governance, shape, circle=circle_of(found))
    return download(made, f"charte.{shape}", WORD if shape == "docx" else "application/pdf")


@require_GET
def sheet(request: HttpRequest, territory: UUID, name: str, year: int, shape: str) -> HttpResponse:
    """A yearly sheet on paper, filled with what is known."""
    found = managed(request, territory)
    governance = reads.governance_of(found)
    if shape not in ("docx", "pdf") or not 2000 <= year <= 2200:
        raise Http404
    try:
        made = sheet_paper(governance, name, year, shape, circle=circle_of(found))
    except EssaimError as error:
        raise Http404 from error
    kind = WORD if shape == "docx" else "application/pdf"
    return download(made, f"fiche-{year}.{shape}", kind)


def _context(territory: Territory) -> dict[str, Any]:
    return {"territory": territory, "part": "charter"}
