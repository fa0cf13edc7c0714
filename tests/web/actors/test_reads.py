"""What the pages of actors read."""

from essaim.web.actors import reads
from tests.web.cafe.conftest import cafe, documents

__all__ = ["cafe", "documents"]


def test_before_the_first_map_there_is_an_empty_one(territory):
    assert reads.map_of(territory).actors == ()
    assert reads.proposal_of(territory) is None


def test_all_workshops_are_one_harvest(territory, cafe):
    harvest, evenings = reads.said_in_workshops(territory)
    assert harvest is None
    assert [one.name for one in evenings] == ["demo"]


def test_the_gap_list_names_chains_first_and_every_commune(territory, known):
    groups = reads.groups_of(reads.map_of(territory), "fr")
    assert groups[0].places[0].state in ("held", "weak", "empty")
    assert len(groups[-1].places) == 39


def test_actors_without_a_category_come_last(territory, known):
    from dataclasses import replace

    first = replace(known.actors[1], category="youth")
    rows = reads.rows_of((known.actors[0], first), "fr")
    assert [one.id for one, *_ in rows] == ["school", "bank"]
