"""Whom statements name as people corrected it: it reaches the map, and comes back too."""

import pytest

from essaim.actors.build import build_map
from essaim.harvest.gather import gather_files
from essaim.harvest.lexicon import read_lexicon
from essaim.vocabulary.actor_map import Actor, ActorMap
from essaim.vocabulary.documents import to_json
from essaim.web.accounts.rights import COMMAND_LINE
from essaim.web.actors.models import MapVersion
from essaim.web.actors.reads import said_in_workshops
from essaim.web.cafe.export import bundle_of, import_bundle
from essaim.web.harvest.mention_writes import add, rule
from essaim.web.harvest.mentions import nameables_of, namings_of, rulings_of, taught
from essaim.web.harvest.reads import harvest_of
from essaim.web.territory.documents import keep_version
from tests.web.harvest.noted import a_note

pytestmark = pytest.mark.django_db


@pytest.fixture
def mapped(cafe):
    """The territory's map holds one organisation that no lexicon knows."""
    union = Actor(id="smprb", name="Syndicat du Ried", sources=("file:x.csv#L2",))
    group = Actor(id="farmers", name="Agriculteurs", kind="group", sources=("file:x.csv#L3",))
    keep_version(
        COMMAND_LINE, MapVersion, cafe.territory, ActorMap(actors=(union, group)), verb="test"
    )
    return cafe


def namings(cafe, note):
    return namings_of(cafe, harvest_of(cafe), english=False)[str(note.pk)]


def map_from(cafe):
    harvest, _ = said_in_workshops(cafe.territory)
    before = ActorMap(
        actors=(Actor(id="smprb", name="Syndicat du Ried", sources=("file:x.csv#L2",)),)
    )
    return {one.id: one for one in build_map(harvest=harvest, before=before).map.actors}


def test_families_and_the_maps_organisations_may_be_named(mapped):
    found = nameables_of(mapped.territory, english=False)
    assert found["actor:smprb"].name == "Syndicat du Ried"
    assert "actor:farmers" not in found
    assert "agriculteurs" in found


def test_a_refused_naming_leaves_the_map_and_an_added_one_reaches_it(mapped):
    note = a_note(mapped, "Les agriculteurs et le SMPRB")
    farmers = map_from(mapped)["agriculteurs-peche-foret"]
    assert farmers.sources == (f"statement:{note.pk}",)
    rule(COMMAND_LINE, note, namings(mapped, note)[0], right=False)
    add(COMMAND_LINE, note, "actor:smprb", "smprb")
    found = map_from(mapped)
    assert farmers.id not in found
    assert f"statement:{note.pk}" in found["smprb"].sources
    assert found["smprb"].heard_as == ("SMPRB",)
    assert [one.state for one in namings(mapped, note)] == ["added", "refused"]


def test_words_are_proposed_in_the_other_workshops_of_the_territory_only(mapped):
    first, other = a_note(mapped, "Le SMPRB paie"), a_note(mapped, "Avec le SMPRB")
    add(COMMAND_LINE, first, "actor:smprb", "SMPRB")
    assert [one.state for one in namings(mapped, other)] == ["proposed"]
    assert f"statement:{other.pk}" not in map_from(mapped)["smprb"].sources
    rule(COMMAND_LINE, other, namings(mapped, other)[0], right=True)
    assert [one.state for one in namings(mapped, other)] == ["added"]
    assert f"statement:{other.pk}" in map_from(mapped)["smprb"].sources


def test_what_was_refused_once_is_doubted_elsewhere(cafe):
    one, other = a_note(cafe, "Les agriculteurs"), a_note(cafe, "Des agriculteurs encore")
    rule(COMMAND_LINE, one, namings(cafe, one)[0], right=False)
    assert namings(cafe, other)[0].doubted
    assert namings(cafe, other)[0].stands


def test_rulings_come_back_with_the_workshop(mapped):
    note = a_note(mapped, "Les agriculteurs et le SMPRB")
    rule(COMMAND_LINE, note, namings(mapped, note)[0], right=False)
    add(COMMAND_LINE, note, "actor:smprb", "SMPRB")
    said, packed = rulings_of(mapped), bundle_of(mapped)
    mapped.delete()
    back = import_bundle(packed, file="x.zip")
    assert rulings_of(back) == said
    assert [one.words for one in namings(back, note)] == ["SMPRB", "agriculteurs"]


def test_an_actor_that_left_the_map_keeps_the_words_that_named_it(mapped):
    note = a_note(mapped, "Le SMPRB paie")
    add(COMMAND_LINE, note, "actor:smprb", "SMPRB")
    keep_version(COMMAND_LINE, MapVersion, mapped.territory, ActorMap(), verb="test")
    assert [one.name for one in namings(mapped, note)] == ["SMPRB"]


def test_what_was_taught_is_a_lexicon_that_the_command_reads(cafe, tmp_path):
    add(COMMAND_LINE, a_note(cafe, "L’agence bleue"), "ademe", "agence bleue")
    file, text = tmp_path / "own.json", tmp_path / "t.txt"
    file.write_text(to_json(taught(cafe.territory)), encoding="utf-8")
    text.write_text("L’agence bleue nous aide beaucoup.\n", encoding="utf-8")
    found = gather_files([text], lexicon=read_lexicon(file)).harvest
    assert [m.family for one in found.statements for m in one.actors] == ["ademe"]
