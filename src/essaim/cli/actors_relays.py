"""`essaim actors relays`: which actors widen the circle most, and who stands between groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from essaim.cli.actors_map import JSON
from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import say_out, write_json
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.actors.relays import Relays


@click.command("relays", cls=Command, sentence=phrase("Which actors widen the circle most."))
@click.argument("map_file", type=FILE, metavar="MAP")
@option("--k", type=click.IntRange(1, 100), default=5, sentence=phrase("How many; 5 unless said."))
@option(
    "--everyone",
    is_flag=True,
    sentence=phrase("Count also the publics of actors that came already."),
)
@option(
    "--brokers",
    type=click.IntRange(0, 1_000),
    default=0,
    sentence=phrase("How many actors between groups to show; none unless said."),
)
@JSON
def relays(*, map_file: Path, k: int, everyone: bool, brokers: int, as_json: bool) -> None:
    """Choose the relays."""
    from dataclasses import asdict

    from essaim.actors.relays import brokers_of, choose_relays
    from essaim.cafe.files import read_document
    from essaim.vocabulary.actor_map import ActorMap

    found = read_document(map_file, ActorMap)
    chosen = choose_relays(found, k, everyone=everyone)
    between: list[tuple[str, float]] = []
    error = 0.0
    if brokers:
        shares, ids = brokers_of(found)
        error = shares.error
        ranked = sorted(zip(ids, shares.shares, strict=True), key=lambda pair: (-pair[1], pair[0]))
        between = [pair for pair in ranked[:brokers] if pair[1] > 0]
    if as_json:
        content: dict[str, Any] = asdict(chosen)
        content["brokers"] = [{"actor": id_, "share": round(s, 6)} for id_, s in between]
        content["brokers_error"] = round(error, 6)
        write_json(content)
        return
    names = {one.id: one.name for one in found.actors}
    _say(chosen, names)
    for id_, share in between:
        say_out(
            phrase(
                "  between groups: {name}, on {share} per cent of the shortest ways",
                name=names[id_],
                share=round(100 * share, 1),
            )
        )
    if between and error:
        say_out(phrase("Sampled: give or take {error} points.", error=round(100 * error, 1)))


def _say(chosen: Relays, names: dict[str, str]) -> None:
    for place, one in enumerate(chosen.relays, start=1):
        say_out(
            phrase(
                "{place}. {name}: {adds} people more, {own} of its own",
                place=place,
                name=names[one.actor],
                adds=one.adds,
                own=one.own,
            )
        )
        if one.links:
            say_out(
                phrase_n(
                    "   rests on {n} link, {weak} of them only a table shared",
                    "   rests on {n} links, {weak} of them only a table shared",
                    one.links,
                    weak=one.only_seated,
                )
            )
    if not chosen.relays:
        say_out(phrase("Nobody adds anybody: give audiences, or --everyone."))
        return
    say_out(phrase("Together: {reached} people.", reached=chosen.reached), bold=True)
    if chosen.best is not None:
        say_out(phrase("The best possible choice: {best} people.", best=chosen.best))
    else:
        say_out(
            phrase(
                "Chosen one after the other: at least 63 per cent of the best possible, which is "
                "at most {bound} people.",
                bound=chosen.bound,
            )
        )
    say_out(phrase("Audiences are those declared, unless tested; overlaps are known by name only."))
    if chosen.unknown:
        say_out(
            phrase_n(
                "{n} actor has no known audience and counts for one.",
                "{n} actors have no known audience and count for one each.",
                chosen.unknown,
            )
        )
