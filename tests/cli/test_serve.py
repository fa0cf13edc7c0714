"""`essaim serve`: a port, a first page in no time, a word left and taken back."""

import json
import shutil
import socket
import ssl
import subprocess
import sys
import time
import urllib.request

import pytest

from essaim.cli import serve
from essaim.cli.serving import read_run
from essaim.vocabulary.errors import EssaimError
from tests.cli.process import essaim
from tests.faults.phones import Server, environment, prepare


def test_a_port_that_is_taken_gives_the_next_free_one():
    with serve.bind("127.0.0.1", 0) as first:
        taken = first.getsockname()[1]
        with serve.bind("127.0.0.1", taken) as second:
            assert taken < second.getsockname()[1] < taken + serve.MOST_TRIED


def test_no_free_port_is_told(monkeypatch):
    monkeypatch.setattr(serve, "MOST_TRIED", 1)
    with serve.bind("127.0.0.1", 0) as first, pytest.raises(EssaimError, match="no port is free"):
        serve.bind("127.0.0.1", first.getsockname()[1])


def test_a_machine_without_network_serves_itself(monkeypatch):
    assert socket.inet_aton(serve.lan_address())

    def refuse(*_):
        raise OSError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert serve.lan_address() == "127.0.0.1"


def test_the_room_sees_its_qr(capsys):
    serve._welcome("http://192.0.2.7:8000", None, qr=True)
    told = capsys.readouterr().out
    assert "http://192.0.2.7:8000" in told
    assert "█" in told or "▀" in told


def test_the_first_page_comes_on_an_empty_folder(tmp_path):
    start = time.perf_counter()
    words = [
        sys.executable,
        "-m",
        "essaim",
        "serve",
        "--port",
        "0",
        "--data",
        str(tmp_path / "new"),
    ]
    process = subprocess.Popen(
        words, env=environment(), stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    try:
        while not (tmp_path / "new" / "run.json").exists():
            assert time.perf_counter() - start < 120
            time.sleep(0.02)
        run = json.loads((tmp_path / "new" / "run.json").read_text())
        with urllib.request.urlopen(run["url"], timeout=60) as page:
            assert page.status == 200
    finally:
        process.terminate()
        told, _ = process.communicate(timeout=15)
    assert process.returncode == 0
    assert run["url"] in told
    assert told.count("/compte/") == 1  # the first administrator's link, once
    assert not (tmp_path / "new" / "run.json").exists()


def test_the_first_link_is_shown_once(tmp_path):
    with Server(tmp_path) as server:
        server.stop()
        words = [sys.executable, "-m", "essaim", "serve", "--port", "0", "--data", str(tmp_path)]
        process = subprocess.Popen(
            words, env=environment(), stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        while not (tmp_path / "run.json").exists():
            time.sleep(0.02)
        process.terminate()
        told, _ = process.communicate(timeout=15)
    assert "/compte/" not in told


@pytest.fixture
def sealed(tmp_path):
    """A certificate of a town hall's own making, and its key."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate with")
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    words = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=essaim.example.org"
    subprocess.run(
        [*words.split(), "-keyout", key, "-out", certificate], check=True, capture_output=True
    )
    return certificate, key


def test_with_a_certificate_pages_and_commands_speak_https(tmp_path, sealed):
    certificate, key = sealed
    data = tmp_path / "site"
    prepare(data, guests=3)
    words = ["serve", "--port", "0", "--data", str(data)]
    words += ["--certificate", str(certificate), "--key", str(key)]
    process = subprocess.Popen(
        [sys.executable, "-m", "essaim", *words],
        env=environment(),
        stdout=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + 20
        while (run := read_run(data)) is None:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        assert run.url.startswith("https://")
        context = ssl.create_default_context(cafile=str(certificate))
        context.check_hostname = False
        with urllib.request.urlopen(run.local, timeout=10, context=context) as page:
            assert page.status == 200
        answer = essaim("cafe", "next", "cafe", "--data", str(data), cwd=tmp_path)
        assert answer.returncode == 0, answer.stderr
    finally:
        process.terminate()
        process.wait(timeout=15)


def test_a_certificate_that_cannot_be_used_is_told(tmp_path, sealed):
    other = tmp_path / "other.pem"
    other.write_text("nothing")
    for certificate, key in ((other, None), (sealed[0], other), (None, sealed[1])):
        with pytest.raises(EssaimError):
            serve.read_seal(certificate, key)
    assert serve.read_seal(None, None) is None
    assert serve.read_seal(*sealed) is not None
