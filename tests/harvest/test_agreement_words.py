"""What is said of votes: this room, and no more than the figures allow."""

import pytest

from essaim.harvest import agreement_words as words
from essaim.harvest.agreement import Tally, agreement_of
from essaim.harvest.changes import change_of
from essaim.harvest.tiers import tiers_of
from essaim.words.say import say


def test_the_room_and_never_the_inhabitants():
    some, all_ = agreement_of(Tally(10, 10), present=35), agreement_of(Tally(10, 10), present=20)
    assert "between 36 and 64 %" in str(words.agreement_phrase(some))
    assert "whole room" in str(words.agreement_phrase(all_))
    assert "Nobody" in str(words.agreement_phrase(agreement_of(Tally())))
    for found in (some, all_):
        assert "salle" in say(words.agreement_phrase(found), "fr")
        assert "habitants" not in say(words.agreement_phrase(found), "fr")
    assert str(words.counts_phrase(some)) == "10 agree, 10 disagree, 0 pass"


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (0, "Nobody changed"),
        (1, "1 person changed"),
        (5, "A few changed their minds: 5"),
        (6, "moved towards agreement: 6 against 0 (p = 0.031)"),
        (20, "p < 0.001"),
    ],
)
def test_changes(number, sentence):
    people = range(number)
    found = change_of(dict.fromkeys(people, "disagree"), dict.fromkeys(people, "agree"))
    assert sentence in str(words.change_phrase(found))
    back = change_of(dict.fromkeys(people, "agree"), dict.fromkeys(people, "disagree"))
    assert "{" not in say(words.change_phrase(back), "fr")


def test_tiers():
    assert "do not tell" in str(words.tiers_phrase(tiers_of({"a": 3, "b": 2})))
    assert "One idea" in str(words.tiers_phrase(tiers_of({"a": 30, "b": 2})))
    assert "2 ideas" in str(words.tiers_phrase(tiers_of({"a": 30, "b": 28, "c": 2})))
    assert "decision" in str(words.NO_DECISION)
