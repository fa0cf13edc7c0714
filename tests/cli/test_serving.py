"""What a running server says of itself."""

import json
import os
import stat
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from essaim.cli.serving import Run, answers, erase_run, post, read_run, write_run
from essaim.vocabulary.errors import EssaimError

RUN = Run("http://192.0.2.7:8000", "http://127.0.0.1:8000", os.getpid(), "key")


def test_it_is_written_for_its_owner_alone_and_read_back(tmp_path):
    write_run(tmp_path, RUN)
    assert read_run(tmp_path) == RUN
    assert json.loads((tmp_path / "run.json").read_text())["url"] == RUN.url
    assert [path.name for path in tmp_path.iterdir()] == ["run.json"]
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "run.json").stat().st_mode) == 0o600


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"url": 1}'])
def test_no_word_or_a_broken_one_is_no_server(tmp_path, text):
    if text is not None:
        (tmp_path / "run.json").write_text(text)
    assert read_run(tmp_path) is None


def test_only_our_own_word_is_taken_back(tmp_path):
    write_run(tmp_path, Run(RUN.url, RUN.local, 1, "key"))
    erase_run(tmp_path)
    assert (tmp_path / "run.json").exists()
    write_run(tmp_path, RUN)
    erase_run(tmp_path)
    assert not (tmp_path / "run.json").exists()


class Server(BaseHTTPRequestHandler):
    """Answers what was posted, and the key; refuses /no."""

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        content = json.loads(self.rfile.read(length))
        refused = self.path == "/no"
        content = (
            {"error": "Fermé."} if refused else {**content, "key": self.headers["Authorization"]}
        )
        self.send_response(409 if refused else 200)
        self.end_headers()
        self.wfile.write(json.dumps(content).encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def running():
    with HTTPServer(("127.0.0.1", 0), Server) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        local = f"http://127.0.0.1:{server.server_address[1]}"
        yield Run(local, local, 1, "key")
        server.shutdown()
        thread.join()


def test_posting_shows_the_key_and_gives_the_answer(running):
    assert answers(running)
    assert post(running, "/yes", {"to": "next"}, "fr") == {"to": "next", "key": "Bearer key"}


def test_a_refusal_is_told_in_the_server_s_words(running):
    with pytest.raises(EssaimError, match="Fermé"):
        post(running, "/no", {}, "fr")


def test_a_server_that_died_without_a_word_is_no_server(running):
    dead = Run(RUN.url, "http://127.0.0.1:9", 1, "key")
    assert not answers(dead)
    with pytest.raises(EssaimError, match="no server"):
        post(dead, "/yes", {}, "fr")
