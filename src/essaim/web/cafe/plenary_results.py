"""What closed votes give: counts and intervals for this room, tiers of dots, changes of mind.

Nothing here counts a vote that is still open: nobody knows it, the team included.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count

from essaim.harvest import agreement_words as words
from essaim.harvest.agreement import Agreement, Tally, agreement_of
from essaim.harvest.changes import Change, change_of
from essaim.harvest.tiers import tiers_of
from essaim.web.cafe.plenary_models import Poll

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from essaim.harvest.changes import Vote
    from essaim.harvest.tiers import Tier
    from essaim.vocabulary.phrase import Phrase
    from essaim.web.cafe.models import Workshop
    from essaim.web.cafe.plenary_models import Plenary, Statement

VOTES: tuple[Vote, ...] = ("agree", "disagree", "pass")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A closed round of votes on one statement."""

    round: int
    found: Agreement
    # More votes than people: somebody counted twice, or the room counted short.
    over: bool = False

    @property
    def percent(self) -> int:
        """The share of those who agree, in hundredths."""
        return words.percent(self.found.share or 0)

    @property
    def band(self) -> tuple[int, int] | None:
        """Where the interval begins on a bar of 100, and how wide it is."""
        interval = self.found.interval
        if interval is None:
            return None
        low = words.percent(interval.low)
        return low, words.percent(interval.high) - low

    @property
    def counts(self) -> Phrase:
        """The counts in words."""
        return words.counts_phrase(self.found)

    @property
    def meaning(self) -> Phrase:
        """What the counts allow one to say of this room."""
        return words.agreement_phrase(self.found)


def present_at(workshop: Workshop, plenary: Plenary) -> int | None:
    """How many are in the room: as counted, or else as checked in and not gone."""
    arrived = workshop.invitations.filter(arrived_at__isnull=False, left_after=None).count()
    return plenary.present or arrived or None


def closed_rounds(statement: Statement) -> list[int]:
    """The rounds whose counts may be known; while a second one runs, the first is put away."""
    if statement.state != Poll.CLOSED:
        return []
    return list(range(1, statement.round + 1))


def outcomes_of(statement: Statement, *, present: int | None) -> list[Outcome]:
    """What the closed rounds gave, phones and raised hands together."""
    rounds = closed_rounds(statement)
    if not rounds:
        return []
    counting = statement.ballots.filter(counts=True).order_by().values_list("round", "vote")
    cast = {(number, vote): n for number, vote, n in counting.annotate(n=Count("pk"))}
    hands = {one.round: one for one in statement.hands.all()}
    found = []
    for number in rounds:
        tally = Tally(*(cast.get((number, vote), 0) for vote in VOTES))
        if number in hands:
            one = hands[number]
            tally += Tally(one.agree, one.disagree, one.passed)
        # More votes than people were counted: the count of people is what is wrong.
        over = present is not None and tally.voted > present
        room = None if over else present
        found.append(Outcome(number, agreement_of(tally, present=room), over))
    return found


def phones_of(statement: Statement) -> int:
    """How many have voted by phone in the round that is open, or was last."""
    return statement.ballots.filter(counts=True, round=statement.round).count()


def hands_left(statement: Statement, *, present: int | None) -> int | None:
    """How many hands can still be raised by people who did not vote by phone.

    Nothing when nobody knows how many are in the room.
    """
    return None if present is None else max(0, present - phones_of(statement))


def votes_of(statement: Statement) -> dict[int, dict[str, Vote]]:
    """For each round, who voted what; only for results and files of closed votes."""
    found: dict[int, dict[str, Vote]] = {}
    counting = statement.ballots.filter(counts=True).values_list("round", "mark", "vote")
    for number, mark, cast in counting:
        vote = next(choice for choice in VOTES if choice == cast)
        found.setdefault(number, {})[str(mark)] = vote
    return found


def change_in(statement: Statement) -> Change | None:
    """What two closed rounds changed, among those who voted twice by phone."""
    if closed_rounds(statement) != [1, 2]:
        return None
    cast = votes_of(statement)
    change = change_of(cast.get(1, {}), cast.get(2, {}))
    return change if change.both else None


def dots_of(
    plenary: Plenary, by_hand: Mapping[str, int], sheets: Sequence[Mapping[str, int]]
) -> tuple[Tier, ...]:
    """The groups in tiers by their dots, those counted on paper included; none while it is open.

    Args:
        plenary: says whether it is closed, and how many dots one person may put on a group.
        by_hand: each group that takes dots, with those counted on paper.
        sheets: the dots of each person, those that count.
    """
    if plenary.dots != Poll.CLOSED:
        return ()
    total = Counter(by_hand)
    for sheet in sheets:
        total.update({name: number for name, number in sheet.items() if name in by_hand})
    counts = {name: total[name] for name in by_hand}
    return tiers_of(counts, most_each=plenary.dots_each if plenary.several else 1)
