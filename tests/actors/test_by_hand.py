"""What a person puts on a map by hand stays there, and says who typed it, and when."""

import datetime as dt

import pytest

from essaim.actors.build import build_map
from essaim.actors.by_hand import added, placed, put_back, read_typed_source, typed_source
from essaim.actors.drawing import spots_of
from essaim.actors.settle import merged
from essaim.vocabulary.actor_map import Actor, ActorMap
from essaim.vocabulary.errors import ActorError

DAY = dt.date(2027, 1, 4)
SOURCE = typed_source("plan_officer", DAY)
BANK = Actor(id="banque", name="Banque", sources=("file:x.csv#L2",))


def test_an_actor_gets_an_id_of_its_own_and_outlives_imports():
    map_ = added(ActorMap(actors=(BANK,)), Actor(id="", name="École", sources=(SOURCE,)))
    assert [one.id for one in map_.actors] == ["banque", "ecole"]
    assert {one.id for one in build_map(before=map_).map.actors} == {"banque", "ecole"}


@pytest.mark.parametrize("name", ["banque", " BANQUE ", "", "—"])
def test_the_same_name_or_none_is_refused(name):
    with pytest.raises(ActorError):
        added(ActorMap(actors=(BANK,)), Actor(id="", name=name))


def test_the_id_of_an_actor_that_stays_is_not_given_twice():
    map_ = ActorMap(actors=(BANK, Actor(id="ecole", name="Collège")))
    map_ = merged(added(map_, Actor(id="", name="École")), "ecole", "ecole-2")
    assert "ecole-2" not in {one.id for one in map_.actors}
    assert added(map_, Actor(id="", name="Ecole !")).actors[-1].id != "ecole"


def test_a_typed_source_says_the_role_and_the_day():
    assert read_typed_source(SOURCE) == ("plan_officer", DAY)
    assert read_typed_source("typed:plan_officer#yesterday") is None
    assert read_typed_source("statement:x") is None


def test_a_place_is_kept_and_given_up():
    map_ = ActorMap(actors=(BANK,))
    at_first = spots_of(map_, language="fr")["banque"]
    there = placed(map_, "banque", 400, 2000)
    assert spots_of(there, language="fr")["banque"] == (400, 1000)
    assert len(placed(there, "banque", 1, 1).positions) == 1
    assert spots_of(put_back(there, "banque"), language="fr")["banque"] == at_first
    with pytest.raises(ActorError):
        placed(map_, "nobody", 1, 1)
