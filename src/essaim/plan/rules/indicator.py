"""A sheet has an indicator, and the indicator a target.

Source: R. 229-51 IV (follow-up by indicators against targets); beyond some thirty indicators a plan
is not followed any more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaim.plan.finding import Finding
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.plan.finding import Seen

_NAMED = re.compile(
    r"\bco2\b|\bpm ?\d+(?:[.,]\d)?|\bno[x2]\b|\bnh3\b|\bso2\b|m2|m3|m²|m³", re.IGNORECASE
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")


def check(seen: Seen) -> Iterator[Finding]:
    """Missing without an indicator; suspect where one states no figure to reach."""
    found = seen.sheet.indicators
    if not found:
        yield Finding("indicator", "missing", phrase("no indicator"))
        return
    bare = [one for one in found if not re.search(r"\d", _YEARS.sub("", _NAMED.sub("", one)))]
    if bare:
        sentence = phrase_n(
            "{n} indicator without a target: “{first}”",
            "{n} indicators without a target, the first: “{first}”",
            len(bare),
            first=bare[0][:80],
        )
        yield Finding("indicator_target", "suspect", sentence)
