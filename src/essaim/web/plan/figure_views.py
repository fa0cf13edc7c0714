"""The figures that make actions comparable: baseline and limits, then cost and effect of each."""

from __future__ import annotations

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
from essaim.web.plan.figure_forms import (
    ActionFiguresForm,
    PlanFiguresForm,
    action_filled,
    plan_filled,
)
from essaim.web.shared.spoken import language, said
from essaim.web.territory.views import managed
from essaim.words.say import say_error

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Action, Plan
    from essaim.web.plan.figure_forms import LinesForm


@require_http_methods(["GET", "POST"])
def figures(request: HttpRequest, territory: UUID) -> HttpResponse:
    """Baseline, limits and links; and which actions can be compared, or what they lack."""
    found = managed(request, territory)
    plan = reads.plan_of(found)
    form = PlanFiguresForm(request.POST or None, initial=plan_filled(plan))
    if request.method == "POST" and form.is_valid():
        after = form.changed(plan)
        if after is not None and _fits(after, form):
            writes.change_figures(request.user, found, after)
            messages.success(request, said(phrase("Saved.")))
            return redirect("plan:figures", territory)
    there = standing(plan).actions
    context: dict[str, Any] = {
        "territory": found,
        "part": "figures",
        "form": form,
        "rows": [(one, lacking(one)) for one in there],
        "ready": sum(not lacking(one) for one in there),
        "all": len(there),
    }
    return render(request, "plan/figures.html", context)


def lacking(action: Action) -> list[Phrase]:
    """What keeps an action from being compared; nothing is guessed in its place."""
    found = []
    if action.cost is None:
        found.append(phrase("no cost"))
    if not (action.effects or action.benefits or action.gains):
        found.append(phrase("no effect"))
    return found


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
        if after is not None and _fits(reads.with_action(plan, after), form):
            writes.change_action(request.user, found, after)
            messages.success(request, said(phrase("Saved.")))
            return redirect("plan:figures", territory)
    context = {"territory": found, "part": "figures", "form": form, "action": one}
    return render(request, "plan/action_figures.html", context)


def _fits(plan: Plan, form: LinesForm) -> bool:
    """Whether the parts of the plan fit together; what does not is told on the form."""
    try:
        check_plan(plan)
    except EssaimError as error:
        for one in getattr(error, "errors", (error,))[:10]:
            form.add_error(None, say_error(one, language()))
        return False
    return True
