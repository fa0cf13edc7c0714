"""`essaim harvest agree`: how far a room agrees, from a table of votes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from essaim.cli.frame import Command, option
from essaim.cli.output import say_err, say_out, write_json
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from essaim.harvest.agreement import Agreement
    from essaim.harvest.votes import VoteSheet


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
@option(
    "--replace",
    is_flag=True,
    sentence=phrase("Write over the files of the folder of --polis that are there already."),
)
@option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
def agree(
    *, votes: Path, present: int | None, polis: Path | None, replace: bool, as_json: bool
) -> None:
    """Read a table of votes and say what it allows one to say."""
    from essaim.harvest.agreement import agreement_of
    from essaim.harvest.agreement_document import document_of_votes
    from essaim.harvest.polis import write_polis
    from essaim.harvest.polis_reading import read_any_votes

    sheet = read_any_votes(votes)
    if polis is not None:
        now = dt.datetime.now(dt.UTC).replace(microsecond=0)
        for path in write_polis(polis, sheet, now=now, replace=replace):
            say_err(phrase("Written: {path}", path=str(path)))
    for warning in sheet.warnings:
        say_err(warning)
    if as_json:
        write_json(document_of_votes(sheet, present=present))
        return
    found = {
        (name, number): agreement_of(sheet.tally(name, number=number), present=present)
        for name in sheet.statements()
        for number, there in sheet.rounds.items()
        if name in there
    }
    _say(sheet, found)
    _say_ground(sheet, present)


def _say_ground(sheet: VoteSheet, present: int | None) -> None:
    from essaim.cli.speech import current_language
    from essaim.harvest import opinion_words as words
    from essaim.harvest.agreement_words import NO_DECISION
    from essaim.harvest.opinion import opinions_of
    from essaim.harvest.shared_ground import ground_of
    from essaim.words.say import say

    if sheet.rounds:
        names, votes = sheet.arrays(max(sheet.rounds))
        opinions = opinions_of(votes)
        ground = ground_of(votes, opinions, present=present)
        click.echo()
        say_out(words.SHARED, bold=True)
        for one in ground.common:
            say_out(words.common_phrase(one, names[one.statement]))
        say_out(words.groups_phrase(opinions, ground))
        floor = words.floor_phrase(ground)
        if floor:
            say_out(floor)
        for rank, telling in enumerate(ground.telling):
            if not ground.described[rank]:
                continue
            say_out(words.group_name(rank), bold=True)
            for each in telling:
                say_out(words.telling_phrase(each, names[each.statement]))
        if ground.minority:
            say_out(words.minority_phrase(len(ground.minority)))
            for place, tally in zip(ground.minority, ground.lone, strict=True):
                click.echo("  " + say(words.lone_phrase(tally, names[place]), current_language()))
    click.echo()
    say_out(NO_DECISION)


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
