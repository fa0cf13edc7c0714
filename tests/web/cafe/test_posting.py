"""What a posted note must be: nothing hostile passes, nothing is an accident."""

import json
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaim.web.cafe.posting import KINDS, NoteError, clean, read_note
from tests.web.cafe.hall import a_note


def test_a_good_note_is_read():
    note = read_note(json.dumps(a_note(text="  Une idée\r\n à deux ")).encode())
    assert (note.table, note.round, note.kind, note.text) == (3, 2, "idea", "Une idée\n à deux")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_known(kind):
    assert read_note(json.dumps(a_note(kind=kind)).encode()).kind == kind


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"key": "1"}, 422),
        ({"key": None}, 422),
        ({"table": "3"}, 422),
        ({"table": True}, 422),
        ({"table": 0}, 422),
        ({"round": 1.0}, 422),
        ({"round": 10**9}, 422),
        ({"kind": "vote"}, 422),
        ({"kind": ["idea"]}, 422),
        ({"text": ""}, 422),
        ({"text": " \x00\u202e "}, 422),
        ({"text": "x" * 4001}, 422),
        ({"text": None}, 422),
        ({"more": 1}, 422),
    ],
)
def test_what_is_wrong_is_told_with_what_is_expected(changes, status):
    with pytest.raises(NoteError) as told:
        read_note(json.dumps(a_note(**changes)).encode())
    assert told.value.status == status
    assert told.value.expected


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{",
        b"\xff\xfe",
        b"[" * 30_000,
        b'{"a":' * 10_000,
        b'{"table": ' + b"9" * 5_000 + b"}",
    ],
    ids=range(8),
)
def test_a_body_that_is_no_object_is_refused_quickly(body):
    with pytest.raises(NoteError) as told:
        read_note(body)
    assert told.value.status == 400


def test_signs_that_nobody_sees_are_taken_out():
    assert clean("a\x00b\u202ec\u2066d\ud800e\x9bf\tg\nh") == "abcdef\tg\nh"
    # Marks that right-to-left readers need stay, and so does what looks like markup.
    assert clean("\u200fשלום <img onerror=x>") == "\u200fשלום <img onerror=x>"
    assert clean("e\u0301") == "é"


@given(st.text(max_size=200))
def test_a_cleaned_text_can_always_be_kept(text):
    assert "\x00" not in clean(text)
    clean(text).encode()


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_any_json_gives_a_note_or_a_refusal(content):
    bodies = [content, a_note(text=content), a_note(table=content), a_note(key=content)]
    for body in bodies:
        try:
            note = read_note(json.dumps(body).encode())
        except NoteError as refusal:
            assert 400 <= refusal.status < 500
        else:
            assert isinstance(note.key, uuid.UUID)
