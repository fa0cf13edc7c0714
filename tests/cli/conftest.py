"""Each test of the command line starts in a French terminal and leaves nothing behind."""

import gettext

import pytest

from essaim.cli import speech


@pytest.fixture(autouse=True)
def french_terminal(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANGUAGE", "")
    token = speech._spoken.set(None)
    yield
    speech._spoken.reset(token)
    gettext.textdomain("messages")
