"""`essaim orchestra`: who leads whom, in eight pictures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Group, option
from essaim.cli.output import current_language, say_out, write_json, written
from essaim.vocabulary.errors import DocumentError, Place
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.vocabulary.orchestra import Orchestra


@click.group(cls=Group, sentence=phrase("Who leads whom: eight pictures from the links."))
def orchestra() -> None:
    """The commands of the orchestra."""


@orchestra.command(
    "draw", sentence=phrase("Draw the eight pictures, their counts and what they say.")
)
@option("--actors", type=FILE, required=True, sentence=phrase("The map of actors."))
@option("--governance", type=FILE, sentence=phrase("The bodies and who sits in them."))
@option("--plan", type=FILE, sentence=phrase("The plan: who carries which action."))
@option("--seating", type=FILE, sentence=phrase("The café: who went from table to table."))
@option(
    "--drawings",
    type=FILE,
    sentence=phrase("A table of drawings that a person filed under the eight pictures."),
)
@option(
    "--authority",
    default="",
    sentence=phrase("Who carries the plan, by id or name; the territory’s own unless said."),
)
@option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    sentence=phrase("The folder to write."),
)
@option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
def draw(
    *,
    actors: Path,
    governance: Path | None,
    plan: Path | None,
    seating: Path | None,
    drawings: Path | None,
    authority: str,
    out: Path,
    as_json: bool,
) -> None:
    """Draw the eight pictures."""
    from essaim.cafe.files import read_document
    from essaim.orchestra.compose import compose
    from essaim.orchestra.filing import read_drawings
    from essaim.orchestra.network import network_of
    from essaim.orchestra.outputs import file_of, write_orchestra
    from essaim.vocabulary.actor_map import ActorMap
    from essaim.vocabulary.plan import Plan
    from essaim.vocabulary.seating import Seating

    net = network_of(
        read_document(actors, ActorMap),
        authority=authority,
        governance=_plain(governance) if governance else None,
        plan=read_document(plan, Plan) if plan else None,
        seating=read_document(seating, Seating) if seating else None,
    )
    read = [path for path in (actors, governance, plan, seating, drawings) if path]
    made = compose(
        net,
        drawings=read_drawings(drawings) if drawings else (),
        files=[file_of(path) for path in read],
    )
    for path in write_orchestra(out, made, language=current_language()):
        written(path)
    if as_json:
        write_json(made)
    else:
        _tell(made)


def _plain(path: Path) -> object:
    """The content of a governance document, read without asking for more than JSON."""
    try:
        found: object = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise DocumentError(
            phrase("this is not a JSON document"),
            where=Place(file=path.name, line=getattr(error, "lineno", None)),
            todo=phrase("Give the file that Essaim wrote, unchanged."),
        ) from error
    if not isinstance(found, dict):
        raise DocumentError(
            phrase("this is not a JSON document"),
            where=Place(file=path.name),
            expected=phrase("Expected: {schema}.", schema="essaim/governance/1"),
        )
    return found


def _tell(made: Orchestra) -> None:
    from essaim.orchestra.names import TITLES
    from essaim.orchestra.readings import said_share, sentences_of

    for one in made.pictures:
        say_out(TITLES[one.key], bold=True)
        for sentence in sentences_of(one):
            say_out(sentence)
    for share in (*made.functions, *made.positions):
        say_out(said_share(share))
