"""`essaim plan why`: the answer for each action that is in or out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command
from essaim.cli.output import say_out, write_json
from essaim.cli.plan_asking import CRITERION, GAP, JSON, STEPS, TIME, asked_of, run
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path


@click.command(
    "why", cls=Command, sentence=phrase("Why an action is in or out, and what would change it.")
)
@click.argument("file", type=FILE)
@click.argument("actions", nargs=-1, required=True, metavar="ACTION…")
@CRITERION
@GAP
@TIME
@STEPS
@JSON
def why(
    *,
    file: Path,
    actions: tuple[str, ...],
    criterion: str,
    gap: float,
    seconds: float,
    steps: int | None,
    as_json: bool,
) -> None:
    """Explain actions of a plan."""
    from essaim.optimum import tasks
    from essaim.optimum.why import known_actions
    from essaim.words.portfolio import value_phrases
    from essaim.words.reasons import answer_phrases, binding_phrases

    asked = asked_of(file, criterion, gap, seconds, steps)
    known_actions(asked.plan, actions)
    found = run(tasks.explain, asked, actions)
    if as_json:
        write_json(found)
        return
    titles = {action.id: action.title for action in asked.plan.actions}
    for answer in found.answers:
        for sentence in answer_phrases(answer, asked.criterion, titles):
            say_out(sentence)
        click.echo()
    say_out(phrase("The limits that bind most:"), bold=True)
    for sentence in binding_phrases(found):
        say_out(sentence)
    click.echo()
    for sentence in value_phrases(found.portfolio):
        say_out(sentence)
