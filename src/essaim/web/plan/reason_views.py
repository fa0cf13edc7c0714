"""Why each action is in or out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from essaim.plan.headings import sector_names
from essaim.vocabulary.documents import fingerprint
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan_succession import standing
from essaim.vocabulary.portfolio import Portfolio
from essaim.vocabulary.reasons import Reasons
from essaim.web.plan import reads
from essaim.web.plan.models import PortfolioVersion, ReasonsVersion
from essaim.web.territory.documents import newest
from essaim.web.territory.views import managed
from essaim.words.portfolio import percent, value_phrases
from essaim.words.reasons import answer_phrases, binding_phrases, fact_phrases, verdict_phrase

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.reasons import Answer
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
        titles = reads.plan_of(found).titles()
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
        titles = plan.titles()
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
