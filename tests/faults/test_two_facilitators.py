"""Two facilitators press "next" within 10 ms, 200 times: one step each time, on every phone."""

import asyncio
import random

from tests.faults.phones import Phone, Server, all_see, prepare, press

PRESSES = 200


async def evening(server, hall):
    phones = [await Phone(hall.stream).open(server.port) for _ in range(20)]
    await all_see(phones, 1)
    delays = random.Random(0)

    async def late(version):
        await asyncio.sleep(0.01 * delays.random())
        return await press(server, expected_version=version)

    for version in range(1, PRESSES + 1):
        pair = await asyncio.gather(press(server, expected_version=version), late(version))
        assert [(status, news["version"]) for status, news in pair] == [(200, version + 1)] * 2
        assert pair[0][1]["round"] == version
        if version % 10 == 0:  # the hall is full of phones that lose the network and come back
            phones[0].close()
            phones.append(await Phone(hall.stream).open(server.port))
    await all_see(phones[1:], PRESSES + 1)
    for phone in phones:
        phone.close()
    return [phone.versions for phone in phones]


def test_each_pair_advances_once_and_no_phone_sees_time_go_back(tmp_path):
    hall = prepare(tmp_path, rounds=PRESSES + 1)
    with Server(tmp_path) as server:
        streams = asyncio.run(evening(server, hall))
        assert server.stop() == 0
    assert not (tmp_path / "run.json").exists()
    for versions in streams:
        assert versions == sorted(set(versions))
    assert max(map(len, streams)) == PRESSES + 1
