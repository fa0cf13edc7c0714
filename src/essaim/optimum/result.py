"""From what a search found to the document of a portfolio, checked by the independent evaluator."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import essaim
from essaim.optimum.evaluate import Evaluation, evaluate, money_of
from essaim.optimum.found import gap_of
from essaim.optimum.solver import version
from essaim.vocabulary.documents import fingerprint
from essaim.vocabulary.portfolio import Inputs, PlanProof, Portfolio

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaim.optimum.found import Effort, Found
    from essaim.optimum.problem import Problem
    from essaim.vocabulary.plan import Plan

AGREE = 1e-6  # the evaluator and the model, as a share


@dataclass(frozen=True, slots=True)
class Asked:
    """What a search is asked: the plan, what counts, and how long."""

    plan: Plan
    criterion: Mapping[str, float]
    effort: Effort


def inputs_of(asked: Asked) -> Inputs:
    """What another machine needs to compute the same again."""
    steps = asked.effort.steps
    return Inputs(
        plan_sha256=fingerprint(asked.plan),
        title=asked.plan.title,
        solver=version(),
        program=essaim.__version__,
        gap=asked.effort.gap,
        seconds=None if steps is not None else asked.effort.seconds,
        steps=steps,
        years=asked.plan.years,
        weights=asked.plan.weights,
    )


def portfolio_of(asked: Asked, problem: Problem, found: Found) -> Portfolio:
    """The document of a search's result.

    Args:
        asked: plan, criterion and effort.
        problem: the arrays that were searched.
        found: the result; without a portfolio, nothing is chosen.
    """
    starts = problem.starts(found.chosen) if found.chosen is not None else {}
    seen = evaluate(asked.plan, starts, asked.criterion)
    # A bound below the value by rounding only is the value.
    bound = max(found.bound, seen.value) if math.isfinite(found.bound) else None
    gap = gap_of(seen.value, bound) if bound is not None else math.inf
    return Portfolio(
        criterion=dict(asked.criterion),
        value=seen.value,
        bound=bound,
        gap=gap if math.isfinite(gap) else None,
        seconds=found.seconds,
        status="proven" if gap <= asked.effort.gap else "stopped",
        starts=starts,
        spending=dict(seen.spending),
        bought=tuple(seen.bought),
        saved={sector: tuple(years) for sector, years in seen.saved.items()},
        money=money_of(asked.plan, starts),
        not_comparable=problem.left_out,
        proofs=_proofs(found, seen, bound),
        inputs=inputs_of(asked),
    )


def _proofs(found: Found, seen: Evaluation, bound: float | None) -> tuple[PlanProof, ...]:
    same = abs(found.value - seen.value) <= AGREE * max(1.0, abs(seen.value))
    broken = float(len(seen.violations))
    proofs = [
        PlanProof(
            claim="recomputed",
            value=seen.value,
            bound=found.value if math.isfinite(found.value) else 0.0,
            reason="equal" if same else "differs",
        ),
        PlanProof(
            claim="limits", value=broken, bound=0.0, reason="broken" if broken else "all_kept"
        ),
    ]
    if bound is not None:
        reason = "no_portfolio_is_better"
        proofs.insert(0, PlanProof(claim="value", value=seen.value, bound=bound, reason=reason))
    return tuple(proofs)


def adopted(portfolio: Portfolio, better: Portfolio, name: str) -> Portfolio:
    """A better portfolio in the place of the one found, and why."""
    proof = PlanProof(claim="adopted", value=better.value, bound=portfolio.value, reason=name)
    bound = portfolio.bound if portfolio.bound is None else max(portfolio.bound, better.value)
    gap = gap_of(better.value, bound) if bound is not None else None
    return replace(
        better,
        bound=bound,
        gap=gap,
        seconds=portfolio.seconds,
        status="proven" if gap is not None and gap <= portfolio.inputs.gap else "stopped",
        proofs=(*better.proofs[1:], proof),
        inputs=portfolio.inputs,
    )
