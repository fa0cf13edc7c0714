"""Who carries what, and what falls if one carrier goes."""

from essaim.orchestra.pyramid import falls_of, pyramid
from tests.orchestra.people import codes, measures, net, rows, tie
from tests.orchestra.shapes import complete, ring, star, two_cliques


def carry(*who):
    return [(one, f"A{one}") for one in who]


def test_a_star_loses_one_action_a_carrier():
    leaves = [f"l{i}" for i in range(5)]
    network = net(star(6), carried=carry(*leaves))
    assert falls_of(network) == {one: [f"A{one}"] for one in leaves}


def test_a_star_seen_from_a_leaf_loses_all_with_its_middle():
    network = net(star(6), authority="l0", carried=carry("l1", "l2", "l3"))
    assert falls_of(network)["a"] == ["Al1", "Al2", "Al3"]


def test_a_ring_and_a_complete_graph_lose_only_what_one_carries_alone():
    shared = [(one, "A") for one in ("r1", "r3")]
    assert falls_of(net(ring(6), authority="r0", carried=shared)) == {}
    shared = [(one, "A") for one in ("c1", "c3")]
    assert falls_of(net(complete(6), authority="c0", carried=shared)) == {}


def test_a_bridge_holds_all_that_lies_behind_it():
    network = net(two_cliques(4), authority="x1", carried=[("y1", "A"), ("y2", "A"), ("x2", "B")])
    assert falls_of(network) == {"x0": ["A"], "x2": ["B"], "y0": ["A"]}


def test_a_shared_table_bears_nothing_and_an_unbound_carrier_hangs_on_the_plan():
    ties = [tie("seated_together", "a", "b"), tie("funds", "b", "c")]
    assert falls_of(net(ties=ties, carried=[("c", "A")])) == {"c": ["A"]}


def test_counts_and_what_nobody_carries():
    network = net(star(6), carried=[*carry("l0", "l1", "l2"), ("l0", "Al1"), ("a", "Al2")])
    network.actions["Z"] = "Orphan"
    picture = pyramid(network)
    assert measures(picture) == {"carried_alone": (1, 3), "articulation_points": (1, 3)}
    assert codes(picture)["pyramid_nobody"] == {"actions": 1}
    assert codes(picture)["pyramid_fall"] == {"actor": "L0", "falls": 1, "names": "Action Al0"}
    assert ("Orphan", 0) in rows(picture, "actions")


def test_nothing_falls_when_all_is_carried_twice():
    both = [("l0", "A"), ("l1", "A"), ("l0", "B"), ("l1", "B"), ("l2", "B")]
    picture = pyramid(net(star(6), carried=both))
    assert "pyramid_no_points" in codes(picture)
