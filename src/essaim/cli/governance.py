"""`essaim governance`: bodies with due dates, the legal clock, minutes, the charter."""

from __future__ import annotations

import click

from essaim.cli.frame import Group
from essaim.cli.governance_clock import clock
from essaim.vocabulary.phrase import phrase


@click.group(cls=Group, sentence=phrase("Who does what for years: dates, bodies, charter."))
def governance() -> None:
    """The commands of governance."""


governance.add_command(clock)
