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
    assert "1 agree, 3 disagree" in say(told["lone"][0], "en")
    assert told["floor"] is None


@pytest.fixture
def split():
    """Sixty phones: all want hedges, and on eight more statements half votes against half."""
    cafe = a_workshop(guests=60)
    a_vote(cafe, *["agree"] * 60)
    for _ in range(8):
        a_vote(cafe, *["agree"] * 30, *["disagree"] * 30)
    return cafe


def test_groups_that_chance_does_not_make_are_a_table(split):
    told = ground_sentences(split)
    assert "2 groups" in say(told["why"], "en")
    assert [(say(name, "en"), size) for name, size, _ in told["groups"]] == [
        ("Group A", 30),
        ("Group B", 30),
    ]
    rows = told["groups"][0][2]
    assert len(rows) == 5
    text, side, inside, outside = rows[0]
    assert text == "Des haies"
    assert say(side, "en") in ("agree", "disagree")
    # Everybody in both groups voted: a fact about them, without an interval.
    assert (say(inside, "en"), say(outside, "en")) == ("100 % (30 of 30)", "0 % (0 of 30)")


def test_the_table_has_its_heads_and_its_caption_without_a_note(split, client):
    from tests.web.team import an_administrator

    client.force_login(an_administrator())
    page = client.get(f"/ateliers/{split.slug}/recolte/").content.decode()
    shown = page.partition("Ce que cette salle partage")[2].partition("</section")[0]
    heads = ("Énoncé", "Penche", "Dans le groupe", "Parmi les autres")
    for one in (*heads, "Groupe A", "30 personnes", "<caption>", 'scope="col"', 'scope="row"'):
        assert one in shown, one
    assert "habitants" not in shown


def test_it_stands_on_the_page_of_the_harvest(team, told):
    a_vote(told, "agree", "agree")
    a_vote(told, "agree", "disagree")
    shown = team.get(f"/ateliers/{told.slug}/recolte/").content.decode()
    assert "Ce que cette salle partage" in shown
    assert "moins de cinquante personnes" in shown
