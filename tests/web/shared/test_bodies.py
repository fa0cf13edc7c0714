"""A body of any length does not fill the disk."""

import asyncio

from essaim.web.shared.bodies import bounded, says_too_long
from tests.web.cafe.hall import Request, served


def test_what_says_it_is_too_long_is_not_read():
    assert says_too_long([(b"content-length", b"11")], most=10)
    assert not says_too_long([(b"content-length", b"10")], most=10)
    assert not says_too_long([(b"content-length", b"-1")], most=10)


def test_what_does_not_say_so_is_cut_off():
    async def run():
        parts = iter([{"type": "http.request", "body": b"12345", "more_body": True}] * 3)

        async def receive():
            return next(parts)

        next_part = bounded(receive, most=10)
        return [(await next_part())["type"] for _ in range(3)]

    assert asyncio.run(run()) == ["http.request", "http.request", "http.disconnect"]


def test_the_server_answers_413_with_a_sentence():
    async def test(app):
        headers = {"content-length": "999999999", "accept-language": "en"}
        return await Request(app, "POST", "/ateliers/demo/photos/", headers=headers).run()

    answer = served(test)
    assert answer.status == 413
    assert "25 MB" in answer.json()["expected"]
