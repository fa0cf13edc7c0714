"""kill -9 in the middle of a stream of notes: nothing acknowledged is lost, nothing is twice."""

import asyncio
import random
import sqlite3
import uuid

import pytest

from tests.faults.phones import Server, post, prepare

KILLS = 3
PHONES = 25
NOTES = 16


async def deliver(port, hall, number, pace, acknowledged):
    """One phone: its notes in order, each sent again until it is acknowledged."""
    for index in range(NOTES):
        note = {
            "key": str(uuid.UUID(int=pace.getrandbits(128), version=4)),
            "table": number % 9 + 1,
            "round": index % 3 + 1,
            "kind": "idea",
            "text": f"{number}/{index}",
        }
        while note["key"] not in acknowledged:
            try:
                async with asyncio.timeout(5):
                    status, answer = await post(port, hall.notes, note, hall.codes[number])
            except (OSError, TimeoutError):
                await asyncio.sleep(0.05 + 0.1 * pace.random())
                continue
            assert status in (200, 201), answer
            acknowledged[note["key"]] = (answer["id"], note["text"])
        await asyncio.sleep(0.25 * pace.random())


async def evening(server, hall, seed):
    acknowledged = {}
    pace = random.Random(seed)
    phones = [
        asyncio.create_task(
            deliver(server.port, hall, n, random.Random(pace.random()), acknowledged)
        )
        for n in range(PHONES)
    ]
    for _ in range(KILLS):
        await asyncio.sleep(0.15 + 0.3 * pace.random())
        assert not all(phone.done() for phone in phones), "killed too late to prove anything"
        server.kill()
        await asyncio.to_thread(server.start)
    await asyncio.gather(*phones)
    return acknowledged


@pytest.mark.parametrize(
    "seed", [*range(3), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(3, 20))]
)
def test_three_kills_lose_nothing_and_double_nothing(tmp_path, seed):
    hall = prepare(tmp_path)
    with Server(tmp_path) as server:
        acknowledged = asyncio.run(evening(server, hall, seed))
    base = sqlite3.connect(tmp_path / "essaim.sqlite3")
    rows = base.execute("SELECT key, id, text FROM cafe_note").fetchall()
    assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    base.close()
    stored = {key: (id_, text) for key, id_, text in rows}
    assert len(stored) == len(rows) == PHONES * NOTES
    assert stored == {
        key.replace("-", ""): (id_.replace("-", ""), text)
        for key, (id_, text) in acknowledged.items()
    }
