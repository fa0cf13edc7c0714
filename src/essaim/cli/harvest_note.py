"""`essaim harvest note`: the note of the evening, from a harvest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import current_language, say_err, written
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path


@click.command("note", cls=Command, sentence=phrase("The note of the evening, from a harvest."))
@click.argument("harvest", type=FILE)
@option(
    "--to",
    "shape",
    type=click.Choice(["docx", "pdf", "html", "md"]),
    default="docx",
    sentence=phrase("Its shape; .docx unless said."),
)
@option("--out", type=FILE, sentence=phrase("Where to write it; beside the harvest unless said."))
@option("--workshop", type=FILE, sentence=phrase("The workshop: its title, date and questions."))
@option(
    "--lines",
    type=click.IntRange(min=1, max=200),
    default=10,
    sentence=phrase("How many lines are chosen; one at least a table."),
)
@option(
    "--tables", type=click.IntRange(min=1), sentence=phrase("How many tables stood in the hall.")
)
@option("--guests", type=click.IntRange(min=1), sentence=phrase("How many guests came."))
def note(  # noqa: PLR0917 - click hands options over by name
    harvest: Path,
    shape: str,
    out: Path | None,
    workshop: Path | None,
    lines: int,
    tables: int | None,
    guests: int | None,
) -> None:
    """Write the draft of the note."""
    from essaim.cafe.files import read_document
    from essaim.harvest.note_press import press_note
    from essaim.harvest.workshop_note import draft_note
    from essaim.vocabulary.harvest import Harvest
    from essaim.vocabulary.workshop import Workshop

    found = read_document(harvest, Harvest)
    about = read_document(workshop, Workshop) if workshop else None
    draft = draft_note(found, workshop=about, lines=lines, tables=tables, guests=guests)
    content = press_note(draft, shape, language=current_language())
    path = out or harvest.with_suffix(f".{shape}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    written(path)
    say_err(phrase("It is a draft: read it, write what only a person can, then send it."))
