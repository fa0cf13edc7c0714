"""The document of a harvest: written, read back, refused when it is not understood."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.vocabulary.documents import from_json, schema_of, to_json
from essaim.vocabulary.errors import DocumentError
from essaim.vocabulary.harvest import (
    Alike,
    Candidate,
    Chain,
    Contribution,
    Harvest,
    HarvestFile,
    HarvestRound,
    LexiconUsed,
    Mention,
    NoteSource,
    Part,
    Statement,
    TextSource,
)

PLACE = TextSource(file="soir.md", line_start=4, line_end=5, char_start=60, char_end=90)
FULL = Harvest(
    files=(HarvestFile(name="soir.md", sha256="0" * 64),),
    lexicon=LexiconUsed(version="1", sha256="1" * 64),
    rounds=(HarvestRound(number=1, question="Que planter ?", drawing=True),),
    statements=(
        Statement(
            id="s1",
            text="L’école plante […] « tôt »",
            kind="idea",
            voice="participant",
            source=PLACE,
            round=1,
            section=("Haies", "Vergers"),
            actors=(Mention(family="batiments", category="places", words="école"),),
            themes=("food",),
            contributions=(Contribution(kind="vision", words="idée"),),
        ),
        Statement(
            id="s2",
            text="Un lavoir",
            kind="drawing",
            voice="commentator",
            form="note",
            source=NoteSource(note="n2", table=3, round=1),
            author="dessin 4",
        ),
    ),
    parts=(Part(kind="title", text="Haies", source=PLACE),),
    chains=(Chain(kind="relay", statement="s1", words="relais", families=("batiments",)),),
    candidates=(Candidate(name="SOLVEO", statements=("s1",)),),
    alike=(Alike(first="s1", second="s2", same=False, likeness=0.6),),
)


def changed(change):
    plain = json.loads(to_json(FULL))
    change(plain)
    return json.dumps(plain)


def test_a_full_harvest_is_read_back_equal():
    assert from_json(to_json(FULL), Harvest) == FULL
    assert schema_of(Harvest) == "essaim/harvest/1"
    assert "L’école plante […]" in to_json(FULL)


def test_a_place_in_a_text_and_a_note_stay_apart():
    first, second = from_json(to_json(FULL), Harvest).statements
    assert isinstance(first.source, TextSource)
    assert isinstance(second.source, NoteSource)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), st.none() | st.integers())
def test_any_words_are_read_back(text, number):
    note = NoteSource(note=text, table=number)
    said = Statement(id=text, text=text, kind="quote", voice="speaker", source=note, round=number)
    harvest = Harvest(lexicon=LexiconUsed(version=text, sha256=""), statements=(said,))
    assert from_json(to_json(harvest), Harvest) == harvest


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (lambda it: it["statements"][0].update(kind="rumour"), "statements[0].kind"),
        (lambda it: it["statements"][1].update(voice="choir"), "statements[1].voice"),
        (lambda it: it["statements"][0].update(humour="gay"), "statements[0].humour"),
        (lambda it: it["chains"][0].update(kind="rope"), "chains[0].kind"),
        (lambda it: it["rounds"][0].update(number="1"), "rounds[0].number"),
        (lambda it: it.pop("lexicon"), "lexicon"),
        (lambda it: it.update(schema="essaim/harvest/2"), "schema"),
    ],
)
def test_what_is_not_understood_is_refused_with_its_field(change, field):
    with pytest.raises(DocumentError) as caught:
        from_json(changed(change), Harvest, file="r.json")
    assert (caught.value.where.file, caught.value.where.field) == ("r.json", field)
