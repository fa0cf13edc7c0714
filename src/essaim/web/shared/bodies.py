"""How long a request may be: Django would write a body of any length to the disk before looking."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    Receive = Callable[[], Awaitable[Mapping[str, Any]]]

MOST_BYTES = 25_000_000  # a photo straight from a phone, and the form around it


def says_too_long(headers: list[tuple[bytes, bytes]], *, most: int = MOST_BYTES) -> bool:
    """Whether a request announces more than may be read.

    >>> says_too_long([(b"content-length", b"30000000")]), says_too_long([])
    (True, False)
    """
    said = next((value for name, value in headers if name == b"content-length"), b"0")
    return said.isdigit() and int(said) > most


def bounded(receive: Receive, *, most: int = MOST_BYTES) -> Receive:
    """The same request, cut off when more comes than may be read: its sender is gone for Django."""
    read = 0

    async def next_part() -> Mapping[str, Any]:
        nonlocal read
        part = await receive()
        read += len(part.get("body", b""))
        return part if read <= most else {"type": "http.disconnect"}

    return next_part
