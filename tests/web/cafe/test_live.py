"""The raw routes, spoken to without a socket: the stream, its fallback, the notes, the commands."""

import asyncio
import datetime as dt
import json
import uuid

import pytest
from asgiref.sync import sync_to_async

from essaim.web.cafe import live, tokens
from essaim.web.cafe.evening import advance
from essaim.web.cafe.models import Note
from essaim.web.cafe.queue import WriterQueue
from tests.web.cafe.hall import Request, a_note, a_workshop, post_note, served

pytestmark = pytest.mark.django_db(transaction=True)
NOW = dt.datetime(2026, 9, 1, 18, 0, tzinfo=dt.UTC)


@pytest.fixture
def workshop():
    return a_workshop()


def get(app, path, **headers):
    return Request(app, "GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})


async def step(workshop, to="next"):
    act = sync_to_async(advance, thread_sensitive=False)
    return await act(workshop, to, now=NOW, expected_version=None)


def test_a_stream_says_the_state_at_once_then_each_change(workshop):
    async def test(app):
        one, two = (get(app, tokens.stream_path(workshop.pk)) for _ in range(2))
        jobs = [asyncio.create_task(one.run()), asyncio.create_task(two.run())]
        await one.wait_for(lambda r: r.events())
        await two.wait_for(lambda r: r.events())
        await step(workshop)
        for phone in (one, two):
            await phone.wait_for(lambda r: len(r.events()) == 2)
        return one, two, jobs

    one, two, jobs = served(test)
    assert all(job.done() for job in jobs)  # a server that stops lets its phones go
    assert one.headers["content-type"].startswith("text/event-stream")
    assert one.headers["x-accel-buffering"] == "no"
    assert one.body.startswith(b"retry: 2000\n\nid: 1\ndata: ")
    assert [e["version"] for e in one.events()] == [1, 2]
    assert one.events()[1]["ends_at"] == "2026-09-01T18:25:00.000Z"
    # The same bytes for every phone.
    assert one.body.partition(b"id: 2")[2] == two.body.partition(b"id: 2")[2]


def test_a_phone_that_does_not_read_gets_only_the_newest(workshop):
    async def test(app):
        slow, good = (get(app, tokens.stream_path(workshop.pk)) for _ in range(2))
        jobs = [asyncio.create_task(one.run()) for one in (slow, good)]
        await good.wait_for(lambda r: r.events())
        await slow.wait_for(lambda r: r.events())
        slow.full = True
        for version in range(2, 7):
            await step(workshop)
            await good.wait_for(lambda r, v=version: r.events()[-1]["version"] == v)
        slow.full = False
        await slow.wait_for(lambda r: r.events()[-1]["version"] == 6)
        return slow, jobs

    slow, _ = served(test)
    # The first change was being written when it stopped reading.
    assert [e["version"] for e in slow.events()] in ([1, 6], [1, 2, 6])


def test_a_quiet_stream_is_pinged_and_a_phone_that_left_is_forgotten(workshop, monkeypatch):
    monkeypatch.setattr(live, "PING_SECONDS", 0.05)

    async def test(app):
        phone = get(app, tokens.stream_path(workshop.pk))
        job = asyncio.create_task(phone.run())
        await phone.wait_for(lambda r: r.body.count(b": ping\n\n") == 2)
        phone.left.set()
        await asyncio.wait_for(job, 1)
        return phone

    assert served(test).body.endswith(b": ping\n\n")


@pytest.mark.parametrize("path", ["/direct/{id}/wrong", "/direct/nothing/{token}"])
def test_a_wrong_address_opens_nothing(workshop, path):
    token = tokens.stream_token(workshop.pk)
    path = path.format(id=workshop.pk, token=token)
    assert served(lambda app: get(app, path).run()).status == 404


def test_a_workshop_that_was_erased_has_no_stream(workshop):
    path = tokens.stream_path(workshop.pk)
    workshop.delete()
    assert served(lambda app: get(app, path).run()).status == 404


def test_the_fallback_gives_the_state_once_with_an_etag(workshop):
    path = tokens.stream_path(workshop.pk) + "?once=1"

    async def test(app):
        first = await get(app, path).run()
        same = await get(app, path, if_none_match=first.headers["etag"]).run()
        await step(workshop)
        other = await get(app, path, if_none_match=first.headers["etag"]).run()
        head = await Request(app, "HEAD", path).run()
        return first, same, other, head

    first, same, other, head = served(test)
    assert (first.status, first.json()["version"]) == (200, 1)
    assert (same.status, same.body) == (304, b"")
    assert (other.status, other.json()["version"]) == (200, 2)
    assert (head.status, head.body) == (200, b"")


def test_a_phone_that_knows_the_end_is_told_to_stop(workshop):
    async def test(app):
        closed = await step(workshop, "close")
        path = tokens.stream_path(workshop.pk)
        known = await get(app, path, last_event_id=str(closed.version)).run()
        late = get(app, path, last_event_id="1")
        job = asyncio.create_task(late.run())
        await late.wait_for(lambda r: r.events())
        return known, late, job

    known, late, _ = served(test)
    assert (known.status, known.body) == (204, b"")
    assert late.events()[0]["state"] == "closed"


def test_a_note_is_kept_then_known(workshop):
    note = a_note()

    async def test(app):
        first = await post_note(app, workshop, note)
        again = await post_note(app, workshop, {**note, "text": "Autre"})
        return first, again

    first, again = served(test)
    kept = Note.objects.get()
    assert (first.status, again.status) == (201, 200)
    assert first.json() == again.json() == {"id": str(kept.pk)}
    assert kept.text == "Une idée"


@pytest.mark.parametrize("code", ["cafe-0001", " CAFE 0001 ", "CAFEOOO1"])
def test_a_code_is_read_as_people_type_it(workshop, code):
    assert served(lambda app: post_note(app, workshop, a_note(), code=code)).status == 201


def test_the_team_writes_for_any_table(workshop):
    token = tokens.team_token(workshop.pk)
    assert served(lambda app: post_note(app, workshop, a_note(), code=token)).status == 201


def cookie_of(workshop, invitation=None):
    guest = invitation or workshop.invitations.get(guest="g1").pk
    return f"{tokens.GUEST_COOKIE}={tokens.guest_cookie(workshop.pk, guest)}"


def test_a_guest_writes_with_her_cookie_from_our_own_page(workshop):
    cookie = cookie_of(workshop)
    good = {"cookie": cookie, "host": "hall:8000", "origin": "http://hall:8000"}
    bad = {"cookie": cookie, "host": "hall:8000", "origin": "http://elsewhere"}
    form = {"cookie": cookie, "content-type": "text/plain"}

    async def test(app):
        return [
            (await post_note(app, workshop, a_note(), code="", **headers)).status
            for headers in (good, bad, form, {"cookie": "essaim_guest=x"}, {"cookie": "\x01"}, {})
        ]

    assert served(test) == [201, 403, 403, 401, 401, 401]
    assert Note.objects.get().author.guest == "g1"


def test_a_cookie_of_another_workshop_writes_nothing(workshop):
    cookie = cookie_of(a_workshop(slug="autre"))
    post = lambda app: post_note(app, workshop, a_note(), code="", cookie=cookie)  # noqa: E731
    assert served(post).status == 401


@pytest.mark.parametrize(
    ("note", "code", "status"),
    [
        (b"[" * 30_000, "CAFE0001", 400),
        (b"x" * 70_000, "CAFE0001", 413),
        (b"x" * 1_000_000, "CAFE0001", 413),
        (a_note(kind="vote"), "CAFE0001", 422),
        (a_note(table=99), "CAFE0001", 422),
        (a_note(), "ZZZZZZZZ", 401),
        (a_note(), "short", 401),
        (a_note(), "team.x", 401),
        (a_note(), "é" * 8, 401),
    ],
    ids=range(9),
)
def test_refusals_are_told_in_french_and_in_english(workshop, note, code, status):
    async def test(app):
        headers = {"accept-language": "en"}
        english = await post_note(app, workshop, note, code=code, **headers)
        return english, await post_note(app, workshop, note, code=code)

    english, french = served(test)
    assert english.status == french.status == status
    assert set(english.json()) == set(french.json()) == {"error", "expected"}
    assert Note.objects.count() == 0


def test_a_token_that_writes_too_fast_is_slowed_alone(workshop, monkeypatch):
    monkeypatch.setattr(live, "Pace", lambda: live_pace)
    from essaim.web.cafe.pace import Pace

    live_pace = Pace(burst=1, each_second=0)

    async def test(app):
        codes = ("CAFE0001", "CAFE0001", "CAFE0002")
        return [await post_note(app, workshop, a_note(), code=code) for code in codes]

    answers = served(test)
    assert [one.status for one in answers] == [201, 429, 201]
    assert answers[1].headers["retry-after"] == "5"


def test_a_queue_that_is_full_asks_to_come_back(workshop, monkeypatch):
    monkeypatch.setattr("essaim.web.cafe.queue.MOST_WAITING", 0)
    answer = served(lambda app: post_note(app, workshop, a_note()))
    assert (answer.status, answer.headers["retry-after"]) == (503, "5")


def test_an_address_that_is_no_workshop(workshop):
    request = lambda app: Request(app, "POST", "/notes/nothing", body=b"{}").run()  # noqa: E731
    assert served(request).status == 404


@pytest.mark.parametrize(("path", "allowed"), [("/direct/a/b", "GET, HEAD"), ("/notes/a", "POST")])
def test_other_methods_are_refused(path, allowed):
    answer = served(lambda app: Request(app, "DELETE", path).run())
    assert (answer.status, answer.headers["allow"]) == (405, allowed)


def press(app, name, content, key=None):
    headers = {"authorization": f"Bearer {key or tokens.command_key()}", "accept-language": "en"}
    return Request(app, "POST", f"/command/{name}", headers=headers, body=content).run()


def test_a_command_with_the_key_takes_a_step(workshop):
    async def test(app):
        body = json.dumps({"to": "next"}).encode()
        return [
            await press(app, "cafe", body),
            await press(app, "cafe", body, key="wrong"),
            await press(app, "cafe", b'{"to": "resume"}'),
            await press(app, "nothing", body),
        ]

    done, stranger, refused, unknown = served(test)
    assert (done.status, done.json()["state"]) == (200, "running")
    assert [one.status for one in (stranger, refused, unknown)] == [401, 409, 409]
    assert "not paused" in refused.json()["error"]


def test_one_reading_fills_the_hub_for_all_who_come_at_once(workshop, monkeypatch):
    reads = []
    real = WriterQueue.run

    async def counted(self, act):
        reads.append(act)
        return await real(self, act)

    monkeypatch.setattr(WriterQueue, "run", counted)

    async def test(app):
        path = tokens.stream_path(workshop.pk) + "?once=1"
        answers = await asyncio.gather(*(get(app, path).run() for _ in range(50)))
        return [one.status for one in answers], len(reads)

    assert served(test) == ([200] * 50, 1)


def test_a_vote_goes_through_the_same_door_as_a_note(workshop):
    from tests.web.cafe.plenary import a_vote

    one = a_vote(workshop, close=False)
    ballot = {"key": str(uuid.uuid4()), "statement": str(one.pk), "round": 1, "vote": "agree"}

    async def test(app):
        def post(content, **headers):
            sent = {"content-type": "application/json", "authorization": "Bearer CAFE0001"}
            body = json.dumps(content).encode()
            path = tokens.votes_path(workshop.pk)
            return Request(app, "POST", path, headers={**sent, **headers}, body=body).run()

        return [
            await post(ballot),
            await post(ballot),
            await post({**ballot, "vote": "perhaps", "key": str(uuid.uuid4())}),
            await post(ballot, authorization="Bearer ZZZZZZZZ"),
            await post([], **{"accept-language": "en"}),
        ]

    answers = served(test)
    assert [one.status for one in answers] == [201, 200, 422, 401, 400]
    assert answers[0].json() == answers[1].json() == {"id": ballot["key"]}
    assert "no vote" in answers[4].json()["error"]


def test_a_burst_of_votes_and_notes_is_kept_whole(workshop):
    from essaim.web.cafe.plenary_models import Ballot
    from tests.web.cafe.plenary import a_vote

    one = a_vote(workshop, close=False)

    async def test(app):
        def post(number):
            if number % 5 == 0:
                return post_note(app, workshop, a_note())
            content = {"key": str(uuid.uuid4()), "statement": str(one.pk), "round": 1}
            body = json.dumps({**content, "vote": "pass"}).encode()
            sent = {
                "content-type": "application/json",
                "authorization": f"Bearer CAFE000{1 + number % 2}",
            }
            return Request(
                app, "POST", tokens.votes_path(workshop.pk), headers=sent, body=body
            ).run()

        return await asyncio.gather(*(post(number) for number in range(400)))

    assert {answer.status for answer in served(test)} == {201}
    assert (Note.objects.count(), Ballot.objects.count()) == (80, 320)
    assert Ballot.objects.filter(counts=True).count() == 2


def test_phones_ask_for_what_all_see_and_a_stranger_does_not(workshop):
    from tests.web.cafe.plenary import a_vote

    a_vote(workshop, close=False)
    path = tokens.board_path(workshop.pk)

    async def test(app):
        paths = (path, f"{path}?langue=en", f"/pleniere/{workshop.pk}/wrong", "/pleniere/a/b")
        answers = [await get(app, one).run() for one in paths]
        return [*answers, await Request(app, "POST", path).run()]

    answers = served(test)
    assert [one.status for one in answers] == [200, 200, 404, 404, 405]
    assert "Pas d’accord" in answers[0].body.decode()
    assert "Disagree" in answers[1].body.decode()
    # Guests' words are never a page of their own.
    assert answers[0].headers["content-type"].startswith("text/plain")
    assert answers[0].headers["x-content-type-options"] == "nosniff"
