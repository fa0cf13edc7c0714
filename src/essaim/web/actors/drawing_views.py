"""The map drawn, the same as a table, and where a person puts an actor on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from essaim.actors.drawing import MOST, spots_of, table_of
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.actors import reads, writes
from essaim.web.actors.views import context_of
from essaim.web.shared.spoken import language, said
from essaim.web.territory.views import managed
from essaim.words.say import say_error

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.vocabulary.actor_map import ActorMap

STEP = 20  # thousandths of the page: about two lines of the drawing
ARROWS = {"left": (-STEP, 0), "right": (STEP, 0), "up": (0, -STEP), "down": (0, STEP)}


@require_http_methods(["GET", "POST"])
def drawing(request: HttpRequest, territory: UUID) -> HttpResponse:
    """The drawing; a change answers the script, or shows the page again."""
    found = managed(request, territory)
    map_ = reads.map_of(found)
    spots = spots_of(map_, language=language())
    wanted = request.POST.get("actor", "") or request.GET.get("actor", "")
    if request.method == "POST":
        problem = ""
        try:
            if request.POST.get("act") == "undo":
                writes.undo_map(request.user, found)
            else:
                where = _where(request, spots.get(wanted))
                writes.move_actor(request.user, found, wanted, where)
        except EssaimError as error:
            problem = say_error(error, language())
        if request.headers.get("accept") == "application/json":
            after = spots_of(reads.map_of(found), language=language()).get(wanted)
            answer = {"spot": after, "told": problem or said(phrase("Saved."))}
            return JsonResponse(answer, status=422 if problem else 200)
        if problem:
            messages.error(request, problem)
        return redirect(f"{request.path}?actor={wanted}#move" if wanted in spots else request.path)
    context = context_of(found, "drawing") | {
        "rows": table_of(map_, language=language()),
        "empty": not map_.actors,
        "movable": _movable(map_),
        "wanted": wanted,
        "spot": spots.get(wanted),
        "moved": {one.actor for one in map_.positions},
    }
    return render(request, "actors/drawing.html", context)


def _movable(map_: ActorMap) -> list[tuple[str, str]]:
    """Whom one can move, by name; nobody where families stand for actors."""
    if len(map_.actors) > MOST:
        return []
    return sorted(((one.id, one.name) for one in map_.actors), key=lambda one: one[1].casefold())


def _where(request: HttpRequest, spot: tuple[int, int] | None) -> tuple[int, int] | None:
    """Where the form puts the actor: a step from where it stands, or the figures typed.

    Raises:
        EssaimError: the figures are none.
    """
    act = request.POST.get("act", "")
    if act == "back":
        return None
    if act in ARROWS and spot:
        return spot[0] + ARROWS[act][0], spot[1] + ARROWS[act][1]
    figures = [request.POST.get(name, "").strip() for name in "xy"]
    if not all(one.isdecimal() and len(one) <= 4 for one in figures):
        raise EssaimError(
            phrase("a place is two whole numbers from 0 to 1000"),
            todo=phrase("From the left, then from the top, in thousandths of the page."),
        )
    return int(figures[0]), int(figures[1])
