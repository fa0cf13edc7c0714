"""A portfolio that bears rises of cost, in words: what it bears, and what that costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase, phrase_n
from essaim.words.portfolio import UNITS, amount, at_least, at_most, unit_of

if TYPE_CHECKING:
    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.portfolio import Portfolio, Robust


def robust_phrases(portfolio: Portfolio) -> tuple[Phrase, ...]:
    """What it bears, beside which programme, and the price; nothing when that was not asked."""
    robust = portfolio.robust
    if robust is None:
        return ()
    gamma = round(robust.gamma, 3)
    told = [
        phrase(
            "It stays within its money whichever costs rise to their highest, so many at once:"
            " {gamma}. Its actions whose cost may rise: {n}.",
            gamma=int(gamma) if gamma == int(gamma) else gamma,
            n=robust.uncertain,
        ),
        _nominal(robust, unit_of(portfolio.criterion)),
        _bears(robust),
        price_phrase(robust),
    ]
    least = min(robust.left, key=lambda year: robust.left[year] - robust.reserve[year], default=0)
    if least:
        told.append(
            phrase(
                "The tightest year is {year}: {left} in hand, {reserve} that rises may ask for.",
                year=str(least),
                left=amount(round(robust.left[least]), UNITS["euros"]),
                reserve=amount(round(robust.reserve[least]), UNITS["euros"]),
            )
        )
    return tuple(told)


def _nominal(robust: Robust, unit: Phrase | str) -> Phrase:
    value = amount(robust.nominal_value, unit)
    if robust.nominal_bound is None:
        return phrase("Without rises, {value} was found; nothing is proven.", value=value)
    return phrase(
        "Without rises, {value} was found, and no programme can pass {bound}.",
        value=value,
        bound=amount(robust.nominal_bound, unit),
    )


def _bears(robust: Robust) -> Phrase:
    if robust.nominal_bears is None:
        return phrase("That other programme bears all rises of its costs too.")
    if robust.nominal_bears == 0:
        return phrase("That other programme does not bear a single rise, if it is the wrong one.")
    return phrase_n(
        "That other programme bears {n} rise only.",
        "That other programme bears {n} rises only.",
        robust.nominal_bears,
    )


def price_phrase(robust: Robust) -> Phrase:
    """What bearing rises costs: an interval, announced when it excludes nothing."""
    if robust.price_low is None or robust.price_high is None:
        return phrase("What this costs cannot be said: nothing is proven.")
    if not robust.announced:
        return phrase(
            "No price is proven for this: between nothing and {high} of what is achieved.",
            high=at_most(robust.price_high),
        )
    return phrase(
        "Price of this prudence: {low} of what is achieved at least, {high} at most.",
        low=at_least(robust.price_low),
        high=at_most(robust.price_high),
    )
