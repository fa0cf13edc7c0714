"""The group of the harvest."""

from essaim.cli.harvest import harvest


def test_it_knows_its_commands():
    assert "agree" in harvest.commands
