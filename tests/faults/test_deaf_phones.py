"""200 sockets that never read hold back nobody and fill no memory."""

import asyncio
import statistics
import time

import pytest

from tests.faults.phones import Phone, Server, all_see, prepare, press

MEGABYTE = 1_000_000


async def evening(server, hall, good, changes):
    deaf = [await Phone(hall.stream, reads=False).open(server.port) for _ in range(200)]
    phones = [await Phone(hall.stream).open(server.port) for _ in range(good)]
    await all_see(phones, 1)
    await press(server)
    await all_see(phones, 2)
    before, waits = server.memory(), []
    for version in range(3, changes + 3):
        start = time.perf_counter()
        status, _ = await press(server, "extend", minutes=1)
        assert status == 200
        await all_see(phones, version)
        waits += [phone.at[version] - start for phone in phones if version in phone.at]
    grown = server.memory() - before
    for phone in [*deaf, *phones]:
        phone.close()
    return statistics.quantiles(waits, n=100)[98], grown


@pytest.mark.parametrize(
    ("good", "changes"), [(300, 60), pytest.param(1000, 500, marks=pytest.mark.slow)]
)
def test_phones_that_read_are_served(tmp_path, good, changes):
    hall = prepare(tmp_path)
    with Server(tmp_path) as server:
        p99, grown = asyncio.run(evening(server, hall, good, changes))
    assert p99 < 0.5
    assert grown < 50 * MEGABYTE
