"""The document of a harvest goes out and comes back, and is strict."""

import pytest

from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.errors import DocumentError
from essaim.vocabulary.harvest import Harvest
from tests.harvest.told import evening


def test_it_comes_back_as_it_went():
    assert from_json(to_json(evening()), Harvest) == evening()


def test_both_kinds_of_places_are_told_apart():
    sources = {
        type(one.source).__name__ for one in from_json(to_json(evening()), Harvest).statements
    }
    assert sources == {"TextSource", "NoteSource"}


def test_an_unknown_kind_is_refused():
    text = to_json(evening()).replace('"objection"', '"rumour"')
    with pytest.raises(DocumentError):
        from_json(text, Harvest)
