"""`essaim governance charter|sheet`: the charter that both sides sign, and its yearly sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command, option
from essaim.cli.governance_sittings import (
    CIRCLE,
    GOVERNANCE,
    read_circle,
    read_governance,
    shape_of,
)
from essaim.cli.output import written
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path


@click.command("charter", cls=Command, sentence=phrase("The charter as .docx or PDF, in French."))
@GOVERNANCE
@CIRCLE
@option("--out", type=FILE, required=True, sentence=phrase("The paper: charter.docx or .pdf."))
def charter(*, governance_file: Path, circle_file: Path | None, out: Path) -> None:
    """Write it."""
    from essaim.governance.charter import charter_paper

    found, circle = read_governance(governance_file), read_circle(circle_file)
    out.write_bytes(charter_paper(found, shape_of(out), circle=circle))
    written(out)


@click.command("sheet", cls=Command, sentence=phrase("The yearly sheet of a signatory, in French."))
@GOVERNANCE
@click.argument("signatory", metavar="SIGNATORY")
@option("--year", type=int, required=True, sentence=phrase("The year it tells of."))
@CIRCLE
@option("--out", type=FILE, required=True, sentence=phrase("The paper: sheet.docx or .pdf."))
def sheet(
    *, governance_file: Path, signatory: str, year: int, circle_file: Path | None, out: Path
) -> None:
    """Write it."""
    from essaim.governance.charter import sheet_paper

    found, circle = read_governance(governance_file), read_circle(circle_file)
    out.write_bytes(sheet_paper(found, signatory, year, shape_of(out), circle=circle))
    written(out)
