"""Groups of opinion in words: what is shared first, and why none is named when none is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.harvest.agreement_words import percent
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from essaim.harvest.agreement import Tally
    from essaim.harvest.opinion import Opinions
    from essaim.harvest.shared_ground import Common, Ground, Part, Telling
    from essaim.vocabulary.agreement import Side
    from essaim.vocabulary.phrase import Phrase

# As in `shared_ground.py`, which needs numpy; a test holds them together.
SMALLEST = 5
SHARED = phrase("What this room shares")
SIDES = {"agree": phrase("agree"), "disagree": phrase("disagree")}


def groups_phrase(found: Opinions, ground: Ground) -> Phrase:
    """How many groups, or why none is named."""
    if found.named and found.p is not None:
        return phrase(
            "{n} groups of opinion, of {sizes} people. Shuffled votes make groups as clear in at "
            "most {share} per cent of draws.",
            n=found.count,
            sizes=tuple(str(one) for one in ground.sizes),
            share=round(100 * found.p, 1),
        )
    if found.why == "chance" and found.p is not None:
        return phrase(
            "No group is named: votes shuffled at random make groups as clear (p = {p}).",
            p=round(found.p, 2),
        )
    if found.why == "few":
        return phrase(
            "No group is named: under fifty people who voted enough, groups would be those of "
            "chance."
        )
    return phrase("No group is named: everybody votes alike.")


def common_phrase(one: Common, name: str) -> Phrase:
    """A shared statement, with the share of each group."""
    shares = tuple(share_phrase(group, one.side) for group in one.groups)
    return phrase("“{name}”: {shares} {side}", name=name, shares=shares, side=SIDES[one.side])


def telling_phrase(one: Telling, name: str) -> Phrase:
    """A statement that tells a group from the others, with both shares."""
    return phrase(
        "“{name}”: {inside} of the group {side}, {outside} of the others",
        name=name,
        inside=share_phrase(one.inside, one.side),
        outside=share_phrase(one.outside, one.side),
        side=SIDES[one.side],
    )


def share_phrase(part: Part, side: Side) -> Phrase:
    """How many of a part vote so, of all of it who voted on the statement, passes included."""
    if part.share is None:
        return phrase("nobody")
    tally = part.tally
    count = tally.agree if side == "agree" else tally.disagree
    if part.interval is None:
        return phrase(
            "{share} % ({count} of {voted})",
            share=percent(part.share),
            count=count,
            voted=tally.voted,
        )
    return phrase(
        "{share} % ({count} of {voted}; {low} to {high} %)",
        share=percent(part.share),
        count=count,
        voted=tally.voted,
        low=percent(part.interval.low),
        high=percent(part.interval.high),
    )


def group_name(rank: int) -> Phrase:
    """What a group is called: a letter, and no portrait."""
    return phrase("Group {letter}", letter="ABCDE"[rank])


def floor_phrase(ground: Ground) -> Phrase | None:
    """Why a group is not described, when one is not."""
    if all(ground.described):
        return None
    if any(ground.described):
        return phrase(
            "A group of fewer than {n} people is counted and not described: what it votes would be "
            "what each of them votes.",
            n=SMALLEST,
        )
    return phrase(
        "No group is described: one has fewer than {n} people, and what the others vote would tell "
        "what these do.",
        n=SMALLEST,
    )


def lone_phrase(tally: Tally, name: str) -> Phrase:
    """A statement that some are for and more are against."""
    return phrase(
        "“{name}”: {agree} agree, {disagree} disagree",
        name=name,
        agree=tally.agree,
        disagree=tally.disagree,
    )


def minority_phrase(count: int) -> Phrase:
    """Voices that most do not share, and that stay in the list."""
    return phrase_n(
        "{n} statement has somebody for it and more against it:",
        "{n} statements have somebody for them and more against them:",
        count,
    )
