"""One hub a workshop: its latest news and one event, swapped at each change.

There is no queue per phone. A phone that is slow, asleep or gone holds back nobody and fills no
memory: when it reads again it gets the newest state and nothing of what it missed.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from uuid import UUID


class Hub:
    """What every stream of one workshop shows.

    Attributes:
        version: of the latest news; 0 while there is none.
        message: the latest news as an event of the stream, the same bytes for every phone.
        changed: set once, when the news after these are there.
        loaded: held while the state is read from the base for the first time.
    """

    __slots__ = ("changed", "loaded", "message", "news", "version")

    def __init__(self) -> None:
        self.version = 0
        self.message = b""
        self.news: Mapping[str, Any] = {}
        self.changed = asyncio.Event()
        self.loaded = asyncio.Lock()

    def publish(self, news: Mapping[str, Any], now: dt.datetime) -> bool:
        """Show these news unless newer ones are shown; only the event loop calls this.

        Returns:
            Whether they were newer.
        """
        if news["version"] <= self.version:
            return False
        self.news, self.version = news, news["version"]
        self.message = self.event(now)
        before, self.changed = self.changed, asyncio.Event()
        before.set()
        return True

    def text(self, now: dt.datetime) -> bytes:
        """The news as JSON, with the hour: phones' clocks are wrong, and count from it."""
        return json.dumps({**self.news, "now": moment(now)}, ensure_ascii=False).encode()

    def event(self, now: dt.datetime) -> bytes:
        """The news as one event, for a phone that arrives now."""
        return b"id: %d\ndata: %s\n\n" % (self.version, self.text(now))


class Hubs:
    """The hubs of this process.

    With one process, a change is told here directly. With several, each would hear of it from
    the base (LISTEN/NOTIFY) and call `tell` in the same way: streams would not know.

    Attributes:
        closing: set when the server stops; every stream ends.
        stepped_at: when each workshop last took a step, in seconds of the epoch.
        keeper: called after the first and the last step of an evening, from any thread; the
            application puts the backup there, which this room cannot know.
    """

    def __init__(self) -> None:
        self._hubs: dict[UUID, Hub] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self.stepped_at: dict[UUID, float] = {}
        self.keeper: Callable[[], None] | None = None
        self.closing = asyncio.Event()

    def hub(self, workshop: UUID) -> Hub:
        """The hub of a workshop, empty when nobody has looked yet; only the loop calls this."""
        loop = asyncio.get_running_loop()
        if loop is not self._loop:  # another server in the same process: the tests do that
            self._hubs, self._loop, self.closing = {}, loop, asyncio.Event()
        found = self._hubs.get(workshop)
        if found is None:
            found = self._hubs[workshop] = Hub()
        return found

    def tell(self, workshop: UUID, news: Mapping[str, Any]) -> None:
        """Tell whoever listens, from any thread; without a listener there is nothing to do.

        Call it after the commit. A hub made after this call reads the base, hence the change.
        """
        loop = self._loop
        if loop is None or loop.is_closed():
            return
        try:
            loop.call_soon_threadsafe(self._tell, workshop, news)
        except RuntimeError:  # the server closed between the two lines
            return

    def _tell(self, workshop: UUID, news: Mapping[str, Any]) -> None:
        found = self._hubs.get(workshop)
        if found is not None:
            found.publish(news, dt.datetime.now(dt.UTC))

    def close(self) -> None:
        """End every stream: a server that stops must not wait for phones."""
        self.closing.set()
        for found in self._hubs.values():
            found.changed.set()


HUBS = Hubs()


def moment(when: dt.datetime) -> str:
    """A moment as JSON says it: ISO 8601, UTC, to the millisecond.

    >>> moment(dt.datetime(2026, 9, 1, 18, 30, tzinfo=dt.timezone.utc))
    '2026-09-01T18:30:00.000Z'
    """
    return when.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
