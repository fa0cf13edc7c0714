"""`essaim actors gaps`: who is missing, before the invitations go out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from essaim.cli.actors_map import JSON, MANY
from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import current_language, say_err, say_out, write_json
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from essaim.actors.gaps import Balance
    from essaim.vocabulary.actor_map import ActorMap


@click.command("gaps", cls=Command, sentence=phrase("Who is missing in a map."))
@click.argument("map_file", type=FILE, metavar="MAP")
@option("--invited", type=FILE, sentence=phrase("An invitation list, to see its balance first."))
@option("--chain", **MANY, sentence=phrase("A chain of your own; may be given several times."))
@option(
    "--on",
    type=click.DateTime(["%Y-%m-%d"]),
    sentence=phrase("The day, for contacts past the day they may be kept; today unless said."),
)
@JSON
def gaps(
    *,
    map_file: Path,
    invited: Path | None,
    chain: tuple[Path, ...],
    on: dt.datetime | None,
    as_json: bool,
) -> None:
    """Say what is missing."""
    import datetime as dt
    from dataclasses import asdict

    from essaim.actors.chain_files import chains_with
    from essaim.actors.gap_words import gap_phrases
    from essaim.actors.gaps import attendance, expired, gap_list
    from essaim.cafe.files import read_document
    from essaim.vocabulary.actor_map import ActorMap

    found = read_document(map_file, ActorMap)
    known = chains_with(chain)
    missing = gap_list(found, chains=known)
    came = attendance(found)
    day = on.date() if on else dt.datetime.now(tz=dt.UTC).date()
    late = expired(found, day)
    shares = _balance(found, invited) if invited else None
    if as_json:
        content: dict[str, Any] = asdict(missing)
        content["expired"] = list(late)
        content["attendance"] = asdict(came) if came else None
        content["balance"] = asdict(shares) if shares else None
        write_json(content)
        return
    for sentence in gap_phrases(found, language=current_language(), missing=missing, chains=known):
        say_out(sentence)
    if late:
        names = {one.id: one.name for one in found.actors}
        say_out(
            phrase(
                "Contacts past the day they may be kept: {names}.",
                names=tuple(names[one] for one in late),
            )
        )
    if came:
        say_out(
            phrase(
                "{event}: {new} newcomers, {back} returning, {lost} lost, {never} never seen.",
                event=came.event,
                new=len(came.newcomers),
                back=len(came.returning),
                lost=len(came.lost),
                never=len(came.never),
            )
        )
    if shares:
        _say_balance(shares)


def _balance(found: ActorMap, invited: Path) -> Balance:
    from essaim.actors.build import build_map
    from essaim.actors.contact_sheets import contact_files
    from essaim.actors.gaps import balance
    from essaim.harvest.actors import packaged_namer

    built = build_map(contacts=contact_files(invited), namer=packaged_namer().actors_of)
    for sentence in built.told:
        say_err(sentence)
    return balance(found, built.map)


def _say_balance(shares: Balance) -> None:
    from essaim.actors.nomenclature import nomenclature, term_name

    say_out(phrase("The invitation list"), bold=True)
    for one in shares.shares:
        name = term_name(nomenclature().categories, one.category, current_language())
        say_out(
            phrase(
                "  {name}: {invited} invited; {in_map} in the map, {came} came last time",
                name=name,
                invited=one.invited,
                in_map=one.in_map,
                came=one.came_last,
            )
        )
    if shares.unclassed:
        say_out(phrase("Without a category: {names}.", names=shares.unclassed))
