"""Who is reached at each hop, and where the water stops."""

from essaim.orchestra.cascade import cascade
from tests.orchestra.people import codes, measures, net, rows
from tests.orchestra.shapes import ring, star, tree


def hops(picture):
    return [row[1] for row in rows(picture, "hops")]


def test_closed_forms():
    assert hops(cascade(net(star(7)))) == [1, 6]
    assert hops(cascade(net(tree(4), authority="t1"))) == [1, 2, 4, 8]
    assert hops(cascade(net(ring(6), authority="r0"))) == [1, 1, 1, 1, 1, 1]
    assert hops(cascade(net(ring(6), "works_with", authority="r0"))) == [1, 2, 2, 1]


def test_a_star_seen_from_a_leaf_is_dry():
    picture = cascade(net(star(7), authority="l0"))
    assert hops(picture) == [1]
    assert codes(picture)["cascade_dry"] == {"everybody": 6}
    assert measures(picture)["reached"] == (0, 6)


def test_it_breaks_where_a_link_is_missing():
    chain = [("a", "b"), ("b", "c"), ("d", "e"), ("e", "f"), ("d", "g")]
    picture = cascade(net(chain, actors={"f": "youth", "c": "democracy"}))
    assert measures(picture) == {"reached": (2, 6), "residents_reached": (1, 2)}
    assert rows(picture, "breaks") == (("D", "", 2), ("E", "", 1))
    assert codes(picture)["cascade_breaks"] == {"actors": 2, "first": "D"}
    last = rows(picture, "hops")[-1]
    assert (last[0], last[1], last[6]) == (2, 1, 1)


def test_residents_out_of_reach_are_said():
    picture = cascade(
        net([("a", "b"), *[("x", f"y{i}") for i in range(4)]], actors={"y0": "youth"})
    )
    assert codes(picture)["cascade_no_residents"] == {"reached": 0, "residents": 1}
