"""What a table of votes allows one to say, as the document `essaim/agreement/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.harvest.agreement import agreement_of
from essaim.vocabulary.agreement import (
    ChangeOfMind,
    CommonGround,
    CommonStatement,
    PartOfRoom,
    RoomAgreement,
    RoundOfVotes,
    StatementVotes,
    TellingStatement,
)

if TYPE_CHECKING:
    from essaim.harvest.changes import Change
    from essaim.harvest.shared_ground import Part
    from essaim.harvest.votes import VoteSheet


def document_of_votes(sheet: VoteSheet, *, present: int | None = None) -> RoomAgreement:
    """The votes of a table with what they allow one to say.

    Args:
        sheet: the votes.
        present: how many people were in the room; nothing when nobody counted them.

    Raises:
        VoteError: more votes on a statement than people in the room.
    """
    return RoomAgreement(
        present=present,
        people=sheet.people(),
        statements=tuple(_statement(sheet, name, present) for name in sheet.statements()),
        ground=_ground(sheet, present) if sheet.rounds else None,
    )


def _statement(sheet: VoteSheet, name: str, present: int | None) -> StatementVotes:
    change = sheet.change(name)
    return StatementVotes(
        statement=name,
        rounds=tuple(
            _round(sheet, name, number, present)
            for number, there in sheet.rounds.items()
            if name in there
        ),
        change=_change(change) if change else None,
    )


def _change(change: Change) -> ChangeOfMind:
    return ChangeOfMind(
        both=change.both,
        towards=change.towards,
        away=change.away,
        p=change.p,
        clear=change.clear,
    )


def _round(sheet: VoteSheet, name: str, number: int, present: int | None) -> RoundOfVotes:
    found = agreement_of(sheet.tally(name, number=number), present=present)
    return RoundOfVotes(
        round=number,
        agree=found.tally.agree,
        disagree=found.tally.disagree,
        passed=found.tally.passed,
        share=found.share,
        low=found.interval.low if found.interval else None,
        high=found.interval.high if found.interval else None,
        whole_room=found.whole,
    )


def _ground(sheet: VoteSheet, present: int | None) -> CommonGround:
    from essaim.harvest.opinion import opinions_of  # noqa: PLC0415 - numpy, for who asks
    from essaim.harvest.shared_ground import SMALLEST, ground_of  # noqa: PLC0415 - as above

    names, votes = sheet.arrays(max(sheet.rounds))
    opinions = opinions_of(votes)
    ground = ground_of(votes, opinions, present=present)
    return CommonGround(
        named=opinions.named,
        why_not=opinions.why or None,
        groups=opinions.count,
        silhouette=opinions.silhouette,
        p=opinions.p,
        sizes=ground.sizes,
        described=ground.described,
        smallest=SMALLEST,
        common=tuple(
            CommonStatement(
                statement=names[one.statement],
                side=one.side,
                score=one.score,
                groups=tuple(_part(part) for part in one.groups),
            )
            for one in ground.common
        ),
        telling=tuple(
            tuple(
                TellingStatement(
                    statement=names[one.statement],
                    side=one.side,
                    z=one.z,
                    inside=_part(one.inside),
                    outside=_part(one.outside),
                )
                for one in group
            )
            for group in ground.telling
        ),
        minority=tuple(names[one] for one in ground.minority),
    )


def _part(part: Part) -> PartOfRoom:
    return PartOfRoom(
        agree=part.tally.agree,
        disagree=part.tally.disagree,
        passed=part.tally.passed,
        share=part.share,
        low=part.interval.low if part.interval else None,
        high=part.interval.high if part.interval else None,
    )
