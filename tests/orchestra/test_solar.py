"""Distance from the authority and Freeman's centralisation, on shapes everybody knows."""

import pytest

from essaim.orchestra.solar import solar
from tests.orchestra.people import codes, measures, net, rows, tie
from tests.orchestra.shapes import complete, ring, star, tree, two_cliques


@pytest.mark.parametrize(
    ("pairs", "authority", "central", "rings"),
    [
        (star(8), "a", (42, 42), [(1, 7)]),
        (ring(8), "r0", (0, 42), [(1, 2), (2, 2), (3, 2), (4, 1)]),
        (complete(6), "c0", (0, 20), [(1, 5)]),
        (tree(3), "t1", (9, 30), [(1, 2), (2, 4)]),
        (two_cliques(4), "x0", (6, 42), [(1, 4), (2, 3)]),
    ],
)
def test_closed_forms(pairs, authority, central, rings):
    picture = solar(net(pairs, authority=authority))
    assert measures(picture)["centralisation"] == central
    assert list(rows(picture, "rings")) == rings


def test_the_sun_may_be_another():
    picture = solar(net(star(8), authority="l0"))
    assert codes(picture)["solar_sun_no"] == {"name": "A"}
    assert codes(solar(net(star(8))))["solar_sun_yes"] == {}


def test_lost_unbound_and_weak_links_are_counted():
    ties = [tie("seated_together", "a", "b"), *(tie("funds", "x", f"y{i}") for i in range(4))]
    picture = solar(net(ties=ties, actors={"z": None}))
    told = codes(picture)
    assert told["solar_lost"] == {"actors": 5}
    assert told["solar_unbound"] == {"actors": 1}
    assert told["solar_firm"] == {"firm": 0}
    assert told["solar_near"] == {"near": 1, "others": 6}
