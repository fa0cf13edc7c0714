"""`essaim plan`: the actions of a territory, read, checked, compared, dated and proven."""

from __future__ import annotations

import click

from essaim.cli.frame import Group
from essaim.cli.plan_export import export
from essaim.cli.plan_front import front
from essaim.cli.plan_lint import lint
from essaim.cli.plan_optimise import optimise
from essaim.cli.plan_read import read
from essaim.cli.plan_silos import silos
from essaim.cli.plan_why import why
from essaim.vocabulary.phrase import phrase


@click.group(cls=Group, sentence=phrase("The climate plan: choose, date and explain its actions."))
def plan() -> None:
    """The plan's commands."""


plan.add_command(read)
plan.add_command(lint)
plan.add_command(export)
plan.add_command(optimise)
plan.add_command(silos)
plan.add_command(why)
plan.add_command(front)
