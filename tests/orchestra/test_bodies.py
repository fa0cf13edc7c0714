"""A governance document is read for who sits where, whatever else it holds or lacks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.orchestra.bodies import bodies_of

NAMED = {"alec": "alec", "agence locale": "alec", "club": "club"}


def test_members_may_be_names_or_records():
    (one, other) = bodies_of(
        {
            "schema": "essaim/governance/1",
            "bodies": [
                {
                    "id": "cp",
                    "name": "Comité",
                    "members": ["ALEC", {"actor": "club"}, {"name": "?"}],
                },
                {
                    "name": "Conseil",
                    "seats": [{"organisation": "Agence locale"}],
                    "decisions": [{}],
                },
            ],
            "sittings": [{"body": "cp", "decisions": [{"id": "d1"}]}, {"body": "x"}],
            "decisions": [{"body": "cp"}, {"body": "cp"}, "later"],
        },
        NAMED,
    )
    assert (one.name, sorted(one.members), one.unknown, one.decisions) == (
        "Comité", ["alec", "club"], 1, 3,
    )  # fmt: skip
    assert (other.id, sorted(other.members), other.decisions) == ("Conseil", ["alec"], 1)


@pytest.mark.parametrize("content", [None, [], "x", {}, {"bodies": 3}, {"bodies": [1, "x"]}])
def test_what_is_missing_says_nothing(content):
    assert bodies_of(content, NAMED) == ()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["bodies", "members", "id", "name", "decisions"]), inner)
    ),
    max_leaves=12,
)


@given(json_values)
def test_no_content_breaks_it(content):
    bodies_of(content, NAMED)
