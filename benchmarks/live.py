"""The hall's figures: a round change on the last phone, a hall that comes back, notes, memory.

Run it with `python -m benchmarks.live`. One server process and all the phones share this machine's
cores over loopback, so ratios hold better than seconds. Phones are raw sockets, not browsers.
"""

from __future__ import annotations

import asyncio
import functools
import random
import statistics
import tempfile
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING

from tests.faults.phones import Phone, Server, all_see, post, prepare, press
from tests.web.cafe.hall import a_note

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import SimpleNamespace

CHOICES = ("agree", "disagree", "pass")
AT_ONCE = 400  # connections a client opens at one moment; more is this script's own queue


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which this share lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


async def opened(hall: SimpleNamespace, server: Server, count: int) -> list[Phone]:
    """So many phones, all of which have heard the state."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one() -> Phone:
        phone = Phone(hall.stream)
        async with gate:
            await phone.open(server.port)
            await phone.opened.wait()
        return phone

    return list(await asyncio.gather(*(one() for _ in range(count))))


async def streams(hall: SimpleNamespace, server: Server, count: int) -> None:
    """Connect, change the state nine times, drop everybody, and let everybody come back."""
    empty = server.memory()
    start = time.perf_counter()
    phones = await opened(hall, server, count)
    connected = time.perf_counter() - start
    size = (server.memory() - empty) / count / 1000
    version, lasts, p50s = phones[0].versions[-1], [], []
    for _ in range(9):
        await asyncio.sleep(0.3)
        start = time.perf_counter()
        _, news = await press(server, "extend" if version > 1 else "next", minutes=1)
        version = news["version"]
        await all_see(phones, version)
        waits = [phone.at[version] - start for phone in phones]
        lasts.append(1000 * max(waits))
        p50s.append(1000 * statistics.median(waits))
    for phone in phones:
        phone.close()
    start = time.perf_counter()
    phones = await opened(hall, server, count)
    storm = time.perf_counter() - start
    refused = sum(phone.status != 200 for phone in phones)
    for phone in phones:
        phone.close()
    print(
        f"{count:6d} phones: connect {connected:.2f} s, {size:.1f} kB each,"
        f" change p50 {statistics.median(p50s):.0f} ms, last {statistics.median(lasts):.0f} ms"
        f" (worst of 9: {max(lasts):.0f}), all back {storm:.2f} s, {refused} refused"
    )


def a_vote(hall: SimpleNamespace) -> dict[str, object]:
    """The JSON of a vote on the statement that is open."""
    key = str(uuid.uuid4())
    return {"key": key, "statement": hall.statement, "round": 1, "vote": random.choice(CHOICES)}


async def posts(
    hall: SimpleNamespace, server: Server, count: int, seconds: float, *, what: str = "notes"
) -> None:
    """So many notes or votes over so many seconds, each from its own connection."""
    path, make = (
        (hall.notes, a_note) if what == "notes" else (hall.votes, functools.partial(a_vote, hall))
    )
    waits: list[float] = []
    statuses: list[int] = []

    async def one(index: int) -> None:
        await asyncio.sleep(seconds * index / count)
        start = time.perf_counter()
        code = hall.codes[index % len(hall.codes)]
        status, _ = await post(server.port, path, make(), code)
        waits.append(1000 * (time.perf_counter() - start))
        statuses.append(status)

    start = time.perf_counter()
    await asyncio.gather(*(one(index) for index in range(count)))
    took = time.perf_counter() - start
    wrong = sum(status != 201 for status in statuses)
    print(
        f"{count:6d} {what} in {seconds:.0f} s: p50 {quantile(waits, 0.5):.1f} ms,"
        f" p99 {quantile(waits, 0.99):.1f} ms, slowest {max(waits):.0f} ms,"
        f" {count / took:.0f} a second, {wrong} refused"
    )


async def parts(hall: SimpleNamespace, server: Server, count: int) -> None:
    """What so many phones ask for when a vote opens, all at one moment, one connection each."""
    gate = asyncio.Semaphore(AT_ONCE)
    path = hall.stream.replace("/direct/", "/pleniere/")
    waits: list[float] = []
    wrong = 0

    async def one() -> None:
        nonlocal wrong
        async with gate:
            start = time.perf_counter()
            reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
            writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
            answer = await reader.read()
            writer.close()
            waits.append(1000 * (time.perf_counter() - start))
            wrong += not (answer.startswith(b"HTTP/1.1 200") and b'id="plenary"' in answer)

    start = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(count)))
    took = time.perf_counter() - start
    print(
        f"{count:6d} parts of the plenary: p50 {quantile(waits, 0.5):.0f} ms,"
        f" p99 {quantile(waits, 0.99):.0f} ms, {count / took:.0f} a second,"
        f" {1000 * took / count:.2f} ms each, {wrong} refused"
    )


def main(*, counts: Sequence[int] = (500, 1000, 3000), minute: float = 60) -> None:
    for count in counts:
        with tempfile.TemporaryDirectory() as folder, _hall(folder) as (hall, server):
            asyncio.run(streams(hall, server, count))
    with tempfile.TemporaryDirectory() as folder, _hall(folder) as (hall, server):
        asyncio.run(posts(hall, server, 1000, minute))
        asyncio.run(posts(hall, server, 3000, 0))
        asyncio.run(posts(hall, server, 3000, 0, what="votes"))
        asyncio.run(parts(hall, server, 3000))


class _hall:  # noqa: N801 - used as a function
    """A prepared hall and its server, stopped at the end."""

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder)

    def __enter__(self) -> tuple[SimpleNamespace, Server]:
        self._server = Server(self._folder)
        return prepare(self._folder, guests=3000, rounds=3), self._server.start()

    def __exit__(self, *_: object) -> None:
        self._server.stop()


if __name__ == "__main__":
    main()
