"""HTTP as the raw routes speak it."""

import asyncio

import pytest

from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase
from essaim.web.cafe import wire


def sender():
    sent = []

    async def send(message):
        sent.append(message)

    return sent, send


def receiver(*parts, end="http.request"):
    messages = [
        {"type": "http.request", "body": part, "more_body": index < len(parts) - 1}
        for index, part in enumerate(parts)
    ]
    if end != "http.request":
        messages[-1] = {"type": end}

    async def receive():
        return messages.pop(0)

    return receive


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ([b""], b""),
        ([b"ab", b"c"], b"abc"),
        ([b"abc", b"de"], None),
        ([b"x" * 3_000_000, b"x" * 3_000_000, b"never read"], None),
    ],
)
def test_a_body_is_read_whole_or_not_at_all(parts, found):
    assert asyncio.run(wire.read_body(receiver(*parts), 4)) == found


def test_who_leaves_in_the_middle_sends_nothing():
    receive = receiver(b"ab", b"", end="http.disconnect")
    assert asyncio.run(wire.read_body(receive, 4)) is None


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "fr"),
        ("fr-FR,fr;q=0.9,en;q=0.8", "fr"),
        ("en-GB,en;q=0.9", "en"),
        ("de,it", "fr"),
        ("q=;;,\x00", "fr"),
        ("en;q=0.1, fr;q=0.9", "fr"),
    ],
)
def test_the_language_of_the_phone(header, language):
    assert wire.language_asked(header) == language


def test_a_refusal_says_what_was_expected():
    sent, send = sender()
    scope = {"headers": [(b"accept-language", b"en")]}
    error = EssaimError(phrase("this is wrong"), expected=phrase("Expected: that."))
    asyncio.run(wire.answer_error(send, scope, 422, error))
    assert sent[0]["status"] == 422
    assert b'"This is wrong. Expected: that."' in sent[1]["body"]
    assert dict(sent[0]["headers"])[b"content-length"] == str(len(sent[1]["body"])).encode()
