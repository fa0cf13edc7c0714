"""`essaim harvest agree`: how far a room agrees, from a table of votes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import say_err, say_out, write_json
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.harvest.agreement import Agreement
    from essaim.harvest.votes import VoteSheet

FORM = "essaim/agreement/1"


@click.command("agree", cls=Command, sentence=phrase("How far a room agrees, from its votes."))
@click.argument("votes", type=FILE)
@option(
    "--present",
    type=click.IntRange(min=1),
    sentence=phrase("How many people were in the room."),
)
@option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
def agree(*, votes: Path, present: int | None, as_json: bool) -> None:
    """Read a table of votes and say what it allows one to say."""
    from essaim.harvest.agreement import agreement_of
    from essaim.harvest.votes import read_votes

    sheet = read_votes(votes)
    for warning in sheet.warnings:
        say_err(warning)
    found = {
        (name, number): agreement_of(sheet.tally(name, number=number), present=present)
        for name in sheet.statements()
        for number, there in sheet.rounds.items()
        if name in there
    }
    if as_json:
        write_json(_plain(sheet, found, present))
    else:
        _say(sheet, found)


def _plain(
    sheet: VoteSheet, found: dict[tuple[str, int], Agreement], present: int | None
) -> dict[str, Any]:
    """The result as JSON; numbers only, so that no language changes it."""
    statements = []
    for name in sheet.statements():
        change = sheet.change(name)
        statements.append(
            {
                "statement": name,
                "rounds": [_round(n, one) for (of, n), one in found.items() if of == name],
                "change": change
                and {
                    "both": change.both,
                    "towards": change.towards,
                    "away": change.away,
                    "p": change.p,
                    "clear": change.clear,
                },
            }
        )
    return {
        "schema": FORM,
        "present": present,
        "people": sheet.people(),
        "statements": statements,
    }


def _round(number: int, found: Agreement) -> dict[str, Any]:
    return {
        "round": number,
        "agree": found.tally.agree,
        "disagree": found.tally.disagree,
        "pass": found.tally.passed,
        "share": found.share,
        "low": found.interval.low if found.interval else None,
        "high": found.interval.high if found.interval else None,
        "whole_room": found.whole,
    }


def _say(sheet: VoteSheet, found: dict[tuple[str, int], Agreement]) -> None:
    from essaim.harvest import agreement_words as words

    say_out(phrase_n("{n} person voted.", "{n} people voted.", sheet.people()))
    for name in sheet.statements():
        click.echo()
        click.secho(name, bold=True)
        numbers = [number for of, number in found if of == name]
        for number in numbers:
            one = found[name, number]
            if len(sheet.rounds) > 1:
                say_out(phrase("Round {number} of the vote", number=number))
            say_out(words.counts_phrase(one))
            say_out(words.agreement_phrase(one))
        change = sheet.change(name)
        if change is not None:
            say_out(words.change_phrase(change))
    click.echo()
    say_out(words.NO_DECISION)
