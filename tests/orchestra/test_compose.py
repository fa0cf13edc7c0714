"""The whole document: eight pictures in their order, drawings beside them, years one by one."""

import datetime as dt

from essaim.orchestra.compose import as_of, compose
from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.orchestra import PICTURES, FiledDrawing, Orchestra
from tests.orchestra.people import net, rich, tie


def test_all_eight_in_order_and_the_document_reads_back():
    drawn = FiledDrawing(id="d", picture="flower", author="us", commentator="them")
    made = compose(rich(), drawings=[drawn], files=["map.json#0"])
    assert tuple(one.key for one in made.pictures) == PICTURES
    assert [one.number for one in made.pictures] == list(range(1, 9))
    assert all(one.shown for one in made.pictures), [
        one.key for one in made.pictures if not one.shown
    ]
    assert made.pictures[5].drawings == (drawn,)
    assert made.weak == 1
    assert from_json(to_json(made), Orchestra) == made


def test_years_follow_what_was_known():
    sun = [tie("relays_to", "a", f"p{i}", 2024) for i in range(6)]
    petals = [tie("works_with", f"p{i}", f"p{(i + 1) % 6}", 2026) for i in range(6)]
    made = compose(net(ties=[*sun, *petals]))
    central = [(one.year, one.links, one.measures["solar"][0].value) for one in made.snapshots]
    assert central == [(2024, 6, 1.0), (2026, 12, 0.6)]
    assert "pyramid" not in made.snapshots[0].measures


def test_a_link_without_a_date_is_in_no_year():
    from dataclasses import replace

    network = rich()
    network = replace(network, ties=(*network.ties, replace(network.ties[0], date=None)))
    assert compose(network).undated == 1
    assert len(as_of(network, dt.date(2026, 12, 31)).ties) == len(network.ties) - 1


def test_nothing_is_shown_of_an_empty_map():
    made = compose(net())
    assert not any(one.shown for one in made.pictures)
    assert made.functions == made.positions == made.snapshots == ()
