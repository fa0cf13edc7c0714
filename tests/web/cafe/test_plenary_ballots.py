"""What a posted vote must be; hostile bodies are refused, never an error of the server."""

import json
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.web.cafe.plenary_ballots import PostedDots, PostedVote, read_ballot
from essaim.web.cafe.posting import NoteError

KEY, THING = uuid.uuid4(), uuid.uuid4()
VOTE = {"key": str(KEY), "statement": str(THING), "round": 1, "vote": "agree"}


def read(**changes):
    return read_ballot(json.dumps({**VOTE, **changes}).encode())


def test_a_vote_and_a_sheet_of_dots():
    assert read() == PostedVote(KEY, THING, 1, "agree")
    body = json.dumps({"key": str(KEY), "dots": {str(THING): 2, str(uuid.uuid4()): 0}})
    assert read_ballot(body.encode()) == PostedDots(KEY, ((THING, 2),))


@pytest.mark.parametrize(
    "changes",
    [
        {"key": "x"},
        {"key": 3},
        {"statement": None},
        {"round": 0},
        {"round": 3},
        {"round": True},
        {"round": "1"},
        {"vote": "yes"},
        {"vote": ["agree"]},
        {"extra": 1},
    ],
)
def test_what_is_no_vote_is_refused(changes):
    with pytest.raises(NoteError) as caught:
        read(**changes)
    assert caught.value.status in (400, 422)


@pytest.mark.parametrize(
    "dots", [[], "x", {"x": 1}, {str(THING): -1}, {str(THING): 1.5}, {str(THING): 1e9}, {1: 1}]
)
def test_what_are_no_dots_are_refused(dots):
    with pytest.raises(NoteError):
        read_ballot(json.dumps({"key": str(KEY), "dots": dots}).encode())


@pytest.mark.parametrize("body", [b"", b"[", b"[" * 20_000, b"\xff", b"null", b"{}", b'"x"'])
def test_what_is_no_json_is_refused(body):
    with pytest.raises(NoteError) as caught:
        read_ballot(body)
    assert caught.value.status == 400


JSON = st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=5)


@given(st.dictionaries(st.sampled_from([*VOTE, "dots"]), JSON))
def test_any_json_is_read_or_refused(given_):
    with pytest.raises(NoteError):
        read_ballot(json.dumps(given_).encode())
