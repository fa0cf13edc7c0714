"""A sheet says what its action costs.

Source: environment code, R. 229-51 III: the programme states the means put in for each action; the
environmental authorities ask for figured means in their opinions on draft plans.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.plan.finding import Finding
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.plan.finding import Seen


def check(seen: Seen) -> Iterator[Finding]:
    """Missing without an amount; suspect when its words hold no figure or no tax basis."""
    amounts = seen.sheet.amounts
    figured = [one for one in amounts if one.low is not None or one.high is not None]
    if seen.action.cost is None and not amounts:
        yield Finding("amount", "missing", phrase("no amount"))
    elif seen.action.cost is None and not figured:
        words = next((one.raw or one.funder for one in amounts), "")
        told = (
            phrase("no amount was read in “{words}”", words=words)
            if any(letter.isdigit() for letter in words)
            else phrase("the amount “{words}” holds no figure", words=words)
        )
        yield Finding("amount", "suspect", told)
    for one in figured:
        if not one.basis:
            sentence = phrase("“{words}”: with or without tax is not said", words=one.raw)
            yield Finding("tax_basis", "suspect", sentence)
            break
    if {one.basis for one in figured} >= {"HT", "TTC"}:
        yield Finding(
            "tax_basis", "suspect", phrase("amounts with and without tax stand side by side")
        )
