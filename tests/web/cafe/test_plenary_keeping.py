"""Votes in the base: once each, the last one counts, only while the vote is open."""

import uuid

import pytest

from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe import plenary_votes as votes
from essaim.web.cafe import plenary_writes as writes
from essaim.web.cafe.keeping import Bearer, Letter, Stored
from essaim.web.cafe.plenary_keeping import VoteLetter, keep_letters, keep_votes
from essaim.web.cafe.plenary_models import Ballot, DotSheet
from essaim.web.cafe.posting import PostedNote
from tests.web.cafe.hall import a_workshop
from tests.web.cafe.plenary import a_vote, dots, vote

pytestmark = pytest.mark.django_db(transaction=True)
ANA, BOB = "CAFE0001", "CAFE0002"


@pytest.fixture
def cafe():
    return a_workshop(guests=3)


def counting():
    return sorted(Ballot.objects.filter(counts=True).values_list("voter__guest", "vote"))


def test_a_vote_is_kept_once_and_the_last_one_counts(cafe):
    one = a_vote(cafe, close=False)
    key = uuid.uuid4()
    first, second, again = (
        vote(cafe, one, ANA, choice, key=k)
        for choice, k in (("agree", key), ("disagree", None), ("agree", key))
    )
    receipts = keep_votes([first]) + keep_votes([second]) + keep_votes([again])
    assert receipts[0] == Stored(key, new=True)
    assert receipts[2] == Stored(key, new=False)
    assert counting() == [("g1", "disagree")]
    assert Ballot.objects.count() == 2
    assert Ballot.objects.values("mark").distinct().count() == 1


def test_within_one_batch_too(cafe):
    one = a_vote(cafe, close=False)
    key = uuid.uuid4()
    letters = [vote(cafe, one, ANA, c) for c in ("agree", "pass", "disagree")]
    letters += [vote(cafe, one, BOB, "agree", key=key), vote(cafe, one, BOB, "pass", key=key)]
    assert [receipt.new for receipt in keep_votes(letters)] == [True] * 4 + [False]
    assert counting() == [("g1", "disagree"), ("g2", "agree")]


def test_a_closed_vote_does_not_move(cafe):
    one = a_vote(cafe, "agree")
    late = keep_votes([vote(cafe, one, BOB, "agree"), vote(cafe, one, BOB, "agree", number=2)])
    assert [receipt.status for receipt in late] == [409, 409]
    votes.open_vote(COMMAND_LINE, one)
    # A phone that slept through the first round does not vote in the second by mistake.
    (slept,) = keep_votes([vote(cafe, one, BOB, "agree", number=1)])
    assert (slept.status, Ballot.objects.count()) == (409, 1)


def test_who_may_vote(cafe):
    one, other = a_vote(cafe, close=False), a_workshop(slug="autre")
    mine = vote(cafe, one, ANA, "agree")
    strangers = [
        vote(cafe, one, "ZZZZZZZZ", "agree"),
        vote(cafe, one, "AUTR0001", "agree"),
        VoteLetter(cafe.pk, Bearer(team=True), mine.ballot),
        VoteLetter(cafe.pk, Bearer(), mine.ballot),
        vote(other, one, "AUTR0001", "agree"),
        VoteLetter(uuid.uuid4(), Bearer(code=ANA), mine.ballot),
    ]
    assert [receipt.status for receipt in keep_votes(strangers)] == [401] * 4 + [422, 404]
    ana = cafe.invitations.get(code=ANA)
    assert keep_votes([VoteLetter(cafe.pk, Bearer(invitation=ana.pk), mine.ballot)])[0].new


def test_dots_are_put_and_taken_back(cafe):
    one, two, three, four = (writes.create_cluster(COMMAND_LINE, cafe, t) for t in "abcd")
    (early,) = keep_votes([dots(cafe, ANA, (one, 1))])
    votes.open_dots(COMMAND_LINE, cafe)
    receipts = keep_votes(
        [
            dots(cafe, ANA, (one, 1), (two, 1), (three, 1)),
            dots(cafe, ANA, (one, 1), (two, 1), (three, 1), (four, 1)),
            dots(cafe, ANA, (one, 2)),
            dots(cafe, ANA),
            dots(cafe, BOB, (two, 1)),
        ]
    )
    assert early.status == 409
    assert [getattr(r, "status", 201) for r in receipts] == [201, 422, 422, 201, 201]
    kept = DotSheet.objects.filter(counts=True).order_by("voter__guest")
    assert [sheet.dots for sheet in kept] == [{}, {str(two.pk): 1}]
    writes.set_plenary(COMMAND_LINE, cafe, dots_each=3, several=True, present=None)
    assert keep_votes([dots(cafe, ANA, (one, 3))])[0].new
    other = writes.create_cluster(COMMAND_LINE, a_workshop(slug="autre"), "x")
    assert keep_votes([dots(cafe, ANA, (other, 1))])[0].status == 422


def test_notes_and_votes_share_the_writer_each_with_its_answer(cafe):
    one = a_vote(cafe, close=False)
    note = Letter(cafe.pk, Bearer(code=ANA), PostedNote(uuid.uuid4(), 1, 1, "idea", "x"))
    lost = Letter(cafe.pk, Bearer(), PostedNote(uuid.uuid4(), 1, 1, "idea", "x"))
    first, second, third = keep_letters([vote(cafe, one, ANA, "pass"), lost, note])
    assert (first.new, second.status, third.new) == (True, 401, True)
    assert third.id == cafe.notes.get().pk
