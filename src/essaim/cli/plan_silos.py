"""`essaim plan silos`: what it costs that each sector plans for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command
from essaim.cli.output import say_out, write_json, written
from essaim.cli.plan_asking import CRITERION, GAP, JSON, OUT, STEPS, TIME, asked_of, run
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path


@click.command("silos", cls=Command, sentence=phrase("What it costs to decide sector by sector."))
@click.argument("file", type=FILE)
@CRITERION
@GAP
@TIME
@STEPS
@OUT
@JSON
def silos(
    *,
    file: Path,
    criterion: str,
    gap: float,
    seconds: float,
    steps: int | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Compare the best portfolio with what sectors would do alone."""
    from essaim.cafe.files import write_document
    from essaim.optimum import tasks
    from essaim.words.portfolio import value_phrases
    from essaim.words.silos import silo_phrases

    asked = asked_of(file, criterion, gap, seconds, steps)
    portfolio = run(tasks.silos, asked)
    if out is not None:
        write_document(out, portfolio)
        written(out)
    if as_json:
        write_json(portfolio)
        return
    for sentence in value_phrases(portfolio):
        say_out(sentence)
    click.echo()
    for sentence in silo_phrases(portfolio):
        say_out(sentence)
