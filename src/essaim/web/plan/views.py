"""The pages of the plan: its sheets, what they lack, one sheet, and the files to take away."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from essaim.plan.amount_words import amount_phrase
from essaim.plan.brief import brief_of, delegates_of
from essaim.plan.differences import differences
from essaim.plan.export import as_csv, as_template
from essaim.plan.headings import sector_names
from essaim.plan.lint import RULE_NAMES
from essaim.plan.overview import overview_of
from essaim.plan.sheet_blocks import called, sheets_as_pages, sheets_as_word
from essaim.plan.suggest import rank_texts, text_of
from essaim.plan.summary import summary_of
from essaim.plan.tet_checks import tet_checks
from essaim.vocabulary.documents import to_json
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan import Action
from essaim.vocabulary.plan_succession import standing, successors_of
from essaim.vocabulary.portfolio import Portfolio
from essaim.web.cafe.models import Note
from essaim.web.cafe.posting import read_uuid
from essaim.web.harvest.citing import notes_cited
from essaim.web.plan import reads, writes
from essaim.web.plan.forms import SheetForm, TableFile, allowed_lists, filled
from essaim.web.plan.models import PortfolioVersion
from essaim.web.shared.downloads import download
from essaim.web.shared.spoken import language, said
from essaim.web.shared.uploads import on_disk
from essaim.web.territory.documents import newest
from essaim.web.territory.views import managed
from essaim.words.portfolio import value_phrases
from essaim.words.say import say_error

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Plan
    from essaim.vocabulary.plan_succession import How
    from essaim.web.territory.models import Territory

SUFFIXES = (".csv", ".xlsx", ".xlsm", ".xls", ".ods", ".txt")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FILTERS = ("words", "sector", "axis", "status")
SUGGESTED = 8


@require_http_methods(["GET", "POST"])
def sheets(request: HttpRequest, territory: UUID) -> HttpResponse:
    """All actions as a table, and a file to take in."""
    found = managed(request, territory)
    problems: list[str] = []
    form = TableFile()
    if request.method == "POST":
        form = TableFile(request.POST, request.FILES) if request.FILES else form
        try:
            if _act(request, found, form):
                return redirect("plan:sheets", territory)
        except EssaimError as error:
            many = getattr(error, "errors", (error,))
            problems = [say_error(one, language()) for one in many]
    plan = reads.plan_of(found)
    findings, progress = reads.checked(plan, timezone.localdate())
    wanted = {name: request.GET.get(name, "").strip() for name in FILTERS}
    rows = reads.rows_of(plan, findings)
    proposal = reads.proposal_of(found)
    context = _context(found, "sheets") | {
        "rows": [row for row in rows if _is_wanted(row, wanted)],
        "all": len(rows),
        "wanted": wanted,
        "sectors": sorted({row.sector for row in rows if row.sector}),
        "axes": sorted({row.sheet.axis for row in rows if row.sheet.axis}),
        "statuses": sorted({row.sheet.status for row in rows if row.sheet.status}),
        "progress": progress,
        "share": round(100 * progress.share),
        "form": form,
        "problems": problems,
        "proposal": _preview(plan, *proposal) if proposal else None,
        "notes": plan.notes,
        "gone": reads.gone_of(plan),
    }
    return render(request, "plan/sheets.html", context)


def _is_wanted(row: reads.Row, wanted: dict[str, str]) -> bool:
    words = wanted["words"].casefold()
    return (
        wanted["sector"] in ("", row.sector)
        and wanted["axis"] in ("", row.sheet.axis)
        and wanted["status"] in ("", row.sheet.status)
        and (not words or words in text_of(row.action).casefold())
    )


def _act(request: HttpRequest, territory: Territory, form: TableFile) -> bool:
    """Do what the form asks; false when the page is to show its errors."""
    simple: dict[str, tuple[Callable[..., bool], Phrase]] = {
        "accept": (writes.accept_plan, phrase("The plan of the table is the plan now.")),
        "discard": (writes.drop_proposal, phrase("The table is left: the plan stays as it was.")),
        "undo": (writes.undo_plan, phrase("The last change of the plan is undone.")),
    }
    if request.POST.get("act", "") in simple:
        act, told = simple[request.POST["act"]]
        done = act(request.user, territory)
        messages.success(request, said(told if done else phrase("Nothing to undo.")))
        return True
    if not form.is_bound or not form.is_valid():
        return False
    with on_disk(form.cleaned_data["file"], suffixes=SUFFIXES) as path:
        today = timezone.localdate()
        writes.propose_table(request.user, territory, path, today=today, language=language())
    return True


def _preview(before: Plan, after: Plan, told: list[str]) -> dict[str, Any]:
    """What a proposal would change."""
    old = {one.id: one for one in before.actions}
    changed = [
        (one, differences(old[one.id], one))
        for one in after.actions
        if one.id in old and replace(old[one.id], sources=one.sources) != one
    ]
    return {
        "added": [one.title for one in after.actions if one.id not in old],
        "changed": [
            (f"{one.sheet.number if one.sheet else ''} {one.title}".strip(), those)
            for one, those in changed
        ],
        "told": told,
    }


@require_http_methods(["GET", "POST"])
def sheet(request: HttpRequest, territory: UUID, name: str) -> HttpResponse:
    """One sheet: read it, correct it, see what it lacks and what was said that leads to it."""
    found = managed(request, territory)
    plan = reads.plan_of(found)
    action = reads.action_in(plan, name)
    if action is None:
        raise Http404
    if request.POST.get("act") in ("merged", "replaced", "back"):
        return _succeed(request, found, plan, name)
    if request.POST.get("act") in ("link", "unlink"):
        chosen = {str(one) for text in request.POST.getlist("note") if (one := read_uuid(text))}
        add = chosen if request.POST["act"] == "link" else set()
        remove = chosen - add
        writes.link_statements(request.user, found, action, add=add, remove=remove)
        return redirect("plan:sheet", territory, name)
    form = SheetForm(request.POST or None, initial=filled(action))
    if request.method == "POST" and form.is_valid():
        writes.change_action(request.user, found, form.changed(action))
        messages.success(request, said(phrase("Saved.")))
        return redirect("plan:sheet", territory, name)
    findings, _ = reads.checked(plan, timezone.localdate())
    linked, suggested = _statements(found, action)
    successors = successors_of(plan)
    context = _context(found, "sheets") | {
        "action": action,
        "form": form,
        "allowed": allowed_lists().items(),
        "findings": [one for one in findings if one.action == name],
        "sector": sector_names().get(action.sector, action.sector),
        "amounts": [amount_phrase(one) for one in (action.sheet.amounts if action.sheet else ())],
        "successor": successors.get(name) and reads.action_in(plan, successors[name]),
        "before": [old for old, new in reads.gone_of(plan) if new.id == name],
        "candidates": [(one.id, called(one)) for one in standing(plan).actions if one.id != name],
        "linked": linked,
        "suggested": suggested,
    }
    return render(request, "plan/sheet.html", context)


def _succeed(request: HttpRequest, territory: Territory, plan: Plan, name: str) -> HttpResponse:
    """Merge the action into another, replace it, or give it its place back."""
    act, typed = request.POST["act"], request.POST.get("into", "").strip().casefold()
    try:
        if act == "back":
            writes.give_back(request.user, territory, name)
        else:
            # People type what they read: the number and the title, one of them, or the id.
            names = {called(one).casefold(): one.id for one in plan.actions}
            names |= {one.title.casefold(): one.id for one in plan.actions}
            names |= {one.id.casefold(): one.id for one in plan.actions}
            how: How = "merged" if act == "merged" else "replaced"
            writes.take_over(request.user, territory, name, names.get(typed, typed), how=how)
    except EssaimError as error:
        messages.error(request, say_error(error, language()))
    else:
        messages.success(request, said(phrase("Saved.")))
    return redirect("plan:sheet", territory.pk, name)


def _statements(territory: Territory, action: Action) -> tuple[list[Note], list[Note]]:
    """The statements an action was born from, and others that may be: never linked alone."""
    notes = list(Note.objects.filter(workshop__territory=territory).select_related("workshop"))
    ids = {one.removeprefix("statement:") for one in action.sources}
    linked = [one for one in notes if str(one.pk) in ids]
    others = [one for one in notes if str(one.pk) not in ids]
    ranked = rank_texts(text_of(action), [one.text for one in others])
    return linked, [others[place] for place, score in ranked[:SUGGESTED] if score > 0]


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, territory: UUID) -> HttpResponse:
    """A new sheet."""
    found = managed(request, territory)
    form = SheetForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        known = {one.id for one in reads.plan_of(found).actions}
        number = next(n for n in range(1, len(known) + 2) if f"action-new-{n}" not in known)
        action = form.changed(Action(id=f"action-new-{number}", sector=""))
        writes.change_action(request.user, found, action)
        messages.success(request, said(phrase("Saved.")))
        return redirect("plan:sheet", territory, action.id)
    context = _context(found, "sheets") | {"form": form, "allowed": allowed_lists().items()}
    return render(request, "plan/add.html", context)


@require_GET
def check(request: HttpRequest, territory: UUID) -> HttpResponse:
    """What each sheet lacks, and how complete the whole is."""
    found = managed(request, territory)
    plan = reads.plan_of(found)
    findings, progress = reads.checked(plan, timezone.localdate())
    titles = plan.titles()
    by_action = [
        (name, titles[name], list(those))
        for name, those in groupby(findings, key=lambda one: one.action)
    ]
    context = _context(found, "check") | {
        "by_action": by_action,
        "progress": progress,
        "there": tet_checks(plan),
        "share": round(100 * progress.share),
        "missing": [(RULE_NAMES[rule], count) for rule, count in progress.missing.items() if count],
    }
    return render(request, "plan/check.html", context)


@require_GET
def take(request: HttpRequest, territory: UUID, shape: str) -> HttpResponse:
    """The sheets for other tools, and for readers."""
    found = managed(request, territory)
    plan = reads.plan_of(found)
    makers: dict[str, tuple[str, str, Callable[[], bytes]]] = {
        "tet": ("import-tet.xlsx", EXCEL, lambda: as_template(plan)),
        "docx": ("fiches.docx", WORD, lambda: sheets_as_word(plan, language=language())),
        "csv": ("fiches.csv", "text/csv", lambda: as_csv(plan)),
        "json": ("plan.json", "application/json", lambda: to_json(plan).encode()),
        "pdf": ("fiches.pdf", PDF, lambda: sheets_as_pages(plan, language=language())),
        "overview": ("plan-a3.pdf", PDF, lambda: overview_of(plan, language=language())),
        "summary": ("resume.pdf", PDF, lambda: _summary(found, plan, "pdf")),
        "summary-docx": ("resume.docx", WORD, lambda: _summary(found, plan, "docx")),
    }
    if shape not in makers:
        raise Http404
    name, kind, make = makers[shape]
    return download(make(), name, kind)


def _summary(territory: Territory, plan: Plan, shape: str) -> bytes:
    """The summary for everybody, with what was said at cafés and what the programme achieves."""
    kept = newest(PortfolioVersion, territory)
    results = list(value_phrases(kept.read(Portfolio)))[:1] if kept else []
    ids = [source for one in plan.actions for source in one.sources]
    heard = {str(one.pk): one.text for one in notes_cited(territory, ids)}
    return summary_of(
        replace(plan, title=plan.title or territory.name),
        shape,
        language=language(),
        today=timezone.localdate(),
        heard=heard,
        results=results,
    )


@require_GET
def briefs(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Whom a page can be made for."""
    found = managed(request, territory)
    context = _context(found, "briefs") | {"delegates": delegates_of(reads.plan_of(found))}
    return render(request, "plan/briefs.html", context)


@require_GET
def brief(request: HttpRequest, territory: UUID, shape: str) -> HttpResponse:
    """One page for one delegate."""
    found = managed(request, territory)
    plan, who = reads.plan_of(found), request.GET.get("who", "")[:500]
    if shape not in ("docx", "pdf"):
        raise Http404
    titled = replace(plan, title=plan.title or found.name)
    try:
        made = brief_of(titled, who, shape, language=language(), today=timezone.localdate())
    except EssaimError as error:
        raise Http404 from error
    return download(made, f"une-page.{shape}", WORD if shape == "docx" else PDF)


def _context(territory: Territory, part: str) -> dict[str, Any]:
    return {"territory": territory, "part": part}
