"""A portfolio, its proof and its silos in words for people who know no mathematics."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.portfolio import LeftOut, Portfolio

UNITS = {"emissions": phrase("t CO₂e"), "euros": phrase("€"), "energy": phrase("MWh")}
CRITERIA = {
    "emissions": phrase("emissions avoided, in t CO₂e"),
    "energy": phrase("energy saved, in MWh"),
    "euros": phrase("public euros kept"),
    "jobs": phrase("jobs"),
}
REASONS = {
    "no_cost": phrase("no cost is known"),
    "no_effect": phrase("nothing is known of what it changes"),
    "prerequisite_not_comparable": phrase("an action it needs is not comparable yet"),
    "decided_without_cost": phrase("decided, but its cost is not known and is not counted"),
    "no_limit_on_money": phrase("no budget is given: money does not limit"),
    "no_limit_on_department": phrase("no person-days are given: this department does not limit"),
    "no_limit_on_trade": phrase("no capacity is given: this trade does not limit"),
}


def amount(value: float, unit: Phrase | str) -> Phrase:
    """A value with its unit, rounded to what a person reads.

    >>> str(amount(1234.56, "t"))
    '1235 t'
    """
    size = abs(value)
    shown = round(value) if size >= 100 or value == round(value) else round(value, 2)
    return phrase("{value} {unit}", value=shown, unit=unit)


def percent(share: float) -> Phrase:
    """A share as a percentage with as many decimals as it deserves.

    >>> str(percent(0.0123)), str(percent(0.00004))
    ('1.2 %', '0.004 %')
    """
    number = 100 * share
    digits = 1 if abs(number) >= 1 else 2 if abs(number) >= 0.1 else 3
    number = round(number, digits)
    return phrase("{number} %", number=int(number) if number == int(number) else number)


def at_least(share: float) -> Phrase:
    """A lower end as a percentage, rounded down: rounding never narrows an interval.

    >>> str(at_least(0.02879)), str(at_most(0.03861))
    ('2.8 %', '3.9 %')
    """
    return _outward(share, math.floor)


def at_most(share: float) -> Phrase:
    """An upper end as a percentage, rounded up."""
    return _outward(share, math.ceil)


def _outward(share: float, step: Callable[[float], int]) -> Phrase:
    fine = 1e3 if abs(share) >= 0.01 else 1e4 if abs(share) >= 0.001 else 1e5
    # What floating numbers are off by is no reason to move a digit.
    return percent(step(round(share * fine, 6)) / fine)


def unit_of(criterion: Mapping[str, float]) -> Phrase | str:
    """The unit of a criterion; a mix has its weights for a unit."""
    if len(criterion) == 1:
        name = next(iter(criterion))
        return UNITS.get(name, name)
    parts = tuple(
        phrase("{name} × {weight}", name=name, weight=_plain(weight))
        for name, weight in criterion.items()
    )
    return phrase("points ({parts})", parts=parts)


def _plain(number: float) -> float:
    return int(number) if number == int(number) else number


def value_phrases(portfolio: Portfolio) -> tuple[Phrase, ...]:
    """The value, how far from the best possible, how long it took, and with what."""
    sentences = [*_achieved(portfolio)]
    if portfolio.bound is None or portfolio.gap is None:
        sentences.append(phrase("No limit to what is possible has been proven yet."))
    elif portfolio.gap == 0:
        sentences.append(phrase("No other programme can do better: it is proven."))
    else:
        sentences.append(_proven(portfolio, portfolio.bound, portfolio.gap))
    if portfolio.status == "stopped":
        sentences.append(phrase("The search was stopped before the precision asked for."))
    sentences.append(
        phrase(
            "Found in {seconds} s by {solver}; plan {version}.",
            seconds=round(portfolio.seconds, 1),
            solver=portfolio.inputs.solver,
            version=portfolio.inputs.plan_sha256[:12],
        )
    )
    return tuple(sentences)


def _proven(portfolio: Portfolio, bound: float, gap: float) -> Phrase:
    """What no programme can pass, and how far this one is from it."""
    most = amount(bound, unit_of(portfolio.criterion))
    above = percent(math.ceil(gap * 1e5) / 1e5)
    if counts_tonnes(portfolio) and portfolio.inputs.until:
        return phrase(
            "No programme can avoid more than {bound} by {until}: computation proves it. The best"
            " one does {gap} better than this one at most.",
            bound=most,
            until=str(portfolio.inputs.until),
            gap=above,
        )
    return phrase(
        "No programme can pass {bound}, counted in the same way: computation proves it. The best"
        " one does {gap} better than this one at most.",
        bound=most,
        gap=above,
    )


def _achieved(portfolio: Portfolio) -> tuple[Phrase, ...]:
    """What it achieves; tonnes as they are first, where some years count more than once."""
    unit = unit_of(portfolio.criterion)
    value = amount(portfolio.value, unit)
    if not counts_tonnes(portfolio):
        return (phrase("This programme achieves {value}.", value=value),)
    years = portfolio.inputs.years
    real = tonnes_of(portfolio.saved)
    if not years or abs(real - portfolio.value) <= max(1.0, 1e-6 * portfolio.value):
        return (phrase("This programme avoids {value}.", value=value),)
    avoided, first, last = amount(real, unit), str(years[0]), str(years[-1])
    if portfolio.inputs.until:
        return (
            phrase(
                "This programme avoids {value} from {first} to {last}, and {more} by {until} if the"
                " savings of {last} last.",
                value=avoided,
                first=first,
                last=last,
                more=value,
                until=str(portfolio.inputs.until),
            ),
        )
    return (
        phrase(
            "This programme avoids {value} from {first} to {last}.",
            value=avoided,
            first=first,
            last=last,
        ),
        phrase(
            "Counted with the weight of each year that is {value}: this sum is what was made as"
            " large as can be.",
            value=value,
        ),
    )


def counts_tonnes(portfolio: Portfolio) -> bool:
    """Whether what is made best is tonnes of emissions, and nothing else."""
    return portfolio.criterion == {"emissions": 1.0}


def tonnes_of(saved: Mapping[str, tuple[float, ...]]) -> float:
    """What is saved in all, by sector and year, each year counted once."""
    return math.fsum(math.fsum(years) for years in saved.values())


def range_phrases(portfolio: Portfolio) -> tuple[Phrase, ...]:
    """What it achieves when effects vary; nothing when that was not asked."""
    ranges, unit = portfolio.ranges, unit_of(portfolio.criterion)
    if ranges is None:
        return ()
    if ranges.low == ranges.high:
        return (phrase("No effect of this programme carries a range: nothing varies."),)
    told = phrase(
        "In nine of ten of {scenarios} scenarios of its effects, it achieves {low} to {high}.",
        scenarios=ranges.scenarios,
        low=amount(ranges.low, unit),
        high=amount(ranges.high, unit),
    )
    if ranges.pool < 2:
        return (told,)
    return (
        told,
        phrase(
            "Among {pool} programmes nearly as good, it is the best in {wins} of the scenarios; the"
            " one that wins most often does so in {most}.",
            pool=ranges.pool,
            wins=percent(ranges.wins),
            most=percent(ranges.most_wins),
        ),
    )


def left_out_phrases(rows: tuple[LeftOut, ...]) -> tuple[Phrase, ...]:
    """What was not compared or not limited, by reason."""
    found = []
    for reason, words in REASONS.items():
        names = tuple(one.id for one in rows if one.reason == reason)
        if not names:
            continue
        if reason.startswith("no_limit") or reason.startswith("decided"):
            shown = tuple(name for name in names if name)
            if shown:
                found.append(phrase("{names}: {reason}.", names=shown, reason=words))
            else:
                found.append(phrase("Note: {reason}.", reason=words))
            continue
        found.append(
            phrase_n(
                "{n} action is not comparable yet, {reason}: {names}.",
                "{n} actions are not comparable yet, {reason}: {names}.",
                len(names),
                reason=words,
                names=names,
            )
        )
    return tuple(found)
