"""A guest who is erased leaves the seatings as they were, and no trace in them."""

import dataclasses

from essaim.cafe.check import check_seating
from essaim.cafe.repair import repair_seating
from essaim.vocabulary.documents import to_json
from essaim.web.cafe.erasing import without_trace


def test_the_seats_stay_and_the_id_is_nowhere(documents):
    _, seating = documents
    gone = next(t.host for t in seating.rounds[0].tables if t.host) or seating.guests[0].id
    repaired = repair_seating(seating, after=1, left=[gone], door=True)
    for one in (seating, repaired):
        cleaned = without_trace(one, gone, "erased-1")
        assert f'"{gone}"' not in to_json(cleaned)
        assert [len(t.guests) for r in cleaned.rounds for t in r.tables] == [
            len(t.guests) for r in one.rounds for t in r.tables
        ]
        assert dataclasses.replace(cleaned.quality, proofs=()) == dataclasses.replace(
            one.quality, proofs=()
        )


def test_her_needs_and_languages_go_too(documents):
    _, seating = documents
    somebody = next(guest for guest in seating.guests if guest.accessible)
    cleaned = without_trace(seating, somebody.id, "erased-1")
    found = next(guest for guest in cleaned.guests if guest.id == "erased-1")
    assert (found.name, found.accessible, found.languages) == ("", False, ())


def test_the_seating_still_recounts_as_it_says(documents):
    _, seating = documents
    cleaned = without_trace(seating, seating.guests[3].id, "erased-1")
    assert check_seating(cleaned).sound


def test_what_she_voted_stays_counted_and_is_nobody_s(cafe):
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.cafe import plenary_votes, plenary_writes
    from essaim.web.cafe.erasing import forget_guest
    from essaim.web.cafe.plenary_keeping import keep_votes
    from essaim.web.cafe.plenary_models import Ballot, DotSheet
    from essaim.web.cafe.plenary_results import outcomes_of
    from tests.web.cafe.plenary import a_vote, dots

    group = plenary_writes.create_cluster(COMMAND_LINE, cafe, "Planter")
    plenary_votes.open_dots(COMMAND_LINE, cafe)
    one = a_vote(cafe, "agree", "agree")
    voter = Ballot.objects.first().voter
    keep_votes([dots(cafe, voter.code, (group, 1))])
    before = outcomes_of(one, present=35)
    forget_guest(voter.person)
    assert outcomes_of(one, present=35) == before
    assert (Ballot.objects.filter(voter=None).count(), DotSheet.objects.get().voter) == (1, None)
