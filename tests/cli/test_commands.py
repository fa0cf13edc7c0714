"""Every command that is listed can be opened, and helps in both languages."""

import importlib

import click
import pytest

from essaim.cli.__main__ import run
from essaim.cli.commands import ENTRIES


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_a_listed_command_is_there(entry):
    module, _, name = entry.target.partition(":")
    assert isinstance(getattr(importlib.import_module(module), name), click.Command)


def _lines(command, path):
    yield path
    for name, child in getattr(command, "commands", {}).items():
        yield from _lines(child, [*path, name])


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_each_command_helps_in_french_and_in_english(entry, capsys):
    module, _, name = entry.target.partition(":")
    command = getattr(importlib.import_module(module), name)
    for line in _lines(command, [entry.name]):
        texts = []
        for language in ("fr", "en"):
            assert run([*line, "--lang", language, "--help"]) == 0
            texts.append(capsys.readouterr().out.partition("\n")[2])
        assert texts[0] != texts[1], line
