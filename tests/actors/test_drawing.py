"""The drawing is the same each time, says itself in words, and hides nobody."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from essaim.actors.drawing import HEIGHT, MOST, WIDTH, draw, picture_of, table_of
from essaim.vocabulary.actor_map import ActorMap, Link, Position
from tests.actors.people import actor, small_map

SVG = "{http://www.w3.org/2000/svg}"
CATEGORIES = ["political", "institutions", "economic", "federating", "places", "democracy", "youth"]


def crowd(count):
    actors = tuple(
        actor(f"a{n:04}", f"Acteur {n}", category=CATEGORIES[n % 7], contact=n % 2 == 0)
        for n in range(count)
    )
    links = tuple(
        Link(kind="works_with", first=f"a{n:04}", second=f"a{n // 2:04}", source="x")
        for n in range(1, count)
    )
    return ActorMap(actors=actors, links=links)


def read(map_, **options):
    return ElementTree.fromstring(draw(map_, language="fr", **options))


def test_the_same_map_gives_the_same_drawing():
    assert draw(crowd(60), language="fr") == draw(crowd(60), language="fr")


def test_it_has_a_title_and_a_description():
    tree = read(small_map(), title="Mulhouse <2026>")
    assert tree.find(f"{SVG}title").text == "Mulhouse <2026>"
    assert "3" in tree.find(f"{SVG}desc").text
    assert tree.get("role") == "img"


@pytest.mark.parametrize("count", [1, 40, 180, MOST])
def test_every_actor_is_drawn_within_the_page_and_none_on_another(count):
    tree = read(crowd(count))
    signs = [g for g in tree.iter(f"{SVG}g") if g.get("data-actor")]
    assert len(signs) == count
    spots = [(float(t.get("x")), float(t.get("y"))) for g in signs for t in g.iter(f"{SVG}text")]
    assert len(set(spots)) == count
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for x, y in spots)


def test_above_five_hundred_families_stand_for_actors():
    picture = picture_of(crowd(MOST + 1), language="fr")
    assert len(picture.nodes) == 7
    assert sum(node.count for node in picture.nodes) == MOST + 1


def test_categories_are_told_apart_without_colour():
    text = draw(crowd(14), language="fr")
    assert set(re.findall(r'fill="(#\w+)"', text)) == {"#fff", "#000", "#333"}
    shapes = {len(p.split()) for p in re.findall(r'points="([^"]+)"', text)}
    assert shapes == {3, 4, 5, 6, 10}


def test_a_table_shared_is_dotted():
    lines = re.findall(r"<path[^>]+>", draw(small_map(), language="fr"))
    assert ["stroke-dasharray" in one for one in lines] == [False, True]


def test_an_actor_that_was_moved_stays_there():
    map_ = replace(small_map(), positions=(Position(actor="capeb", x=500, y=250),))
    assert f'x="{WIDTH // 2 + 9}" y="{HEIGHT // 4 + 4}"' in draw(map_, language="fr")


def test_the_table_says_the_same():
    rows = table_of(small_map(), language="en")
    assert rows == [
        ("Institutions and agencies", "ALEC", "with an address", "CAPEB"),
        ("Bodies that federate a profession", "CAPEB", "with an address", "ALEC, Élèves"),
        ("Children and youth", "Élèves", "only named", "CAPEB"),
    ]


def test_hostile_names_stay_text():
    tree = read(ActorMap(actors=(actor("a", '"><script>alert(1)</script>\u202e'),)))
    assert not list(tree.iter(f"{SVG}script"))


def test_nobody_is_a_page_too():
    assert read(ActorMap()).find(f"{SVG}desc") is not None
