"""Whatever is typed or posted: no error of ours, nothing runs in a page, nothing kept is lost."""

import json
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from tests.web.cafe.hall import a_note, a_workshop, post_note, served
from tests.web.cafe.plenary import a_note_of
from tests.web.team import an_administrator

MARK = "<img src=x onerror=alert(1)>"
NASTY = (
    MARK,
    "'\"><script>alert(1)</script>" + MARK,
    '=HYPERLINK("http://x";"y")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '#read("/etc/passwd") $x^2$ `raw` @label <label>',
    "\u202eabc\u2066\u200b\ufeff",
    "a\0b",
    "\ud800",
    "{nom.__class__} {0} %s %(x)s {{ x }} {% x %}",
    "9" * 30,
    "9" * 5000,
    "-1",
    "1e309",
    "NaN",
    "²",
    "٣",
    "",
)
TEXT = st.sampled_from(NASTY) | st.text(max_size=40)
W = "/ateliers/cafe/"
# Each form of the café: its address, and what it takes.
FORMS = (
    (W + "reglages/", "title theme place date starts_at welcome_minutes hosts contact count"),
    (W + "reglages/", "accessible rounds-TOTAL_FORMS rounds-INITIAL_FORMS rounds-0-minutes"),
    (W + "accueil/", "name organisation guest"),
    (W + "placement/", "kind what"),
    (W + "placement/bouger/", "guest number table swap"),
    (W + "conduite/", "to version"),
    (W + "notes/", "table round kind text"),
    (W + "notes/tri/", "note spot"),
    (W + "photos/", "table round kind comment key"),
    (W + "invitations/", "text"),
    (W + "pleniere/", "dots_each several present text note statement agree shown"),
    (W + "pleniere/groupes/", "title cluster note to spot direction"),
    ("/moi/", "table round kind text"),
    ("/moi/table/", "table round kind text comment key"),
    ("/moi/pleniere/", "statement vote dots"),
)
ACTS = (
    *("", "arrive", "leave", "seat", "undo", "propose", "accept", "lock", "unlock", "all"),
    *("settings", "add", "create", "move", "rename", "show", "open", "close", "hands", "dots"),
    *("photo", "note", "vote", "paper", "read"),
)
PAGES = (*dict.fromkeys(path for path, _ in FORMS if "bouger" not in path and "tri" not in path),)
SEEN = (*PAGES, W, W + "participants/", "/")
FEW = settings(
    max_examples=40,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def cafe(db):
    cafe = a_workshop(guests=8, tables=2)
    cafe.phones = True
    cafe.save()
    a_note_of(cafe, "Kept before")
    return cafe


@pytest.fixture
def browser(cafe):
    """Somebody of the team, whose phone also holds a guest's code; our errors become a 500."""
    client = Client(raise_request_exception=False)
    client.get("/CAFE0001")
    client.force_login(an_administrator())
    client.post(W + "placement/", {"act": "seat"})
    assert cafe.seatings.filter(accepted=True).exists()
    return client


def encoded(fields):
    """A form as bytes: a lone surrogate is sent as the bytes that no reader of UTF-8 takes."""
    from urllib.parse import quote_from_bytes

    pairs = [(k, quote_from_bytes(v.encode("utf-8", "surrogatepass"))) for k, v in fields.items()]
    return "&".join(f"{k}={v}" for k, v in pairs)


def send(browser, path, fields):
    answer = browser.post(path, encoded(fields), content_type="application/x-www-form-urlencoded")
    assert answer.status_code < 500, (path, {k: v[:60] for k, v in fields.items()})
    return answer


def nothing_runs(browser):
    for path in SEEN:
        answer = browser.get(path)
        assert answer.status_code < 500, path
        page = answer.content.decode()
        assert "<img src=x" not in page, path
        assert "<script>alert" not in page, path


def nothing_lost(cafe):
    assert cafe.notes.filter(text="Kept before").exists()
    assert set(cafe.invitations.values_list("guest", flat=True)) >= {"g1", "g2", "g3", "g4"}


@pytest.mark.parametrize("text", NASTY, ids=[f"{n}" for n in range(len(NASTY))])
def test_the_same_hostile_words_in_every_field(browser, cafe, text):
    for path, names in FORMS:
        for act in ("", "lock", "add", "create", "hands", "settings"):
            send(browser, path, {"act": act, **dict.fromkeys(names.split(), text)})
    nothing_runs(browser)
    nothing_lost(cafe)


def anything(browser, cafe, data):
    path, names = data.draw(st.sampled_from(FORMS))
    fields = {name: data.draw(TEXT) for name in names.split()}
    send(browser, path, {"act": data.draw(st.sampled_from(ACTS)), **fields})
    nothing_lost(cafe)


@FEW
@given(data=st.data())
def test_any_words_in_any_form(browser, cafe, data):
    anything(browser, cafe, data)


@pytest.mark.slow
@settings(FEW, max_examples=3000)
@given(data=st.data())
def test_many_words_in_any_form(browser, cafe, data):
    anything(browser, cafe, data)


@FEW
@example(content=b"nom\r\n" + MARK.encode() + b"\r\n=1+1\r\n")
@example(content=b"PK\x03\x04" + b"\0" * 50)
@example(content=b"\xff\xfe\x00")
@given(content=st.binary(max_size=200))
def test_any_bytes_as_a_guest_list(browser, cafe, content):
    for name in ("liste.csv", "liste.xlsx"):
        answer = browser.post(W + "participants/", {"file": SimpleUploadedFile(name, content)})
        assert answer.status_code < 500
        assert "<img src=x" not in answer.content.decode()
    assert send(browser, W + "participants/liste/", {}).status_code == 302
    nothing_lost(cafe)


@FEW
@given(content=st.binary(max_size=200))
def test_any_bytes_as_a_photo(browser, content):
    fields = {"act": "photo", "table": 1, "round": 1, "kind": "cloth"}
    for path in (W + "photos/", "/moi/table/"):
        image = SimpleUploadedFile("x.jpg", b"\xff\xd8\xff" + content)
        assert browser.post(path, {**fields, "image": image}).status_code < 500


def bodies():
    """What a phone that means harm posts to the raw routes."""
    wrong = (None, True, [], {}, -1, 10**400, 1.5, float("nan"), "\ud800", "a\0b", MARK, "9" * 5000)
    for name in ("key", "table", "round", "kind", "text"):
        yield from (json.dumps(a_note(**{name: value})).encode() for value in wrong)
    for name in ("key", "statement", "vote", "round", "dots"):
        start = {"key": str(uuid.uuid4()), "statement": str(uuid.uuid4()), "vote": "agree"}
        yield from (json.dumps({**start, "round": 1, name: value}).encode() for value in wrong)
    yield from (b"[" * 10_000, b'{"a":' * 10_000, b"", b"null", b"[]", b"\xff\xfe", b"9" * 5000)
    yield json.dumps(a_note(text="x" * 1_000_000)).encode()


@pytest.mark.django_db(transaction=True)
def test_any_json_on_the_raw_routes(cafe):
    from tests.web.cafe.hall import Request

    async def post_all(app):
        statuses = []
        for body in bodies():
            note = await post_note(app, cafe, body)
            sent = {"content-type": "application/json", "authorization": "Bearer CAFE0001"}
            vote = Request(app, "POST", f"/votes/{cafe.pk}", headers=sent, body=body)
            await vote.run()
            statuses += [(note.status, body[:80]), (vote.status, body[:80])]
        return statuses

    assert [one for one in served(post_all) if one[0] >= 500] == []
    nothing_lost(cafe)


@FEW
@given(words=st.sampled_from(NASTY) | st.text(max_size=60))
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


@pytest.mark.django_db(transaction=True)
def test_hostile_notes_go_through_the_whole_evening(cafe):
    team = Client()
    team.force_login(an_administrator())
    code = cafe.invitations.first().code

    async def send(app):
        return [
            (await post_note(app, cafe, _note(word), code=code)).status
            for word in NASTY
            if word.strip() and len(word) < 4000
        ]

    assert set(served(send)) <= {201, 422}
    for page in ("notes/", "recolte/", "recolte/fichier.pdf", "recolte/fichier.docx", "export/"):
        assert team.get(f"/ateliers/cafe/{page}").status_code == 200
    for page in ("notes/", "recolte/"):
        text = team.get(f"/ateliers/cafe/{page}").text
        assert "<img src=x" not in text
        assert "<script>alert" not in text


# What each form takes when its numbers are right: only then are its words kept.
KEPT = (
    (W + "reglages/", {"title": "", "theme": "", "place": "", "date": "2026-12-01"}),
    (W + "accueil/", {"act": "add", "name": "", "organisation": ""}),
    (W + "notes/", {"table": "1", "round": "1", "kind": "idea", "text": ""}),
    (W + "pleniere/", {"act": "create", "text": ""}),
    (W + "pleniere/groupes/", {"act": "create", "title": ""}),
    ("/moi/", {"table": "1", "round": "1", "kind": "quote", "text": ""}),
)


@pytest.mark.parametrize("text", [word for word in NASTY if word.strip()])
def test_hostile_words_that_are_kept_run_nowhere(browser, cafe, text):
    for path, fields in KEPT:
        send(browser, path, {name: value or text for name, value in fields.items()})
    nothing_runs(browser)
    nothing_lost(cafe)
    for paper in ("kit/", "export/", "recolte/fichier.pdf", "recolte/fichier.docx"):
        assert browser.get(W + paper).status_code < 500, paper


def _note(text):
    return {"key": str(uuid.uuid4()), "table": 1, "round": 1, "kind": "idea", "text": text}
