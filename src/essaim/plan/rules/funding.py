"""A sheet says where the money comes from.

Source: the twelve headings of public sheets (funding apart from cost); R. 229-51 III.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.plan.finding import Finding
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.plan.finding import Seen


def check(seen: Seen) -> Iterator[Finding]:
    """Missing without a word on funding and without a funder."""
    funders = [one for one in seen.sheet.amounts if one.kind == "funder" and one.funder]
    if not seen.sheet.funding and not funders:
        yield Finding("funding", "missing", phrase("no funding"))
