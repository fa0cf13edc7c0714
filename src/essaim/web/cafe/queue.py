"""The one queue that writes notes: up to 200 in one commit, each answered after the commit.

Many writers on SQLite wait for one another until some give up; one writer never waits, and a
burst of 3,000 notes becomes a few dozen commits. The queue knows nothing of the base: `save` is
the seam where PostgreSQL, or another process, may come.
"""

from __future__ import annotations

import asyncio
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

L = TypeVar("L")
R = TypeVar("R")
A = TypeVar("A")

MOST_IN_A_COMMIT = 200
MOST_WAITING = 20_000


class QueueFullError(Exception):
    """So many notes wait that one more would be a promise nobody keeps."""


class WriterQueue(Generic[L, R]):
    """Letters in, receipts out, one thread that writes.

    Args:
        save: writes a batch and gives one receipt a letter, in their order; runs in the thread.
        leave: called in the thread when the queue stops, to close its connection.
    """

    def __init__(
        self, save: Callable[[Sequence[L]], Sequence[R]], *, leave: Callable[[], None]
    ) -> None:
        self._save = save
        self._leave = leave
        self._waiting: deque[tuple[L, asyncio.Future[R]]] = deque()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="essaim-writer")
        self._pump: asyncio.Task[None] | None = None

    async def put(self, letter: L) -> R:
        """The receipt of a letter, once its batch is committed.

        Raises:
            QueueFullError: 20,000 letters wait already.
        """
        if len(self._waiting) >= MOST_WAITING:
            raise QueueFullError
        answer: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((letter, answer))
        if self._pump is None or self._pump.done():
            self._pump = asyncio.create_task(self._write())
        return await answer

    async def run(self, act: Callable[[], A]) -> A:
        """Run something else in the writer's thread, after the batch that is being written."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, act)

    async def stop(self) -> None:
        """Write what waits, then let the thread go."""
        if self._pump is not None:
            await self._pump
        await self.run(self._leave)
        self._thread.shutdown()

    async def _write(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            size = min(len(self._waiting), MOST_IN_A_COMMIT)
            batch = [self._waiting.popleft() for _ in range(size)]
            letters = [letter for letter, _ in batch]
            job = loop.run_in_executor(self._thread, self._save, letters)
            await asyncio.wait([job])
            _answer([answer for _, answer in batch], job)


def _answer(answers: Sequence[asyncio.Future[R]], job: asyncio.Future[Sequence[R]]) -> None:
    error = job.exception()
    receipts: Sequence[R | None] = [None] * len(answers) if error else job.result()
    for answer, receipt in zip(answers, receipts, strict=True):
        if answer.done():  # its phone has gone; the note is kept all the same
            continue
        if error is not None:
            answer.set_exception(error)
        elif receipt is not None:
            answer.set_result(receipt)
