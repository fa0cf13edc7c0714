"""A title is short enough for the national platform, and says what is done.

Source: import template of Territoires en Transitions: 300 signs at most.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.plan.cells import LONGEST_TITLE
from essaim.plan.finding import Finding
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.plan.finding import Seen


def check(seen: Seen) -> Iterator[Finding]:
    """Suspect beyond 300 signs."""
    count = len(seen.action.title)
    if count > LONGEST_TITLE:
        sentence = phrase(
            "the title has {count} signs, {most} at most can be imported",
            count=count,
            most=LONGEST_TITLE,
        )
        yield Finding("title", "suspect", sentence)
