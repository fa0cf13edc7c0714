"""The number and the title that stand above the labels of a sheet of one action."""

from __future__ import annotations

import re

_NUMBERED = re.compile(
    r"^(?:fiche[ -]?actions?|fiche|action|mesure)\s*(?:n\s*[°º]?\s*)?"
    r"(?P<number>\d+(?:\.\d+)*[a-z]?)\b\s*[-–—:.]*\s*(?P<title>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 300

Spot = tuple[int, int, str]


def title_above(above: tuple[Spot, ...]) -> tuple[str, str, tuple[Spot, ...]]:
    """What the cells above the first label say: a number, a title, and the cells that are neither.

    The title stands beside the number or right below it; without a number, right above the labels.

    >>> title_above(((1, 1, "Plan climat"), (2, 1, "Fiche action n° 7"), (3, 1, "Rénover")))
    ('7', 'Rénover', ((1, 1, 'Plan climat'),))
    >>> title_above(((1, 1, "Action 3.2 – Planter des haies"),))
    ('3.2', 'Planter des haies', ())
    """
    for place, (_, _, text) in enumerate(above):
        match = _NUMBERED.match(text)
        if match is None:
            continue
        rest = (*above[:place], *above[place + 1 :])
        if match["title"].strip():
            return match["number"], match["title"].strip(), rest
        below = above[place + 1 :]
        if below and len(below[0][2]) <= _LONGEST:
            return match["number"], below[0][2], (*above[:place], *below[1:])
        return match["number"], "", rest
    if above and len(above[-1][2]) <= _LONGEST:
        return "", above[-1][2], above[:-1]
    return "", "", above
