"""`essaim cafe links` and `essaim cafe next`: the evening from the command line."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import click

from essaim.cli.frame import Command, option
from essaim.cli.output import current_language, say_out, write_json
from essaim.cli.serving import DATA, no_server, post, read_run
from essaim.vocabulary.errors import EssaimError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.vocabulary.phrase import Phrase

# Now, less what starting took: the moment the key was pressed.
PRESSED_AT = time.time() - time.process_time()
HERE = "http://127.0.0.1:8000"


@click.command("links", cls=Command, sentence=phrase("The addresses of a workshop's evening."))
@click.argument("workshop")
@option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
@DATA
def links(workshop: str, as_json: bool, data: Path) -> None:
    """Show the addresses of the wall, of the facilitator and of each guest."""
    from essaim.web import boot

    boot.start(data)
    from essaim.web.cafe.links import links_of, site_address
    from essaim.web.cafe.reads import workshop_called

    found = workshop_called(workshop)
    if found is None:
        raise EssaimError(
            phrase("there is no workshop called “{name}”", name=workshop),
            todo=phrase("See its address in the list of workshops."),
        )
    run = read_run(data)
    shown = links_of(found, site_address(run.url if run else HERE))
    if as_json:
        write_json(shown)
        return
    say_out(phrase("Facilitator: {url}", url=shown["facilitator"]))
    say_out(phrase("Wall: {url}", url=shown["wall"]))
    for guest in shown["guests"]:
        click.echo(f"{guest['name']}\t{guest['url']}")


@click.command("next", cls=Command, sentence=phrase("Go to the next step of a workshop's evening."))
@click.argument("workshop")
@DATA
def next_step(workshop: str, data: Path) -> None:
    """Press the facilitator's key on the running server."""
    run = read_run(data)
    if run is None:
        raise no_server()
    from urllib.parse import quote

    asked = {"to": "next", "pressed_at": PRESSED_AT}
    news = post(run, f"/command/{quote(workshop, safe='')}", asked, current_language())
    say_out(_said(news["state"], news["round"]))


def _said(state: str, number: int) -> Phrase:
    return {
        "ready": phrase("The evening has not begun."),
        "running": phrase("Round {number} runs.", number=number),
        "paused": phrase("Round {number} is paused.", number=number),
        "moving": phrase("Round {number} is over: people move.", number=number),
        "plenary": phrase("The plenary runs."),
        "closed": phrase("The workshop is closed."),
    }[state]
