"""An amount in words: its figures in euros when it has some, else the words of its sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.sheet import Amount


def amount_phrase(one: Amount) -> Phrase:
    """The amount, for a page or a paper.

    >>> from essaim.vocabulary.sheet import Amount
    >>> str(amount_phrase(Amount(low=200, high=500, basis="HT", raw="0,2 à 0,5")))
    '200 to 500 € HT'
    >>> str(amount_phrase(Amount(raw="à définir")))
    'à définir'
    """
    low, high = _short(one.low), _short(one.high)
    if low is None and high is None:
        told = phrase("{words}", words=one.raw)
    elif low is None or high is None:
        number = high if low is None else low
        assert number is not None
        pattern = phrase("at most {euros} €", euros=number)
        told = pattern if low is None else phrase("at least {euros} €", euros=number)
    elif low == high:
        told = phrase("{euros} €", euros=low)
    else:
        told = phrase("{low} to {high} €", low=low, high=high)
    if one.a_year:
        told = phrase("{amount} a year", amount=told)
    if one.basis and not (low is None and high is None):
        told = phrase("{amount} {basis}", amount=told, basis=one.basis)
    return phrase("{who}: {amount}", who=one.funder, amount=told) if one.funder else told


def _short(euros: float | None) -> float | None:
    """Whole euros without a decimal; cents where a sheet has some."""
    return int(euros) if euros is not None and euros == int(euros) else euros
