"""Petals, their overlaps, the sun and the bees are counted from links."""

from essaim.orchestra.bodies import Body
from essaim.orchestra.flower import flower
from essaim.vocabulary.actor_map import Actor
from tests.orchestra.people import codes, measures, net, rich, rows, tie


def test_petals_overlaps_sun_and_bees():
    picture = flower(rich())
    petals = {row[0]: row[1:] for row in rows(picture, "petals")}
    assert petals["institutions"] == (1, 1, 1, 0)
    assert petals["political"] == (1, 1, 0, 1)
    assert petals["youth"] == (1, 1, 0, 0)
    assert petals["economic"] == (1, 0, 0, 0)
    assert ("institutions", "democracy", 1) in rows(picture, "overlaps")
    assert measures(picture) == {"petals_bound": (5, 6), "overlaps": (4, 15)}
    assert rows(picture, "suns") == (("Région",),)
    assert rows(picture, "bees") == (("tables", 1), ("circles", 0), ("meetings", 1))
    assert codes(picture)["flower_untold"] == {"actors": 1}


def test_a_petal_bound_both_ways_and_a_bee_between_circles():
    ties = [tie("works_with", "a", f"p{i}") for i in range(5)]
    sits = tuple(Body(id=str(n), name=str(n), members=frozenset({"p0"})) for n in range(2))
    picture = flower(net(ties=ties, actors={"p0": "economic"}, bodies=sits))
    assert codes(picture)["flower_mutual"] == {"petals": 1}
    assert codes(picture)["bees_circles"] == {"bees": 1}
    assert "flower_no_sun" in codes(picture)


def test_the_authority_is_no_sun_of_its_own_and_no_bee_is_said():
    rich_one = Actor(id="a", name="A", category="political", contributions=("funding",))
    ties = [tie("funds", "a", f"p{i}") for i in range(5)]
    picture = flower(net(ties=ties, actors={"a": rich_one}))
    assert {"flower_no_sun", "flower_no_bees"} <= set(codes(picture))
