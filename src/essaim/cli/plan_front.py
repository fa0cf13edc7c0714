"""`essaim plan front`: what more of one criterion costs of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import say_out, write_json
from essaim.cli.plan_asking import GAP, JSON, STEPS, TIME, asked_of, run
from essaim.vocabulary.errors import EssaimError, Place
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.vocabulary.reasons import Front


@click.command(
    "front", cls=Command, sentence=phrase("What more of one criterion costs of another.")
)
@click.argument("file", type=FILE)
@option(
    "--criteria",
    default="emissions,euros",
    sentence=phrase(
        "Two criteria with a comma between, and fairness beside them if you like; euros are spent"
        " as little as possible."
    ),
)
@option(
    "--points",
    type=click.IntRange(min=2, max=51),
    default=11,
    sentence=phrase("How many points."),
)
@GAP
@TIME
@STEPS
@JSON
def front(
    *,
    file: Path,
    criteria: str,
    points: int,
    gap: float,
    seconds: float,
    steps: int | None,
    as_json: bool,
) -> None:
    """Compute the front of two criteria."""
    from essaim.optimum import tasks

    asked = asked_of(file, criteria, gap, seconds, steps, fair=True)
    names = tuple(asked.criterion)
    if len(names) != 2 and names[2:] != ("fairness",):
        raise EssaimError(
            phrase("a front weighs two criteria against each other, fairness beside them at most"),
            where=Place(field="--criteria"),
            expected=phrase("Expected: {example}.", example="emissions,euros"),
        )
    found = run(tasks.trade_offs, asked, points)
    if as_json:
        write_json(found)
    else:
        _say(found)


def _say(found: Front) -> None:
    from essaim.words.fairness import cut_phrases, fair_phrases
    from essaim.words.portfolio import UNITS, amount, percent

    for point in found.points:
        shown = tuple(
            phrase("{share} at least everywhere", share=percent(value))
            if name == "fairness"
            else amount(abs(value) if name == "euros" else value, UNITS.get(name, name))
            for name, value in point.values.items()
        )
        if point.gap is None:
            say_out(phrase("{values}; nothing proven", values=shown))
        else:
            say_out(
                phrase("{values}; within {gap} of the best", values=shown, gap=percent(point.gap))
            )
        for sentence in cut_phrases(point):
            say_out(sentence)
    for sentence in fair_phrases(found):
        say_out(sentence)
    if found.missed:
        say_out(
            phrase_n(
                "{n} point was not found in the time allowed.",
                "{n} points were not found in the time allowed.",
                found.missed,
            )
        )
    say_out(
        phrase(
            "Found in {seconds} s by {solver}; plan {version}.",
            seconds=round(found.seconds, 1),
            solver=found.solver,
            version=found.plan_sha256[:12],
        )
    )
