"""Who changed their mind between two rounds of votes, and whether chance explains it.

McNemar's test in its exact form looks at those who changed and at nobody else: were they as many
in one direction as in the other? (Q. McNemar, Psychometrika 12 (1947) 153–157; exact form: the
sign test on those who changed.) Below six people, even if all changed the same way, it cannot
conclude: 5 of 5 gives p = 0.0625, 6 of 6 gives p = 0.031.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from essaim.harvest.chance import even_chance

if TYPE_CHECKING:
    from collections.abc import Mapping

Vote = Literal["agree", "disagree", "pass"]
LEVEL = 0.05
# A pass stands between no and yes: who passes first and agrees then has moved towards agreement.
_STANDS = {"disagree": -1, "pass": 0, "agree": 1}


@dataclass(frozen=True, slots=True)
class Change:
    """What became of the votes of those who voted twice.

    Attributes:
        both: how many voted in both rounds.
        towards: how many moved towards agreement.
        away: how many moved away from it.
        p: how often chance alone gives directions as uneven; 1 when nobody changed.
    """

    both: int
    towards: int
    away: int
    p: float

    @property
    def changed(self) -> int:
        """How many changed their mind."""
        return self.towards + self.away

    @property
    def clear(self) -> bool:
        """Whether the room moved one way more than chance explains."""
        return self.p < LEVEL


def change_of(first: Mapping[str, Vote], second: Mapping[str, Vote]) -> Change:
    """The change between two rounds; each maps a person to her vote.

    >>> change_of(dict.fromkeys("abcdef", "disagree"), dict.fromkeys("abcdef", "agree"))
    Change(both=6, towards=6, away=0, p=0.03125)
    """
    moves = [
        _STANDS[second[person]] - _STANDS[vote]
        for person, vote in first.items()
        if person in second
    ]
    towards, away = sum(move > 0 for move in moves), sum(move < 0 for move in moves)
    return Change(len(moves), towards, away, even_chance(towards, away))
