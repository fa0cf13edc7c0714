"""Results: nothing before the vote is closed, then this room's counts, phones and hands."""

import pytest

from essaim.harvest.agreement import Tally
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe import plenary_votes as votes
from essaim.web.cafe.plenary_models import Ballot, Plenary
from essaim.web.cafe.plenary_results import (
    change_in,
    dots_of,
    outcomes_of,
    present_at,
    votes_of,
)
from tests.web.cafe.hall import a_workshop
from tests.web.cafe.plenary import a_vote

pytestmark = pytest.mark.django_db


@pytest.fixture
def cafe():
    return a_workshop(guests=8)


def test_nothing_is_known_before_the_vote_is_closed(cafe):
    one = a_vote(cafe, "agree", "agree", hands=(5, 0, 0), close=False)
    assert outcomes_of(one, present=35) == []
    votes.close_vote(COMMAND_LINE, one)
    one.refresh_from_db()
    (found,) = outcomes_of(one, present=35)
    assert found.found.tally == Tally(7, 0, 0)
    # While a second round runs, the first one is put away.
    assert outcomes_of(a_vote(cafe, statement=one, close=False), present=35) == []


def test_the_interval_is_that_of_this_room(cafe):
    one = a_vote(cafe, "agree", "disagree", "pass", hands=(9, 9, 0))
    (found,) = outcomes_of(one, present=36)
    assert (found.percent, found.band) == (50, (36, 28))
    (whole,) = outcomes_of(one, present=21)
    assert (whole.band, "whole room" in str(whole.meaning)) == (None, True)
    # More votes than people: the count of people is wrong, and is not used.
    assert outcomes_of(one, present=3)[0].band is not None
    assert [outcomes_of(one, present=n)[0].over for n in (20, 21, None)] == [True, False, False]
    assert str(found.counts) == "10 agree, 10 disagree, 1 pass"


def test_two_rounds_tell_who_changed_even_once_people_are_forgotten(cafe):
    one = a_vote(cafe, *["disagree"] * 7)
    assert change_in(one) is None
    a_vote(cafe, *["agree"] * 6, "disagree", "agree", statement=one)
    Ballot.objects.update(voter=None)
    change = change_in(one)
    assert (change.both, change.towards, change.away, round(change.p, 3)) == (7, 6, 0, 0.031)
    assert [len(cast) for cast in votes_of(one).values()] == [7, 8]


def test_hands_alone_cannot_tell_who_changed(cafe):
    one = a_vote(cafe, hands=(10, 2, 0))
    assert change_in(a_vote(cafe, hands=(2, 10, 0), statement=one)) is None


def test_dots_are_secret_then_stand_in_tiers():
    hands, sheets = {"a": 20, "b": 0, "c": 1}, [{"a": 1, "b": 1, "gone": 1}] * 2
    assert dots_of(Plenary(dots="open"), hands, sheets) == ()
    first, second = dots_of(Plenary(dots="closed"), hands, sheets)
    assert first.items == (("a", 22),)
    assert second.items == (("b", 2), ("c", 1))


def test_who_is_in_the_room(cafe):
    from django.utils import timezone

    assert present_at(cafe, Plenary()) is None
    cafe.invitations.filter(guest__in=["g1", "g2"]).update(arrived_at=timezone.now())
    cafe.invitations.filter(guest="g2").update(left_after=1)
    assert present_at(cafe, Plenary()) == 1
    assert present_at(cafe, Plenary(present=30)) == 30
