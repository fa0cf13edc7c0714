"""The group `essaim plan` and its commands."""

from essaim.cli.plan import plan


def test_sheets_and_optimum_have_their_commands():
    expected = {"read", "lint", "export", "optimise", "silos", "why", "front"}
    assert expected <= set(plan.commands)
