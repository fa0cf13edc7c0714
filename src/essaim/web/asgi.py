"""The application: the raw routes of the hall, and Django for everything else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "essaim.web.settings")

from django.conf import settings
from django.core.asgi import get_asgi_application

_django: Any = get_asgi_application()  # sets Django up: what follows may import models

from essaim.vocabulary.errors import EssaimError  # noqa: E402
from essaim.vocabulary.phrase import phrase  # noqa: E402
from essaim.web.cafe.hub import HUBS  # noqa: E402
from essaim.web.cafe.live import Live  # noqa: E402
from essaim.web.cafe.wire import answer_error  # noqa: E402
from essaim.web.desk.keeper import Keeper  # noqa: E402
from essaim.web.shared.bodies import MOST_BYTES, bounded, says_too_long  # noqa: E402

if TYPE_CHECKING:
    from essaim.web.cafe.wire import Receive, Scope, Send

_live: Live | None = None


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer one connection.

    The hall's part is made at the first request, so that a server starts in no time, and is
    taken down when the server stops: streams end, notes that wait are written.
    """
    if scope["type"] == "lifespan":
        await _live_and_die(receive, send)
    elif scope["type"] == "http" and not await _hall().serve(scope, receive, send):
        await _page(scope, receive, send)


async def _page(scope: Scope, receive: Receive, send: Send) -> None:
    """Let Django answer, unless there is more to read than it should."""
    if says_too_long(scope["headers"]):
        error = EssaimError(
            phrase("what was sent is too long"),
            expected=phrase("Expected: {most} MB at most.", most=MOST_BYTES // 1_000_000),
        )
        await answer_error(send, scope, 413, error, headers=[(b"connection", b"close")])
    else:
        await _django(scope, bounded(receive), send)


def end_streams() -> None:
    """Let go of every phone, before a server waits for its connections to end."""
    if _live is not None:
        _live.end_streams()


def _hall() -> Live:
    global _live  # noqa: PLW0603 - one server a process
    if _live is None:
        _live = Live()
    return _live


async def _live_and_die(receive: Receive, send: Send) -> None:
    global _live  # noqa: PLW0603 - one server a process
    await receive()
    keeper = Keeper(settings.DATA)
    HUBS.keeper = keeper.keep
    await send({"type": "lifespan.startup.complete"})
    await receive()
    HUBS.keeper = None
    keeper.stop()
    if _live is not None:
        await _live.stop()
        _live = None
    await send({"type": "lifespan.shutdown.complete"})
