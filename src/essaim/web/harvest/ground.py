"""What a room shares, from the closed votes of its phones; groups only when they may be named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.harvest.opinion_words import (
    SIDES,
    common_phrase,
    floor_phrase,
    group_name,
    groups_phrase,
    lone_phrase,
    minority_phrase,
    share_phrase,
)
from essaim.web.cafe.plenary_models import Ballot
from essaim.web.cafe.plenary_models import Statement as Voted
from essaim.web.cafe.plenary_results import closed_rounds

if TYPE_CHECKING:
    from essaim.harvest.shared_ground import Telling
    from essaim.vocabulary.phrase import Phrase
    from essaim.web.cafe.models import Workshop

FEWEST = 2  # statements: one alone has nothing to share with another


def ground_sentences(workshop: Workshop) -> dict[str, object] | None:
    """What is shared, and what tells groups apart; nothing before two votes are closed.

    Args:
        workshop: raised hands are counted in its results, and stand in no group: nobody knows
            whose they are.
    """
    last = {
        one.pk: (one.text, rounds[-1])
        for one in Voted.objects.filter(workshop=workshop)
        if (rounds := closed_rounds(one))
    }
    if len(last) < FEWEST:
        return None
    cast = Ballot.objects.filter(statement__in=last, counts=True).order_by()
    signs = {"agree": 1, "disagree": -1, "pass": 0}
    given = [
        (str(mark), str(statement), signs[vote])
        for statement, number, mark, vote in cast.values_list("statement", "round", "mark", "vote")
        if number == last[statement][1]
    ]
    if not given:
        return None
    return _told(given, {str(pk): text for pk, (text, _) in last.items()})


def _row(one: Telling, text: str) -> tuple[str, Phrase, Phrase, Phrase]:
    """A statement, which way the group leans, how many of it and how many of the others."""
    return (
        text,
        SIDES[one.side],
        share_phrase(one.inside, one.side),
        share_phrase(one.outside, one.side),
    )


def _told(given: list[tuple[str, str, int]], texts: dict[str, str]) -> dict[str, object]:
    from essaim.harvest.opinion import opinions_of, votes_of  # noqa: PLC0415 - numpy, when asked
    from essaim.harvest.shared_ground import ground_of  # noqa: PLC0415 - as above

    names = list(texts)
    votes = votes_of(list(dict.fromkeys(who for who, _, _ in given)), names, given)
    opinions = opinions_of(votes)
    ground = ground_of(votes, opinions)
    groups = [
        (group_name(rank), size, [_row(one, texts[names[one.statement]]) for one in telling])
        for rank, (size, telling) in enumerate(zip(ground.sizes, ground.telling, strict=True))
        if ground.described[rank]
    ]
    return {
        "common": [common_phrase(one, texts[names[one.statement]]) for one in ground.common],
        "why": groups_phrase(opinions, ground),
        "groups": groups,
        "floor": floor_phrase(ground),
        "minority": minority_phrase(len(ground.minority)) if ground.minority else None,
        "lone": [
            lone_phrase(tally, texts[names[place]])
            for place, tally in zip(ground.minority, ground.lone, strict=True)
        ],
    }
