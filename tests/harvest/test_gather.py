"""From files to a harvest."""

import pytest

from essaim.demo import mulhouse
from essaim.harvest.gather import gather_files, gather_notes
from essaim.harvest.notes import read_notes
from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.errors import HarvestError
from essaim.vocabulary.harvest import Harvest


def test_the_demo_is_harvested_whole_and_always_the_same():
    one, other = (gather_files([mulhouse.NOTES]).harvest for _ in range(2))
    assert one == other
    assert len(one.statements) == len(read_notes(mulhouse.NOTES).notes)
    assert from_json(to_json(one), Harvest) == one
    assert {statement.round for statement in one.statements} == {1, 2, 3}


def test_several_files_make_one_harvest(tmp_path):
    text = tmp_path / "notes.md"
    text.write_text("# Débat\n- Les commerçants du centre\n", encoding="utf-8")
    found = gather_files([mulhouse.NOTES, text]).harvest
    assert [one.name for one in found.files] == ["notes.csv", "notes.md"]
    assert any("commerçants du centre" in one.text for one in found.statements)


def test_two_files_of_one_name_are_refused(tmp_path):
    twin = tmp_path / "notes.csv"
    twin.write_text("texte\nun\n", encoding="utf-8")
    with pytest.raises(HarvestError):
        gather_files([mulhouse.NOTES, twin])


def test_notes_without_a_file_give_the_same_statements_under_their_own_ids():
    notes = read_notes(mulhouse.NOTES).notes
    found = gather_notes(notes, file="notes.csv", sha256="0")
    assert found.statements == gather_files([mulhouse.NOTES]).harvest.statements


def test_nothing_is_an_empty_harvest():
    assert gather_notes([], file="x", sha256="0").statements == ()
