"""`essaim actors`: who could act, who is missing, whom to write to."""

from __future__ import annotations

import click

from essaim.cli.actors_export import export
from essaim.cli.actors_gaps import gaps
from essaim.cli.actors_map import map_, settle, undo
from essaim.cli.actors_notify import notify
from essaim.cli.actors_relays import relays
from essaim.cli.frame import Group
from essaim.vocabulary.phrase import phrase


@click.group(cls=Group, sentence=phrase("Who could act, who is missing, whom to write to."))
def actors() -> None:
    """The commands of the map of actors."""


actors.add_command(map_)
actors.add_command(gaps)
actors.add_command(settle)
actors.add_command(undo)
actors.add_command(notify)
actors.add_command(relays)
actors.add_command(export)
