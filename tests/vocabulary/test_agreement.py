"""The document of a room's agreement goes out and comes back."""

import pytest

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
from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.errors import DocumentError

PART = PartOfRoom(agree=9, disagree=1, passed=0, share=0.9, low=0.6, high=0.98)
ROUND = RoundOfVotes(
    round=1, agree=9, disagree=1, passed=2, share=0.9, low=None, high=None, whole_room=True
)
ROOM = RoomAgreement(
    present=12,
    people=12,
    statements=(
        StatementVotes(
            statement="Des haies",
            rounds=(ROUND,),
            change=ChangeOfMind(both=6, towards=6, away=0, p=0.03125, clear=True),
        ),
    ),
    ground=CommonGround(
        named=True,
        why_not=None,
        groups=2,
        silhouette=0.5,
        p=0.025,
        sizes=(30, 20),
        common=(CommonStatement(statement="Haies", side="agree", score=0.9, groups=(PART, PART)),),
        telling=(
            (TellingStatement(statement="Bus", side="disagree", z=3.1, inside=PART, outside=PART),),
            (),
        ),
        minority=("Château",),
    ),
)


def test_it_comes_back_as_it_went():
    assert from_json(to_json(ROOM), RoomAgreement) == ROOM


def test_a_reason_that_nobody_knows_is_refused():
    text = to_json(ROOM).replace('"why_not": null', '"why_not": "boredom"')
    with pytest.raises(DocumentError):
        from_json(text, RoomAgreement)
