"""Where the site's mail leaves from, read from one setting."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from typing import TypedDict

    class Post(TypedDict):
        """What Django wants to know of a mail server."""

        host: str
        port: int
        user: str
        password: str
        ssl: bool
        tls: bool


PORTS = {"smtp": 25, "smtps": 465, "starttls": 587}


def post_of(text: str) -> Post:
    """The mail server of a setting: a name, or an address with all that is needed.

    >>> post_of("starttls://essaim:secret@mail.example.org")["port"]
    587
    >>> post_of("mail.example.org")["host"], post_of("")["host"]
    ('mail.example.org', '')
    """
    place = urlsplit(text if "://" in text else f"smtp://{text}")
    return {
        "host": place.hostname or "",
        "port": place.port or PORTS.get(place.scheme, 25),
        "user": unquote(place.username or ""),
        "password": unquote(place.password or ""),
        "ssl": place.scheme == "smtps",
        "tls": place.scheme == "starttls",
    }
