"""Why each action is in or out, what each budget buys, and the drawings of the programme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from essaim.plan.curve import curve_of, draw_curve
from essaim.plan.front_curve import draw_front
from essaim.plan.headings import sector_names
from essaim.plan.silo_bars import Bar, draw_silos
from essaim.vocabulary.documents import fingerprint
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan_succession import standing
from essaim.vocabulary.portfolio import Portfolio
from essaim.vocabulary.reasons import Front, Reasons
from essaim.web.plan import reads
from essaim.web.plan.models import FrontVersion, PortfolioVersion, ReasonsVersion
from essaim.web.shared.spoken import language, said
from essaim.web.territory.documents import newest
from essaim.web.territory.views import managed
from essaim.words.fairness import FORMULA, fair_phrases, gap_phrase, least_and_most, price_phrase
from essaim.words.portfolio import (
    SILOS,
    TOGETHER,
    adds_phrase,
    amount,
    percent,
    unit_of,
    value_phrases,
)
from essaim.words.reasons import answer_phrases, binding_phrases, fact_phrases, verdict_phrase

if TYPE_CHECKING:
    from collections.abc import KeysView
    from uuid import UUID

    from django.http import HttpRequest

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.reasons import Answer, FrontPoint
    from essaim.web.territory.models import Territory

ORDER = ("in", "decided_in", "out", "decided_out", "not_comparable")
SIDES = {
    "in": phrase("In the programme"),
    "decided_in": phrase("In, because that was decided"),
    "out": phrase("Out of the programme"),
    "decided_out": phrase("Out, because that was decided"),
    "not_comparable": phrase("Not comparable yet"),
}


@require_GET
def why(request: HttpRequest, territory: UUID) -> HttpResponse:
    """The answer for each action, what binds, and how often the best programmes hold it."""
    found = managed(request, territory)
    kept = newest(ReasonsVersion, found)
    context: dict[str, Any] = {"territory": found, "part": "programme", "kept": kept}
    if kept is not None:
        reasons = kept.read(Reasons)
        titles = {one.id: one.title or one.id for one in reads.plan_of(found).actions}
        criterion = reasons.portfolio.criterion
        groups = [
            (
                SIDES[side],
                [
                    (one.action, answer_phrases(one, criterion, titles))
                    for one in reasons.answers
                    if one.verdict == side and one.action in titles
                ],
            )
            for side in ORDER
        ]
        context |= {
            "groups": [group for group in groups if group[1]],
            "bindings": binding_phrases(reasons),
            "sentences": value_phrases(reasons.portfolio),
        }
    return render(request, "plan/why.html", context)


@require_GET
def action_why(request: HttpRequest, territory: UUID, name: str) -> HttpResponse:
    """Why one action is in or out, on one page that is printed for those who decide."""
    found = managed(request, territory)
    plan = reads.plan_of(found)
    action = reads.action_in(plan, name)
    if action is None:
        raise Http404
    context: dict[str, Any] = {
        "territory": found,
        "part": "programme",
        "action": action,
        "sector": sector_names().get(action.sector, action.sector),
        "facts": fact_phrases(action, plan),
    }
    kept = newest(ReasonsVersion, found)
    reasons = kept.read(Reasons) if kept else None
    answers = reasons.answers if reasons else ()
    answer = next((one for one in answers if one.action == name), None)
    if reasons is not None and answer is not None:
        titles = {one.id: one.title or one.id for one in plan.actions}
        context |= {
            "kept": kept,
            "answer": answer,
            "side": SIDES[answer.verdict],
            "sentences": answer_phrases(answer, reasons.portfolio.criterion, titles),
            "beside": _beside(found, answer),
            "proof": value_phrases(reasons.portfolio),
            "changed": reasons.portfolio.inputs.plan_sha256 != fingerprint(standing(plan)),
        }
        if answer.share is not None:
            context |= {
                "share": percent(answer.share),
                "percent": round(100 * answer.share),
                "word": verdict_phrase(answer.share),
            }
    return render(request, "plan/action_why.html", context)


def _beside(territory: Territory, answer: Answer) -> Phrase | None:
    """What the programme that is kept does with this action, when it does otherwise."""
    kept = newest(PortfolioVersion, territory)
    if kept is None or answer.verdict == "not_comparable":
        return None
    year = kept.read(Portfolio).starts.get(answer.action)
    if year == answer.year:
        return None
    if year is None:
        return phrase(
            "The programme that is kept (version {number}) leaves it out; another search found it.",
            number=kept.version,
        )
    return phrase(
        "The programme that is kept (version {number}) starts it in {year}; another search found"
        " it.",
        number=kept.version,
        year=str(year),
    )


@require_GET
def front(request: HttpRequest, territory: UUID) -> HttpResponse:
    """What each budget buys: points of the front, and what enters or leaves at each of them."""
    found = managed(request, territory)
    kept = newest(FrontVersion, found)
    context: dict[str, Any] = {"territory": found, "part": "programme", "kept": kept}
    if kept is not None:
        document = kept.read(Front)
        points = document.points
        rank = _rank(request, len(points))
        titles = {one.id: one.title or one.id for one in reads.plan_of(found).actions}
        beside = newest(PortfolioVersion, found)
        now = points[rank].starts.keys()
        before = beside.read(Portfolio).starts.keys() if beside else _cheaper(points, rank)
        context |= {
            "rows": [
                (place, round(_euros(one)), round(_saving(one)), _percent(one))
                for place, one in enumerate(points)
            ],
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


@require_GET
def drawing(request: HttpRequest, territory: UUID, shape: str) -> HttpResponse:
    """The curve with its wedges, the front with its chosen point, the price of silos, as SVG."""
    found = managed(request, territory)
    painters = {"curve": _curve, "front": _front, "silos": _silos}
    made = painters[shape](request, found) if shape in painters else None
    if made is None:
        raise Http404
    return HttpResponse(made, "image/svg+xml")


def _curve(_request: HttpRequest, territory: Territory) -> str | None:
    kept = newest(PortfolioVersion, territory)
    curve = curve_of(reads.plan_of(territory), kept.read(Portfolio).saved) if kept else None
    if curve is None:
        return None
    return draw_curve(
        curve,
        names=sector_names(),
        language=language(),
        title=said(phrase("Emissions and what each sector takes off")),
        unit=said(phrase("t CO₂e a year")),
    )


def _silos(_request: HttpRequest, territory: Territory) -> str | None:
    kept = newest(PortfolioVersion, territory)
    found = kept.read(Portfolio) if kept else None
    if found is None or not found.price_of_silos:
        return None
    unit = unit_of(found.criterion)
    return draw_silos(
        Bar(said(TOGETHER), found.value, said(amount(found.value, unit))),
        [
            Bar(said(SILOS[name]), one.value, said(amount(one.value, unit)), said(adds_phrase(one)))
            for name, one in found.price_of_silos.items()
        ],
        bound=found.bound,
        language=language(),
        title=said(phrase("The same money, decided in several ways")),
        limit=said(phrase("the proven limit")),
    )


def _front(request: HttpRequest, territory: Territory) -> str | None:
    kept = newest(FrontVersion, territory)
    points = kept.read(Front).points if kept else ()
    if not points:
        return None
    return draw_front(
        [(_euros(one), _saving(one)) for one in points],
        chosen=_rank(request, len(points)),
        language=language(),
        title=said(phrase("What each budget buys")),
        across=said(phrase("public euros")),
        up=said(phrase("t CO₂e saved over the horizon")),
    )
