"""The pages of meetings: convened, held live, decided, told in minutes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, get_args

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_GET, require_http_methods

from essaim.governance.agenda import body_of
from essaim.governance.calendar import sittings_calendar
from essaim.governance.minutes import minutes_paper, sitting_of
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.governance import AgendaItem, Presence
from essaim.vocabulary.phrase import phrase
from essaim.web.governance import reads, writes
from essaim.web.governance.forms import STATES, DecisionForm
from essaim.web.shared.downloads import download
from essaim.web.shared.record_paths import NoSuchRecordError
from essaim.web.shared.spoken import language, said
from essaim.web.territory.views import managed
from essaim.words.say import say_error

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.vocabulary.governance import Governance, Sitting
    from essaim.web.territory.models import Territory

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PRESENCES = {
    "present": phrase("present"),
    "excused": phrase("excused"),
    "represented": phrase("represented"),
    "absent": phrase("absent"),
}
NEXT_STATE = {"": "draft", "draft": "validated", "validated": "sent", "sent": ""}
MOST_ITEMS = 200
BESIDES = ("idea", "action")


@require_GET
def sittings(request: HttpRequest, territory: UUID) -> HttpResponse:
    """All meetings, the newest first, and what was decided everywhere."""
    found = managed(request, territory)
    governance = reads.governance_of(found)
    names = {one.id: one.name for one in governance.bodies}
    rows = [
        (one, names.get(one.body, one.body), STATES[one.minutes[-1].state] if one.minutes else None)
        for one in sorted(governance.sittings, key=lambda s: (s.date, s.id), reverse=True)
    ]
    context = _context(found) | {"rows": rows, "bodies": governance.bodies}
    return render(request, "governance/sittings.html", context)


@require_http_methods(["GET", "POST"])
def decisions(request: HttpRequest, territory: UUID) -> HttpResponse:
    """All decisions: those still open first, by their day."""
    found = managed(request, territory)
    if request.method == "POST":
        _settle(request, found)
        return redirect("governance:decisions", territory)
    governance = reads.governance_of(found)
    context = _context(found, "decisions") | {
        "rows": reads.decisions_of(governance),
        "today": timezone.localdate(),
    }
    return render(request, "governance/decisions.html", context)


def _settle(request: HttpRequest, territory: Territory) -> None:
    """Done, dropped and why, or another day."""
    act = request.POST.get("act", "")
    status = {"done": "done", "drop": "dropped", "postpone": "open"}.get(act)
    due = _day(request.POST.get("due", ""))
    if status is None:
        raise Http404
    if act == "postpone" and due is None:
        messages.error(request, said(phrase("Give the other day.")))
        return
    try:
        writes.settle(
            request.user,
            territory,
            request.POST.get("sitting", ""),
            request.POST.get("decision", ""),
            status=status,  # type: ignore[arg-type]
            on=timezone.localdate(),
            reason=request.POST.get("reason", "")[:500],
            due=due if act == "postpone" else None,
        )
    except NoSuchRecordError as error:
        raise Http404 from error
    except EssaimError as error:
        messages.error(request, say_error(error, language()))
    else:
        messages.success(request, said(phrase("Saved.")))


def _day(text: str) -> dt.date | None:
    try:
        return parse_date(text)
    except ValueError:
        return None


@require_http_methods(["GET", "POST"])
def sitting(request: HttpRequest, territory: UUID, name: str) -> HttpResponse:
    """One meeting, live: agenda, who came, what is decided, its minutes."""
    found = managed(request, territory)
    governance = reads.governance_of(found)
    one = _sitting(governance, name)
    act = request.POST.get("act", "")
    form = DecisionForm(request.POST if act == "decide" else None)
    if request.method == "POST":
        try:
            if _acted(request, found, one, act, form):
                return redirect(f"{request.path}#{_place_of(act)}")
        except EssaimError as error:
            form.add_error(None, say_error(error, language())) if form.is_bound else (
                messages.error(request, say_error(error, language()))
            )
    body = body_of(governance, one.body)
    came = {row.person: row for row in one.attendance}
    people = list(dict.fromkeys([*(m.person for m in body.members), *came]))
    taken = {item.about for item in one.agenda if item.about}
    proposed = reads.agenda_for(found, governance, one.body, one.date)
    state = one.minutes[-1].state if one.minutes else ""
    context = _context(found) | {
        "sitting": one,
        "body": body,
        "form": form,
        # Ideas and actions may be many: they are offered, not put forward.
        "proposed": [i for i in proposed if i.about not in taken and i.source not in BESIDES],
        "besides": [i for i in proposed if i.about not in taken and i.source in BESIDES],
        "people": [(n, came.get(n)) for n in people],
        "presences": PRESENCES.items(),
        "count": sum(row.presence in ("present", "represented") for row in one.attendance),
        "names": sorted({m.person for b in governance.bodies for m in b.members}),
        "steps": [(STATES[step.state], step) for step in one.minutes],
        "next": STATES.get(NEXT_STATE[state]),
        "next_state": NEXT_STATE[state],
        "open": state in ("", "draft"),
    }
    return render(request, "governance/sitting.html", context)


def _sitting(governance: Governance, name: str) -> Sitting:
    try:
        return sitting_of(governance, name)
    except EssaimError as error:
        raise Http404 from error


def _place_of(act: str) -> str:
    return {"attend": "attendance", "decide": "decisions", "minutes": "minutes"}.get(act, "agenda")


def _acted(
    request: HttpRequest, territory: Territory, one: Sitting, act: str, form: DecisionForm
) -> bool:
    """Do what the page asks; false when its form has mistakes."""
    user, data = request.user, request.POST
    if act == "decide":
        if not form.is_valid():
            return False
        writes.decide(user, territory, one.id, **form.cleaned_data)
    elif act == "attend":
        writes.note_attendance(user, territory, one.id, _came(request, one))
    elif act in ("agenda", "add"):
        writes.set_agenda(user, territory, one.id, _agenda(request, territory, one, act))
    elif act == "minutes" and data.get("state") in ("draft", "validated", "sent"):
        by = getattr(request.user, "name", "")
        state: Any = data["state"]
        writes.move_minutes(user, territory, one.id, state, on=timezone.localdate(), by=by)
    else:
        raise Http404
    return True


def _came(request: HttpRequest, one: Sitting) -> dict[str, tuple[Presence, str]]:
    """Who came, by the rows of the form; somebody who is no member may be added."""
    came: dict[str, tuple[Presence, str]] = {
        row.person: (row.presence, row.by) for row in one.attendance
    }
    for rank, person in enumerate(request.POST.getlist("person")[:2000]):
        presence = request.POST.get(f"presence-{rank}", "")
        if person.strip() and presence in get_args(Presence):
            by = request.POST.get(f"by-{rank}", "").strip()[:300]
            came[person.strip()[:300]] = (presence, by)  # type: ignore[assignment]
    if guest := request.POST.get("guest", "").strip()[:300]:
        came[guest] = ("present", "")
    return came


def _agenda(
    request: HttpRequest, territory: Territory, one: Sitting, act: str
) -> tuple[AgendaItem, ...]:
    """The agenda with what is added, or with what was said of each item."""
    if act == "add":
        governance = reads.governance_of(territory)
        offered = reads.agenda_for(territory, governance, one.body, one.date)
        wanted = set(request.POST.getlist("item"))
        added = [item for item in offered if f"{item.source}:{item.about}" in wanted]
        text = request.POST.get("text", "").strip()[:2000]
        own = [AgendaItem(text=text)] if text else []
        return (*one.agenda, *added, *own)[:MOST_ITEMS]
    kept = []
    for rank, item in enumerate(one.agenda):
        if request.POST.get(f"drop-{rank}"):
            continue
        told = request.POST.get(f"said-{rank}", item.said).replace("\r\n", "\n").strip()
        kept.append(replace(item, said=told[:20_000]))
    return tuple(kept)


@require_GET
def paper(request: HttpRequest, territory: UUID, name: str, shape: str) -> HttpResponse:
    """The minutes as a .docx or a tagged PDF, or the meeting as a calendar file."""
    found = managed(request, territory)
    governance = reads.governance_of(found)
    one = _sitting(governance, name)
    if shape == "ics":
        alone = replace(governance, sittings=(one,))
        made = sittings_calendar(alone, now=timezone.now())
        return download(made, "seance.ics", "text/calendar")
    if shape not in ("docx", "pdf"):
        raise Http404
    made = minutes_paper(governance, name, shape)
    kind = WORD if shape == "docx" else "application/pdf"
    return download(made, f"compte-rendu-{one.date.isoformat()}.{shape}", kind)


def _context(territory: Territory, part: str = "sittings") -> dict[str, Any]:
    return {"territory": territory, "part": part}
