"""The document of a circle goes out and comes back, and is strict."""

import pytest

from essaim.vocabulary.circle import Circle
from essaim.vocabulary.documents import from_json, to_json
from essaim.vocabulary.errors import DocumentError
from tests.circle.rings import circle


def test_it_comes_back_as_it_went():
    assert from_json(to_json(circle()), Circle) == circle()


@pytest.mark.parametrize(
    ("right", "wrong"), [('"promised"', '"broken"'), ('"attendance"', '"score"')]
)
def test_what_is_not_in_the_lists_is_refused(right, wrong):
    with pytest.raises(DocumentError):
        from_json(to_json(circle()).replace(right, wrong, 1), Circle)
