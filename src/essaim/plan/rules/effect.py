"""A sheet says what is expected of its action, in figures if it can.

Source: R. 229-51 III (results expected of the main actions); environmental authorities write that
no overall benefit is stated.
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
    r"\d[\d  .,]*(?:%|t\b|tco2|teq|tonnes?|kwh|mwh|gwh|twh|kg|ha\b|logements|véhicules|km)",
    re.IGNORECASE,
)


def check(seen: Seen) -> Iterator[Finding]:
    """Missing without any effect; suspect when it is told without a figure."""
    if seen.action.effects or seen.action.benefits:
        if any(one.low is None or one.high is None for one in seen.action.effects):
            yield Finding("effect_range", "suspect", phrase("an effect has no range"))
        if any(not one.source for one in seen.action.effects):
            yield Finding("effect_source", "suspect", phrase("an effect has no source"))
        return
    words = " ".join(seen.sheet.expected_effects)
    if not words:
        yield Finding("effect", "missing", phrase("no expected effect"))
    elif not _FIGURE.search(words):
        yield Finding("effect", "suspect", phrase("the expected effect holds no figure"))
