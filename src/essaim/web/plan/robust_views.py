"""If costs rise: a programme that bears it, what it reserves, and what that costs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import render
from django.views.decorators.http import require_GET

from essaim.vocabulary.documents import fingerprint
from essaim.vocabulary.plan_succession import standing
from essaim.vocabulary.portfolio import Portfolio
from essaim.web.plan import reads
from essaim.web.plan.models import PortfolioVersion, RobustVersion
from essaim.web.territory.documents import newest
from essaim.web.territory.views import managed
from essaim.words.portfolio import value_phrases
from essaim.words.robust import robust_phrases

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@require_GET
def robust(request: HttpRequest, territory: UUID) -> HttpResponse:
    """The newest programme that bears rises of cost, held against the one that is kept."""
    found = managed(request, territory)
    kept = newest(RobustVersion, found)
    context: dict[str, Any] = {"territory": found, "part": "programme", "kept": kept}
    portfolio = kept.read(Portfolio) if kept else None
    if portfolio is not None and portfolio.robust is not None:
        plan = reads.plan_of(found)
        titles = plan.titles()
        usual = newest(PortfolioVersion, found)
        other = usual.read(Portfolio).starts if usual else portfolio.robust.nominal_starts
        mine = portfolio.starts
        context |= {
            "sentences": value_phrases(portfolio),
            "robust": robust_phrases(portfolio),
            "beside": usual,
            "enters": sorted(titles.get(one, one) for one in mine.keys() - other.keys()),
            "leaves": sorted(titles.get(one, one) for one in other.keys() - mine.keys()),
            "years": [
                (str(year), round(left), round(portfolio.robust.reserve[year]))
                for year, left in portfolio.robust.left.items()
            ],
            "actions": sorted((year, titles.get(name, name)) for name, year in mine.items()),
            "changed": portfolio.inputs.plan_sha256 != fingerprint(standing(plan)),
        }
    return render(request, "plan/robust.html", context)
