"""What the phones of a room share is told once two votes are closed; groups seldom are."""

import pytest

from essaim.web.harvest.ground import ground_sentences
from essaim.words.say import say
from tests.web.cafe.hall import a_workshop
from tests.web.cafe.plenary import a_vote

pytestmark = pytest.mark.django_db


def test_one_vote_has_nothing_to_share_with_another():
    cafe = a_workshop(guests=6)
    assert ground_sentences(cafe) is None
    a_vote(cafe, "agree", "agree")
    assert ground_sentences(cafe) is None
    a_vote(cafe, "agree", "agree", close=False)
    assert ground_sentences(cafe) is None


def test_a_small_room_reads_why_it_has_no_groups():
    cafe = a_workshop(guests=6)
    a_vote(cafe, "agree", "agree", "agree", "agree", "disagree")
    a_vote(cafe, "agree", "disagree", "disagree", "disagree", "pass")
    told = ground_sentences(cafe)
    assert len(told["common"]) == 2
    assert "80" in say(told["common"][0], "en")
    assert "under fifty" in say(told["why"], "en")
    assert told["groups"] == []
    assert "1 statement" in say(told["minority"], "en")


def test_it_stands_on_the_page_of_the_harvest(team, told):
    a_vote(told, "agree", "agree")
    a_vote(told, "agree", "disagree")
    shown = team.get(f"/ateliers/{told.slug}/recolte/").content.decode()
    assert "Ce que cette salle partage" in shown
    assert "moins de cinquante personnes" in shown
