"""Groups in words: why none is named, what is shared, and never the inhabitants."""

import pytest

from essaim.harvest.agreement import Interval, Tally
from essaim.harvest.opinion import Opinions
from essaim.harvest.opinion_words import (
    SMALLEST,
    common_phrase,
    floor_phrase,
    group_name,
    groups_phrase,
    lone_phrase,
    minority_phrase,
    share_phrase,
    telling_phrase,
)
from essaim.harvest.shared_ground import SMALLEST as FLOOR
from essaim.harvest.shared_ground import Common, Ground, Part, Telling
from essaim.words.say import say

NOBODY = Part(Tally(), None, None)
MOST = Part(Tally(9, 1, 0), 0.9, Interval(0.6, 0.98))
WHOLE = Part(Tally(9, 1, 0), 0.9, None)
EMPTY = Ground(common=(), sizes=(), telling=(), minority=())


def told(why, p=None, *, named=False, ground=EMPTY):
    opinions = Opinions(None, 2, 0.4, p, named=named, why=why)
    return say(groups_phrase(opinions, ground), "en")


def test_why_no_group_is_named():
    assert "under fifty people" in told("few")
    assert "shuffled at random" in told("chance", 0.33)
    assert "0.33" in told("chance", 0.33)
    assert "votes alike" in told("flat")


def test_named_groups_are_counted_with_their_chance():
    ground = Ground(common=(), sizes=(30, 25), telling=((), ()), minority=())
    sentence = told("", 0.025, named=True, ground=ground)
    assert "2 groups" in sentence
    assert "30 and 25" in sentence
    assert "2.5 per cent" in sentence


@pytest.mark.parametrize("language", ["fr", "en"])
def test_shares_go_with_their_counts(language):
    common = say(common_phrase(Common(0, "agree", (MOST, NOBODY), 0.8), "Des haies"), language)
    assert "90" in common
    assert "9" in common
    telling = say(telling_phrase(Telling(0, "disagree", MOST, MOST, 2.0), "Bus"), language)
    assert "10" in telling
    assert "habitant" not in common + telling
    assert say(group_name(1), language).endswith("B")
    assert say(minority_phrase(1), language)


def test_a_share_has_its_interval_unless_the_whole_part_voted():
    assert say(share_phrase(MOST, "agree"), "en") == "90 % (9 of 10; 60 to 98 %)"
    assert say(share_phrase(WHOLE, "agree"), "en") == "90 % (9 of 10)"
    assert say(share_phrase(NOBODY, "agree"), "en") == "nobody"


def test_a_group_that_is_not_described_says_why():
    def floor(signs):
        described = tuple(one == "+" for one in signs)
        ground = Ground(common=(), sizes=(), telling=(), minority=(), described=described)
        return floor_phrase(ground)

    assert floor("") is None
    assert floor("++") is None
    assert "fewer than 5" in say(floor("+-"), "en")
    assert "No group is described" in say(floor("--"), "en")
    assert SMALLEST == FLOOR


def test_a_lone_voice_is_told_with_its_counts():
    assert say(lone_phrase(Tally(1, 9, 0), "Un château"), "en") == (
        "“Un château”: 1 agree, 9 disagree"
    )
