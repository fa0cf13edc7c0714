"""`essaim actors map`, `settle` and `undo`: the map is made, corrected, and taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import say_err, say_out, write_json, written
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.actors.build import Built
    from essaim.vocabulary.actor_map import ActorMap

JSON = option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
MANY = {"type": FILE, "multiple": True}


@click.command(
    "map", cls=Command, sentence=phrase("The map of actors, from a harvest and files of contacts.")
)
@click.argument("files", type=FILE, nargs=-1, required=True, metavar="[HARVEST] [CONTACTS]...")
@option("--seating", **MANY, sentence=phrase("Who sat with whom; may be given several times."))
@option(
    "--workshop", **MANY, sentence=phrase("The workshop of each seating: its day and its title.")
)
@option("--territory", default="", sentence=phrase("The intercommunality: its SIREN or its name."))
@option("--chain", **MANY, sentence=phrase("A chain of your own; may be given several times."))
@option("--out", type=FILE, sentence=phrase("Where the map is; one that is there is updated."))
@option("--preview", is_flag=True, sentence=phrase("Say what would change, and write nothing."))
@JSON
def map_(
    *,
    files: tuple[Path, ...],
    seating: tuple[Path, ...],
    workshop: tuple[Path, ...],
    territory: str,
    chain: tuple[Path, ...],
    out: Path | None,
    preview: bool,
    as_json: bool,
) -> None:
    """Make or update the map."""
    from dataclasses import replace

    from essaim.actors.build import build_map, file_of
    from essaim.actors.chain_files import chains_with
    from essaim.actors.contact_sheets import contact_files
    from essaim.cafe.files import read_document, write_document
    from essaim.harvest.actors import packaged_namer
    from essaim.places.gazetteer import gazetteer
    from essaim.vocabulary.actor_map import ActorMap
    from essaim.vocabulary.harvest import Harvest

    before = read_document(out, ActorMap) if out and out.exists() else None
    harvest, contacts = _sorted_out(files)
    siren = gazetteer().intercommunality(territory).siren if territory else ""
    known = chains_with(chain)
    built = build_map(
        harvest=read_document(harvest, Harvest) if harvest else None,
        contacts=[one for path in contacts for one in contact_files(path, chains=known)],
        evenings=_evenings(seating, workshop),
        before=before,
        territory=siren,
        namer=packaged_namer().actors_of,
    )
    read = {p.name: file_of(p.name, p.read_bytes()) for p in (*files, *seating)}
    kept = (
        () if before is None or harvest else (one for one in before.files if one.name not in read)
    )
    made = replace(built.map, files=(*kept, *read.values()))
    for sentence in built.told:
        say_err(sentence)
    if out and not preview:
        if before is not None:
            write_document(_earlier(out), before)
        write_document(out, made)
        written(out)
    if as_json:
        write_json(made)
    else:
        _say(built, updating=before is not None)


def _sorted_out(files: tuple[Path, ...]) -> tuple[Path | None, tuple[Path, ...]]:
    """The harvest, which is JSON whatever it is called, and the files of contacts.

    Raises:
        ActorError: several harvests are given.
    """
    from essaim.vocabulary.errors import ActorError, Place

    harvests = [one for one in files if _is_json(one)]
    if len(harvests) > 1:
        raise ActorError(
            phrase("{n} harvests are given", n=len(harvests)),
            where=Place(file=harvests[1].name),
            todo=phrase("Give one harvest, and the files of contacts."),
        )
    contacts = tuple(one for one in files if one not in harvests)
    return (harvests[0] if harvests else None), contacts


def _is_json(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def _evenings(seatings: tuple[Path, ...], workshops: tuple[Path, ...]) -> list:  # type: ignore[type-arg]
    from itertools import zip_longest

    from essaim.actors.build import Evening
    from essaim.cafe.files import read_document
    from essaim.vocabulary.seating import Seating
    from essaim.vocabulary.workshop import Workshop

    found = []
    for path, about in zip_longest(seatings, workshops[: len(seatings)]):
        workshop = read_document(about, Workshop) if about else None
        found.append(
            Evening(
                name=path.stem,
                seating=read_document(path, Seating),
                date=workshop.date if workshop else None,
                title=workshop.title if workshop else "",
            )
        )
    return found


def _earlier(path: Path) -> Path:
    """Where the map before is kept, for `undo`."""
    return path.with_name(f"{path.stem}.before{path.suffix}")


def _say(built: Built, *, updating: bool) -> None:
    made = built.map
    say_out(phrase_n("{n} actor", "{n} actors", len(made.actors)), bold=True)
    if updating:
        say_out(
            phrase(
                "Since the map before: {added} added, {updated} changed, {removed} removed.",
                added=len(built.added),
                updated=len(built.updated),
                removed=len(built.removed),
            )
        )
    names = {one.id: one.name for one in made.actors}
    twins = [twin for twin in made.twins if not twin.apart]
    for twin in twins:
        say_out(
            phrase(
                "May be one: “{first}” ({first_id}) and “{second}” ({second_id}).",
                first=names[twin.first],
                first_id=twin.first,
                second=names[twin.second],
                second_id=twin.second,
            )
        )
    if twins:
        say_out(phrase("Nothing is merged: say `essaim actors settle`."))


@click.command("settle", cls=Command, sentence=phrase("Say whether two actors of a map are one."))
@click.argument("map_file", type=FILE, metavar="MAP")
@click.argument("first")
@click.argument("second")
@option(
    "--same/--apart",
    "one_actor",
    required=True,
    default=None,
    sentence=phrase("They are one, the first name stays; or they are two."),
)
def settle(*, map_file: Path, first: str, second: str, one_actor: bool) -> None:
    """Settle a pair."""
    from essaim.actors.settle import apart, merged
    from essaim.cafe.files import read_document, write_document
    from essaim.vocabulary.actor_map import ActorMap

    before: ActorMap = read_document(map_file, ActorMap)
    after = merged(before, first, second) if one_actor else apart(before, first, second)
    write_document(_earlier(map_file), before)
    write_document(map_file, after)
    written(map_file)


@click.command("undo", cls=Command, sentence=phrase("Take back the last change of a map."))
@click.argument("map_file", type=FILE, metavar="MAP")
def undo(*, map_file: Path) -> None:
    """The map before takes the place of the map; said twice, it comes back."""
    from essaim.cafe.files import read_document, write_document
    from essaim.vocabulary.actor_map import ActorMap
    from essaim.vocabulary.errors import ActorError, Place

    earlier = _earlier(map_file)
    if not earlier.exists():
        raise ActorError(
            phrase("there is no map before this one"),
            where=Place(file=earlier.name),
            todo=phrase("Only the last change can be taken back."),
        )
    now, then = read_document(map_file, ActorMap), read_document(earlier, ActorMap)
    write_document(map_file, then)
    write_document(earlier, now)
    written(map_file)
