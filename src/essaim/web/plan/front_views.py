"""What each budget buys: the points of the front, by budget or by what a tonne is worth."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.shortcuts import render
from django.views.decorators.http import require_GET

from essaim.plan.front_curve import draw_front
from essaim.plan.worth import best_at, worth_of
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan_years import year_reached
from essaim.vocabulary.portfolio import Portfolio
from essaim.vocabulary.reasons import Front
from essaim.web.plan import reads
from essaim.web.plan.forms import number_typed
from essaim.web.plan.models import FrontVersion, PortfolioVersion
from essaim.web.shared.spoken import language, said
from essaim.web.territory.documents import newest
from essaim.web.territory.views import managed
from essaim.words.fairness import FORMULA, fair_phrases, gap_phrase, least_and_most, price_phrase
from essaim.words.portfolio import percent
from essaim.words.reasons import worth_phrase

if TYPE_CHECKING:
    from collections.abc import KeysView, Sequence
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.plan.worth import Ends, Point
    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Plan
    from essaim.vocabulary.reasons import FrontPoint
    from essaim.web.territory.models import Territory


MOST_WORTH = 1_000_000  # euros a tonne: more is a slip of the keyboard


@require_GET
def front(request: HttpRequest, territory: UUID) -> HttpResponse:
    """What each budget buys: points of the front, and what enters or leaves at each of them."""
    found = managed(request, territory)
    kept = newest(FrontVersion, found)
    context: dict[str, Any] = {"territory": found, "part": "programme", "kept": kept}
    if kept is not None:
        document = kept.read(Front)
        points = document.points
        worth = number_typed(request.GET.get("tonne", ""), MOST_WORTH)
        weighed = _weighed(points)
        rank = _rank(request, len(points)) if worth is None else best_at(weighed, worth)
        plan = reads.plan_of(found)
        titles = plan.titles()
        beside = newest(PortfolioVersion, found)
        now = points[rank].starts.keys()
        before = beside.read(Portfolio).starts.keys() if beside else _cheaper(points, rank)
        context |= {
            "tonnes": _tonnes(plan),
            "rows": _rows(points, worths := worth_of(weighed)),
            "tonne": "" if worth is None else repr(worth),
            "most_worth": _most_worth(worths),
            "chosen": rank,
            "point": points[rank],
            "euros": round(_euros(points[rank])),
            "saving": round(_saving(points[rank])),
            "beside": beside,
            "enters": _titles(now - before, titles) if before is not None else [],
            "leaves": _titles(before - now, titles) if before is not None else [],
            "fair": _fair(document),
            "formula": FORMULA,
            "ceiling": fair_phrases(document)[-1:] if document.fair_ceiling is not None else (),
            "cuts": sorted(
                ((town, percent(cut)) for town, cut in points[rank].cuts.items()),
                key=lambda row: points[rank].cuts[row[0]],
            ),
            "actions": sorted(
                (year, titles.get(name, name)) for name, year in points[rank].starts.items()
            ),
        }
    return render(request, "plan/front.html", context)


def _tonnes(plan: Plan) -> Phrase:
    """Which tonnes a front counts: those of the years of the plan, or until a later one."""
    until = year_reached(plan.years, plan.weights)
    if until:
        return phrase("t CO₂e avoided by {year}", year=str(until))
    if plan.years and all(weight == 1 for weight in plan.weights):
        first, last = str(plan.years[0]), str(plan.years[-1])
        return phrase("t CO₂e avoided from {first} to {last}", first=first, last=last)
    return phrase("t CO₂e avoided, with the weight of each year")


def _fair(front: Front) -> list[tuple[Phrase, str, int, Phrase, Phrase]]:
    """Each step of fairness: the least cut, where, the tonnes, how near the best, the price."""
    return [
        (
            percent(one.values["fairness"]),
            least_and_most(one.cuts)[0] if one.cuts else "",
            round(_saving(one)),
            gap_phrase(one),
            price_phrase(front, place),
        )
        for place, one in enumerate(front.fair)
    ]


@dataclass(frozen=True, slots=True)
class FrontRow:
    """A point as the table shows it; `worth` is for which euros a tonne it is the best."""

    place: int
    euros: int
    saving: int
    gap: float | None
    worth: Phrase


def _weighed(points: Sequence[FrontPoint]) -> list[Point]:
    return [(_euros(one), _saving(one)) for one in points]


def _rows(points: Sequence[FrontPoint], worths: Sequence[Ends | None]) -> list[FrontRow]:
    return [
        FrontRow(place, round(_euros(one)), round(_saving(one)), _percent(one), worth_phrase(ends))
        for place, (one, ends) in enumerate(zip(points, worths, strict=True))
    ]


def _most_worth(worths: Sequence[Ends | None]) -> int:
    """The end of the slider: a fifth beyond the last worth at which the choice changes."""
    return math.ceil(1.2 * max((one[0] for one in worths if one is not None), default=1.0)) or 1


def _rank(request: HttpRequest, count: int) -> int:
    text = request.GET.get("point", "")
    chosen = int(text) if text.isascii() and text.isdecimal() and len(text) < 4 else 0
    return min(chosen, max(0, count - 1))


def _euros(one: FrontPoint) -> float:
    return abs(one.values.get("euros", 0.0))


def _saving(one: FrontPoint) -> float:
    return one.values.get("emissions", 0.0)


def _percent(one: FrontPoint) -> float | None:
    return None if one.gap is None else round(100 * one.gap, 2)


def _cheaper(points: tuple[FrontPoint, ...], rank: int) -> KeysView[str] | None:
    """What the next cheaper point holds; nothing when this is the cheapest."""
    cheaper = [one for one in points if _euros(one) < _euros(points[rank])]
    return max(cheaper, key=_euros).starts.keys() if cheaper else None


def _titles(ids: set[str], titles: dict[str, str]) -> list[str]:
    return sorted(titles.get(name, name) for name in ids)


def front_drawing(request: HttpRequest, territory: Territory) -> str | None:
    """The front with its chosen point, as SVG; `None` before one was searched."""
    kept = newest(FrontVersion, territory)
    points = kept.read(Front).points if kept else ()
    if not points:
        return None
    return draw_front(
        _weighed(points),
        chosen=_rank(request, len(points)),
        language=language(),
        title=said(phrase("What each budget buys")),
        across=said(phrase("public euros")),
        up=said(_tonnes(reads.plan_of(territory))),
    )
