"""The note as blocks, in both languages, in the order of a note."""

import pytest

from essaim.harvest.lexicon import packaged
from essaim.harvest.note_blocks import Teller
from essaim.harvest.workshop_note import draft_note
from tests.harvest.told import evening, harvest, mention, said


def blocks(language="fr", note=None):
    return Teller(note or draft_note(evening(), tables=5), packaged(), language).blocks()


@pytest.mark.parametrize(
    ("language", "decision"),
    [("fr", "Ceci n’est pas une décision"), ("en", "This is not a decision")],
)
def test_it_says_that_nothing_is_decided(language, decision):
    assert any(decision in one.text for one in blocks(language))


def test_titles_come_in_the_order_of_the_evening():
    titles = [one.text for one in blocks("en") if one.kind in ("title", "heading")]
    assert titles == [
        "Note of the evening",
        "Openings",
        "Round 1",
        "Round 2",
        "Round 3",
        "Heard at the tables",
        "Prides",
        *(["Doubts"] if "Doubts" in titles else []),
        "Closing reading",
        "What happens next",
        "What this note does not hold",
        "Drawings",
        "Annex: all that was noted",
    ]


def test_what_was_said_is_never_translated_and_has_its_place():
    for language in ("fr", "en"):
        told = [one for one in blocks(language) if one.text == "Nous sommes fiers des écoles"]
        assert len(told) == 2  # in the note and in the annex
        assert all("4" in one.place for one in told)


def test_actors_bear_the_name_of_the_lexicon():
    family = packaged().families[0]
    note = draft_note(harvest(said(1, actors=(mention(family.id),))))
    text = " ".join(one.text for one in blocks("en", note))
    assert family.en in text


def test_a_note_without_anything_has_places_to_write_in():
    kinds = [one.kind for one in blocks("fr", draft_note(harvest()))]
    assert kinds.count("gap") == 2
