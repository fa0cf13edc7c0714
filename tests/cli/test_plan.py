"""The group `essaim plan` and its commands."""

from essaim.cli.plan import plan


def test_the_optimum_has_its_commands():
    assert {"optimise", "silos", "why", "front"} <= set(plan.commands)
