"""The sheets in a grid that feels like a spreadsheet: arrows, typing, pasting from Excel."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from essaim.plan.headings import sector_names
from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.vocabulary.plan_succession import standing
from essaim.web.plan import reads, writes
from essaim.web.plan.cells import COLUMNS, MOST_CELLS, Change, cells_of, changed_plan
from essaim.web.plan.forms import allowed_lists
from essaim.web.shared.spoken import said
from essaim.web.territory.views import managed

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest

    from essaim.vocabulary.plan import Action, Plan
    from essaim.web.plan.cells import Problem
    from essaim.web.territory.models import Territory

BLANK = "new:0"


@require_http_methods(["GET", "POST"])
def grid(request: HttpRequest, territory: UUID) -> HttpResponse:
    """All sheets as cells; a POST of JSON keeps changed cells, all of them or none."""
    found = managed(request, territory)
    if request.method == "POST":
        return _kept(request, found)
    plan = standing(reads.plan_of(found))
    context = {
        "territory": found,
        "part": "grid",
        "columns": COLUMNS.items(),
        "rows": [(one.id, cells_of(one).items()) for one in plan.actions],
        "blank": (BLANK, [(name, "") for name in COLUMNS]),
        "lists": [*allowed_lists().items(), ("sector", sector_names().values())],
    }
    return render(request, "plan/grid.html", context)


def _kept(request: HttpRequest, territory: Territory) -> HttpResponse:
    """Keep changed cells, and say how they read now; or say what is wrong with each."""
    try:
        changes = _changes(json.loads(request.body))
    except (ValueError, TypeError, KeyError, RecursionError):
        told = phrase("Expected: cells as JSON, each with its row, its field and its value.")
        return JsonResponse({"error": said(told)}, status=400)
    made: list[Action] = []
    fresh: dict[str, str] = {}
    problems: list[Problem] = []

    def step(plan: Plan) -> list[Action]:
        nonlocal made, fresh, problems
        made, fresh, problems = changed_plan(plan, changes)
        return [] if problems else made

    writes.change_many(request.user, territory, step)
    if problems:
        wrong = [{"row": p.row, "field": p.field, "told": p.told} for p in problems]
        sentence = phrase_n(
            "{n} cell to mend: nothing is kept before.",
            "{n} cells to mend: nothing is kept before.",
            len(wrong),
        )
        return JsonResponse({"error": said(sentence), "problems": wrong}, status=422)
    rows = {id_: row for row, id_ in fresh.items()}
    kept = [{"row": rows.get(a.id, a.id), "id": a.id, "cells": cells_of(a)} for a in made]
    count = phrase_n("{n} sheet is kept.", "{n} sheets are kept.", len(made))
    return JsonResponse({"told": said(count), "rows": kept})


def _changes(content: Any) -> list[Change]:  # noqa: ANN401 - whatever was sent
    """The changed cells.

    Raises:
        ValueError: too many, or not cells.
        KeyError: a cell without its row, field or value.
    """
    sent = content["changes"]
    if not isinstance(sent, list) or len(sent) > MOST_CELLS:
        raise ValueError
    changes = [Change(one["row"], one["field"], one["value"]) for one in sent]
    for one in changes:
        if not all(isinstance(part, str) for part in (one.row, one.field, one.value)):
            raise TypeError
        if one.field not in COLUMNS or "\0" in one.value:
            raise ValueError
    return changes
