"""The few lines of HTTP that the raw routes need: read a body, answer JSON, pick a language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.utils.translation.trans_real import parse_accept_lang_header

from essaim.words.language import LANGUAGES
from essaim.words.say import say, say_error

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from essaim.vocabulary.errors import EssaimError
    from essaim.words.language import Language

    Scope = Mapping[str, Any]
    Receive = Callable[[], Awaitable[Mapping[str, Any]]]
    Send = Callable[[dict[str, Any]], Awaitable[None]]
    Headers = Sequence[tuple[bytes, bytes]]

# A body too long is read this far, so that its sender hears the answer.
MOST_READ = 4_000_000
ALWAYS = (
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
)


def header_of(scope: Scope, name: bytes) -> str:
    """A header of the request, empty when it is not there."""
    found = next((value for key, value in scope["headers"] if key == name), b"")
    return str(found.decode("latin-1"))


async def read_body(receive: Receive, most: int) -> bytes | None:
    """The whole body; nothing when it is longer than `most` bytes or its sender has gone."""
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        part = message.get("body", b"")
        size += len(part)
        if size <= most:
            parts.append(part)
        elif size > MOST_READ:
            return None
        if not message.get("more_body"):
            return b"".join(parts) if size <= most else None


async def answer(send: Send, status: int, body: bytes = b"", *, headers: Headers = ()) -> None:
    """One whole response."""
    length = (b"content-length", str(len(body)).encode())
    start = {
        "type": "http.response.start",
        "status": status,
        "headers": [*ALWAYS, *headers, length],
    }
    await send(start)
    await send({"type": "http.response.body", "body": body})


async def answer_json(
    send: Send, status: int, content: Mapping[str, Any], *, headers: Headers = ()
) -> None:
    """A JSON response."""
    kind = (b"content-type", b"application/json; charset=utf-8")
    body = json.dumps(content, ensure_ascii=False).encode()
    await answer(send, status, body, headers=(kind, *headers))


async def answer_error(
    send: Send, scope: Scope, status: int, error: EssaimError, *, headers: Headers = ()
) -> None:
    """A refusal in the language of the phone: what is wrong, and what was expected."""
    language = language_asked(header_of(scope, b"accept-language"))
    expected = error.expected or error.todo
    content = {
        "error": say_error(error, language),
        "expected": say(expected, language) if expected else "",
    }
    await answer_json(send, status, content, headers=headers)


def language_asked(header: str) -> Language:
    """The first of our languages that the browser names; French when it names none.

    >>> language_asked("de, en;q=0.8, fr;q=0.5"), language_asked("*")
    ('en', 'fr')
    """
    for name, _ in parse_accept_lang_header(header):
        found = next((known for known in LANGUAGES if name[:2].lower() == known), None)
        if found:
            return found
    return "fr"
