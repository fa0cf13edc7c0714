"""`essaim export` and `essaim import`: a workshop leaves one installation and enters another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import say_out, write_json, written
from essaim.cli.serving import DATA
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path

JSON = option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))


@click.command("export", cls=Command, sentence=phrase("Write all of a workshop into one zip."))
@click.argument("workshop")
@click.argument("out", type=FILE)
@DATA
@JSON
def export(*, workshop: str, out: Path, data: Path, as_json: bool) -> None:
    """Write all of a workshop into one zip."""
    from essaim.vocabulary.errors import EssaimError
    from essaim.web import boot

    boot.start(data)
    from essaim.web.cafe.export import bundle_of
    from essaim.web.cafe.reads import workshop_called

    found = workshop_called(workshop)
    if found is None:
        raise EssaimError(
            phrase("no workshop is called “{name}”", name=workshop),
            todo=phrase("Its name is the last part of its address, such as “demo”."),
        )
    content = bundle_of(found)
    fresh = out.with_name(f".{out.name}.new")
    fresh.write_bytes(content)
    fresh.replace(out)
    if as_json:
        write_json({"file": str(out), "bytes": len(content)})
    written(out)


@click.command(
    "import", cls=Command, sentence=phrase("Put an exported workshop into this installation.")
)
@click.argument("file", type=FILE)
@DATA
@JSON
def import_(*, file: Path, data: Path, as_json: bool) -> None:
    """Put an exported workshop back."""
    from essaim.web import boot

    content = file.read_bytes()
    boot.start(data)
    from essaim.web.cafe.export import import_bundle

    workshop = import_bundle(content, file=file.name)
    counts = {"guests": workshop.invitations.count(), "notes": workshop.notes.count()}
    if as_json:
        write_json({"workshop": workshop.slug, **counts})
        return
    say_out(
        phrase(
            "“{title}” is there: {guests} guests, {notes} notes.",
            title=workshop.title,
            guests=counts["guests"],
            notes=counts["notes"],
        )
    )
