"""Votes open, close, open a second time, and are counted by hand."""

import pytest

from essaim.harvest.agreement import Tally
from essaim.vocabulary.errors import EssaimError
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.cafe import plenary_votes as votes
from essaim.web.cafe import plenary_writes as writes
from essaim.web.cafe.plenary_models import HandCount, Plenary, Statement
from tests.web.cafe.hall import a_workshop
from tests.web.cafe.plenary import a_note_of, a_vote

pytestmark = pytest.mark.django_db


@pytest.fixture
def cafe():
    return a_workshop()


def test_a_statement_is_a_note_or_typed_by_the_team(cafe):
    note = a_note_of(cafe, "Mot pour mot")
    one = votes.add_statement(COMMAND_LINE, cafe, note=note)
    two = votes.add_statement(COMMAND_LINE, cafe, text="Écrit")
    assert [(s.text, s.typed) for s in (one, two)] == [("Mot pour mot", False), ("Écrit", True)]
    note.delete()
    one.refresh_from_db()
    assert (one.text, one.typed, one.note) == ("Mot pour mot", False, None)


def test_a_vote_is_held_twice_at_most(cafe):
    one = a_vote(cafe)
    assert Plenary.objects.get().shown == "votes"
    votes.open_vote(COMMAND_LINE, one)
    with pytest.raises(EssaimError, match="open already"):
        votes.open_vote(COMMAND_LINE, one)
    votes.close_vote(COMMAND_LINE, one)
    with pytest.raises(EssaimError, match="twice"):
        votes.open_vote(COMMAND_LINE, one)
    assert Statement.objects.get().round == 2


def test_what_was_voted_on_stays(cafe):
    one, two = a_vote(cafe), votes.add_statement(COMMAND_LINE, cafe, text="x")
    votes.remove_statement(COMMAND_LINE, two)
    with pytest.raises(EssaimError, match="stays"):
        votes.remove_statement(COMMAND_LINE, one)


def test_hands_are_counted_round_by_round_and_may_be_corrected(cafe):
    one = votes.add_statement(COMMAND_LINE, cafe, text="x")
    with pytest.raises(EssaimError, match="not put"):
        votes.count_hands(COMMAND_LINE, one, Tally(1))
    a_vote(cafe, hands=(5, 2, 1), statement=one)
    votes.count_hands(COMMAND_LINE, one, Tally(6, 2, 1))
    a_vote(cafe, hands=(8, 0, 1), statement=one)
    found = HandCount.objects.values_list("round", "agree", "disagree", "passed")
    assert list(found) == [(1, 6, 2, 1), (2, 8, 0, 1)]


def test_dots_need_groups_and_may_be_opened_again(cafe):
    with pytest.raises(EssaimError, match="no group"):
        votes.open_dots(COMMAND_LINE, cafe)
    group = writes.create_cluster(COMMAND_LINE, cafe, "Planter")
    for act, state in ((votes.open_dots, "open"), (votes.close_dots, "closed")) * 2:
        act(COMMAND_LINE, cafe)
        assert Plenary.objects.get().dots == state
    votes.count_paper_dots(COMMAND_LINE, cafe, {group.pk: 12})
    group.refresh_from_db()
    assert group.by_hand == 12


def in_the_room(cafe, present):
    writes.set_plenary(COMMAND_LINE, cafe, dots_each=3, several=False, present=present)


def test_hands_are_those_who_did_not_vote_by_phone(cafe):
    in_the_room(cafe, 10)
    one = a_vote(cafe, "agree", "pass", close=False)
    votes.count_hands(COMMAND_LINE, one, Tally(5, 2, 1))
    with pytest.raises(EssaimError) as refused:
        votes.count_hands(COMMAND_LINE, one, Tally(6, 2, 1))
    assert "9 hands and 2 votes by phone are more than the 10 people" in str(refused.value)
    assert HandCount.objects.get().agree == 5
    in_the_room(cafe, 11)
    votes.count_hands(COMMAND_LINE, one, Tally(6, 2, 1))


def test_without_a_count_of_people_hands_are_not_checked(cafe):
    one = a_vote(cafe, "agree", close=False)
    votes.count_hands(COMMAND_LINE, one, Tally(400))
    assert HandCount.objects.get().agree == 400


def test_the_second_round_counts_its_own_phones(cafe):
    in_the_room(cafe, 3)
    one = a_vote(cafe, "agree", "agree")
    a_vote(cafe, statement=one, close=False)
    votes.count_hands(COMMAND_LINE, one, Tally(3))
