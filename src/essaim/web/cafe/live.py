"""The raw routes beside Django: the stream, the notes, and the commands of this machine.

They bypass Django's handler, not only its middleware: there each open request holds a thread,
48 kB and its whole chain of objects. No query runs in a stream; a hub reads its first state once
for all its phones, in the writer's thread.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import random
import time
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe import tokens
from essaim.web.cafe.codes import LENGTH, SIGNS, read_code
from essaim.web.cafe.evening import news_of
from essaim.web.cafe.hub import HUBS, Hub
from essaim.web.cafe.keeping import (
    Bearer,
    Letter,
    Receipt,
    Stored,
    close_connection,
    stranger,
)
from essaim.web.cafe.pace import Pace
from essaim.web.cafe.plenary_ballots import read_ballot
from essaim.web.cafe.plenary_boards import Boards
from essaim.web.cafe.plenary_keeping import AnyLetter, VoteLetter, keep_letters
from essaim.web.cafe.posting import MOST_BYTES, NoteError, read_note, read_uuid
from essaim.web.cafe.pressing import press, read_press
from essaim.web.cafe.queue import QueueFullError, WriterQueue
from essaim.web.cafe.wire import answer, answer_error, answer_json, header_of, read_body

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from essaim.web.cafe.wire import Receive, Scope, Send
    from essaim.words.language import Language

    Writing = Callable[[UUID, Bearer, bytes], AnyLetter]

PING_SECONDS = 15
STREAM_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
    (b"x-content-type-options", b"nosniff"),
]
# What is posted at each address, as a letter to the writer.
LETTERS: dict[str, Writing] = {
    "notes": lambda workshop, bearer, body: Letter(workshop, bearer, read_note(body)),
    "votes": lambda workshop, bearer, body: VoteLetter(workshop, bearer, read_ballot(body)),
}
GONE = phrase("this address opens nothing")


class Live:
    """What one server holds while it runs: the writer's queue and the pace of each token."""

    def __init__(self) -> None:
        self.queue: WriterQueue[AnyLetter, Receipt] = WriterQueue(
            keep_letters, leave=close_connection
        )
        self.pace = Pace()
        self.boards = Boards(self.queue.run)

    async def serve(self, scope: Scope, receive: Receive, send: Send) -> bool:
        """Answer the request if its address is one of ours.

        Returns:
            False when Django should answer it.
        """
        first, *rest = scope["path"].strip("/").split("/")
        if first == "direct" and len(rest) == 2:
            if await _allowed(scope, send, ("GET", "HEAD")):
                await self._stream(scope, receive, send, rest[0], rest[1])
        elif first == "pleniere" and len(rest) == 2:
            if await _allowed(scope, send, ("GET",)):
                await self._board(scope, send, rest[0], rest[1])
        elif first in LETTERS and len(rest) == 1:
            if await _allowed(scope, send, ("POST",)):
                await self._post(scope, receive, send, rest[0], LETTERS[first])
        elif first == "command" and len(rest) == 1:
            if await _allowed(scope, send, ("POST",)):
                await self._command(scope, receive, send, rest[0])
        else:
            return False
        return True

    def end_streams(self) -> None:
        """Let go of every phone: a server that stops must not wait for them."""
        HUBS.close()

    async def stop(self) -> None:
        """End the streams and write what waits."""
        self.end_streams()
        await self.queue.stop()

    async def _stream(
        self, scope: Scope, receive: Receive, send: Send, where: str, token: str
    ) -> None:
        workshop = read_uuid(where)
        if workshop is None or not tokens.opens_stream(workshop, token):
            await answer_error(send, scope, 404, EssaimError(GONE))
            return
        hub = HUBS.hub(workshop)
        if not hub.version and not await self._load(hub, workshop):
            await answer_error(send, scope, 404, EssaimError(GONE))
        elif b"once=1" in scope["query_string"] or scope["method"] == "HEAD":
            await _once(scope, send, hub)
        elif hub.news["state"] == "closed" and header_of(scope, b"last-event-id") == str(
            hub.version
        ):
            # A phone that knows the end and asks again: 204 tells an EventSource to stop.
            await answer(send, 204)
        else:
            await _follow(hub, receive, send)

    async def _board(self, scope: Scope, send: Send, where: str, token: str) -> None:
        """What every phone of the plenary shows alike."""
        workshop = read_uuid(where)
        part = None
        if workshop is not None and tokens.opens_stream(workshop, token):
            hub = HUBS.hub(workshop)
            if hub.version or await self._load(hub, workshop):
                language: Language = "en" if b"langue=en" in scope["query_string"] else "fr"
                version = (hub.news["plenary"] or {}).get("version", 0)
                part = await self.boards.part(workshop, language, version)
        if part is None:
            await answer_error(send, scope, 404, EssaimError(GONE))
            return
        # Read by a script, never opened as a page.
        await answer(send, 200, part, headers=[(b"content-type", b"text/plain; charset=utf-8")])

    async def _load(self, hub: Hub, workshop: UUID) -> bool:
        """Read a hub's first state; the phones that come meanwhile wait for the same reading."""
        async with hub.loaded:
            if not hub.version:
                news = await self.queue.run(lambda: news_of(workshop))
                if news is not None:
                    hub.publish(news, dt.datetime.now(dt.UTC))
        return hub.version > 0

    async def _post(
        self, scope: Scope, receive: Receive, send: Send, where: str, write: Writing
    ) -> None:
        try:
            receipt = await self._receipt(scope, receive, where, write)
        except NoteError as error:
            receipt = error
        if isinstance(receipt, Stored):
            await answer_json(send, 201 if receipt.new else 200, {"id": str(receipt.id)})
            return
        later = [(b"retry-after", b"5")] if receipt.status in (429, 503, 507) else []
        await answer_error(send, scope, receipt.status, receipt, headers=later)

    async def _receipt(self, scope: Scope, receive: Receive, where: str, write: Writing) -> Receipt:
        body = await read_body(receive, MOST_BYTES)
        workshop = read_uuid(where)
        if workshop is None:
            raise NoteError(phrase("this workshop does not exist"), status=404)
        bearer, token = _bearer(scope, workshop)
        if not self.pace.allows(token, now=time.monotonic()):
            raise NoteError(
                phrase("too many notes at once"),
                status=429,
                todo=phrase("Keep the note: it will be sent again."),
            )
        if body is None:
            raise NoteError(
                phrase("the note is too long"),
                status=413,
                expected=phrase("Expected: {most} bytes at most.", most=MOST_BYTES),
            )
        letter = write(workshop, bearer, body)
        try:
            return await self.queue.put(letter)
        except QueueFullError:
            raise NoteError(
                phrase("the server cannot write just now"),
                status=503,
                todo=phrase("Keep the note: it will be sent again."),
            ) from None

    async def _command(self, scope: Scope, receive: Receive, send: Send, where: str) -> None:
        body = await read_body(receive, MOST_BYTES)
        key = header_of(scope, b"authorization").removeprefix("Bearer ")
        if not tokens.is_command_key(key):
            await answer_error(send, scope, 401, EssaimError(GONE))
            return
        try:
            wanted = read_press(where, body or b"")
            content = await self.queue.run(lambda: press(wanted, now=dt.datetime.now(dt.UTC)))
        except EssaimError as error:
            await answer_error(send, scope, 409, error)
        else:
            await answer_json(send, 200, content)


async def _once(scope: Scope, send: Send, hub: Hub) -> None:
    """The state once, for a phone without EventSource."""
    mark = b'"%d"' % hub.version
    etag = (b"etag", mark)
    if header_of(scope, b"if-none-match").removeprefix("W/").encode() == mark:
        await answer(send, 304, headers=[etag])
        return
    kind = (b"content-type", b"application/json; charset=utf-8")
    body = b"" if scope["method"] == "HEAD" else hub.text(dt.datetime.now(dt.UTC))
    await answer(send, 200, body, headers=[kind, etag])


async def _follow(hub: Hub, receive: Receive, send: Send) -> None:
    """The stream of one phone, until it goes or the server stops."""
    await send({"type": "http.response.start", "status": 200, "headers": STREAM_HEADERS})
    seen, changed = hub.version, hub.changed
    await _send(send, b"retry: 2000\n\n" + hub.event(dt.datetime.now(dt.UTC)))
    gone = asyncio.create_task(_leaves(receive))
    try:
        while not (gone.done() or HUBS.closing.is_set()):
            try:
                # A little sooner for some, or 3,000 phones would all be pinged at one moment.
                async with asyncio.timeout(PING_SECONDS * random.uniform(0.8, 1)):
                    await changed.wait()
            except TimeoutError:
                await _send(send, b": ping\n\n")
                continue
            changed = hub.changed
            if hub.version > seen:
                seen = hub.version
                await _send(send, hub.message)
    finally:
        gone.cancel()
    if not gone.done():
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _send(send: Send, text: bytes) -> None:
    await send({"type": "http.response.body", "body": text, "more_body": True})


async def _leaves(receive: Receive) -> None:
    """Return when the phone has gone; its stream notices at the next ping."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _allowed(scope: Scope, send: Send, methods: tuple[str, ...]) -> bool:
    """Whether the method is one of these; else it is refused."""
    if scope["method"] in methods:
        return True
    allow = (b"allow", ", ".join(methods).encode())
    refusal = EssaimError(
        phrase("this address is not asked in this way"),
        expected=phrase("Expected: {methods}.", methods=methods),
    )
    await answer_error(send, scope, 405, refusal, headers=[allow])
    return False


def _bearer(scope: Scope, workshop: UUID) -> tuple[Bearer, str]:
    """Who writes, and the token that says so.

    Raises:
        NoteError: nobody says who she is, or the token is not one of ours.
    """
    said = header_of(scope, b"authorization")
    scheme, _, token = said.partition(" ")
    token = token.strip()
    if scheme.lower() == "bearer" and token:
        if token.startswith("team."):
            if tokens.is_team_token(workshop, token):
                return Bearer(team=True), token
            raise stranger()
        code = read_code(token)
        if len(code) == LENGTH and set(code) <= set(SIGNS):
            return Bearer(code=code), code
        raise stranger()
    cookie = _cookie(scope)
    found = tokens.read_guest_cookie(cookie) if cookie else None
    if found is None or found[0] != workshop:
        raise stranger()
    _check_origin(scope)
    return Bearer(invitation=found[1]), found[1].hex


def _cookie(scope: Scope) -> str:
    jar: SimpleCookie = SimpleCookie()
    try:
        jar.load(header_of(scope, b"cookie"))
    except CookieError:
        return ""
    found = jar.get(tokens.GUEST_COOKIE)
    return found.value if found else ""


def _check_origin(scope: Scope) -> None:
    """Refuse a page of another site that borrows a guest's cookie."""
    origin = header_of(scope, b"origin")
    kind = header_of(scope, b"content-type").partition(";")[0].strip().lower()
    same = not origin or origin.partition("://")[2] == header_of(scope, b"host")
    if not same or kind != "application/json":
        raise NoteError(
            phrase("this request does not come from a page of this site"),
            status=403,
            expected=phrase("Expected: JSON (application/json) from the site's own page."),
        )
