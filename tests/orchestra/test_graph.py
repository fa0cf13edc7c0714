"""Measures on graphs where everybody can check them, and against a plain search."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from essaim.orchestra.graph import (
    beside_of,
    centralisation,
    cut_off,
    distances,
    onward_of,
    reciprocity,
)
from tests.orchestra.shapes import complete, ring, star, tree, two_cliques


def test_centralisation_on_closed_forms():
    for n in (3, 5, 50):
        part, whole = centralisation(beside_of(star(n)))
        assert part == whole == (n - 1) * (n - 2)
        assert centralisation(beside_of(ring(n)))[0] == 0
        assert centralisation(beside_of(complete(n)))[0] == 0
    # Binary tree of 7: degrees 2, 3, 3, 1, 1, 1, 1.
    assert centralisation(beside_of(tree(3))) == (1 + 4 * 2, 30)
    # Two cliques of 4 and a bridge: two ends of 4, six others of 3.
    assert centralisation(beside_of(two_cliques(4))) == (6, 42)
    assert centralisation(beside_of([("a", "b")])) == (0, 0)
    assert centralisation({}) == (0, 2)


def test_distances_on_closed_forms():
    def by_hop(pairs, start):
        found = list(distances(beside_of(pairs), start).values())
        return [found.count(hop) for hop in range(max(found) + 1)]

    assert by_hop(star(6), "a") == [1, 5]
    assert by_hop(star(6), "l0") == [1, 1, 4]
    assert by_hop(ring(6), "r0") == [1, 2, 2, 1]
    assert by_hop(tree(4), "t1") == [1, 2, 4, 8]
    assert by_hop(complete(5), "c0") == [1, 4]
    assert by_hop(two_cliques(4), "x1") == [1, 3, 1, 3]


def test_reciprocity_on_closed_forms():
    one_way = complete(5)
    both = [*one_way, *((b, a) for a, b in one_way)]
    assert reciprocity(one_way) == (0, 10)
    assert reciprocity(both) == (20, 20)
    assert reciprocity([*ring(5), ("r1", "r0")]) == (2, 6)
    assert reciprocity([("a", "a")]) == (0, 0)


def test_articulation_points_on_closed_forms():
    assert cut_off(beside_of(star(6)), "a").slices == {}
    assert sorted(cut_off(beside_of(star(4)), "l0").of("a")) == ["l1", "l2"]
    assert cut_off(beside_of(ring(6)), "r0").slices == {}
    assert cut_off(beside_of(complete(6)), "c0").slices == {}
    fall = cut_off(beside_of(tree(3)), "t1")
    assert {node: sorted(fall.of(node)) for node in fall.slices} == {
        "t2": ["t4", "t5"],
        "t3": ["t6", "t7"],
    }
    fall = cut_off(beside_of(two_cliques(4)), "x1")
    assert {node: sorted(fall.of(node)) for node in fall.slices} == {
        "x0": ["y0", "y1", "y2", "y3"],
        "y0": ["y1", "y2", "y3"],
    }


def test_a_long_chain_needs_no_deep_stack():
    pairs = [(f"n{i:05}", f"n{i + 1:05}") for i in range(5_000)]
    fall = cut_off(beside_of(pairs), "n00000")
    assert len(fall.slices) == 4_999
    assert len(fall.of("n00001")) == 4_999


@settings(deadline=None)
@given(st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8)), min_size=1))
def test_what_is_cut_off_is_what_a_search_no_longer_reaches(pairs):
    beside = beside_of((f"n{a}", f"n{b}") for a, b in {*pairs, (0, 1)})
    fall = cut_off(beside, "n0")
    whole = set(distances(beside, "n0"))
    for gone in whole - {"n0"}:
        left = {a: [b for b in others if b != gone] for a, others in beside.items() if a != gone}
        assert set(fall.of(gone)) == whole - set(distances(left, "n0")) - {gone}


@pytest.mark.parametrize("pairs", [star(5), ring(5), tree(3)])
def test_onward_keeps_direction(pairs):
    onward = onward_of(pairs)
    assert sorted((a, b) for a, others in onward.items() for b in others) == sorted(set(pairs))
