"""A sheet says who will do the work, and for how long.

Source: opinions of environmental authorities on plans without staff; R. 229-51 III (means).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaim.plan.finding import Finding
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.plan.finding import Seen

_FIGURE = re.compile(
    r"\d+(?:[.,]\d+)? ?(?:etp\b|jours?\b|j\b|h\b|heures?\b|agents?\b|%)"
    r"|\b(?:un|une|deux|trois|demi) ?-?(?:etp|poste|temps plein|mi-temps|agent|charg)",
    re.IGNORECASE,
)


def check(seen: Seen) -> Iterator[Finding]:
    """Missing without people; suspect when people are named without a quantity."""
    if seen.action.staff or _FIGURE.search(seen.sheet.means):
        return
    if seen.sheet.means:
        yield Finding("staff", "suspect", phrase("the means name no working time"))
    else:
        yield Finding("staff", "missing", phrase("no staff: neither days nor posts"))
