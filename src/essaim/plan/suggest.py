"""Which statements speak of an action, and which actions of a statement: proposed, never linked.

The score is Okapi BM25 over the beginnings of words (k1 = 1.2, b = 0.75): S. Robertson and
H. Zaragoza, “The probabilistic relevance framework: BM25 and beyond”, Foundations and Trends in
Information Retrieval 3(4), 2009. A word that most texts hold counts for little; a text that is
long gains nothing by its length.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from essaim.tables.headers import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.vocabulary.plan import Action

K1, B = 1.2, 0.75
# Words that stand in every sentence and say nothing of what it is about.
_EMPTY = frozenset(
    "le la les un une des de du d l au aux et ou a en dans sur pour par avec sans que qui quoi "
    "dont ce cette ces cet se s sa son ses leur leurs il elle ils elles on nous vous je tu y ne "
    "pas plus est sont etre ete avoir fait faire peut comme si mais donc car ni qu c n j m t "
    "action actions territoire plan agglomeration projet mise place cadre tres tout tous toute "
    "toutes".split()
)
STEM = 6  # letters: “plantation”, “planter” and “plantons” begin alike


def text_of(action: Action) -> str:
    """What an action says of itself; its title counts three times, for it says what is done."""
    sheet = action.sheet
    words = [action.title] * 3
    if sheet is not None:
        words += [sheet.orientation, sheet.presentation, *sheet.objectives, *sheet.targets]
    return " ".join(words)


def stems_of(text: str) -> list[str]:
    """The beginnings of the words that say something.

    >>> stems_of("La plantation des haies")
    ['planta', 'haie']
    """
    words = (word for word in plain(text).split() if word not in _EMPTY and len(word) > 2)
    return [word.rstrip("sx")[:STEM] for word in words]


def rank_texts(query: str, texts: Sequence[str]) -> list[tuple[int, float]]:
    """Places of the texts that speak of the same as the query, the closest first.

    Args:
        query: what is looked for.
        texts: where.

    Returns:
        Pairs (place, score), all of them; a score of 0 shares no word. Equals keep their order.
    """
    found = [Counter(stems_of(text)) for text in texts]
    lengths = [sum(one.values()) for one in found]
    mean = sum(lengths) / len(lengths) if lengths else 0.0
    held = Counter(stem for one in found for stem in one)
    wanted = Counter(stems_of(query))
    scores = []
    for place, (one, length) in enumerate(zip(found, lengths, strict=True)):
        score = 0.0
        for stem in wanted.keys() & one.keys():
            rare = math.log(1 + (len(found) - held[stem] + 0.5) / (held[stem] + 0.5))
            times = one[stem]
            score += rare * times * (K1 + 1) / (times + K1 * (1 - B + B * length / mean))
        scores.append((place, score))
    return sorted(scores, key=lambda pair: (-pair[1], pair[0]))


def rank_actions(
    statement: str, actions: Sequence[Action], *, context: str = ""
) -> list[tuple[int, float]]:
    """Places of the actions that a statement may have led to, the closest first.

    Args:
        statement: what was said.
        actions: the candidates.
        context: the titles or the question it was said under; short lines say little alone.
    """
    return rank_texts(f"{statement} {context}", [text_of(one) for one in actions])
