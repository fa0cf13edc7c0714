"""Relays: publics that overlap count once, those already reached for nothing."""

from dataclasses import replace

from essaim.actors.relays import brokers_of, choose_relays
from essaim.vocabulary.actor_map import ActorMap, Event, Link
from tests.actors.people import actor


def publics(id_, size, *names, **fields):
    return actor(id_, audience_declared=size, audience_shared=names, **fields)


def link(first, second, kind="relays_to"):
    return Link(kind=kind, first=first, second=second, source="file:x.csv#L2")


def test_a_shared_public_counts_once_at_its_largest():
    map_ = ActorMap(actors=(publics("a", 500, "élèves"), publics("b", 400, "Élèves")))
    found = choose_relays(map_, 2)
    assert [(one.actor, one.adds) for one in found.relays] == [("a", 500)]
    assert found.best == found.reached == 500


def test_what_a_neighbour_reaches_is_reached_and_the_answer_says_on_what_it_rests():
    map_ = ActorMap(
        actors=(publics("a", 10), publics("b", 900, contact=False), publics("c", 800)),
        links=(link("a", "b", "seated_together"), link("c", "a")),
    )
    found = choose_relays(map_, 1)
    (first,) = found.relays
    assert (first.actor, first.adds, first.own, first.links, first.only_seated) == (
        "a", 1710, 10, 2, 1,
    )  # fmt: skip


def test_those_who_came_are_reached_already():
    actors = (publics("a", 500, "élèves"), publics("b", 400, "élèves"), publics("c", 30))
    map_ = ActorMap(actors=actors, events=(Event(id="e", actors=("a",)),))
    assert [(r.actor, r.adds) for r in choose_relays(map_, 2).relays] == [("c", 30)]
    everyone = choose_relays(map_, 1, everyone=True)
    assert [(r.actor, r.adds) for r in everyone.relays] == [("a", 500)]


def test_a_tested_audience_goes_before_a_declared_one():
    map_ = ActorMap(actors=(replace(publics("a", 500), audience_tested=20), publics("b", 50)))
    found = choose_relays(map_, 2)
    assert [(r.actor, r.adds) for r in found.relays] == [("b", 50), ("a", 20)]


def test_an_unknown_audience_counts_for_one():
    found = choose_relays(ActorMap(actors=(actor("a"), actor("b", contact=False))), 5)
    assert (found.reached, found.unknown) == (1, 1)


def test_brokers_come_with_their_ids():
    map_ = ActorMap(
        actors=tuple(actor(id_) for id_ in "abc"), links=(link("a", "b"), link("b", "c"))
    )
    shares, ids = brokers_of(map_)
    assert dict(zip(ids, shares.shares, strict=True)) == {"a": 0, "b": 1, "c": 0}
