"""Tables with one row a thing, the header first."""

from typing import get_args

from essaim.governance.handover_rows import tables_of
from essaim.governance.papers import words
from essaim.vocabulary.circle import CommitmentState
from essaim.vocabulary.governance import (
    BodyKind,
    DecisionStatus,
    MinutesState,
    PerimeterKind,
    RecommendationAnswer,
    Tone,
)
from tests.circle.rings import circle
from tests.governance.house_of import ON, governance


def test_counts_are_those_of_the_document():
    found = tables_of(governance(), circle(), on=ON)
    counts = {name: len(rows) - 1 for name, rows in found.items()}
    assert counts["instances"] == counts["seances"] == counts["decisions"] == 1
    assert counts["membres"] == counts["referents"] == 2
    assert counts["signataires"] == counts["contreparties"] == counts["cliquets"] == 1
    assert counts["engagements"] == 1
    for rows in found.values():
        assert {len(row) for row in rows} == {len(rows[0])}


def test_every_code_of_the_document_has_a_word():
    codes = words()["handover"]["codes"]
    kinds = {
        "bodies": BodyKind, "perimeters": PerimeterKind, "minutes": MinutesState,
        "decisions": DecisionStatus, "answers": RecommendationAnswer,
        "commitments": CommitmentState,
    }  # fmt: skip
    for name, kind in kinds.items():
        assert set(codes[name]) == set(get_args(kind)), name
    assert set(codes["tones"]) == set(get_args(Tone)) - {""}
    assert set(codes["referents"]) == {"held", "vacant"}


def test_a_spreadsheet_is_read_in_french():
    found = tables_of(governance(), circle(), on=ON)
    told = {cell for rows in found.values() for row in rows for cell in row}
    assert not told & {"open", "held", "draft", "promised", "waiting"}
    assert "ouverte" in told
