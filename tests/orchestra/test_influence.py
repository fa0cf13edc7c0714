"""Flows between the three poles, those returned, and those nobody can place."""

from essaim.orchestra.influence import influence
from tests.orchestra.people import codes, measures, net, rows, tie
from tests.orchestra.shapes import complete

ACTORS = {"a": "political", "e": "economic", "f": "federating", "r": "democracy", "x": None}


def test_flows_each_way_and_reciprocity():
    pairs = [("a", "e"), ("e", "a"), ("a", "r"), ("e", "f"), ("r", "x"), ("a", "f")]
    picture = influence(net(pairs, actors=ACTORS))
    flows = {(a, b): count for a, b, count in rows(picture, "flows")}
    assert flows["public", "economy"] == 2
    assert flows["economy", "public"] == 1
    assert flows["economy", "economy"] == 1
    assert picture.links == 5
    assert measures(picture) == {"reciprocity": (2, 5), "reciprocity_across": (2, 4)}
    told = codes(picture)
    assert told["pair_both"] == {"one": "public", "other": "economy", "there": 2, "back": 1}
    assert told["pair_one_way"] == {"one": "public", "other": "residents", "there": 1}
    assert told["pair_none"] == {"one": "economy", "other": "residents"}
    assert told["flows_untold"] == {"flows": 1}


def test_working_together_is_wholly_returned_and_a_shared_table_is_no_influence():
    who = {f"c{i}": "economic" for i in range(5)} | {"a": "political"}
    picture = influence(net(complete(5), "works_with", actors=who))
    assert measures(picture)["reciprocity"] == (20, 20)
    ties = [tie("seated_together", "c0", f"c{i}") for i in range(1, 5)]
    assert influence(net(actors=who, ties=ties)).links == 0


def test_the_second_pole_may_lead_alone():
    picture = influence(net([("r", "a"), *[("r", f"p{i}") for i in range(4)]], actors={
        "a": "political", "r": "youth", **{f"p{i}": "political" for i in range(4)}}))  # fmt: skip
    assert codes(picture)["pair_one_way"] == {"one": "residents", "other": "public", "there": 5}
