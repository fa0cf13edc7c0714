"""Functions and positions are shares of what they say, and nothing where few links speak."""

from essaim.orchestra.closing import functions, positions
from tests.orchestra.people import net, tie
from tests.orchestra.shapes import complete, star


def by_key(shares):
    return {one.key: (one.part, one.whole) for one in shares}


def test_a_star_of_relays_stands_at_the_centre_and_at_the_head():
    network = net(star(7))
    assert by_key(positions(network)) == {"centre": (6, 6), "beside": (0, 6), "head": (6, 6)}
    assert by_key(functions(network)) == {
        "directive": (0, 6), "co_piloting": (0, 6), "interfacing": (15, 15), "cohesive": (0, 6),
        "informative": (6, 6),
    }  # fmt: skip


def test_a_complete_graph_at_work_is_beside_and_interfaces_nothing():
    network = net(complete(6), "works_with", authority="c0")
    assert by_key(positions(network)) == {"centre": (0, 5), "beside": (5, 5), "head": (0, 5)}
    assert by_key(functions(network))["interfacing"] == (0, 10)
    assert by_key(functions(network))["co_piloting"] == (5, 5)


def test_actions_count_with_links():
    ties = [tie("funds", "a", "b"), tie("federates", "a", "c"), tie("belongs_to", "d", "a")]
    network = net(ties=ties, carried=[("a", "1"), ("a", "2"), ("b", "2"), ("c", "3")])
    found = by_key(functions(network))
    assert found["directive"] == (3, 5)
    assert found["co_piloting"] == (1, 5)
    assert found["cohesive"] == (1, 5)


def test_few_links_say_nothing():
    assert functions(net(star(5))) == ()
    assert positions(net(star(5))) == ()
