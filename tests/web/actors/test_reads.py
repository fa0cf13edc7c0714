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


def test_remarks_of_chains_and_relays_lead_to_the_actors_they_name(territory, cafe, known):
    from essaim.web.accounts.rights import COMMAND_LINE
    from essaim.web.actors.writes import accept_map, propose_workshops
    from tests.web.harvest.noted import a_note

    note = a_note(cafe, "Chaîne d’acteurs : agriculteurs, artisans")
    a_note(cafe, "Passer par les agriculteurs")
    (before,) = reads.remarks_of(territory, reads.map_of(territory), "chain")
    assert {id_ for id_, _ in before.actors} == {""}
    propose_workshops(COMMAND_LINE, territory, language="fr")
    accept_map(COMMAND_LINE, territory)
    map_ = reads.map_of(territory)
    (chain,) = reads.remarks_of(territory, map_, "chain")
    assert (chain.note, chain.workshop) == (str(note.pk), cafe)
    assert all(reads.actor_in(map_, id_).name == name for id_, name in chain.actors)
    (relay,) = reads.remarks_of(territory, map_, "relay")
    assert len(relay.actors) == 1


def test_a_source_typed_by_hand_is_told_in_words():
    from essaim.words.say import say

    assert say(reads.source_phrase("typed:plan_officer#2027-01-04"), "en").startswith("typed by")
    assert say(reads.source_phrase("file:x.csv#L2"), "en") == "file:x.csv#L2"
