"""`essaim governance`: bodies with due dates, the legal clock, minutes, the charter."""

from __future__ import annotations

import click

from essaim.cli.frame import Group
from essaim.cli.governance_charter import charter, sheet
from essaim.cli.governance_clock import clock
from essaim.cli.governance_sittings import agenda, calendar, check, decide, minutes, start
from essaim.vocabulary.phrase import phrase


@click.group(cls=Group, sentence=phrase("Who does what for years: dates, bodies, charter."))
def governance() -> None:
    """The commands of governance."""


governance.add_command(clock)
governance.add_command(start)
governance.add_command(check)
governance.add_command(agenda)
governance.add_command(decide)
governance.add_command(minutes)
governance.add_command(charter)
governance.add_command(sheet)
governance.add_command(calendar)
