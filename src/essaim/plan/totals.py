"""What a plan costs as its sheets say it: each tax basis apart, what is not said counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.plan import Action
    from essaim.vocabulary.sheet import Amount

BASES = ("HT", "TTC", "")


@dataclass(frozen=True, kw_only=True, slots=True)
class Total:
    """Budgets of one tax basis, added up.

    Attributes:
        basis: HT, TTC, or nothing when the sheets do not say.
        low: the sum of the least of each, in euros.
        high: the sum of the most of each, in euros.
        sheets: how many sheets are in it.
    """

    basis: str
    low: float
    high: float
    sheets: int


def budget_of(action: Action) -> Amount | None:
    """The whole budget of an action, when its sheet states one with both its ends.

    Two budgets, or one of each year, are nobody's total until a person says so.
    """
    amounts = action.sheet.amounts if action.sheet else ()
    found = [one for one in amounts if one.kind == "budget" and not one.a_year]
    if len(found) != 1 or found[0].low is None or found[0].high is None:
        return None
    return found[0]


def totals_of(actions: Iterable[Action]) -> tuple[Total, ...]:
    """The budgets of some actions; amounts HT and TTC are never added together.

    Args:
        actions: those of a plan, or of one department.
    """
    found: dict[str, list[Amount]] = {}
    for action in actions:
        if (one := budget_of(action)) is not None:
            found.setdefault(one.basis, []).append(one)
    return tuple(
        Total(
            basis=basis,
            low=sum(one.low or 0 for one in found[basis]),
            high=sum(one.high or 0 for one in found[basis]),
            sheets=len(found[basis]),
        )
        for basis in BASES
        if basis in found
    )


def total_phrases(actions: Iterable[Action]) -> Iterator[Phrase]:
    """What some actions cost, in sentences; sheets without a budget are told too."""
    every = list(actions)
    for one in totals_of(every):
        pattern = phrase("{low} to {high} €", low=round(one.low), high=round(one.high))
        amount = phrase("{euros} €", euros=round(one.low)) if one.low == one.high else pattern
        yield phrase_n(
            "{amount} {basis}, stated by {n} sheet.",
            "{amount} {basis}, stated by {n} sheets.",
            one.sheets,
            amount=amount,
            basis=one.basis or phrase("without a word on tax"),
        )
    silent = sum(budget_of(one) is None for one in every)
    if silent:
        yield phrase_n(
            "{n} sheet states no whole budget: it is in no sum.",
            "{n} sheets state no whole budget: they are in no sum.",
            silent,
        )
