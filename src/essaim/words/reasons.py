"""Why an action is in or out, in words an elected person can use."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.words.portfolio import REASONS, UNITS, amount, percent, unit_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Action, Plan
    from essaim.vocabulary.reasons import Answer, Binding, Reasons

KEEP = 0.95  # of the near-best programmes: an action in as many of them is kept
SHOWN = 8  # binding limits told
NOTHING = 1e-4  # of the loss: rounding of the solver, not worth a sentence


def worth_phrase(ends: tuple[float, float] | None) -> Phrase:
    """From which to which worth of a unit, in euros, a point of a front is the best.

    >>> str(worth_phrase((0.0, 3.2))), str(worth_phrase((3.2, 7.8))), str(worth_phrase(None))
    ('up to 3 €', 'from 3 to 8 €', 'at no worth')
    """
    if ends is None:
        return phrase("at no worth")
    low, high = ends
    if math.isinf(high):
        return phrase("{low} € or more", low=round(low)) if low else phrase("at any worth")
    if not low:
        return phrase("up to {high} €", high=round(high))
    return phrase("from {low} to {high} €", low=round(low), high=round(high))


def binding_phrases(reasons: Reasons) -> tuple[Phrase, ...]:
    """The limits that bind most, and what one more unit is worth."""
    unit = unit_of(reasons.portfolio.criterion)
    return tuple(_binding(one, unit) for one in reasons.bindings[:SHOWN])


def _binding(one: Binding, unit: Phrase | str) -> Phrase:
    if one.kind == "euros":
        return phrase(
            "One more thousand euros in {year}: about {worth} more.",
            year=str(one.year),
            worth=amount(1000 * one.worth, unit),
        )
    if one.kind == "staff":
        return phrase(
            "Twenty more person-days of {name} in {year}: about {worth} more.",
            name=one.id,
            year=str(one.year),
            worth=amount(20 * one.worth, unit),
        )
    return phrase(
        "One more unit of {name} in {year}: about {worth} more.",
        name=one.id,
        year=str(one.year),
        worth=amount(one.worth, unit),
    )


def answer_phrases(
    answer: Answer, criterion: Mapping[str, float], titles: Mapping[str, str]
) -> tuple[Phrase, ...]:
    """The answer for one action.

    Args:
        answer: what was found.
        criterion: for the unit.
        titles: the title of each action by id.
    """
    name = titles.get(answer.action) or answer.action
    unit = unit_of(criterion)
    if answer.verdict == "not_comparable":
        reason = REASONS.get(answer.reason, answer.reason)
        return (phrase("“{name}” is not comparable yet: {reason}.", name=name, reason=reason),)
    if answer.verdict == "decided_out":
        return (phrase("“{name}” is out because that was decided.", name=name),)
    told = (
        _inside(answer, name, unit, titles)
        if answer.year is not None
        else _outside(answer, name, unit)
    )
    return (*told, *_opening(answer, titles), *_share(answer))


def _inside(
    answer: Answer, name: str, unit: Phrase | str, titles: Mapping[str, str]
) -> tuple[Phrase, ...]:
    year = str(answer.year)
    if answer.verdict == "decided_in":
        told = [phrase("“{name}” starts in {year} because that was decided.", name=name, year=year)]
    else:
        told = [phrase("“{name}” is in, from {year}.", name=name, year=year)]
    lost = amount(answer.lost_without or 0.0, unit)
    if answer.falls_with:
        others = tuple(titles.get(one) or one for one in answer.falls_with)
        told.append(
            phrase_n(
                "Without it {n} other would fall: {others}. In all {lost} would be lost.",
                "Without it {n} others would fall: {others}. In all {lost} would be lost.",
                len(others),
                others=others,
                lost=lost,
            )
        )
    else:
        told.append(phrase("If only it were taken away, {lost} would be lost.", lost=lost))
    if answer.least_lost and answer.least_lost > NOTHING * (answer.lost_without or 1.0):
        least = amount(answer.least_lost, unit)
        told.append(
            phrase("Whatever took its place, at least {least} would be out of reach.", least=least)
        )
    return tuple(told)


def _outside(answer: Answer, name: str, unit: Phrase | str) -> tuple[Phrase, ...]:
    if answer.regret is None:
        return (phrase("“{name}” is out: the limits leave it no room in any year.", name=name),)
    if answer.regret == 0:
        return (
            phrase("“{name}” is out, but it could as well be in: nothing parts them.", name=name),
        )
    told = [
        phrase(
            "“{name}” is out: to impose it would lower what can be reached by at least {regret}.",
            name=name,
            regret=amount(answer.regret, unit),
        )
    ]
    if answer.proven_loss:
        told.append(
            phrase(
                "It is proven that every programme with it achieves at least {loss} less than"
                " this one.",
                loss=amount(answer.proven_loss, unit),
            )
        )
    return tuple(told)


def _opening(answer: Answer, titles: Mapping[str, str]) -> tuple[Phrase, ...]:
    found = []
    opening = answer.opening
    if opening.cost_at_most is not None:
        cost = amount(opening.cost_at_most, phrase("€"))
        found.append(phrase("It would get in if it cost {cost} at most.", cost=cost))
    for trade, units in opening.more_of.items():
        found.append(
            phrase(
                "It would get in if {trade} gained {units} units a year.",
                trade=trade,
                units=round(units, 2),
            )
        )
    for other in opening.with_action:
        title = titles.get(other) or other
        found.append(phrase("It would be nearer if “{other}” were taken too.", other=title))
    return tuple(found)


def verdict_phrase(share: float) -> Phrase:
    """What the share of near-best programmes that hold an action says to do.

    In nearly all: keep; in nearly none: drop; between the two, people decide (core index of
    Liesiö, Mild and Salo, 2007).
    """
    if share >= KEEP:
        return phrase("keep it")
    return phrase("drop it") if share <= 1 - KEEP else phrase("discuss it")


def fact_phrases(action: Action, plan: Plan) -> tuple[Phrase, ...]:
    """What the plan says of an action: cost and effects with their ranges, days, loads."""
    found, cost = [], action.cost
    if cost is not None and cost.low is not None and cost.high is not None:
        found.append(
            phrase(
                "Public cost: {value}, between {low} and {high}.",
                value=amount(cost.value, UNITS["euros"]),
                low=amount(cost.low, UNITS["euros"]),
                high=amount(cost.high, UNITS["euros"]),
            )
        )
    elif cost is not None:
        euros = amount(cost.value, UNITS["euros"])
        found.append(phrase("Public cost: {value}, no range told.", value=euros))
    names = {one.id: one.name or one.id for one in plan.segments}
    for one in action.effects:
        name = names.get(one.segment, one.segment)
        told = phrase("{name}: {saving} less", name=name, saving=percent(one.saving))
        if one.saving < 0:
            told = phrase("{name}: {saving} more", name=name, saving=percent(-one.saving))
        if one.low is not None and one.high is not None:
            # As the range is typed: the least and the most that is taken off.
            low, high = percent(one.low), percent(one.high)
            told = phrase("{told} (taken off: {low} to {high})", told=told, low=low, high=high)
        source = one.source or phrase("no source told")
        found.append(phrase("{told} ({source}).", told=told, source=source))
    found += [
        phrase("{name}: {n} person-days in all.", name=k, n=n) for k, n in action.staff.items()
    ]
    found += [
        phrase("{name}: {n} units of work in all.", name=k, n=n) for k, n in action.trades.items()
    ]
    return tuple(found)


def _share(answer: Answer) -> tuple[Phrase, ...]:
    if answer.share is None or answer.pool < 2:
        return ()
    return (
        phrase_n(
            "Of {n} programme that is nearly as good, {share} contain it: {verdict}.",
            "Of {n} programmes that are nearly as good, {share} contain it: {verdict}.",
            answer.pool,
            share=percent(answer.share),
            verdict=verdict_phrase(answer.share),
        ),
    )
