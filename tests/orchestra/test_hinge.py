"""Whether local and wider actors meet in the authority only."""

from essaim.orchestra.hinge import hinge
from essaim.vocabulary.actor_map import Actor
from tests.orchestra.people import codes, measures, net, rows

LEVELS = {"a": "local", "l0": "commune", "l1": "local", "w0": "regional", "w1": "national"}
WHO = {id_: Actor(id=id_, name=id_, level=level) for id_, level in LEVELS.items()}
STAR = [("a", one) for one in ("l0", "l1", "w0", "w1")]


def test_a_star_is_all_hinge():
    picture = hinge(net([*STAR, ("l0", "l1")], actors=WHO))
    assert measures(picture) == {"only_through_authority": (4, 4), "bridges_of_authority": (2, 2)}


def test_a_bridge_of_its_own_is_counted():
    picture = hinge(net([*STAR, ("l0", "w0"), ("a", "x")], actors=WHO))
    assert measures(picture) == {"only_through_authority": (3, 4), "bridges_of_authority": (2, 3)}
    assert ("l0", 0, 1) in rows(picture, "hinges")
    assert codes(picture)["hinge_untold"] == {"actors": 1}


def test_a_door_with_one_leaf():
    who = {id_: Actor(id=id_, name=id_, level="local") for id_ in LEVELS}
    picture = hinge(net([*STAR, ("l0", "w0")], actors=who))
    assert "hinge_one_sided" in codes(picture)
    assert measures(picture)["only_through_authority"] == (0, 0)
