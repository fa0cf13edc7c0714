"""One setting says where mail leaves from."""

import pytest

from essaim.web.shared.post import post_of


@pytest.mark.parametrize(
    ("text", "host", "port", "ssl", "tls"),
    [
        ("", "", 25, False, False),
        ("localhost", "localhost", 25, False, False),
        ("mail.example.org:2525", "mail.example.org", 2525, False, False),
        ("smtps://mail.example.org", "mail.example.org", 465, True, False),
        ("starttls://mail.example.org", "mail.example.org", 587, False, True),
    ],
)
def test_the_scheme_says_how_it_is_spoken_to(text, host, port, ssl, tls):
    found = post_of(text)
    assert (found["host"], found["port"], found["ssl"], found["tls"]) == (host, port, ssl, tls)


def test_a_password_may_hold_any_sign():
    found = post_of("smtps://marie%40example.org:p%3Aw%2Fd@mail.example.org")
    assert (found["user"], found["password"]) == ("marie@example.org", "p:w/d")
