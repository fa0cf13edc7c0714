"""`essaim governance clock`: every date of the plan's life, with its article."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import click

from essaim.cli.actors_map import JSON
from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import current_language, say_err, say_out, write_json, written
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.governance.clock import Clock, Step
    from essaim.vocabulary.phrase import Phrase

DAY = click.DateTime(["%Y-%m-%d"])


@click.command("clock", cls=Command, sentence=phrase("Every date of the plan, with its article."))
@option("--launch", type=DAY, required=True, sentence=phrase("The day of the launch act."))
@option("--intent", type=DAY, sentence=phrase("When the statement of intent is published."))
@option("--draft", type=DAY, sentence=phrase("When the draft is adopted."))
@option("--adoption", type=DAY, sentence=phrase("When the plan should be adopted."))
@option(
    "--population", type=click.IntRange(0), required=True, sentence=phrase("How many inhabitants.")
)
@option(
    "--own-dialogue",
    is_flag=True,
    sentence=phrase("The authority chose a prior dialogue itself: no right of initiative."),
)
@option("--ics", is_flag=True, sentence=phrase("As a calendar file."))
@option("--out", type=FILE, sentence=phrase("The calendar file; on stdout unless said."))
@JSON
def clock(
    *,
    launch: dt.datetime,
    intent: dt.datetime | None,
    draft: dt.datetime | None,
    adoption: dt.datetime | None,
    population: int,
    own_dialogue: bool,
    ics: bool,
    out: Path | None,
    as_json: bool,
) -> None:
    """Say the dates."""
    from essaim.governance.clock import clock_of
    from essaim.vocabulary.governance import PlanDates

    if as_json and (ics or out):
        from essaim.words.say import say

        both = phrase("Either --json or a calendar file, not both.")
        raise click.UsageError(say(both, current_language()))
    found = clock_of(
        PlanDates(
            launch=launch.date(),
            intent=intent and intent.date(),
            draft=draft and draft.date(),
            adoption=adoption and adoption.date(),
            population=population,
            own_dialogue=own_dialogue,
        )
    )
    if as_json:
        write_json(clock_as_plain(found))
        return
    if ics or out:
        _calendar(found, out)
    else:
        _say(found)
    for one in found.warnings:
        say_err(one.sentence)


def _calendar(found: Clock, out: Path | None) -> None:
    from essaim.governance.calendar import clock_calendar

    made = clock_calendar(found, language=current_language(), now=dt.datetime.now(dt.UTC))
    if out:
        out.write_bytes(made)
        written(out)
    else:
        click.echo(made, nl=False)


def clock_as_plain(found: Clock) -> dict[str, Any]:
    """The dates as JSON holds them, in both languages."""
    plan = found.plan
    return {
        "launch": plan.launch.isoformat(),
        "intent": (plan.intent or plan.launch).isoformat(),
        "draft": found.draft.isoformat(),
        "latest_draft": found.latest_draft and found.latest_draft.isoformat(),
        "adoption": found.adoption.isoformat(),
        "population": plan.population,
        "obliged": found.obliged,
        "development_council": found.development_council,
        "steps": [_step_as_plain(one) for one in found.steps],
        "warnings": [
            {"code": one.code, "en": str(one.sentence), "fr": _in_french(one.sentence)}
            for one in found.warnings
        ],
    }


def _in_french(sentence: Phrase) -> str:
    from essaim.words.say import say

    return say(sentence, "fr")


def _step_as_plain(one: Step) -> dict[str, Any]:
    from dataclasses import asdict

    return {
        **asdict(one),
        "start": one.start.isoformat(),
        "end": one.end and one.end.isoformat(),
        "valid_from": one.valid_from.isoformat(),
    }


def _say(found: Clock) -> None:
    from essaim.words.say import say

    language = current_language()
    obliged = phrase("The law asks for a plan (above 20,000 inhabitants).")
    free = phrase("The law asks for no plan here (up to 20,000 inhabitants): a voluntary one.")
    say_out(obliged if found.obliged else free, bold=True)
    for one in found.steps:
        days = one.start.isoformat()
        days = f"{days} → {one.end.isoformat()}" if one.end else days
        known = phrase("read in the text") if one.read else phrase("reported")
        marks = [phrase("usual practice") if one.nature == "practice" else known]
        if one.expected:
            marks.append(phrase("expected"))
        told = ", ".join(say(mark, language) for mark in marks)
        click.echo(f"{days}  {one.said(language)} — {one.article} ({told})")
    checked = min(one.checked for one in found.steps)
    say_out(
        phrase(
            "Articles as they stood on {day}; (reported) = not read in the text itself. Read "
            "them again before you sign.",
            day=checked,
        )
    )
