"""Runs a search in a process of its own, told of its progress and stopped at any time."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from typing import TYPE_CHECKING, Any, TypeVar, cast

from essaim.vocabulary.errors import EssaimError, ManyErrors
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

    from essaim.optimum.found import Progress

R = TypeVar("R")
GRACE = 20.0  # seconds a stopped search has to hand in what it found


def run_apart(
    task: Callable[..., R],
    *arguments: object,
    tell: Callable[[Progress], None] | None = None,
    asked_to_stop: Callable[[], bool] = lambda: False,
) -> R:
    """The result of `task(*arguments, tell=…)`, computed in another process.

    Ctrl-C asks the task to stop and to give the best it has; a second one leaves at once.

    Args:
        task: a function of a module; its `tell` answers whether to stop.
        arguments: its arguments.
        tell: told what the task tells.
        asked_to_stop: asked twice a second, where there is no keyboard.

    Raises:
        EssaimError: as the task raised it, or the process died.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(there, task, arguments), daemon=True)
    process.start()
    there.close()
    try:
        return cast("R", _listen(here, tell or (lambda _news: None), asked_to_stop))
    finally:
        here.close()
        process.join(timeout=1.0)
        if process.is_alive():
            process.terminate()


def _listen(
    here: Connection, tell: Callable[[Progress], None], asked_to_stop: Callable[[], bool]
) -> object:
    stop_at = float("inf")
    while True:
        try:
            if stop_at == float("inf") and asked_to_stop():
                stop_at = time.monotonic() + GRACE
                here.send("stop")
            if not here.poll(min(0.5, max(0.0, stop_at - time.monotonic()))):
                if time.monotonic() > stop_at:
                    raise _died()
                continue
            kind, content = here.recv()
        except KeyboardInterrupt:
            if stop_at < float("inf"):
                raise
            stop_at = time.monotonic() + GRACE
            here.send("stop")
            continue
        except EOFError as error:
            raise _died() from error
        if kind == "news":
            tell(cast("Progress", content))
        elif kind == "error":
            raise _again(content)
        else:
            result: object = content
            return result


def _again(content: tuple[Any, ...]) -> EssaimError:
    what, where, expected, todo = content
    return EssaimError(what, where=where, expected=expected, todo=todo)


def _died() -> EssaimError:
    return EssaimError(
        phrase("the search ended without a result"),
        todo=phrase("Free memory on the machine, or allow it less time, and try again."),
    )


def _work(there: Connection, task: Callable[..., Any], arguments: tuple[object, ...]) -> None:
    """In the other process: run the task, send its news, its result or its error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The solver greets on the standard output, which belongs to the command's result.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    told = [0.0]
    stop = [False]

    def tell(news: Progress) -> bool:
        if there.poll():
            stop[0] = there.recv() == "stop" or stop[0]
        now = time.monotonic()
        if news.chosen is not None or now - told[0] > 0.2:
            told[0] = now
            there.send(("news", news))
        return stop[0]

    try:
        there.send(("result", task(*arguments, tell=tell)))
    except ManyErrors as error:
        first = error.errors[0]
        there.send(("error", (first.what, first.where, first.expected, first.todo)))
    except EssaimError as error:
        there.send(("error", (error.what, error.where, error.expected, error.todo)))
    except (EOFError, BrokenPipeError):
        os._exit(1)  # nobody listens any more
