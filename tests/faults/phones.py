"""A real server in its own process, and phones that speak to it over raw loopback sockets."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

from tests.house import ROOT

HOST = "127.0.0.1"


def environment():
    """What a server needs of ours, and nothing of the tests' own settings."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ESSAIM_", "DJANGO_"))}
    return {**kept, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}


def prepare(data, *, guests=50, rounds=3, tables=9):
    """A data folder with one workshop, called "cafe"."""
    words = [sys.executable, "-m", "tests.faults.prepare", data, guests, rounds, tables]
    done = subprocess.run(
        [str(word) for word in words],
        cwd=ROOT,
        env=environment(),
        check=True,
        capture_output=True,
        text=True,
    )
    return SimpleNamespace(data=Path(data), **json.loads(done.stdout.splitlines()[-1]))


class Server:
    """`essaim serve` on a port of its own; it keeps its port when it is started again."""

    def __init__(self, data, port=0):
        self.data, self.port, self.process, self.run = Path(data), port, None, {}

    def start(self):
        (self.data / "run.json").unlink(missing_ok=True)
        words = ["-m", "essaim", "serve", "--data", str(self.data), "--port", str(self.port)]
        self.process = subprocess.Popen(
            [sys.executable, *words], env=environment(), stdout=subprocess.DEVNULL, cwd=ROOT
        )
        deadline = time.monotonic() + 20
        while not (self.data / "run.json").exists():
            assert self.process.poll() is None, "the server ended by itself"
            assert time.monotonic() < deadline, "the server did not start"
            time.sleep(0.02)
        self.run = json.loads((self.data / "run.json").read_text())
        self.port = int(self.run["url"].rpartition(":")[2])
        return self

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=15)

    def memory(self):
        """Resident bytes."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()


async def post(port, path, body, token, *, language="fr"):
    """Status and JSON of one posted request; OSError when there is no answer."""
    content = json.dumps(body).encode()
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {HOST}:{port}\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: application/json\r\nAccept-Language: {language}\r\n"
        f"Content-Length: {len(content)}\r\nConnection: close\r\n\r\n"
    )
    reader, writer = await asyncio.open_connection(HOST, port)
    try:
        writer.write(head.encode() + content)
        answer = await reader.read()
    finally:
        writer.close()
    start, _, content = answer.partition(b"\r\n\r\n")
    length = re.search(rb"content-length: (\d+)", start)
    if length is None or len(content) < int(length[1]):
        raise ConnectionResetError  # an answer cut in the middle acknowledges nothing
    return int(answer.split(b" ", 2)[1]), json.loads(content)


class Phone(asyncio.Protocol):
    """A phone that follows the stream: the versions it saw, and when it saw each first."""

    def __init__(self, path, *, reads=True):
        self.path, self.reads = path, reads
        self.versions, self.at, self.status = [], {}, None
        self.transport, self.rest, self.opened = None, b"", asyncio.Event()

    async def open(self, port):
        loop = asyncio.get_running_loop()
        await loop.create_connection(lambda: self, HOST, port)
        return self

    def connection_made(self, transport):
        self.transport = transport
        request = f"GET {self.path} HTTP/1.1\r\nHost: {HOST}\r\nAccept: text/event-stream\r\n\r\n"
        transport.write(request.encode())
        if not self.reads:
            transport.pause_reading()

    def data_received(self, data):
        if self.status is None:
            self.status = int(data[9:12])
        lines = (self.rest + data).split(b"\n")
        self.rest = lines.pop()
        for line in lines:
            if line.startswith(b"id: "):
                version = int(line[4:])
                self.versions.append(version)
                self.at[version] = time.perf_counter()
                self.opened.set()

    def close(self):
        if self.transport is not None:
            self.transport.abort()


async def all_see(phones, version, seconds=20):
    """Wait until every phone has seen a version at least."""
    async with asyncio.timeout(seconds):
        for phone in phones:  # one after the other: looking at all at once is slow with 3,000
            while not (phone.versions and phone.versions[-1] >= version):
                await asyncio.sleep(0.002)


def press(server, to="next", **more):
    """The facilitator's key, on the server's command route."""
    return post(server.port, "/command/cafe", {"to": to, **more}, server.run["key"])
