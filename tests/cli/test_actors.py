"""`essaim actors` lists its commands."""

from essaim.cli.__main__ import run


def test_the_group_lists_its_commands(capsys):
    assert run(["actors", "--help"]) == 0
    told = capsys.readouterr().out
    for name in ("map", "gaps", "relays", "notify", "export", "settle", "undo"):
        assert f"  {name} " in told
