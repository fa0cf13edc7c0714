"""Hostile words and shapes in every form of the café and in its JSON routes: never a 500, nothing
executed, and what was kept before stays."""

import io
import json
import uuid

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from essaim.web.cafe.models import Note
from tests.web.cafe.conftest import alice, cafe, documents, team, territory
from tests.web.cafe.hall import post_note, served

__all__ = ["alice", "cafe", "documents", "team", "territory"]
pytestmark = pytest.mark.django_db(transaction=True)

WORDS = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    '#panic("x") $ * _ @ref',
    "=CMD|' /C calc'!A0",
    "{{ 7*7 }}{% load x %}{nom}",
    "\u202e\u2066abc\u2069",
    "a\x00b\x07",
    "\ud800",
    "é" * 5000,
    "-1",
    "1e999",
    "99999999999999999999999999",
    "٣",
    "NaN",
    "../../etc/passwd",
    "",
    " ",
]
hostile = st.one_of(st.sampled_from(WORDS), st.text(max_size=60))
calm = settings(
    max_examples=12,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
FORMS = {
    "reglages/": (
        *("title", "theme", "place", "date", "starts_at", "welcome_minutes", "plenary_minutes"),
        *("hosts", "organisers", "contact", "phones", "count", "accessible"),
        *("rounds-TOTAL_FORMS", "rounds-INITIAL_FORMS", "rounds-0-question", "rounds-0-minutes"),
    ),
    "invitations/": ("text", "act"),
    "placement/": ("act", "kind", "what"),
    "placement/bouger/": ("guest", "number", "table", "swap"),
    "accueil/": ("act", "guest", "name", "organisation"),
    "conduite/": ("to", "version"),
    "notes/": ("table", "round", "kind", "text"),
    "photos/": ("act", "table", "round", "kind", "comment", "key"),
}


def sendable(words):
    """What a browser can send: halves of surrogate pairs never leave one."""
    return {k: v.encode("utf-8", "replace").decode() for k, v in words.items()}


@pytest.mark.parametrize("page", FORMS)
def test_no_form_falls_over_and_no_page_runs_what_it_was_given(team, cafe, page):
    kept = Note.objects.create(
        workshop=cafe,
        key=uuid.uuid4(),
        table=1,
        round=1,
        text="gardée",
        written_at="2026-01-01T00:00Z",
    )

    @calm
    @given(st.fixed_dictionaries(dict.fromkeys(FORMS[page], hostile)))
    def attempt(words):
        sent = sendable(words)
        for call in (team.post, team.get):
            answer = call(f"/ateliers/demo/{page}", sent)
            assert answer.status_code < 500, sent
            if answer.status_code == 200:
                assert "<img src=x" not in answer.text
                assert "<script>alert" not in answer.text

    attempt()
    assert Note.objects.filter(pk=kept.pk, text="gardée").exists()
    shown = team.get("/ateliers/demo/notes/").text
    assert "<img src=x" not in shown


@pytest.mark.parametrize("page", ["/moi/", "/moi/table/"])
def test_a_guests_pages_stand_too(client, cafe, page):
    client.get(f"/{cafe.invitations.first().code}")

    @calm
    @given(st.fixed_dictionaries(dict.fromkeys(("table", "round", "kind", "text", "act"), hostile)))
    def attempt(words):
        answer = client.post(page, sendable(words))
        assert answer.status_code < 500
        if answer.status_code == 200:
            assert "<img src=x" not in answer.text

    attempt()


@calm
@given(
    st.binary(max_size=300) | st.sampled_from([word.encode("utf-8", "replace") for word in WORDS])
)
def test_no_file_falls_over_the_guest_list(content):
    from essaim.vocabulary.errors import EssaimError
    from essaim.web.cafe.views import _read_upload

    for name in ("liste.csv", "liste.xlsx"):
        upload = io.BytesIO(content)
        upload.name = name
        try:
            _read_upload(upload)
        except EssaimError as error:
            assert str(error)


BODIES = [
    b"",
    b"null",
    b"[]",
    b"[" * 10_000 + b"]" * 10_000,
    b'{"a":' * 10_000 + b"1" + b"}" * 10_000,
    b'"' + b"x" * 1_000_000 + b'"',
    b'{"key": NaN}',
    b"\xff\xfe{}",
    json.dumps({"key": str(uuid.UUID(int=1)), "table": 1e400, "round": 1}).encode(),
]


@pytest.mark.parametrize("path", ["notes", "votes"])
def test_no_json_falls_over_the_raw_routes(cafe, path):
    from tests.web.cafe.hall import Request

    cafe.phones = True
    cafe.save()
    code = cafe.invitations.first().code

    async def attempt(app):
        statuses = []
        for body in BODIES:
            headers = {"content-type": "application/json", "authorization": f"Bearer {code}"}
            request = Request(app, "POST", f"/{path}/{cafe.pk}", headers=headers, body=body)
            statuses.append((await request.run()).status)
        return statuses

    assert all(400 <= status < 500 for status in served(attempt))
    assert not Note.objects.exists()


@calm
@given(hostile)
def test_a_note_of_any_words_is_kept_as_text_or_refused(words):
    from essaim.web.cafe.posting import NoteError, read_note

    body = {"key": str(uuid.uuid4()), "table": 1, "round": 1, "kind": "idea", "text": words}
    try:
        kept = read_note(json.dumps(body).encode())
    except NoteError as error:
        assert error.status == 422
    else:
        assert "\x00" not in kept.text
        assert "\u202e" not in kept.text
        kept.text.encode("utf-8")


def test_hostile_notes_go_through_the_whole_evening(team, cafe):
    code = cafe.invitations.first().code

    async def send(app):
        return [
            (await post_note(app, cafe, _note(word), code=code)).status
            for word in WORDS
            if word.strip() and len(word) < 4000
        ]

    assert set(served(send)) <= {201, 422}
    for page in ("notes/", "recolte/", "recolte/fichier.pdf", "recolte/fichier.docx", "export/"):
        assert team.get(f"/ateliers/demo/{page}").status_code == 200
    for page in ("notes/", "recolte/"):
        text = team.get(f"/ateliers/demo/{page}").text
        assert "<img src=x" not in text
        assert "<script>alert" not in text


def _note(text):
    return {"key": str(uuid.uuid4()), "table": 1, "round": 1, "kind": "idea", "text": text}
