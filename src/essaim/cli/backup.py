"""`essaim backup` and `essaim restore`: the site in one file, and back."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from essaim.cli.frame import Command, option
from essaim.cli.output import say_out
from essaim.cli.serving import DATA, answers, read_run
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase


@click.command(cls=Command, sentence=phrase("Save the base and the photos into one file."))
@option(
    "--to",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    sentence=phrase("Folder to put the backup in."),
)
@DATA
def backup(folder: Path, data: Path) -> None:
    """Back the site up; it may run meanwhile."""
    from essaim.web.desk.backup import back_up

    path = back_up(data, folder, now=dt.datetime.now(dt.UTC))
    say_out(phrase("Saved: {path}", path=str(path)))


@click.command(
    cls=Command, sentence=phrase("Bring a backup back; the present base is kept beside it.")
)
@click.argument("file", type=click.Path(path_type=Path))
@DATA
def restore(file: Path, data: Path) -> None:
    """Restore a backup; no server may run."""
    run = read_run(data)
    if run is not None and answers(run):
        raise EssaimError(
            phrase("a server runs on this folder"), todo=phrase("Close it, then try again.")
        )
    from essaim.web import boot

    boot.set_up(data)
    from essaim.web.desk.restore import restore as bring_back

    done = bring_back(file, data, now=dt.datetime.now(dt.UTC))
    boot.start(data)  # a backup of an older Essaim learns what is new
    if done.kept is None:
        say_out(phrase("Restored: {rows} rows.", rows=done.rows))
        return
    say_out(
        phrase(
            "Restored: {rows} rows; the base that was there is kept as {kept}.",
            rows=done.rows,
            kept=str(done.kept),
        )
    )
