"""The group of governance lists its commands."""

from essaim.cli.__main__ import run


def test_it_lists_its_commands(capsys):
    assert run(["governance", "--help"]) == 0
    assert "clock" in capsys.readouterr().out
