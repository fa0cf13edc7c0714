"""`essaim plan optimise`: the best programme under the limits, and the proof of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import write_json, written
from essaim.cli.plan_asking import (
    CRITERION,
    GAP,
    JSON,
    OUT,
    STEPS,
    TIME,
    asked_of,
    run,
    say_portfolio,
)
from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "optimise", cls=Command, sentence=phrase("Choose and date the actions that achieve most.")
)
@click.argument("file", type=FILE)
@CRITERION
@GAP
@TIME
@STEPS
@option(
    "--scenarios",
    type=click.IntRange(min=0, max=100_000),
    default=0,
    sentence=phrase("Value it in so many scenarios of the effects’ ranges (1000 is good)."),
)
@option(
    "--robust",
    type=click.FloatRange(min=0),
    metavar="GAMMA",
    sentence=phrase("Bear so many rises of cost at once, whichever they are, and say the price."),
)
@OUT
@JSON
def optimise(
    *,
    file: Path,
    criterion: str,
    gap: float,
    seconds: float,
    steps: int | None,
    scenarios: int,
    robust: float | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Search the best portfolio of a plan."""
    from essaim.cafe.files import write_document
    from essaim.optimum import tasks

    asked = asked_of(file, criterion, gap, seconds, steps)
    if robust is None:
        portfolio = run(tasks.optimise, asked, scenarios)
    elif scenarios:
        raise EssaimError(
            phrase("scenarios of effects and rises of cost are asked for one at a time"),
            where=Place(field="--robust"),
            todo=phrase("Leave one of the two options out."),
        )
    else:
        portfolio = run(tasks.robust, asked, robust)
    if out is not None:
        write_document(out, portfolio)
        written(out)
    if as_json:
        write_json(portfolio)
    else:
        say_portfolio(portfolio, asked.plan)
