"""What is said in words goes out as a document, with the same numbers."""

import numpy as np
import pytest

from essaim.harvest.agreement import VoteError
from essaim.harvest.agreement_document import document_of_votes
from essaim.harvest.votes import VoteSheet
from essaim.vocabulary.agreement import RoomAgreement
from essaim.vocabulary.documents import from_json, to_json


def two_camps(people):
    """Half of a room wants what the other half does not; all want hedges."""
    draw = np.random.default_rng(5)
    names = [f"p{n}" for n in range(people)]
    votes = {"haies": dict.fromkeys(names, "agree")}
    for number in range(10):
        votes[f"s{number}"] = {
            who: "agree" if (draw.random() < 0.9) == (rank % 2 == 0) else "disagree"
            for rank, who in enumerate(names)
        }
    return VoteSheet({1: votes}, ())


def test_groups_that_may_be_named_are_there_with_their_intervals():
    found = document_of_votes(two_camps(60), present=60)
    assert (found.people, found.ground.named, found.ground.sizes) == (60, True, (30, 30))
    first = found.ground.common[0]
    assert (first.statement, first.side, len(first.groups)) == ("haies", "agree", 2)
    # All thirty of each group voted: a fact, without an interval.
    assert [(one.share, one.low) for one in first.groups] == [(1.0, None)] * 2
    assert all(one.z > 1.96 for group in found.ground.telling for one in group)
    assert from_json(to_json(found), RoomAgreement) == found


def test_a_cafe_of_thirty_five_has_no_named_group():
    found = document_of_votes(two_camps(35))
    assert (found.ground.named, found.ground.why_not, found.ground.telling) == (False, "few", ())
    assert found.ground.common[0].groups[0].low == pytest.approx(35 / (35 + 1.959964**2))


def test_an_empty_table_has_no_ground():
    found = document_of_votes(VoteSheet({}, ()))
    assert (found.people, found.statements, found.ground) == (0, (), None)
    assert from_json(to_json(found), RoomAgreement) == found


def test_more_votes_than_people_are_refused():
    with pytest.raises(VoteError):
        document_of_votes(two_camps(35), present=34)
