"""The drawings of the programme, as SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET

from essaim.plan.curve import curve_of, draw_curve
from essaim.plan.headings import sector_names
from essaim.plan.silo_bars import Bar, draw_silos
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.portfolio import Portfolio
from essaim.web.plan import reads
from essaim.web.plan.front_views import front_drawing
from essaim.web.plan.models import PortfolioVersion
from essaim.web.shared.spoken import language, said
from essaim.web.territory.documents import newest
from essaim.web.territory.views import managed
from essaim.words.portfolio import amount, counts_tonnes, unit_of
from essaim.words.silos import TOGETHER, adds_phrase, way_phrase

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest

    from essaim.vocabulary.phrase import Phrase
    from essaim.web.territory.models import Territory


@require_GET
def drawing(request: HttpRequest, territory: UUID, shape: str) -> HttpResponse:
    """The curve with its wedges, the front with its chosen point, the price of silos, as SVG."""
    found = managed(request, territory)
    painters = {"curve": _curve, "front": front_drawing, "silos": _silos}
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
            Bar(
                said(way_phrase(found, name)),
                one.value,
                said(amount(one.value, unit)),
                said(adds_phrase(found, name)),
            )
            for name, one in found.price_of_silos.items()
        ],
        bound=found.bound,
        language=language(),
        title=said(_drawn(found)),
        limit=said(phrase("hatched: what might still be found, at most")),
    )


def _drawn(portfolio: Portfolio) -> Phrase:
    """What the bars show."""
    if counts_tonnes(portfolio) and portfolio.inputs.until:
        return phrase(
            "The same money, decided in several ways: tonnes of CO₂e avoided by {until}",
            until=str(portfolio.inputs.until),
        )
    return phrase("The same money, decided in several ways")
