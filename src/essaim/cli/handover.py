"""`essaim handover`: “I leave on Friday”, one archive that is read without Essaim."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from essaim.cli.actors_map import JSON
from essaim.cli.frame import FILE, Command, option
from essaim.cli.governance_clock import DAY
from essaim.cli.governance_sittings import CIRCLE, read_circle, read_governance
from essaim.cli.output import say_out, write_json, written
from essaim.cli.serving import DATA
from essaim.cli.site_data import TERRITORY, territory_of
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path


@click.command("handover", cls=Command, sentence=phrase("Leave everything in one archive."))
@click.argument("archive", type=FILE, metavar="OUT.ZIP")
@DATA
@TERRITORY
@option(
    "--from",
    "governance_file",
    type=FILE,
    sentence=phrase("A governance document, instead of the site’s data."),
)
@CIRCLE
@option(
    "--document",
    "documents",
    type=FILE,
    multiple=True,
    sentence=phrase("A file to put beside: minutes, charter, map…"),
)
@option("--on", type=DAY, sentence=phrase("The day; today unless said."))
@option("--who", default="", sentence=phrase("Who leaves."))
@option("--check", is_flag=True, sentence=phrase("Read an archive back, and count again."))
@JSON
def handover(
    *,
    archive: Path,
    data: Path,
    territory_name: str,
    governance_file: Path | None,
    circle_file: Path | None,
    documents: tuple[Path, ...],
    on: dt.datetime | None,
    who: str,
    check: bool,
    as_json: bool,
) -> None:
    """Leave, or come."""
    from essaim.governance.handover import read_handover, write_handover

    if check:
        _, _, counts = read_handover(archive)
    elif governance_file is None:
        territory = territory_of(data, territory_name)
        from essaim.web.desk.leaving import leave

        counts = leave(territory, archive, on=_day(on), who=who)
        written(archive)
    else:
        counts = write_handover(
            archive,
            read_governance(governance_file),
            on=_day(on),
            circle=read_circle(circle_file),
            documents=_bytes(documents),
            who=who,
        )
        written(archive)
    if as_json:
        write_json({"counts": counts})
        return
    for name, count in counts.items():
        say_out(phrase("{name}: {count}", name=name, count=count))


def _day(on: dt.datetime | None) -> dt.date:
    return on.date() if on else dt.datetime.now().astimezone().date()


def _bytes(paths: tuple[Path, ...]) -> dict[str, bytes]:
    from essaim.vocabulary.errors import GovernanceError, Place

    found: dict[str, bytes] = {}
    for path in paths:
        if path.name in found:
            raise GovernanceError(
                phrase("two documents have the same name"),
                where=Place(file=path.name),
                todo=phrase("Rename one of them."),
            )
        found[path.name] = path.read_bytes()
    return found
