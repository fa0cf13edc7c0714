"""The price of silos in words: each way of deciding, what deciding together adds, and why.

For people who know no mathematics: the sentence to say first, then the ways, then where the loss
comes from. No loss is announced that is not proven.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from essaim.vocabulary.phrase import phrase
from essaim.words.portfolio import amount, at_least, at_most, counts_tonnes, percent, unit_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Action, Plan
    from essaim.vocabulary.portfolio import Portfolio, PriceOfSilo

SILOS = {
    "S0_emissions": phrase("Money shared out by emissions, each sector for itself"),
    "S0_habit": phrase("Money shared out as in the past, each sector for itself"),
    "S1": phrase("One purse, but no sector counts on the works or the craftsmen of another"),
    "S2": phrase(
        "One purse, works and craftsmen shared, but each sector counts only what it brings at home"
    ),
    "S2_credited": phrase(
        "One purse, works and craftsmen shared, each sector also counting what it brings to another"
    ),
}
# The same, as a sentence goes on after “more than”.
THAN = {
    "S0_emissions": phrase("when money is shared out by emissions, each sector for itself"),
    "S0_habit": phrase("when money is shared out as in the past, each sector for itself"),
    "S1": phrase("when no sector counts on the works or the craftsmen of another"),
    "S2": phrase("when each sector counts only what it brings at home"),
}
TOGETHER = phrase("Decided together: the programme above")
# A sector's name, then euros and tonnes of each way of deciding.
SectorRows: TypeAlias = "tuple[tuple[str, tuple[tuple[int, int], ...]], ...]"
DOUBT = 0.005  # a silo’s own gap above which its price is doubtful
TELLING = ("S0_habit", "S0_emissions", "S1", "S2")  # the way people know best comes first


def spoken_phrases(portfolio: Portfolio) -> tuple[Phrase, ...]:
    """What somebody can say of it in a meeting; nothing when no loss is proven."""
    prices: dict[str, PriceOfSilo] = {
        str(key): one for key, one in portfolio.price_of_silos.items()
    }
    name = next((one for one in TELLING if one in prices and prices[one].announced), None)
    if name is None or prices[name].low is None:
        return ()
    low = at_least(prices[name].low or 0.0)
    first = _to_say(portfolio, low, THAN[name])
    credited = prices.get("S2_credited")
    if credited is None or credited.announced or "S2" not in prices or not prices["S2"].announced:
        return (first,)
    return (
        first,
        phrase(
            "What costs is that each sector counts only what it brings at home. The sectors may"
            " stay, if each is also counted what it brings to the others: way {number} may do as"
            " well.",
            number=_number(portfolio, "S2_credited"),
        ),
    )


def _to_say(portfolio: Portfolio, low: Phrase, than: Phrase) -> Phrase:
    if not counts_tonnes(portfolio):
        return phrase(
            "“With the same money and the same people, deciding together achieves at least {low}"
            " more than {than}, if our figures are right.”",
            low=low,
            than=than,
        )
    if portfolio.inputs.until:
        return phrase(
            "“With the same money and the same people, deciding together avoids, by {until}, at"
            " least {low} more CO₂e than {than}; if the savings last and our figures are right.”",
            until=str(portfolio.inputs.until),
            low=low,
            than=than,
        )
    return phrase(
        "“With the same money and the same people, deciding together avoids at least {low} more"
        " CO₂e than {than}, if our figures are right.”",
        low=low,
        than=than,
    )


def example_phrase(plan: Plan, portfolio: Portfolio, names: Mapping[str, str]) -> Phrase | None:
    """An action of the programme that a sector alone would leave, because it helps another."""
    silo = portfolio.price_of_silos.get("S2")
    if silo is None or not silo.announced:
        return None
    homes = {one.id: one.sector for one in plan.segments}
    sizes = {one.id: sum(one.baseline) for one in plan.segments}
    best: tuple[float, Action, str] | None = None
    for action in plan.actions:
        if action.id not in portfolio.starts or action.id in silo.starts:
            continue
        for effect in action.effects:
            other = homes.get(effect.segment, action.sector)
            size = effect.saving * sizes.get(effect.segment, 0.0)
            if other != action.sector and size > (best[0] if best else 0.0):
                best = size, action, other
    if best is None:
        return None
    _, action, other = best
    return phrase(
        "For example “{title}” ({sector}): what it avoids counts in another sector too ({other})."
        " The programme keeps it; a sector that counts only what it brings at home leaves it.",
        title=action.title or action.id,
        sector=names.get(action.sector, action.sector),
        other=names.get(other, other),
    )


def silo_rows(portfolio: Portfolio) -> tuple[tuple[Phrase, Phrase, Phrase, Phrase], ...]:
    """Each silo as a line of a table: its name, its value, and what deciding together adds.

    The two last are the ends of an interval, rounded outwards; a price that is not announced
    begins at nothing, one that cannot be said says so.
    """
    unit = unit_of(portfolio.criterion)
    rows = []
    for name, price in portfolio.price_of_silos.items():
        low = high = phrase("cannot be said")
        if price.low is not None and price.high is not None:
            low = at_least(price.low) if price.announced else percent(0.0)
            high = at_most(price.high)
        rows.append((way_phrase(portfolio, name), amount(price.value, unit), low, high))
    return tuple(rows)


def sector_rows(portfolio: Portfolio, names: Mapping[str, str]) -> SectorRows:
    """Who gets more, who gets less: by sector, euros and tonnes of each way of deciding.

    Args:
        portfolio: with the prices of silos.
        names: of the sectors.

    Returns:
        A sector's name, then (euros, tonnes) decided together and in each way, in their order;
        tonnes are those of the sector's own emissions, no year weighted.
    """
    ways = [(portfolio.money, portfolio.saved)]
    ways += [(one.money, one.saved) for one in portfolio.price_of_silos.values()]
    sectors = sorted({sector for money, saved in ways for sector in (*money, *saved)})
    return tuple(
        (
            names.get(sector, sector),
            tuple(
                (round(money.get(sector, 0.0)), round(sum(saved.get(sector, ()))))
                for money, saved in ways
            ),
        )
        for sector in sectors
    )


def silo_phrases(portfolio: Portfolio) -> tuple[Phrase, ...]:
    """The price of each silo, then what the differences point to."""
    unit = unit_of(portfolio.criterion)
    found = []
    for name, price in portfolio.price_of_silos.items():
        silo = phrase("{silo}:", silo=way_phrase(portfolio, name))
        found += [silo, _price(price, unit), *_doubt(price)]
    return (*found, *_parts(portfolio), *adopted_phrases(portfolio))


def way_phrase(portfolio: Portfolio, name: str) -> Phrase:
    """A way of deciding with its number, by which sentences call it."""
    return phrase("{number}. {silo}", number=_number(portfolio, name), silo=SILOS[name])


def _number(portfolio: Portfolio, name: str) -> int:
    return [str(one) for one in portfolio.price_of_silos].index(name) + 1


def adds_phrase(portfolio: Portfolio, name: str) -> Phrase:
    """What deciding together adds at least to a silo, on one line; or that it does the same."""
    prices = {str(key): one for key, one in portfolio.price_of_silos.items()}
    price = prices[name]
    if price.low is None or price.high is None:
        return phrase("cannot be said")
    if price.starts and price.starts == portfolio.starts:
        return phrase("the same plan as together")
    if not price.announced:
        return phrase("together: perhaps as much")
    return phrase("together: at least {low} more", low=at_least(price.low))


def alike(one: float, other: float) -> bool:
    """Whether two values are the same to whoever reads them."""
    return abs(one - other) <= 5e-4 * max(abs(one), abs(other))


def where_phrases(portfolio: Portfolio) -> tuple[Phrase, ...]:
    """What is doubtful in the prices, then where the loss comes from."""
    doubts = (
        phrase("{silo}: {doubt}", silo=way_phrase(portfolio, name), doubt=doubt)
        for name, price in portfolio.price_of_silos.items()
        for doubt in _doubt(price)
    )
    return (*doubts, *_parts(portfolio))


def adopted_phrases(portfolio: Portfolio) -> tuple[Phrase, ...]:
    """That the programme is the plan of a silo, because the search alone had found less."""
    unit = unit_of(portfolio.criterion)
    return tuple(
        phrase(
            "The programme kept is the plan of way {number}: it does better than what the first"
            " search had found ({before}).",
            before=amount(proof.bound, unit),
            number=_number(portfolio, proof.reason),
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
        return phrase("{value}; no price can be said.", value=value)
    if not price.announced:
        return phrase(
            "{value}. Perhaps as much: deciding together brings between nothing and {high} more.",
            value=value,
            high=at_most(price.high),
        )
    return phrase(
        "{value}. With the same money, deciding together brings at least {low} more, and {high}"
        " at most.",
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
    shared = phrase("works and craftsmen that sectors do not share")
    sentences.append(_part(portfolio, shared, "S1", "S2"))
    if "S2_credited" in prices and prices["S2"].announced:
        credit = phrase("what each sector brings to another and does not count")
        sentences.append(_part(portfolio, credit, "S2", "S2_credited"))
    head = phrase(
        "Where the loss comes from, in round figures (each is counted from another way, so they do"
        " not add up):"
    )
    return (head, *sentences)


def _part(portfolio: Portfolio, name: Phrase, worse: str, better: str) -> Phrase:
    values = {str(name): price.value for name, price in portfolio.price_of_silos.items()}
    before, after = values[worse], values[better]
    if before <= 0:
        return phrase("{part}: cannot be said.", part=name)
    one, other = _number(portfolio, worse), _number(portfolio, better)
    if alike(before, after):
        return phrase(
            "{part}: nothing here, ways {one} and {other} do as much.",
            part=name,
            one=one,
            other=other,
        )
    # Rounded down as the table is, so that one loss bears one figure.
    share = at_least(max(0.0, after / before - 1))
    return phrase(
        "{part}: about {share}, from way {one} to way {other}.",
        part=name,
        share=share,
        one=one,
        other=other,
    )
