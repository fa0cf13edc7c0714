"""`essaim retention`: keep nothing longer than it was announced."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from essaim.cli.frame import Command, option
from essaim.cli.output import say_out, write_json
from essaim.cli.serving import DATA
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path


@click.command(cls=Command, sentence=phrase("Cut off names and logs that are past their time."))
@DATA
@option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    sentence=phrase("The day to count from; today unless said."),
)
@option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
def retention(*, data: Path, today: dt.datetime | None, as_json: bool) -> None:
    """Apply the retention once; run it every night."""
    from dataclasses import asdict

    from essaim.web import boot

    boot.start(data)
    from essaim.web.desk.retention import apply_retention

    done = apply_retention((today or dt.datetime.now(dt.UTC)).date())
    if as_json:
        write_json(asdict(done))
        return
    say_out(phrase("Contacts past their day: {contacts}.", contacts=done.contacts))
    say_out(
        phrase(
            "Names cut off: {names}. Notes without author: {authors}. Journal: {journal} lines.",
            names=done.names,
            authors=done.authors,
            journal=done.journal,
        )
    )
