"""A portfolio, its proof and its silos in words for people who know no mathematics."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.portfolio import LeftOut, Portfolio, PriceOfSilo

UNITS = {"emissions": phrase("t CO₂e"), "euros": phrase("€"), "energy": phrase("MWh")}
CRITERIA = {
    "emissions": phrase("emissions avoided, in t CO₂e"),
    "energy": phrase("energy saved, in MWh"),
    "euros": phrase("public euros kept"),
    "jobs": phrase("jobs"),
}
SILOS = {
    "S0_emissions": phrase("Money shared out by emissions, each sector for itself"),
    "S0_habit": phrase("Money shared out as in the past, each sector for itself"),
    "S1": phrase("One purse, but no sector leans on the work or the craftsmen of another"),
    "S2": phrase("One purse and shared work, but each sector sees only its own savings"),
    "S2_credited": phrase(
        "One purse and shared work, each sector also credited for what it saves in another"
    ),
}
TOGETHER = phrase("Decided together: the programme above")
DOUBT = 0.005  # a silo’s own gap above which its price is doubtful
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
    unit = unit_of(portfolio.criterion)
    sentences = [
        phrase("This programme achieves {value}.", value=amount(portfolio.value, unit)),
    ]
    if portfolio.bound is None or portfolio.gap is None:
        sentences.append(phrase("No limit to what is possible has been proven yet."))
    elif portfolio.gap == 0:
        sentences.append(phrase("No other programme can do better: it is proven."))
    else:
        sentences.append(
            phrase(
                "It is proven that no programme can pass {bound}: the best one lies between"
                " the two, {gap} above this one at most.",
                bound=amount(portfolio.bound, unit),
                gap=percent(math.ceil(portfolio.gap * 1e5) / 1e5),
            )
        )
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


def silo_phrases(portfolio: Portfolio) -> tuple[Phrase, ...]:
    """The price of each silo, then what the differences point to."""
    unit = unit_of(portfolio.criterion)
    found = []
    for name, price in portfolio.price_of_silos.items():
        silo = phrase("{silo}:", silo=way_phrase(portfolio, name))
        found += [silo, _price(price, unit), *_doubt(price)]
    return (*found, *_parts(portfolio), *_adopted(portfolio))


def way_phrase(portfolio: Portfolio, name: str) -> Phrase:
    """A way of deciding with its number, by which sentences call it."""
    return phrase("{number}. {silo}", number=_number(portfolio, name), silo=SILOS[name])


def _number(portfolio: Portfolio, name: str) -> int:
    return [str(one) for one in portfolio.price_of_silos].index(name) + 1


def silo_rows(portfolio: Portfolio) -> tuple[tuple[Phrase, Phrase, Phrase, Phrase], ...]:
    """Each silo as a line of a table: its name, its value, and what deciding together adds.

    The two last are the ends of an interval, rounded outwards; a price that is not announced
    begins at nothing, one that cannot be said says so.
    """
    unit = unit_of(portfolio.criterion)
    rows = []
    for name, price in portfolio.price_of_silos.items():
        unsaid = phrase("cannot be said")
        low = high = unsaid
        if price.low is not None and price.high is not None:
            low = at_least(price.low) if price.announced else phrase("nothing proven")
            high = at_most(price.high)
        rows.append((way_phrase(portfolio, name), amount(price.value, unit), low, high))
    return tuple(rows)


def adds_phrase(price: PriceOfSilo) -> Phrase:
    """What deciding together adds to a silo, on one line."""
    if price.low is None or price.high is None:
        return phrase("cannot be said")
    if not price.announced:
        return phrase("together: nothing proven, +{high} at most", high=at_most(price.high))
    return phrase("together: +{low} to +{high}", low=at_least(price.low), high=at_most(price.high))


def where_phrases(portfolio: Portfolio) -> tuple[Phrase, ...]:
    """Where the loss comes from, what is doubtful, and whether a silo plan was adopted."""
    doubts = (
        phrase("{silo}: {doubt}", silo=way_phrase(portfolio, name), doubt=doubt)
        for name, price in portfolio.price_of_silos.items()
        for doubt in _doubt(price)
    )
    return (*doubts, *_parts(portfolio), *_adopted(portfolio))


def _adopted(portfolio: Portfolio) -> tuple[Phrase, ...]:
    """That the programme is the plan of a silo, because the search alone had found less."""
    unit = unit_of(portfolio.criterion)
    return tuple(
        phrase(
            "The search alone had found {before}; the plan of “{silo}” achieves more, so it has"
            " been taken: the programme is that plan.",
            before=amount(proof.bound, unit),
            silo=SILOS[proof.reason],
        )
        for proof in portfolio.proofs
        if proof.claim == "adopted"
    )


def _doubt(price: PriceOfSilo) -> tuple[Phrase, ...]:
    """A silo plan that was not searched to its own end makes its price look higher."""
    if price.gap is not None and price.gap <= DOUBT:
        return ()
    if price.gap is None:
        return (phrase("This plan was cut short: its price may be overstated."),)
    return (
        phrase(
            "This plan may lie {gap} below the best of its kind: its price may be overstated by"
            " as much.",
            gap=percent(price.gap),
        ),
    )


def _price(price: PriceOfSilo, unit: Phrase | str) -> Phrase:
    value = amount(price.value, unit)
    if price.low is None or price.high is None:
        return phrase("it achieves {value}; no price can be said.", value=value)
    if not price.announced:
        return phrase(
            "it achieves {value}. No loss is proven: deciding together brings between nothing"
            " and {high} more.",
            value=value,
            high=at_most(price.high),
        )
    return phrase(
        "it achieves {value}. With the same money, deciding together brings {low} more, and"
        " {high} more at most.",
        value=value,
        low=at_least(price.low),
        high=at_most(price.high),
    )


def _parts(portfolio: Portfolio) -> tuple[Phrase, ...]:
    """Where the loss comes from; indications, since the parts do not add up exactly."""
    prices = portfolio.price_of_silos
    if "S1" not in prices or "S2" not in prices:
        return ()
    sentences = []
    frozen = [key for key in ("S0_emissions", "S0_habit") if key in prices]
    if frozen and all(prices[key].value > 0 for key in frozen) and prices["S1"].value > 0:
        least = max(frozen, key=lambda key: prices[key].value)
        sentences.append(_part(portfolio, phrase("money in the wrong place"), least, "S1"))
    shared = phrase("work and craftsmen that sectors do not share")
    sentences.append(_part(portfolio, shared, "S1", "S2"))
    if "S2_credited" in prices and prices["S2"].announced:
        credit = phrase("what a credit for savings in another sector wins back")
        sentences.append(_part(portfolio, credit, "S2", "S2_credited"))
        if not prices["S2_credited"].announced:
            sentences.append(
                phrase(
                    "With that credit no loss is proven: it is a rule of accounting by which"
                    " sectors decide together."
                )
            )
    head = phrase(
        "Where this comes from (indications; each is counted from another way, so they do not add"
        " up):"
    )
    return (head, *sentences)


def _part(portfolio: Portfolio, name: Phrase, worse: str, better: str) -> Phrase:
    values = {str(name): price.value for name, price in portfolio.price_of_silos.items()}
    before, after = values[worse], values[better]
    if before <= 0:
        return phrase("{part}: cannot be said.", part=name)
    return phrase(
        "{part}: about {share}, from way {one} to way {other}.",
        part=name,
        share=percent(max(0.0, after / before - 1)),
        one=_number(portfolio, worse),
        other=_number(portfolio, better),
    )
