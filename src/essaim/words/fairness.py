"""Fairness between municipalities in words: the least cut, and what more of it costs."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase
from essaim.words.portfolio import UNITS, amount, at_least, at_most, percent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.reasons import Front, FrontPoint

FORMULA = phrase(
    "The cut of a municipality: what is saved on its own part of the baseline, over what that part"
    " would emit, all years with their weights. Fairness is the least of these cuts; the fairest"
    " programme makes it as great as can be (max-min, after Rawls 1971; price of fairness:"
    " Bertsimas, Farias and Trichakis, Operations Research 59, 2011)."
)


def least_and_most(cuts: Mapping[str, float]) -> tuple[str, str]:
    """The municipality where least is cut, and the one where most is."""
    return min(cuts, key=lambda one: cuts[one]), max(cuts, key=lambda one: cuts[one])


def cut_phrases(point: FrontPoint) -> tuple[Phrase, ...]:
    """Where a portfolio cuts least and most; nothing where municipalities are not told."""
    if not point.cuts:
        return ()
    least, most = least_and_most(point.cuts)
    return (
        phrase(
            "Municipalities: from {low} less in {least} to {high} less in {most}.",
            low=percent(point.cuts[least]),
            least=least,
            high=percent(point.cuts[most]),
            most=most,
        ),
    )


def price_of_fairness(front: Front, rank: int) -> tuple[float, float | None]:
    """What a step of fairness costs in the first criterion, as a share: at least, and at most.

    The best value lies between the first point and its bound, that of the step likewise.
    """
    first, point = front.fair[0], front.fair[rank]
    best = next(iter(first.values.values()))
    mine = next(iter(point.values.values()))
    least = 1 - point.bound / best if point.bound is not None and best > 0 else 0.0
    # Beyond the level of the first point nothing was asked: it is the best one itself.
    most = 1 - mine / first.bound if first.bound else None
    return (0.0 if rank == 0 else max(0.0, least)), most


def fair_phrases(front: Front) -> tuple[Phrase, ...]:
    """Each step of fairness with its value, its gap and its price; nothing when not asked."""
    if not front.fair:
        return ()
    found = [phrase("Fairness between municipalities:"), FORMULA]
    for rank, point in enumerate(front.fair):
        value = amount(next(iter(point.values.values())), UNITS["emissions"])
        found.append(
            phrase(
                "{cut} at least everywhere: {value}; {gap}; {price}.",
                cut=percent(point.values["fairness"]),
                value=value,
                gap=gap_phrase(point),
                price=price_phrase(front, rank),
            )
        )
    if front.fair_ceiling is not None:
        ceiling = percent(math.ceil(front.fair_ceiling * 1e5) / 1e5)
        found.append(
            phrase(
                "It is proven that no programme can cut more everywhere than {cut}.", cut=ceiling
            )
        )
    return tuple(found)


def gap_phrase(point: FrontPoint) -> Phrase:
    """How far a point is from the best one that does as well on the other criterion."""
    if point.gap is None:
        return phrase("nothing proven")
    return phrase("within {gap} of the best", gap=percent(math.ceil(point.gap * 1e5) / 1e5))


def price_phrase(front: Front, rank: int) -> Phrase:
    """The price of a step: an interval, announced when it excludes nothing."""
    least, most = price_of_fairness(front, rank)
    if rank == 0:
        return phrase("the best programme, where fairness is not asked for")
    if most is None:
        return phrase("its price cannot be said")
    if least <= 0:
        return phrase("no price is proven: {high} at most", high=at_most(most))
    return phrase(
        "price of fairness: {low} at least, {high} at most", low=at_least(least), high=at_most(most)
    )
