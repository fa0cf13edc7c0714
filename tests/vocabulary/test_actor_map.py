"""The document of a map goes out and comes back, and is strict."""

import pytest

from essaim.vocabulary.actor_map import ActorMap
from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.errors import DocumentError
from tests.actors.people import small_map


def test_it_comes_back_as_it_went():
    assert from_json(to_json(small_map()), ActorMap) == small_map()


@pytest.mark.parametrize(
    ("right", "wrong"),
    [('"youth"', '"cats"'), ('"advises"', '"likes"'), ('"key": "alec"', '"note": "bavarde"')],
)
def test_what_is_not_in_the_lists_is_refused(right, wrong):
    with pytest.raises(DocumentError):
        from_json(to_json(small_map()).replace(right, wrong, 1), ActorMap)
