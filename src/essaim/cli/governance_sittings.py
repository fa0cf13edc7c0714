"""`essaim governance start|check|agenda|decide|minutes|calendar`: bodies and what they decide."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from essaim.cli.actors_map import JSON
from essaim.cli.frame import FILE, Command, option
from essaim.cli.governance_clock import DAY
from essaim.cli.output import say_err, say_out, write_json, written
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from pathlib import Path

    from essaim.governance.bodies import Kind
    from essaim.vocabulary.circle import Circle
    from essaim.vocabulary.governance import Governance, MinutesState

GOVERNANCE = click.argument("governance_file", type=FILE, metavar="GOVERNANCE")
CIRCLE = option("--circle", "circle_file", type=FILE, sentence=phrase("The circle's document."))


def read_governance(path: Path) -> Governance:
    """The document, checked."""
    from essaim.cafe.files import read_document
    from essaim.governance.check import checked
    from essaim.vocabulary.governance import Governance

    return checked(read_document(path, Governance), file=path.name)


def read_circle(path: Path | None) -> Circle | None:
    """The circle, when there is one."""
    from essaim.cafe.files import read_document
    from essaim.vocabulary.circle import Circle

    return read_document(path, Circle) if path else None


def shape_of(path: Path) -> str:
    """The shape that a file's name asks for.

    Raises:
        GovernanceError: neither .docx nor .pdf.
    """
    from essaim.governance.papers import SHAPES
    from essaim.vocabulary.errors import GovernanceError, Place

    shape = path.suffix.lower().removeprefix(".")
    if shape not in SHAPES:
        raise GovernanceError(
            phrase("a paper is a .docx or a .pdf"),
            where=Place(file=path.name),
            todo=phrase("Give such a name to --out."),
        )
    return shape


@click.command("start", cls=Command, sentence=phrase("Begin a document, at the right scale."))
@option(
    "--kind",
    type=click.Choice(["commune", "intercommunality", "pays"]),
    required=True,
    sentence=phrase("What leads the plan."),
)
@option(
    "--place",
    "places",
    multiple=True,
    required=True,
    sentence=phrase("Its SIREN or its name; several for a Pays."),
)
@option("--name", default="", sentence=phrase("The name of the territory."))
@option("--out", type=FILE, required=True, sentence=phrase("The document; it must not be there."))
def start(*, kind: Kind, places: tuple[str, ...], name: str, out: Path) -> None:
    """Begin."""
    from essaim.cafe.files import write_document
    from essaim.governance.bodies import scale_phrases, started
    from essaim.vocabulary.errors import GovernanceError, Place

    if out.exists():
        raise GovernanceError(
            phrase("this file is there already"),
            where=Place(file=out.name),
            todo=phrase("Give another name: what was written stays."),
        )
    governance, scale = started(kind, places, name=name)
    write_document(out, governance)
    for sentence in scale_phrases(scale):
        say_out(sentence)
    written(out)


@click.command("check", cls=Command, sentence=phrase("Read a document, and say all its mistakes."))
@GOVERNANCE
def check(*, governance_file: Path) -> None:
    """Check."""
    found = read_governance(governance_file)
    say_out(phrase_n("{n} body, nothing wrong", "{n} bodies, nothing wrong", len(found.bodies)))


@click.command("agenda", cls=Command, sentence=phrase("An agenda proposed from what is open."))
@GOVERNANCE
@click.argument("body", metavar="BODY")
@option("--on", type=DAY, required=True, sentence=phrase("The day it meets."))
@CIRCLE
@option("--harvest", type=FILE, sentence=phrase("The harvest, to know its ideas."))
@JSON
def agenda(
    *,
    governance_file: Path,
    body: str,
    on: dt.datetime,
    circle_file: Path | None,
    harvest: Path | None,
    as_json: bool,
) -> None:
    """Propose."""
    from dataclasses import asdict

    from essaim.cafe.files import read_document
    from essaim.governance.agenda import proposed
    from essaim.vocabulary.harvest import Harvest

    said = read_document(harvest, Harvest) if harvest else None
    ideas = {one.id: one.text for one in said.statements if one.kind == "idea"} if said else None
    items = proposed(
        read_governance(governance_file),
        body,
        on=on.date(),
        circle=read_circle(circle_file),
        ideas=ideas,
    )
    if as_json:
        write_json({"items": [asdict(one) for one in items]})
        return
    if not items:
        say_out(phrase("Nothing is open."))
    for number, one in enumerate(items, start=1):
        click.echo(f"{number}. {one.text}")


@click.command("decide", cls=Command, sentence=phrase("Note a decision: text, owner, day."))
@GOVERNANCE
@click.argument("sitting", metavar="SITTING")
@option("--text", default="", sentence=phrase("What was decided."))
@option("--owner", default="", sentence=phrase("Who does it."))
@option("--due", type=DAY, sentence=phrase("By which day."))
def decide(
    *, governance_file: Path, sitting: str, text: str, owner: str, due: dt.datetime | None
) -> None:
    """Note it."""
    from essaim.cafe.files import write_document
    from essaim.governance.minutes import decided

    after = decided(
        read_governance(governance_file),
        sitting,
        text=text,
        owner=owner,
        due=due.date() if due else None,
    )
    write_document(governance_file, after)
    written(governance_file)


@click.command("minutes", cls=Command, sentence=phrase("Minutes as .docx or PDF, and their state."))
@GOVERNANCE
@click.argument("sitting", metavar="SITTING")
@option("--out", type=FILE, sentence=phrase("The paper: minutes.docx or minutes.pdf."))
@option(
    "--state",
    type=click.Choice(["draft", "validated", "sent"]),
    sentence=phrase("The state they are in now; states are added."),
)
@option("--on", type=DAY, sentence=phrase("Since which day; today unless said."))
@option("--by", default="", sentence=phrase("By whom."))
def minutes(
    *,
    governance_file: Path,
    sitting: str,
    out: Path | None,
    state: MinutesState | None,
    on: dt.datetime | None,
    by: str,
) -> None:
    """Write them."""
    from essaim.cafe.files import write_document
    from essaim.governance.minutes import minutes_moved, minutes_paper, sitting_of

    found = read_governance(governance_file)
    sitting_of(found, sitting)
    shape = shape_of(out) if out else ""
    if state:
        day = on.date() if on else dt.datetime.now().astimezone().date()
        found = minutes_moved(found, sitting, state, on=day, by=by)
    made = minutes_paper(found, sitting, shape) if out else b""
    if state:
        write_document(governance_file, found)
        written(governance_file)
    if out:
        out.write_bytes(made)
        written(out)
    if not out and not state:
        say_err(phrase("Nothing to do: give --out, --state or both."))


@click.command("calendar", cls=Command, sentence=phrase("The sittings as a calendar file."))
@GOVERNANCE
@option("--out", type=FILE, required=True, sentence=phrase("The calendar file."))
def calendar(*, governance_file: Path, out: Path) -> None:
    """Write it."""
    from essaim.governance.calendar import sittings_calendar

    found = read_governance(governance_file)
    out.write_bytes(sittings_calendar(found, now=dt.datetime.now(dt.UTC)))
    written(out)
