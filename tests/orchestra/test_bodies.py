"""A governance document is read for who sits where, whatever else it holds or lacks."""

import datetime as dt

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


def test_a_circle_was_what_it_was_on_a_day():
    (one,) = bodies_of(
        {
            "bodies": [
                {
                    "id": "cp",
                    "name": "Comité",
                    "since": "2026-06-15",
                    "until": "2028-01-31",
                    "members": [
                        {"actor": "alec"},
                        {"actor": "club", "since": "2027-01-01", "until": "2027-12-31"},
                    ],
                }
            ],
            "sittings": [
                {"body": "cp", "date": "2026-09-28", "decisions": [{}, {}]},
                {"body": "cp", "date": "2027-03-01", "decisions": [{}]},
            ],
        },
        NAMED,
    )

    def then(year, month=12, day=31):
        found = one.as_of(dt.date(year, month, day))
        return found and (sorted(found.members), found.decisions)

    assert then(2026, 6, 14) is None
    assert then(2026) == (["alec"], 2)
    assert then(2027) == (["alec", "club"], 3)
    assert then(2028, 1, 31) == (["alec"], 3)
    assert then(2028) is None


def test_a_circle_without_a_day_is_in_no_year():
    (one,) = bodies_of({"bodies": [{"id": "cp", "since": "hier"}]}, NAMED)
    assert one.as_of(dt.date(2030, 1, 1)) is None
