"""What is shared comes first, with the counts of each group; what tells groups apart after."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.harvest.opinion import Opinions, opinions_of, votes_of
from essaim.harvest.shared_ground import describable, ground_of, two_proportions


@pytest.fixture
def split():
    """Sixty people: all want hedges, half want buses and the others none; one wants a castle."""
    people = [f"p{n}" for n in range(60)]
    names = ["haies", *(f"bus{n}" for n in range(8)), "château"]
    given = [(who, "haies", 1) for who in people]
    for n in range(8):
        given += [(who, f"bus{n}", 1 if rank < 30 else -1) for rank, who in enumerate(people)]
    given += [(who, "château", 1 if rank == 0 else -1) for rank, who in enumerate(people)]
    votes = votes_of(people, names, given)
    return votes, opinions_of(votes), names


def test_what_every_group_wants_comes_first(split):
    votes, opinions, names = split
    ground = ground_of(votes, opinions)
    told = [(names[one.statement], one.side) for one in ground.common]
    assert told[0] == ("haies", "agree")
    assert ("château", "disagree") in told
    assert not any(name.startswith("bus") for name, _ in told)
    assert [one.tally.agree for one in ground.common[0].groups] == [30, 30]
    assert ground.common[0].score == pytest.approx(30.5 / 31)


def test_what_tells_groups_apart_is_told_with_both_counts(split):
    votes, opinions, names = split
    ground = ground_of(votes, opinions)
    assert ground.sizes == (30, 30)
    for telling in ground.telling:
        assert all(names[one.statement].startswith("bus") for one in telling)
        first = telling[0]
        inside = first.inside.tally
        assert max(inside.agree, inside.disagree) == 30
        assert first.z > 1.96


def test_a_lone_voice_stays_visible(split):
    votes, opinions, names = split
    ground = ground_of(votes, opinions)
    assert [names[one] for one in ground.minority] == ["château"]
    assert [(one.agree, one.disagree) for one in ground.lone] == [(1, 59)]


def test_without_named_groups_the_room_is_one(split):
    votes, opinions, _ = split
    unnamed = Opinions(opinions.group, opinions.count, 0.4, 0.3, named=False, why="chance")
    ground = ground_of(votes, unnamed)
    assert (ground.sizes, ground.telling) == ((), ())
    assert all(len(one.groups) == 1 for one in ground.common)


def test_the_test_of_two_shares_is_the_textbook_one():
    # Raised by a half and one: 18.5 of 21 against 5.5 of 21.
    p = 24 / 42
    expected = (18.5 / 21 - 5.5 / 21) / math.sqrt(p * (1 - p) * 2 / 21)
    assert two_proportions(18, 20, 5, 20) == pytest.approx(expected)
    assert two_proportions(5, 20, 18, 20) == pytest.approx(-expected)
    assert two_proportions(3, 9, 0, 0) is None


def test_intervals_narrow_as_more_of_a_part_voted():
    people = [f"p{n}" for n in range(20)]
    given = [(who, "haies", 1) for who in people[:15]]
    given += [(who, "bus", -1) for who in people]
    votes = votes_of(people, ["haies", "bus"], given)
    opinions = opinions_of(votes)

    def parts(present):
        common = ground_of(votes, opinions, present=present).common
        return {one.statement: one.groups[0] for one in common}

    wide, narrow = parts(None), parts(20)
    assert wide[0].share == narrow[0].share == 1.0
    assert narrow[0].interval.low > wide[0].interval.low
    assert (narrow[1].interval, wide[1].interval is None) == (None, False)


def in_groups(split, *sizes):
    """The same votes, with groups cut as said; the rest is in no group."""
    votes, opinions, _ = split
    group = np.full(votes.people, -1)
    ends = np.cumsum(sizes)
    for rank, end in enumerate(ends):
        group[end - sizes[rank] : end] = rank
    cut = replace(opinions, group=group, count=len(sizes), named=True, why="")
    return ground_of(votes, cut)


def test_a_group_of_a_few_people_is_counted_and_never_described(split):
    ground = in_groups(split, 30, 24, 4)
    assert ground.sizes == (30, 24, 4)
    assert ground.described == (True, True, False)
    assert ground.telling[2] == ()
    assert all(len(one.groups) == 2 for one in ground.common)
    for telling in ground.telling:
        # The others are those that are described: nothing is told of the four by subtraction.
        assert all(one.inside.tally.voted + one.outside.tally.voted <= 54 for one in telling)


def test_when_subtraction_would_tell_a_small_group_none_is_described(split):
    ground = in_groups(split, 30, 26, 4)
    assert ground.described == (False, False, False)
    assert ground.telling == ((), (), ())
    assert all(len(one.groups) == 1 for one in ground.common)
    assert ground.common[0].groups[0].tally.voted == 60


@given(st.lists(st.integers(0, 40), min_size=1, max_size=5), st.integers(0, 9))
def test_those_who_are_not_described_are_nobody_or_enough(sizes, apart):
    described = describable(sizes, apart=apart)
    hidden = sum(size for size, told in zip(sizes, described, strict=True) if not told)
    assert all(size >= 5 for size, told in zip(sizes, described, strict=True) if told)
    if any(described) and hidden:
        assert hidden + apart >= 5
