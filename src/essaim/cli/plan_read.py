"""`essaim plan read`: the action sheets of any table, nothing lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import say_err, say_out, write_json, written
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.plan.report import Report
    from essaim.vocabulary.phrase import Phrase

SHOWN = 12


@click.command(
    "read", cls=Command, sentence=phrase("Read action sheets from any Excel or CSV file.")
)
@click.argument("file", type=FILE)
@option("--out", type=FILE, sentence=phrase("Where to write the plan (JSON)."))
@option("--update", type=FILE, sentence=phrase("A plan to bring up to date with this table."))
@option(
    "--figures",
    type=FILE,
    sentence=phrase("Figures to put in: a table of the baseline, or a document of all figures."),
)
@option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
def read(
    *, file: Path, out: Path | None, update: Path | None, figures: Path | None, as_json: bool
) -> None:
    """Read a table of action sheets."""
    from essaim.cafe.files import write_document
    from essaim.cli.plan_files import plan_of, table_of
    from essaim.plan.figure_files import read_figures
    from essaim.plan.update import bring_up_to_date
    from essaim.vocabulary.documents import to_json
    from essaim.words.say import say

    reading = table_of(file)
    if update is not None:
        reading = bring_up_to_date(plan_of(update), reading)
    plan = reading.plan
    changes: tuple[Phrase, ...] = ()
    if figures is not None:
        plan, changes = read_figures(figures, plan)
    if out is not None:
        write_document(out, plan)
        written(out)
    if as_json:
        # One language whatever the reader's: French, as the sheets are.
        report = reading.report.as_json(lambda sentence: say(sentence, "fr"))
        write_json({**json.loads(to_json(plan)), "report": report})
    else:
        _say(reading.report)
        for sentence in changes:
            say_out(sentence)


def _say(report: Report) -> None:
    say_out(phrase_n("{n} action sheet.", "{n} action sheets.", report.actions), bold=True)
    say_out(
        phrase("{rows} rows hold something, {read} were read.", rows=report.rows, read=report.read)
    )
    if report.updated:
        say_out(
            phrase_n(
                "{n} action was brought up to date.",
                "{n} actions were brought up to date.",
                report.updated,
            )
        )
    kept = report.kept
    if kept:
        say_out(
            phrase_n(
                "{n} cell has no heading of its own: it stands in the notes.",
                "{n} cells have no heading of their own: they stand in the notes.",
                len(kept),
            )
        )
        for one in kept[:SHOWN]:
            sentence = phrase(
                "  row {row}, column {column}: {text}",
                row=one.row,
                column=one.column,
                text=one.text[:80],
            )
            say_out(sentence)
    for told in report.warnings[:SHOWN]:
        if told.row:
            say_err(phrase("Row {row}: {what}.", row=told.row, what=told.sentence))
        else:
            name = told.sheet or "–"
            say_err(phrase("Sheet “{name}”: {what}.", name=name, what=told.sentence))
    if len(report.warnings) > SHOWN:
        rest = len(report.warnings) - SHOWN
        say_err(phrase_n("{n} more like these.", "{n} more like these.", rest))
