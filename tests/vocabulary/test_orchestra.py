"""The document reads back, and refuses what it does not know."""

import pytest

from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.errors import DocumentError
from essaim.vocabulary.orchestra import Measure, Orchestra, Picture, Reading, Share, Table


def test_it_reads_back():
    made = Orchestra(
        authority="a", authority_name="A", actors=2, links=1, weak=0,
        pictures=(Picture(
            number=5, key="solar", links=5, shown=True,
            measures=(Measure(key="m", part=1, whole=0, value=None, formula="f", source="s"),),
            tables=(Table(key="rings", columns=("actor", "actors"), rows=(("x", 1),)),),
            readings=(Reading(code="solar_near", values={"near": 1, "others": 2}),),
        ),),
        functions=(Share(key="directive", part=1, whole=2, value=0.5, counted="directive"),),
    )  # fmt: skip
    assert from_json(to_json(made), Orchestra) == made


def test_a_ninth_picture_is_refused():
    one = Picture(number=1, key="influence", links=0, shown=False)
    made = Orchestra(authority="a", authority_name="A", actors=0, links=0, weak=0, pictures=(one,))
    text = to_json(made)
    with pytest.raises(DocumentError, match="key"):
        from_json(text.replace('"influence"', '"spiral"'), Orchestra)
