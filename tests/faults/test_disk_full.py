"""A disk that fills up while people write: said in French, nothing acknowledged is missing."""

import asyncio
import sqlite3
import sys

import pytest

from tests.faults.phones import Server, post, prepare
from tests.web.cafe.hall import a_note

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits of another process")


def limit(server, size):
    """No file of the server may grow past this size; a full disk looks like that to SQLite."""
    import resource

    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


async def write(server, hall, count):
    notes = [a_note(text="é" * 4000) for _ in range(count)]
    answers = [await post(server.port, hall.notes, note, hall.codes[0]) for note in notes]
    return [(note["key"], *answer) for note, answer in zip(notes, answers, strict=True)]


def test_a_full_disk_is_told_and_passes(tmp_path):
    import resource

    hall = prepare(tmp_path)
    with Server(tmp_path) as server:
        sizes = [path.stat().st_size for path in tmp_path.glob("essaim.sqlite3*")]
        limit(server, max(sizes) + 100_000)
        full = asyncio.run(write(server, hall, 60))
        refused = [one for one in full if one[1] >= 400]
        assert refused
        for _, status, answer in refused:
            assert status in (503, 507)
            assert "serveur" in answer["error"]
        limit(server, resource.RLIM_INFINITY)
        again = asyncio.run(write(server, hall, 10))
        assert {status for _, status, _ in again} == {201}
    base = sqlite3.connect(tmp_path / "essaim.sqlite3")
    stored = {key for (key,) in base.execute("SELECT key FROM cafe_note")}
    base.close()
    kept = {key.replace("-", "") for key, status, _ in [*full, *again] if status == 201}
    assert kept == stored
