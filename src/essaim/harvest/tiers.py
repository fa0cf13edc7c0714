"""Tiers, not ranks: ideas whose dots chance may have told apart stand together.

With 35 people and three dots each, the idea with most dots is the room's first choice in 71 % of
draws only. So one reads "these come first", never "this one is third".

The rule, so that anybody can do it again by hand:

1. Order the ideas by their dots. The first one opens the first tier.
2. Compare each next idea with the one that opened the tier: of the dots of both, would a fair
   coin share them as unevenly? (Exact two-sided binomial test: J. Przyborowski and H. Wilenski,
   Biometrika 31 (1940) 313–323, for two counts.)
3. Where the probability is below 5 % divided by the number of pairs, m(m − 1)/2, the idea opens
   the next tier. (Bonferroni's division: O. J. Dunn, JASA 56 (1961) 52–64. The first is first
   because it was chosen as the largest, so every pair counts as a comparison.)

Somebody who dots both ideas, or spreads her dots, makes the test stricter than it says, never
laxer. Where one person may put several dots on one idea, her dots are one opinion: the counts
are divided by that number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.harvest.agreement import VoteError
from essaim.harvest.chance import even_chance
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

LEVEL = 0.05


@dataclass(frozen=True, slots=True)
class Tier:
    """Ideas that stand together.

    Attributes:
        items: their ids and dots, most dots first, and in the order given among equals.
    """

    items: tuple[tuple[str, int], ...]


def tiers_of(dots: Mapping[str, int], *, most_each: int = 1) -> tuple[Tier, ...]:
    """The tiers of ideas with dots, the first one first.

    >>> [[name for name, _ in tier.items] for tier in tiers_of({"a": 30, "b": 24, "c": 2})]
    [['a', 'b'], ['c']]

    Args:
        dots: how many each idea has.
        most_each: how many dots one person may put on one idea.

    Raises:
        VoteError: an idea with fewer dots than none.
    """
    if min(dots.values(), default=0) < 0 or most_each < 1:
        raise VoteError(
            phrase("a count of dots is below zero"),
            expected=phrase("Expected: whole numbers, from 0."),
        )
    ordered = sorted(dots.items(), key=lambda item: -item[1])
    pairs = max(1, len(ordered) * (len(ordered) - 1) // 2)
    tiers: list[list[tuple[str, int]]] = []
    for name, count in ordered:
        if tiers and even_chance(tiers[-1][0][1] // most_each, count // most_each) >= LEVEL / pairs:
            tiers[-1].append((name, count))
        else:
            tiers.append([(name, count)])
    return tuple(Tier(tuple(items)) for items in tiers)
