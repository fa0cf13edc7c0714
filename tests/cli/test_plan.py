"""`essaim plan` names what it can do."""

from tests.cli.process import essaim


def test_the_help_names_every_command(tmp_path):
    told = essaim("plan", "--help", cwd=tmp_path).stdout
    assert all(name in told for name in ("read", "lint", "export"))
