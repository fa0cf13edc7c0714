"""`essaim plan lint`: what each sheet lacks, and how complete the whole is."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import say_out
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.plan.finding import Finding
    from essaim.vocabulary.plan import Plan


@click.command("lint", cls=Command, sentence=phrase("What is missing or suspect in each sheet."))
@click.argument("file", type=FILE)
@option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
def lint(file: Path, as_json: bool) -> None:
    """Check a plan, or a table of action sheets."""
    from essaim.cli.plan_files import plan_of, today
    from essaim.plan.lint import lint_plan
    from essaim.words.say import say

    plan = plan_of(file)
    found = lint_plan(plan, today=today())
    if as_json:
        told = [
            {
                "action": one.action,
                "rule": one.rule,
                "level": one.level,
                "message": say(one.sentence, "fr"),
            }
            for one in found
        ]
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _say(plan, found)


def _say(plan: Plan, found: list[Finding]) -> None:
    from essaim.plan.lint import RULE_NAMES, progress_of

    titles = plan.titles()
    for name, findings in groupby(found, key=lambda one: one.action):
        say_out(phrase("{title}", title=titles[name]), bold=True)
        for one in findings:
            sign = "✗" if one.level == "missing" else "?"
            say_out(phrase("  {sign} {what}", sign=sign, what=one.sentence))
    progress = progress_of(plan, found)
    say_out(
        phrase_n(
            "{complete} of {n} sheet lacks nothing; {share} per cent of what is wanted is there.",
            "{complete} of {n} sheets lack nothing; {share} per cent of what is wanted is there.",
            progress.actions,
            complete=progress.complete,
            share=round(100 * progress.share),
        ),
        bold=True,
    )
    for rule, count in progress.missing.items():
        if count:
            say_out(phrase("  {rule}: missing in {count}", rule=RULE_NAMES[rule], count=count))
