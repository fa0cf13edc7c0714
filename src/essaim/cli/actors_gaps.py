"""`essaim actors gaps`: who is missing, before the invitations go out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from essaim.cli.actors_map import JSON, MANY
from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import current_language, say_err, say_out, write_json
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.actors.gaps import Balance, Gap, GapList
    from essaim.vocabulary.actor_map import ActorMap
    from essaim.vocabulary.phrase import Phrase

_SHOWN = 4


@click.command("gaps", cls=Command, sentence=phrase("Who is missing in a map."))
@click.argument("map_file", type=FILE, metavar="MAP")
@option("--invited", type=FILE, sentence=phrase("An invitation list, to see its balance first."))
@option("--chain", **MANY, sentence=phrase("A chain of your own; may be given several times."))
@JSON
def gaps(*, map_file: Path, invited: Path | None, chain: tuple[Path, ...], as_json: bool) -> None:
    """Say what is missing."""
    from dataclasses import asdict

    from essaim.actors.chain_files import chains_with
    from essaim.actors.gaps import attendance, gap_list
    from essaim.cafe.files import read_document
    from essaim.vocabulary.actor_map import ActorMap

    found = read_document(map_file, ActorMap)
    missing = gap_list(found, chains=chains_with(chain))
    came = attendance(found)
    shares = _balance(found, invited) if invited else None
    if as_json:
        content: dict[str, Any] = asdict(missing)
        content["attendance"] = asdict(came) if came else None
        content["balance"] = asdict(shares) if shares else None
        write_json(content)
        return
    for sentence in sentences(found, missing, chain):
        say_out(sentence)
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
    from essaim.actors.contacts import read_contacts
    from essaim.actors.gaps import balance
    from essaim.harvest.actors import packaged_namer

    built = build_map(contacts=[read_contacts(invited)], namer=packaged_namer().actors_of)
    for sentence in built.told:
        say_err(sentence)
    return balance(found, built.map)


def sentences(map_: ActorMap, missing: GapList, chain: tuple[Path, ...] = ()) -> list[Phrase]:
    """The gap list, one sentence a line; chains and communes included."""
    from essaim.actors.chain_files import chains_with, said
    from essaim.actors.nomenclature import nomenclature, term_name
    from essaim.places.gazetteer import gazetteer

    language, lists = current_language(), nomenclature()
    names = {one.id: one.name for one in map_.actors}
    told: list[Phrase] = []
    for title, rows, terms in (
        (phrase("Categories"), missing.categories, lists.categories),
        (phrase("Contributions"), missing.contributions, lists.contributions),
        (phrase("Sectors"), missing.sectors, lists.sectors),
    ):
        told.append(title)
        told += [_line(row, term_name(terms, row.id, language), names) for row in rows]
    for one in chains_with(chain):
        state = next(item for item in missing.chains if item.id == one.id)
        told.append(phrase("Chain: {name}", name=said(one, language)))
        told += [
            _line(row, said(link, language), names)
            for row, link in zip(state.links, one.links, strict=True)
        ]
    places = gazetteer().municipalities
    empty = tuple(places[row.id].name for row in missing.communes if row.state == "empty")
    if missing.communes:
        told.append(
            phrase_n(
                "{n} commune without anybody: {names}.",
                "{n} communes without anybody: {names}.",
                len(empty),
                names=empty,
            )
            if empty
            else phrase("No commune is without anybody.")
        )
    if missing.unclassed:
        told.append(
            phrase("Without a category: {names}.", names=tuple(names[a] for a in missing.unclassed))
        )
    if missing.proposed:
        told.append(
            phrase_n(
                "{n} category is proposed from a name: read it again.",
                "{n} categories are proposed from names: read them again.",
                len(missing.proposed),
            )
        )
    return told


def _line(row: Gap, name: str, names: dict[str, str]) -> Phrase:
    from essaim.actors.nomenclature import nomenclature

    language, lists = current_language(), nomenclature()
    if row.state == "held":
        shown = tuple(names[a] for a in row.reachable[:_SHOWN])
        return phrase_n(
            "  ● {name}: {n} ({who})",
            "  ● {name}: {n} ({who})",
            len(row.reachable),
            name=name,
            who=shown,
        )
    could = tuple(lists.family_name(f, language) for f in row.could[:_SHOWN])
    if row.state == "weak":
        shown = tuple(names[a] for a in (*row.named, *row.close)[:_SHOWN])
        return phrase("  ◐ {name}: only named or close to it ({who})", name=name, who=shown)
    if could:
        return phrase("  ○ {name}: nobody; look among {who}", name=name, who=could)
    return phrase("  ○ {name}: nobody", name=name)


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
