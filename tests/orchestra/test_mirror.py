"""People at the centre: what surrounds them, and where the authority stands."""

from essaim.orchestra.mirror import mirror
from tests.orchestra.people import codes, measures, net, rich, rows
from tests.orchestra.shapes import ring


def test_rings_run_from_residents():
    who = {"r3": "democracy"}
    picture = mirror(net([*ring(6), ("r3", "r1"), ("r3", "r5"), ("r3", "r0")], authority="r0",
                         actors=who))  # fmt: skip
    assert [row[:2] for row in rows(picture, "around")] == [(0, 1), (1, 5)]
    assert codes(picture)["mirror_authority"] == {"step": 1}
    assert measures(picture)["links_with_people"] == (5, 9)


def test_an_authority_out_of_sight():
    pairs = [("p", f"q{i}") for i in range(5)]
    told = codes(mirror(net(pairs, actors={"p": "youth"})))
    assert "mirror_out" in told
    assert told["mirror_links"] == {"links": 0}


def test_audiences_of_those_around_are_added():
    picture = mirror(rich())
    assert codes(picture)["mirror_among"] == {"links": 1}
    assert rows(picture, "place") == ((1,),)
    assert ("ALE", "institutions", 1, 0) in rows(picture, "closest")
