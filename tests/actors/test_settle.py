"""Merging two actors keeps everything that was known of either."""

import pytest

from essaim.actors.settle import apart, merged
from essaim.vocabulary.errors import ActorError
from tests.actors.people import small_map


def test_links_contacts_and_sources_follow():
    after = merged(small_map(), "alec", "capeb")
    (one, _) = after.actors
    assert (one.id, one.category, len(one.contacts)) == ("alec", "institutions", 2)
    assert one.audience_declared == 400
    # The link between the two is gone, the other one moved.
    assert [(link.first, link.second) for link in after.links] == [("alec", "eleves")]
    assert [(m.name, m.into) for m in after.merged] == [("CAPEB", "alec")]


def test_apart_is_remembered_once():
    after = apart(apart(small_map(), "alec", "capeb"), "capeb", "alec")
    assert [(t.first, t.second, t.apart) for t in after.twins] == [("alec", "capeb", True)]


@pytest.mark.parametrize("change", [merged, apart])
def test_an_unknown_id_is_refused(change):
    with pytest.raises(ActorError, match="nobody"):
        change(small_map(), "alec", "nobody")
