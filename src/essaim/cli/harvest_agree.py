"""`essaim harvest agree`: how far a room agrees, from a table of votes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from essaim.cli.frame import Command, option
from essaim.cli.output import say_err, say_out, write_json
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from essaim.harvest.agreement import Agreement
    from essaim.harvest.shared_ground import Common, Telling
    from essaim.harvest.votes import VoteSheet

FORM = "essaim/agreement/1"


@click.command("agree", cls=Command, sentence=phrase("How far a room agrees, from its votes."))
@click.argument("votes", type=click.Path(path_type=Path))
@option(
    "--present",
    type=click.IntRange(min=1),
    sentence=phrase("How many people were in the room."),
)
@option(
    "--polis",
    type=click.Path(file_okay=False, path_type=Path),
    sentence=phrase("A folder to write the last round into, as Polis exports it; no name leaves."),
)
@option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
def agree(*, votes: Path, present: int | None, polis: Path | None, as_json: bool) -> None:
    """Read a table of votes and say what it allows one to say."""
    from essaim.harvest.agreement import agreement_of
    from essaim.harvest.polis import write_polis
    from essaim.harvest.polis_reading import read_any_votes

    sheet = read_any_votes(votes)
    if polis is not None:
        now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        for path in write_polis(polis, sheet, now=now):
            say_err(phrase("Written: {path}", path=str(path)))
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
        _say_ground(sheet)


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
        "ground": _ground(sheet),
    }


def _ground(sheet: VoteSheet) -> dict[str, Any] | None:
    """What the last round shares across its groups, and the groups when they may be named."""
    from dataclasses import asdict

    from essaim.harvest.opinion import opinions_of
    from essaim.harvest.shared_ground import ground_of

    if not sheet.rounds:
        return None
    names, votes = sheet.arrays(max(sheet.rounds))
    opinions = opinions_of(votes)
    ground = ground_of(votes, opinions)

    def named(one: Common | Telling) -> dict[str, Any]:
        return asdict(one) | {"statement": names[one.statement]}

    return {
        "named": opinions.named,
        "why_not": opinions.why or None,
        "groups": opinions.count,
        "silhouette": opinions.silhouette,
        "p": opinions.p,
        "sizes": list(ground.sizes),
        "common": [named(one) for one in ground.common],
        "telling": [[named(one) for one in group] for group in ground.telling],
        "minority": [names[one] for one in ground.minority],
    }


def _say_ground(sheet: VoteSheet) -> None:
    from essaim.harvest import opinion_words as words
    from essaim.harvest.agreement_words import NO_DECISION
    from essaim.harvest.opinion import opinions_of
    from essaim.harvest.shared_ground import ground_of

    if sheet.rounds:
        names, votes = sheet.arrays(max(sheet.rounds))
        opinions = opinions_of(votes)
        ground = ground_of(votes, opinions)
        click.echo()
        say_out(words.SHARED, bold=True)
        for one in ground.common:
            say_out(words.common_phrase(one, names[one.statement]))
        say_out(words.groups_phrase(opinions, ground))
        for rank, telling in enumerate(ground.telling):
            say_out(words.group_name(rank), bold=True)
            for each in telling:
                say_out(words.telling_phrase(each, names[each.statement]))
        if ground.minority:
            say_out(words.minority_phrase(len(ground.minority)))
    click.echo()
    say_out(NO_DECISION)


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
