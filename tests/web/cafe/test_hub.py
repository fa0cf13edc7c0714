"""The hub: newest news only, versions that never go back, nobody waited for."""

import asyncio
import datetime as dt
import json
import threading
import uuid

from essaim.web.cafe.hub import Hub, Hubs, moment

NOW = dt.datetime(2026, 9, 1, 18, 30, tzinfo=dt.UTC)


def news(version, **more):
    return {"version": version, "state": "running", "round": 1, **more}


def test_a_change_wakes_everybody_once_and_swaps_the_event():
    async def run():
        hub = Hub()
        before = hub.changed
        assert hub.publish(news(2), NOW)
        assert before.is_set()
        assert not hub.changed.is_set()
        return hub

    hub = asyncio.run(run())
    lines = hub.message.decode().split("\n")
    assert lines[0] == "id: 2"
    assert json.loads(lines[1][6:])["now"] == "2026-09-01T18:30:00.000Z"
    assert hub.message.endswith(b"\n\n")


def test_news_that_are_not_newer_change_nothing():
    async def run():
        hub = Hub()
        hub.publish(news(5), NOW)
        changed, message = hub.changed, hub.message
        assert not hub.publish(news(5, round=9), NOW)
        assert not hub.publish(news(4), NOW)
        assert (hub.changed, hub.message, hub.version) == (changed, message, 5)

    asyncio.run(run())


def test_news_are_told_from_any_thread():
    workshop = uuid.uuid4()

    async def run():
        hubs = Hubs()
        hub = hubs.hub(workshop)
        changed = hub.changed
        thread = threading.Thread(target=hubs.tell, args=(workshop, news(3)))
        thread.start()
        await asyncio.wait_for(changed.wait(), 2)
        thread.join()
        assert hubs.hub(workshop) is hub
        return hub.version

    assert asyncio.run(run()) == 3


def test_nobody_listening_is_no_trouble():
    hubs = Hubs()
    hubs.tell(uuid.uuid4(), news(1))

    async def run():
        hubs.hub(uuid.uuid4())
        hubs.tell(uuid.uuid4(), news(1))
        await asyncio.sleep(0)

    asyncio.run(run())
    hubs.tell(uuid.uuid4(), news(1))  # the server has stopped


def test_a_new_server_starts_with_empty_hubs():
    hubs, workshop = Hubs(), uuid.uuid4()

    async def run():
        hubs.hub(workshop).publish(news(7), NOW)
        hubs.close()
        return hubs.closing.is_set()

    async def again():
        return hubs.hub(workshop).version, hubs.closing.is_set()

    assert asyncio.run(run())
    assert asyncio.run(again()) == (0, False)


def test_a_moment_is_told_in_utc():
    paris = dt.timezone(dt.timedelta(hours=2))
    assert moment(dt.datetime(2026, 9, 1, 20, 30, tzinfo=paris)) == "2026-09-01T18:30:00.000Z"
