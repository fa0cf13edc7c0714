"""The figures that make actions comparable: baseline and limits, then cost and effect of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan_check import check_plan
from essaim.vocabulary.plan_succession import standing
from essaim.web.plan import reads, writes
from essaim.web.plan.action_forms import ActionFiguresForm, action_filled
from essaim.web.plan.figure_forms import PlanFiguresForm, plan_filled
from essaim.web.plan.forms import FiguresFile
from essaim.web.shared.spoken import language, said
from essaim.web.shared.uploads import on_disk
from essaim.web.territory.views import managed
from essaim.words.say import say_error

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.vocabulary.plan import Action, Plan
    from essaim.web.territory.models import Territory


SUFFIXES = (".json", ".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
# Where a fault of the plan shows on the form of its figures.
PLAN_FIELDS = {
    "years": "last",
    "weights": "weights",
    "segments": "baseline",
    "budgets": "budgets",
    "departments": "departments",
    "trades": "trades",
    "elastic": "elastic",
    "links": "links",
}


@require_http_methods(["GET", "POST"])
def figures(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Baseline, limits and links; a file to take in; which actions can be compared."""
    found = managed(request, territory)
    plan = reads.plan_of(found)
    typed = request.method == "POST" and not (request.FILES or "act" in request.POST)
    form = PlanFiguresForm(plan, request.POST if typed else None, initial=plan_filled(plan))
    problems: list[str] = []
    if typed and form.is_valid():
        after = form.changed(plan)
        if after is not None and _plan_fits(after, form):
            writes.change_figures(request.user, found, after)
            messages.success(request, said(phrase("Saved.")))
            for one in form.told:
                messages.warning(request, said(one))
            return redirect("plan:figures", territory)
    elif request.method == "POST" and not typed:
        problems = _take_in(request, found)
        if not problems:
            return redirect("plan:figures", territory)
    proposal = reads.proposal_of(found)
    there = standing(plan).actions
    context: dict[str, Any] = {
        "territory": found,
        "part": "figures",
        "form": form,
        "file_form": FiguresFile(),
        "problems": problems,
        "proposal": proposal[1] if proposal else None,
        "rows": [(one, reads.lacking(one)) for one in there],
        "ready": sum(not reads.lacking(one) for one in there),
        "all": len(there),
        "year": str(plan.years[0]),
        "uses": reads.uses_of(plan),
    }
    return render(request, "plan/figures.html", context)


def _take_in(request: HttpRequest, territory: Territory) -> list[str]:
    """Propose the figures of a file, accept them or leave them; what is wrong with the file."""
    act = {"accept": writes.accept_plan, "discard": writes.drop_proposal}.get(
        request.POST.get("act", "")
    )
    if act is not None:
        done = act(request.user, territory)
        messages.success(request, said(phrase("Done.") if done else phrase("Nothing to undo.")))
        return []
    form = FiguresFile(request.POST, request.FILES)
    if not form.is_valid():
        return [str(one) for told in form.errors.values() for one in told]
    try:
        with on_disk(form.cleaned_data["file"], suffixes=SUFFIXES) as path:
            writes.propose_figures(request.user, territory, path, language=language())
    except EssaimError as error:
        return [say_error(one, language()) for one in getattr(error, "errors", (error,))[:40]]
    return []


@require_http_methods(["GET", "POST"])
def action(request: HttpRequest, territory: UUID, name: str) -> HttpResponse:
    """What one action costs, asks of people, and saves."""
    found = managed(request, territory)
    plan = reads.plan_of(found)
    one = reads.action_in(plan, name)
    if one is None:
        raise Http404
    form = ActionFiguresForm(plan, request.POST or None, initial=action_filled(one, plan))
    if request.method == "POST" and form.is_valid():
        after = form.changed(one)
        if after is not None and _action_fits(reads.with_action(plan, after), after, form):
            writes.change_action(request.user, found, after)
            messages.success(request, said(phrase("Saved.")))
            return redirect("plan:figures", territory)
    context = {"territory": found, "part": "figures", "form": form, "action": one}
    return render(request, "plan/action_figures.html", context)


def _faults(plan: Plan) -> Sequence[EssaimError]:
    try:
        check_plan(plan)
    except EssaimError as error:
        faults: Sequence[EssaimError] = getattr(error, "errors", (error,))
        return faults[:10]
    return ()


def _plan_fits(plan: Plan, form: PlanFiguresForm) -> bool:
    """Whether the parts of the plan fit together; each fault is told on its field."""
    faults = _faults(plan)
    for one in faults:
        place = re.match(r"(\w+)(?:\[(\d+)\])?(.*)", one.where.field or "")
        head, rank, rest = place.groups() if place else ("", None, "")
        if head == "actions" and rank is not None:
            action = plan.actions[int(rank)]
            told = phrase("the action “{name}” needs it", name=action.title or action.id)
            name = "baseline" if "segment" in rest else "last"
            form.tell(name, EssaimError(one.what, expected=one.expected, todo=told))
            continue
        line = int(rank) + 1 if head == "segments" and rank is not None else None
        form.tell(PLAN_FIELDS.get(head), one, line=line)
    return not faults


def _action_fits(plan: Plan, action: Action, form: ActionFiguresForm) -> bool:
    """Whether the action fits in the plan; each fault is told on its field."""
    faults = _faults(plan)
    mine = f"actions[{[one.id for one in plan.actions].index(action.id)}]."
    for one in faults:
        field = one.where.field or ""
        told = re.match(r"(?:cost\.)?(\w+)(?:\[(\d+)\])?", field.removeprefix(mine))
        name = told[1] if told and field.startswith(mine) else None
        name = "value" if name == "cost" else name
        line = int(told[2]) + 1 if told and told[2] and name == "effects" else None
        form.tell(name if name in form.fields else None, one, line=line)
    return not faults
