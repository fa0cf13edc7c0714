"""An action lies in one of the eight sectors of the law.

Source: order of 4 August 2016, article 1: the eight sectors of activity of a plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.plan.finding import Finding
from essaim.plan.headings import sector_names
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.plan.finding import Seen


def check(seen: Seen) -> Iterator[Finding]:
    """Missing without a sector; suspect when it is none of the eight."""
    if not seen.action.sector:
        yield Finding("sector", "missing", phrase("no sector"))
    elif seen.action.sector not in sector_names():
        sentence = phrase("the sector “{words}” is none of the eight", words=seen.action.sector)
        yield Finding("sector", "suspect", sentence)
