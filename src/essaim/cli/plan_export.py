"""`essaim plan export`: the sheets for other tools, and for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import current_language, written
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = {"tet": ".xlsx", "docx": ".docx", "csv": ".csv"}


@click.command("export", cls=Command, sentence=phrase("Carry action sheets to other tools."))
@click.argument("file", type=FILE)
@option(
    "--to",
    "shape",
    type=click.Choice(list(SUFFIX)),
    required=True,
    sentence=phrase("The import template of Territoires en Transitions, .docx sheets, or CSV."),
)
@option("--out", type=FILE, sentence=phrase("Where to write it; beside the plan unless said."))
def export(file: Path, shape: str, out: Path | None) -> None:
    """Write the sheets of a plan in another shape."""
    from essaim.cli.plan_files import plan_of
    from essaim.plan.export import as_csv, as_template
    from essaim.plan.sheet_blocks import sheets_as_word

    plan = plan_of(file)
    if shape == "docx":
        content = sheets_as_word(plan, language=current_language())
    else:
        content = as_csv(plan) if shape == "csv" else as_template(plan)
    path = out or file.with_name(f"{file.stem}-{shape}{SUFFIX[shape]}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    written(path)
