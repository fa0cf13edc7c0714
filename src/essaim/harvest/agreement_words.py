"""Agreement, changes of mind and tiers in words: "this room", never "the inhabitants"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from essaim.harvest.agreement import Agreement
    from essaim.harvest.changes import Change
    from essaim.harvest.tiers import Tier
    from essaim.vocabulary.phrase import Phrase

NO_DECISION = phrase("This is not a decision.")


def percent(share: float) -> int:
    """A share in whole hundredths."""
    return round(100 * share)


def counts_phrase(found: Agreement) -> Phrase:
    """The counts: agree, disagree, pass."""
    tally = found.tally
    return phrase(
        "{agree} agree, {disagree} disagree, {passed} pass",
        agree=tally.agree,
        disagree=tally.disagree,
        passed=tally.passed,
    )


def agreement_phrase(found: Agreement) -> Phrase:
    """What the counts allow one to say about this room."""
    if found.share is None:
        return phrase("Nobody in this room said yes or no.")
    if found.interval is None:
        return phrase("The whole room voted: this is how it stands.")
    return phrase(
        "In this room, between {low} and {high} % (interval at 95 %) would agree, of those with an "
        "opinion.",
        low=percent(found.interval.low),
        high=percent(found.interval.high),
    )


def change_phrase(change: Change) -> Phrase:
    """What two rounds of votes allow one to say."""
    if not change.changed:
        return phrase("Nobody changed their mind.")
    if not change.clear:
        return phrase_n(
            "{n} person changed their mind ({towards} towards agreement, {away} away): too few to "
            "say that the room moved.",
            "A few changed their minds: {n} ({towards} towards agreement, {away} away). That is "
            "too little to say that the room moved.",
            change.changed,
            towards=change.towards,
            away=change.away,
        )
    towards, away, p = change.towards, change.away, _small(change.p)
    if towards > away:
        return phrase(
            "The room moved towards agreement: {towards} against {away} ({p}).",
            towards=towards,
            away=away,
            p=p,
        )
    return phrase(
        "The room moved away from agreement: {away} against {towards} ({p}).",
        towards=towards,
        away=away,
        p=p,
    )


def _small(p: float) -> Phrase:
    return phrase("p < 0.001") if p < 0.001 else phrase("p = {p}", p=round(p, 3))


def tiers_phrase(tiers: tuple[Tier, ...]) -> Phrase:
    """What the tiers allow one to say."""
    if len(tiers) < 2:
        return phrase("The dots do not tell these ideas apart.")
    return phrase_n(
        "One idea stands ahead of the others.",
        "{n} ideas stand ahead of the others; the dots do not tell them apart.",
        len(tiers[0].items),
    )
