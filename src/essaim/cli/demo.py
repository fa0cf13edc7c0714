"""`essaim demo`: the Mulhouse café, from its guest list to its paper."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from essaim.cli.frame import Command, option
from essaim.cli.output import current_language, progress, say_out, write_json
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from essaim.journey import Journey
    from essaim.vocabulary.portfolio import Portfolio


@click.command(cls=Command, sentence=phrase("Run the Mulhouse café from end to end."))
@option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("essaim-demo"),
    sentence=phrase("Folder of the demo; ./essaim-demo unless said."),
)
@option("--serve", is_flag=True, sentence=phrase("Open the site as round 2 begins."))
@option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
def demo(*, data: Path, serve: bool, as_json: bool) -> None:
    """Run the demo."""
    from essaim.journey import travel
    from essaim.words.report import quality_phrases, summary_phrase
    from essaim.words.say import say

    with progress(phrase("Mulhouse"), 100) as bar:
        done = 0

        def tell(share: float) -> None:
            nonlocal done
            bar.update(int(100 * share) - done)
            done = int(100 * share)

        journey = travel(data, language=current_language(), tell=tell)
    _fill_site(data, journey)
    if as_json:
        from dataclasses import asdict

        write_json(
            {
                "found": journey.found,
                "quality": asdict(journey.seating.quality),
                "optimum": {
                    "value": journey.portfolio.value,
                    "bound": journey.portfolio.bound,
                    "gap": journey.portfolio.gap,
                },
                "files": [str(path) for path in journey.files],
            }
        )
        return
    if journey.found:
        say_out(phrase("Data found in {folder}: used as they are.", folder=str(data)))
    workshop = journey.workshop
    say_out(phrase("{title}: {theme}.", title=workshop.title, theme=workshop.theme), bold=True)
    say_out(summary_phrase(journey.seating))
    for sentences in quality_phrases(journey.seating, journey.seating.quality):
        click.echo("• " + " ".join(say(s, current_language()) for s in sentences))
    _say_optimum(journey.portfolio)
    say_out(
        phrase_n(
            "{n} file in {folder}; the paper of the evening is in {kit}.",
            "{n} files in {folder}; the paper of the evening is in {kit}.",
            len(journey.files),
            folder=str(data),
            kit=str(data / "kit"),
        )
    )
    if serve:
        _serve_round_two(data)


def _fill_site(data: Path, journey: Journey) -> None:
    """Put what the journey leaves behind into the site's base."""
    from essaim.cafe.files import read_document
    from essaim.demo import mulhouse
    from essaim.harvest.notes import read_notes
    from essaim.orchestra.filing import read_drawings
    from essaim.vocabulary.actor_map import ActorMap
    from essaim.vocabulary.circle import Circle
    from essaim.vocabulary.governance import Governance
    from essaim.vocabulary.harvest import Harvest
    from essaim.vocabulary.plan import Plan
    from essaim.web import boot

    boot.start(data)
    boot.fill(
        journey.workshop,
        journey.seating,
        territory=mulhouse.TERRITORY,
        siren=mulhouse.SIREN,
        # The site opens as round 2 begins: what was said later was not said yet.
        notes=[one for one in read_notes(data / "notes.csv").notes if one.round == 1],
        # The map that the pictures were drawn from: one authority, and its links.
        actors=read_document(data / "orchestra" / "actor-map.json", ActorMap),
        plan=read_document(data / "plan.json", Plan),
        harvest=read_document(data / "harvest.json", Harvest),
        portfolio=journey.portfolio,
        governance=read_document(data / "governance.json", Governance),
        circle=read_document(data / "circle.json", Circle),
        drawings=read_drawings(data / "orchestra" / "drawings.csv"),
    )


def _say_optimum(portfolio: Portfolio) -> None:
    """What the sixty sheets achieve together, and what silos would lose."""
    from essaim.words.portfolio import value_phrases
    from essaim.words.silos import silo_phrases

    click.echo()
    say_out(phrase("The plan, with figures made for the demonstration:"), bold=True)
    for sentence in (*value_phrases(portfolio)[:-1], *silo_phrases(portfolio)):
        say_out(sentence)
    click.echo()


def _serve_round_two(data: Path) -> None:
    """Open the site at the moment the second round begins, and say where to look."""
    from essaim.cli.serve import open_site
    from essaim.web.cafe.evening import advance
    from essaim.web.cafe.links import links_of
    from essaim.web.cafe.reads import evening_of, workshop_called

    workshop = workshop_called("demo")
    assert workshop is not None
    if evening_of(workshop).state == "ready":
        now = dt.datetime.now(dt.UTC)
        for step in ("start", "next", "next"):  # round 1, everybody moves, round 2
            advance(workshop, step, now=now, expected_version=None, actor="command-line")

    def greet(address: str) -> None:
        links = links_of(workshop, address)
        say_out(phrase("Facilitator: {link}", link=links["facilitator"]))
        say_out(phrase("Wall: {link}", link=links["wall"]))
        for guest in links["guests"][:3]:
            say_out(phrase("{name}: {link}", name=guest["name"], link=guest["url"]))
        sys.stdout.flush()

    open_site(data, greet=greet)
