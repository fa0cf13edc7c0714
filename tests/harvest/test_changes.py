"""Changes of mind between two rounds."""

from hypothesis import given
from hypothesis import strategies as st

from essaim.harvest.changes import Change, change_of

VOTES = st.dictionaries(st.integers(0, 40), st.sampled_from(["agree", "disagree", "pass"]))


def all_of(number, vote):
    return dict.fromkeys(range(number), vote)


def test_six_people_who_all_change_the_same_way_are_needed():
    six = change_of(all_of(6, "disagree"), all_of(6, "agree"))
    five = change_of(all_of(5, "disagree"), all_of(5, "agree"))
    assert (round(six.p, 3), six.clear) == (0.031, True)
    assert (five.p, five.clear, five.changed) == (0.0625, False, 5)


def test_a_pass_stands_in_the_middle():
    found = change_of({1: "pass", 2: "pass", 3: "agree"}, {1: "agree", 2: "disagree", 3: "pass"})
    assert (found.towards, found.away) == (1, 2)


def test_only_those_who_voted_twice_count():
    found = change_of({1: "agree", 2: "agree"}, {2: "agree", 3: "disagree"})
    assert found == Change(both=1, towards=0, away=0, p=1.0)


@given(VOTES, VOTES)
def test_turning_the_rounds_turns_the_change(first, second):
    one, other = change_of(first, second), change_of(second, first)
    assert (one.towards, one.away, one.p) == (other.away, other.towards, other.p)
    assert one.changed <= one.both <= min(len(first), len(second))
