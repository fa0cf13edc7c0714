"""The programme: the actions that achieve most together, its proof, and what silos would lose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from essaim.plan.curve import curve_of
from essaim.plan.headings import sector_names
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.plan_check import check_plan
from essaim.vocabulary.plan_criteria import criteria_known
from essaim.vocabulary.plan_succession import standing
from essaim.vocabulary.portfolio import Portfolio
from essaim.web.plan import reads
from essaim.web.plan.forms import number_typed
from essaim.web.plan.jobs import TONNES, Job, Kind, job_of, start_search, stop_search
from essaim.web.plan.models import PortfolioVersion
from essaim.web.shared.spoken import language, said
from essaim.web.territory.documents import newest
from essaim.web.territory.views import managed
from essaim.words.portfolio import (
    CRITERIA,
    UNITS,
    amount,
    counts_tonnes,
    left_out_phrases,
    percent,
    tonnes_of,
    unit_of,
    value_phrases,
)
from essaim.words.say import say_error
from essaim.words.silos import (
    adopted_phrases,
    example_phrase,
    sector_rows,
    silo_rows,
    spoken_phrases,
    way_phrase,
    where_phrases,
)

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from essaim.plan.curve import Curve
    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Plan
    from essaim.web.territory.models import Territory

KINDS: dict[str, Kind] = {"why": "why", "front": "front", "robust": "robust"}
RISES, MOST_RISES = 3, 200  # of cost that a programme bears at once
LEAST, USUAL, MOST = 5, 20, 120  # seconds for each plan that is compared
MOST_WEIGHT = 1_000_000


@require_http_methods(["GET", "POST"])
def programme(request: HttpRequest, territory: UUID) -> HttpResponse:
    """The newest programme; a search that runs, with what it has found so far."""
    found = managed(request, territory)
    if request.method == "POST":
        _act(request, found)
        return redirect("plan:programme", territory)
    plan = standing(reads.plan_of(found))
    kept = newest(PortfolioVersion, found)
    job = job_of(found)
    context: dict[str, Any] = {
        "territory": found,
        "part": "programme",
        "job": job if job is not None and (job.running or job.error) else None,
        "so_far": _so_far(job) if job is not None and job.running else None,
        "criteria": [(name, CRITERIA.get(name, name)) for name in criteria_known(plan)],
        "error": say_error(job.error, language()) if job is not None and job.error else "",
        "ready": sum(not reads.lacking(one) for one in plan.actions),
        "all": len(plan.actions),
        "usual": USUAL,
        "least": LEAST,
        "most": MOST,
        "rises": RISES,
        "most_rises": MOST_RISES,
    }
    if kept is not None:
        portfolio = kept.read(Portfolio)
        curve = curve_of(plan, portfolio.saved)
        context |= _told(portfolio, plan, curve) | {"kept": kept, "curve": curve is not None}
    return render(request, "plan/programme.html", context)


def _act(request: HttpRequest, territory: Territory) -> None:
    if request.POST.get("act") == "stop":
        stop_search(territory)
        return
    plan = standing(reads.plan_of(territory))
    try:
        check_plan(plan)
    except EssaimError as error:
        many = getattr(error, "errors", (error,))
        messages.error(request, " ".join(say_error(one, language()) for one in many[:3]))
        return
    asked = _whole(request.POST.get("seconds", ""), USUAL)
    seconds = float(min(MOST, max(LEAST, asked)))
    kind = KINDS.get(request.POST.get("kind", ""), "programme")
    gamma = float(min(MOST_RISES, max(1, _whole(request.POST.get("rises", ""), RISES))))
    criterion = _weighed(request, plan)
    if not criterion:
        wrong = phrase("Give at least one criterion a weight above 0, such as 1 for emissions.")
        messages.error(request, said(wrong))
        return
    if not start_search(
        request.user,
        territory,
        plan,
        seconds=seconds,
        kind=kind,
        gamma=gamma,
        criterion=criterion,
    ):
        messages.error(request, said(phrase("A search runs already.")))


def _weighed(request: HttpRequest, plan: Plan) -> dict[str, float]:
    """What is to be made best, from the weights typed; emissions where none is asked for."""
    names = criteria_known(plan)
    if not any(f"weight-{name}" in request.POST for name in names):
        return dict(TONNES)
    typed = {name: request.POST.get(f"weight-{name}", "") for name in names}
    found = {name: number_typed(text, MOST_WEIGHT) for name, text in typed.items()}
    return {name: weight for name, weight in found.items() if weight}


def _so_far(job: Job) -> dict[str, Any]:
    """How far a search is: its best value and the proven limit, and the one over the other."""
    unit = unit_of(job.criterion)
    told: dict[str, Any] = {}
    if job.value is not None:
        told["value"] = amount(job.value, unit)
    if job.bound is not None:
        told["bound"] = amount(job.bound, unit)
        if job.value is not None and 0 < job.value <= job.bound:
            told["share"] = round(100 * job.value / job.bound)
    return told


def _whole(text: str, usual: int) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 5 else usual


def _told(portfolio: Portfolio, plan: Plan, curve: Curve | None) -> dict[str, Any]:
    """A portfolio as the page tells it: in sentences, then year by year and sector by sector."""
    titles = plan.titles()
    unit = unit_of(portfolio.criterion)
    tonnes = counts_tonnes(portfolio)  # a mix adds units that do not add
    first = min([*portfolio.spending, *plan.years])
    years = sorted({*portfolio.spending, *portfolio.starts.values()})
    return {
        "sentences": value_phrases(portfolio)[:-1],
        "made": value_phrases(portfolio)[-1],
        "silos": silo_rows(portfolio),
        "ways": [way_phrase(portfolio, name) for name in portfolio.price_of_silos],
        "spoken": spoken_phrases(portfolio),
        "example": example_phrase(plan, portfolio, sector_names()),
        "sectors": sector_rows(portfolio, sector_names()) if portfolio.money and tonnes else (),
        "purse": round(sum(plan.budgets.values())),
        "span": (str(plan.years[0]), str(plan.years[-1])),
        "together": amount(portfolio.value, unit),
        "until": str(portfolio.inputs.until or "") if tonnes else "",
        "totals": _totals(portfolio) if tonnes else (),
        "adopted": adopted_phrases(portfolio),
        "bound": portfolio.bound and amount(portfolio.bound, unit),
        "scale": _scale(portfolio, curve) if curve is not None else None,
        "added_up": None if tonnes and portfolio.inputs.until else _added_up(plan),
        "where": where_phrases(portfolio),
        "left_out": left_out_phrases(portfolio.not_comparable),
        "years": [
            (
                year,
                round(portfolio.spending.get(year, 0.0)),
                [
                    (name, titles.get(name, name))
                    for name, at in portfolio.starts.items()
                    if at == year
                ],
            )
            for year in years
        ],
        "saved_years": [first + place for place in range(_horizon(portfolio))],
        "saved": [
            (sector_names().get(sector, sector), [round(one) for one in amounts])
            for sector, amounts in portfolio.saved.items()
        ],
    }


def _added_up(plan: Plan) -> Phrase:
    """How the years are added up: a last year that counts ten times stands for those after it."""
    first, last = str(plan.years[0]), str(plan.years[-1])
    heavy = tuple(
        phrase("{year}: {weight} times", year=str(year), weight=int(w) if w == int(w) else w)
        for year, w in zip(plan.years, plan.weights, strict=True)
        if w != 1
    )
    if not heavy:
        return phrase(
            "What is achieved is added up over the years {first} to {last}.", first=first, last=last
        )
    return phrase(
        "To choose, some years count more than once ({heavy}), for the years that come after the"
        " plan.",
        heavy=heavy,
    )


def _scale(portfolio: Portfolio, curve: Curve) -> Phrase | None:
    """The programme's tonnes beside those of the territory without it, years unweighted."""
    total = sum(curve.baseline)
    if total <= 0:
        return None
    return phrase(
        "Without it the territory would emit {total} from {first} to {last}: it avoids {share} of"
        " them.",
        first=str(curve.years[0]),
        last=str(curve.years[-1]),
        total=amount(total, UNITS["emissions"]),
        share=percent(tonnes_of(portfolio.saved) / total),
    )


def _totals(portfolio: Portfolio) -> list[tuple[int, int]]:
    """Euros and tonnes of each way, all sectors together; rounded once, when all is added."""
    ways = [(portfolio.money, portfolio.saved)]
    ways += [(one.money, one.saved) for one in portfolio.price_of_silos.values()]
    return [(round(sum(money.values())), round(tonnes_of(saved))) for money, saved in ways]


def _horizon(portfolio: Portfolio) -> int:
    return max((len(one) for one in portfolio.saved.values()), default=0)
