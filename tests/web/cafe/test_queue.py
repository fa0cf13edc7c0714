"""The writer's queue: one thread, batches, an answer after the write and never before."""

import asyncio
import threading
import time

import pytest

from essaim.web.cafe import queue
from essaim.web.cafe.queue import QueueFullError, WriterQueue


def run(save, test, leave=lambda: None):
    async def body():
        writer = WriterQueue(save, leave=leave)
        try:
            return await test(writer)
        finally:
            await writer.stop()

    return asyncio.run(body())


def test_each_letter_gets_its_own_receipt_in_batches_of_200_at_most():
    sizes, threads = [], set()

    def save(letters):
        sizes.append(len(letters))
        threads.add(threading.current_thread())
        time.sleep(0.01)
        return [2 * letter for letter in letters]

    async def test(writer):
        return await asyncio.gather(*(writer.put(n) for n in range(1000)))

    assert run(save, test) == [2 * n for n in range(1000)]
    assert max(sizes) == 200
    assert len(sizes) <= 6
    assert len(threads) == 1


def test_nothing_is_answered_before_it_is_written():
    written = threading.Event()

    def save(letters):
        time.sleep(0.05)
        written.set()
        return letters

    async def test(writer):
        job = asyncio.create_task(writer.put(1))
        await asyncio.sleep(0.01)
        assert not job.done()
        await job
        assert written.is_set()

    run(save, test)


def test_a_mistake_reaches_who_waits_and_the_queue_goes_on():
    def save(letters):
        if 0 in letters:
            raise ZeroDivisionError
        return letters

    async def test(writer):
        with pytest.raises(ZeroDivisionError):
            await writer.put(0)
        return await writer.put(1)

    assert run(save, test) == 1


def test_a_phone_that_leaves_does_not_disturb_its_batch():
    kept = []

    def save(letters):
        time.sleep(0.05)
        kept.extend(letters)
        return letters

    async def test(writer):
        jobs = [asyncio.create_task(writer.put(n)) for n in range(3)]
        await asyncio.sleep(0.01)
        jobs[1].cancel()
        assert await jobs[0] == 0
        assert await jobs[2] == 2

    run(save, test)
    assert kept == [0, 1, 2]


def test_a_full_queue_refuses(monkeypatch):
    monkeypatch.setattr(queue, "MOST_WAITING", 1)

    async def test(writer):
        first = asyncio.create_task(writer.put(1))
        await asyncio.sleep(0)
        with pytest.raises(QueueFullError):
            await writer.put(2)
        return await first

    assert run(lambda letters: letters, test) == 1


def test_stopping_writes_what_waits_and_closes_in_the_thread():
    kept, left = [], []

    def save(letters):
        time.sleep(0.01)
        kept.extend(letters)
        return letters

    async def test(writer):
        for n in range(500):
            asyncio.create_task(writer.put(n))  # noqa: RUF006
        await asyncio.sleep(0)
        return await writer.run(threading.current_thread)

    thread = run(save, test, leave=lambda: left.append(threading.current_thread()))
    assert kept == list(range(500))
    assert left == [thread]
