"""Links come together from the map, the bodies, the plan and the café."""

import datetime as dt

import pytest

from essaim.orchestra.network import Tie, network_of
from essaim.vocabulary.actor_map import Actor, ActorMap, Event, Link, Merged
from essaim.vocabulary.errors import OrchestraError
from essaim.vocabulary.plan import Action, Plan
from essaim.vocabulary.sheet import ActionSheet

M2A = Actor(id="m2a", name="Mulhouse Alsace Agglomération", former_names=("CAMSA",))


def map_of(*links, actors=(), **fields):
    known = (M2A, Actor(id="alec", name="ALEC"), Actor(id="club", name="Club Énergie"), *actors)
    return ActorMap(territory="200066009", actors=known, links=links, **fields)


def link(kind, first, second):
    return Link(kind=kind, first=first, second=second, source="s")


@pytest.mark.parametrize(
    ("kind", "flows"),
    [
        ("funds", [("x", "y")]),
        ("federates", [("x", "y")]),
        ("belongs_to", [("y", "x")]),
        ("works_with", [("x", "y"), ("y", "x")]),
        ("seated_together", []),
    ],
)
def test_which_way_influence_goes(kind, flows):
    assert list(Tie(kind=kind, first="x", second="y", source="").flows()) == flows


def test_the_authority_is_found_by_siren_by_name_or_said():
    assert network_of(map_of()).authority == "m2a"
    by_siren = Actor(id="z", name="Z", siren="200066009")
    assert network_of(map_of(actors=[by_siren])).authority == "z"
    assert network_of(map_of(), authority="camsa").authority == "m2a"
    only = Actor(id="c", name="C", family="collectivite")
    assert network_of(ActorMap(territory="Pays", actors=(only,))).authority == "c"
    with pytest.raises(OrchestraError, match="carries the plan"):
        network_of(ActorMap(actors=(Actor(id="x", name="X"),)))
    with pytest.raises(OrchestraError, match="Nemo"):
        network_of(map_of(), authority="Nemo")


def test_a_name_that_was_merged_still_leads_to_its_actor():
    gone = (Merged(name="Agglomération", into="m2a"), Merged(name="Perdu", into="gone"))
    assert network_of(map_of(merged=gone), authority="agglomeration").authority == "m2a"
    with pytest.raises(OrchestraError, match="Perdu"):
        network_of(map_of(merged=gone), authority="Perdu")


def test_links_to_nobody_and_to_oneself_are_left_out():
    net = network_of(
        map_of(
            link("funds", "m2a", "alec"),
            link("funds", "m2a", "gone"),
            link("funds", "gone", "alec"),
            link("works_with", "alec", "alec"),
            link("carries_action", "alec", "A1"),
        )
    )
    assert [(one.first, one.second) for one in net.ties] == [("m2a", "alec")]
    assert net.actions == {"A1": "A1"}


def test_a_plan_says_who_carries_and_whom_it_does_not_know():
    sheet = ActionSheet(owner="ALEC", partners=("club energie", "Inconnu", ""))
    plan = Plan(
        years=(2026,), weights=(1.0,),
        actions=(Action(id="A1", title="Toits", sector="energy", sheet=sheet),
                 Action(id="A2", sector="energy")),
    )  # fmt: skip
    net = network_of(map_of(link("carries_action", "alec", "A1")), plan=plan)
    assert [(one.first, one.second) for one in net.carried] == [("alec", "A1"), ("club", "A1")]
    assert net.actions == {"A1": "Toits", "A2": "A2"}
    assert net.unmatched == (("Inconnu", 1),)


def test_names_nobody_bears_are_told_apart_from_their_case_and_the_most_frequent_first():
    sheets = (ActionSheet(owner="Port", partners=("Riverains",)), ActionSheet(owner="riverains"))
    plan = Plan(
        years=(2026,), weights=(1.0,),
        actions=tuple(Action(id=f"A{n}", sector="energy", sheet=one)
                      for n, one in enumerate(sheets)),
    )  # fmt: skip
    assert network_of(map_of(), plan=plan).unmatched == (("Riverains", 2), ("Port", 1))


def test_events_and_pairs_are_those_of_known_actors():
    came = Event(id="e", date=dt.date(2026, 1, 1), actors=("alec", "gone"))
    net = network_of(map_of(link("seated_together", "m2a", "alec"), events=(came,)))
    assert net.events == (frozenset({"alec"}),)
    assert net.pairs() == {("alec", "m2a")}
    assert net.pairs(weak=False) == set()
    assert net.flowing() == 0
