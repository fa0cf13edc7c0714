"""`essaim harvest`: from what was said to what can be said of it."""

from __future__ import annotations

import click

from essaim.cli.frame import Group
from essaim.cli.harvest_agree import agree
from essaim.cli.harvest_note import note
from essaim.cli.harvest_read import read
from essaim.vocabulary.phrase import phrase


@click.group(cls=Group, sentence=phrase("From what was said to what can be said of it."))
def harvest() -> None:
    """The harvest's commands."""


harvest.add_command(read)
harvest.add_command(agree)
harvest.add_command(note)
