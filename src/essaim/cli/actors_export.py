"""`essaim actors export`: the map for the other tools people have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from essaim.cli.frame import FILE, Command, option
from essaim.cli.output import current_language, written
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path

SHAPES = ("csv", "vcard", "graphml", "svg", "pdf", "json")


@click.command("export", cls=Command, sentence=phrase("The map for the other tools people have."))
@click.argument("map_file", type=FILE, metavar="MAP")
@option(
    "--to",
    "shape",
    type=click.Choice(SHAPES),
    required=True,
    sentence=phrase("Mail merge (csv), contacts (vcard), graph, drawing, A3 page or document."),
)
@option("--out", type=FILE, required=True, sentence=phrase("The file to write."))
@option("--title", default="", sentence=phrase("The title of the drawing."))
def export(*, map_file: Path, shape: str, out: Path, title: str) -> None:
    """Write one shape of the map."""
    from essaim.actors.drawing import draw
    from essaim.actors.merge_file import rows_of_map, write_merge
    from essaim.actors.outputs import as_contacts, as_graphml, as_page
    from essaim.cafe.files import read_document
    from essaim.vocabulary.actor_map import ActorMap
    from essaim.vocabulary.documents import to_json

    found = read_document(map_file, ActorMap)
    language = current_language()
    out.parent.mkdir(parents=True, exist_ok=True)
    if shape == "csv":
        write_merge(out, rows_of_map(found, language=language))
    elif shape == "pdf":
        out.write_bytes(as_page(found, language=language, title=title))
    else:
        text = {
            "vcard": lambda: as_contacts(found, language=language),
            "graphml": lambda: as_graphml(found),
            "svg": lambda: draw(found, language=language, title=title),
            "json": lambda: to_json(found),
        }[shape]()
        out.write_text(text, encoding="utf-8", newline="")
    written(out)
