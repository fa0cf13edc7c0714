"""Groups are found where there are some, are the same each time, and are not named by chance."""

import numpy as np
import pytest

from essaim.harvest.opinion import Votes, chance_of, opinions_of, silhouette, votes_of


def room(people, statements, seed, *, groups=0, share=1.0):
    """Votes of a room: by chance, or of groups that lean opposite ways."""
    draw = np.random.default_rng(seed)
    lean = np.tile(draw.random(statements) * 0.6 + 0.2, (people, 1))
    whose = np.arange(people) % max(groups, 1)
    if groups:
        lean = np.where(draw.random((groups, statements)) < 0.5, 0.9, 0.1)[whose]
    there = draw.random((people, statements)) < share
    said = np.where(draw.random((people, statements)) < lean, 1.0, -1.0)
    who, what = np.nonzero(there)
    return Votes(people, statements, who, what, said[who, what]), whose


def same_partition(one, other):
    pairs = set(zip(one.tolist(), other.tolist(), strict=True))
    return len(pairs) == len(set(one.tolist())) == len(set(other.tolist()))


@pytest.mark.parametrize("groups", [2, 3, 4])
def test_clear_groups_are_found_and_named(groups):
    votes, whose = room(120, 40, 1, groups=groups)
    found = opinions_of(votes)
    assert (found.count, found.named, found.why) == (groups, True, "")
    assert found.p == 1 / 40
    assert same_partition(found.group, whose)
    again = opinions_of(votes)
    assert (again.group == found.group).all()


def test_names_do_not_depend_on_the_order_of_statements():
    votes, _ = room(90, 30, 2, groups=2)
    turned = Votes(votes.people, 30, votes.who, 29 - votes.what, votes.vote)
    assert same_partition(opinions_of(votes).group, opinions_of(turned).group)


def test_a_room_of_thirty_five_is_never_told_its_groups():
    for seed in range(20):
        found = opinions_of(room(35, 20, seed)[0])
        assert (found.named, found.why, found.p) == (False, "few", None)
    clear, _ = room(35, 20, 1, groups=2)
    assert not opinions_of(clear).named


def test_sixty_who_vote_by_chance_are_seldom_told_groups():
    named = sum(opinions_of(room(60, 20, seed)[0]).named for seed in range(40))
    assert named <= 5


@pytest.mark.slow
def test_of_two_hundred_draws_at_most_sixteen_are_named():
    assert sum(opinions_of(room(60, 20, seed)[0]).named for seed in range(200)) <= 16


def test_who_voted_too_little_stands_nowhere():
    votes, _ = room(80, 30, 3, groups=2)
    kept = ~((votes.who == 5) & (votes.what > 3))
    less = Votes(80, 30, votes.who[kept], votes.what[kept], votes.vote[kept])
    found = opinions_of(less)
    assert found.group[5] == -1
    assert (found.group[np.arange(80) != 5] >= 0).all()


@pytest.mark.parametrize(("people", "statements"), [(0, 0), (1, 1), (3, 9), (60, 1)])
def test_too_little_to_say_says_so(people, statements):
    votes, _ = room(people, statements, 1)
    found = opinions_of(votes)
    assert (found.count, found.named, found.why) == (0, False, "few")


def test_a_room_of_one_mind_has_no_groups():
    names = [f"p{n}" for n in range(60)]
    given = [(who, f"s{n}", 1) for who in names for n in range(10)]
    found = opinions_of(votes_of(names, [f"s{n}" for n in range(10)], given))
    assert (found.count, found.why, found.named) == (0, "flat", False)
    assert np.isfinite(found.silhouette or 0)


def test_two_camps_that_never_mix_are_two_groups():
    names = [f"p{n}" for n in range(60)]
    statements = [f"s{n}" for n in range(9)]
    given = [
        (who, name, 1 if rank % 3 else -1) for rank, who in enumerate(names) for name in statements
    ]
    found = opinions_of(votes_of(names, statements, given))
    assert (found.count, found.named, found.silhouette) == (2, True, pytest.approx(1))
    assert np.bincount(found.group).tolist() == [40, 20]


def test_few_ways_to_vote_are_not_taken_for_groups():
    for seed in range(10):
        assert not opinions_of(room(60, 2, seed)[0]).named


def test_the_silhouette_is_the_published_one():
    # Two pairs one apart, nine away: a = 1, b = (9 + √82) / 2.
    places = np.array([[0.0, 0.0], [0.0, 1.0], [9.0, 0.0], [9.0, 1.0]])
    b = (9 + 82**0.5) / 2
    assert silhouette(places, np.array([0, 0, 1, 1])) == pytest.approx((b - 1) / b)
    alone = silhouette(np.array([[0.0, 0.0], [1.0, 0.0], [5.0, 0.0]]), np.array([0, 0, 1]))
    assert alone == pytest.approx(((5 - 1) / 5 + (4 - 1) / 4 + 0) / 3)


def test_p_is_one_over_the_draws_made():
    votes, _ = room(60, 20, 4)
    table = np.zeros((60, 20), dtype=np.float32)
    table[votes.who, votes.what] = votes.vote
    found = chance_of(table, np.ones((60, 20), dtype=bool), draws=9)
    assert round(1 / found) == pytest.approx(1 / found)
    assert 0.1 <= found <= 1
