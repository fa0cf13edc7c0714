"""`essaim circle`: promises, calls for projects, and what can be measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from essaim.cli.actors_map import JSON
from essaim.cli.frame import FILE, Group, option
from essaim.cli.output import current_language, say_out, write_json, written
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from essaim.circle.evaluation import Evaluation
    from essaim.vocabulary.actor_map import ActorMap
    from essaim.vocabulary.circle import CommitmentState

DAY = click.DateTime(["%Y-%m-%d"])
MAP = option("--map", "map_file", type=FILE, sentence=phrase("The map of the actors."))


@click.group(cls=Group, sentence=phrase("The circle that widens: promises, calls, evaluation."))
def circle() -> None:
    """The circle's commands."""


@circle.command("evaluate", sentence=phrase("What can be measured honestly; no single score."))
@click.argument("circle_file", type=FILE, metavar="CIRCLE")
@option("--on", type=DAY, required=True, sentence=phrase("The day of the evaluation."))
@MAP
@option("--harvest", type=FILE, sentence=phrase("The harvest, to know its ideas."))
@JSON
def evaluate(
    *,
    circle_file: Path,
    on: dt.datetime,
    map_file: Path | None,
    harvest: Path | None,
    as_json: bool,
) -> None:
    """Say the figures."""
    from essaim.actors.gaps import gap_list
    from essaim.actors.nomenclature import nomenclature
    from essaim.cafe.files import read_document
    from essaim.circle.evaluation import Filled
    from essaim.circle.evaluation import evaluate as figures
    from essaim.vocabulary.actor_map import ActorMap
    from essaim.vocabulary.circle import Circle
    from essaim.vocabulary.harvest import Harvest

    map_ = read_document(map_file, ActorMap) if map_file else None
    said = read_document(harvest, Harvest) if harvest else None
    chains = gap_list(map_).chains if map_ else ()
    filled = [
        Filled(chain=c.id, held=sum(g.state == "held" for g in c.links), links=len(c.links))
        for c in chains
    ]
    found = figures(
        read_document(circle_file, Circle),
        on=on.date(),
        ideas=None if said is None else [s.id for s in said.statements if s.kind == "idea"],
        categories={a.id: a.category for a in map_.actors} if map_ else None,
        known=[term.id for term in nomenclature().categories] if map_ else (),
        filled=filled,
    )
    if as_json:
        write_json(_plain(found))
    else:
        _say(found)


def _plain(found: Evaluation) -> dict[str, Any]:
    from dataclasses import asdict

    content = asdict(found)
    content["on"] = found.on.isoformat()
    return content


def _say(found: Evaluation) -> None:
    from essaim.actors.chain_files import packaged_chains
    from essaim.actors.chain_files import said as chain_said
    from essaim.actors.nomenclature import nomenclature, term_name

    language = current_language()
    for one in found.renewals:
        say_out(
            phrase(
                "{name}: {new} newcomers, {back} returning, {lost} lost",
                name=one.meeting,
                new=one.newcomers,
                back=one.returning,
                lost=one.lost,
            )
        )
    if found.ideas is not None:
        say_out(phrase("Ideas answered: {done} of {all}", done=found.answered, all=found.ideas))
    if found.median_days is not None:
        say_out(
            phrase("Days from a meeting to its return: {days} (median)", days=found.median_days)
        )
    for name, days in found.unanswered.items():
        say_out(
            phrase_n(
                "{name}: no return yet, {n} day after", "{name}: no return yet, {n} days after",
                days, name=name,
            )
        )  # fmt: skip
    if found.never_seen:
        terms = nomenclature().categories
        names = tuple(term_name(terms, one, language) for one in found.never_seen)
        say_out(phrase("Never seen: {names}", names=names))
    chains = {one.id: one for one in packaged_chains()}
    for row in found.filled:
        name = chain_said(chains[row.chain], language) if row.chain in chains else row.chain
        say_out(
            phrase("{name}: {held} links held of {all}", name=name, held=row.held, all=row.links)
        )
    states = {
        "promised": phrase("promised"),
        "kept": phrase("kept"),
        "late": phrase("late"),
        "withdrawn": phrase("withdrawn"),
    }
    for state, count in found.commitments.items():
        say_out(phrase("Commitments {state}: {count}", state=states[state], count=count))


@circle.command("state", sentence=phrase("Add a state to a commitment; history stays."))
@click.argument("circle_file", type=FILE, metavar="CIRCLE")
@click.argument("commitment")
@option(
    "--to",
    "state",
    type=click.Choice(["promised", "kept", "late", "withdrawn"]),
    required=True,
    sentence=phrase("The state it is in now."),
)
@option("--on", type=DAY, required=True, sentence=phrase("Since which day."))
@option("--reason", default="", sentence=phrase("Why; a withdrawal must say it."))
@option("--source", default="", sentence=phrase("Who says so."))
def state_of(
    *,
    circle_file: Path,
    commitment: str,
    state: CommitmentState,
    on: dt.datetime,
    reason: str,
    source: str,
) -> None:
    """Add a state."""
    from essaim.cafe.files import read_document, write_document
    from essaim.circle.commitments import changed
    from essaim.vocabulary.circle import Change, Circle

    change = Change(on=on.date(), state=state, reason=reason, source=source)
    after = changed(read_document(circle_file, Circle), commitment, change)
    write_document(circle_file, after)
    written(circle_file)


@circle.command("eligible", sentence=phrase("Which dossiers of a call cover enough links."))
@click.argument("circle_file", type=FILE, metavar="CIRCLE")
@click.argument("call_id", metavar="CALL")
@MAP
@JSON
def eligible(*, circle_file: Path, call_id: str, map_file: Path | None, as_json: bool) -> None:
    """Say who is eligible."""
    from dataclasses import asdict

    from essaim.cafe.files import read_document
    from essaim.circle.eligibility import eligibility
    from essaim.vocabulary.actor_map import ActorMap
    from essaim.vocabulary.circle import Circle
    from essaim.vocabulary.errors import CircleError

    found = read_document(circle_file, Circle)
    call = next((one for one in found.calls if one.id == call_id), None)
    if call is None:
        raise CircleError(
            phrase("no call has the id “{id}”", id=call_id),
            expected=phrase("Expected: {names}.", names=tuple(one.id for one in found.calls)),
        )
    map_ = read_document(map_file, ActorMap) if map_file else ActorMap()
    rows = [eligibility(call, one, _holders(map_, call.chain)) for one in call.dossiers]
    if as_json:
        write_json({"dossiers": [{**asdict(row), "eligible": row.eligible} for row in rows]})
        return
    reasons = {
        "early": phrase("it came before the call opened"),
        "late": phrase("it came after the call closed"),
        "alone": phrase("one actor alone"),
        "links": phrase("too few links of the chain"),
    }
    for row in rows:
        count = len(row.shown) + len(row.claimed)
        if row.eligible:
            say_out(
                phrase(
                    "● {name}: {count} links, {claimed} of them only claimed",
                    name=row.dossier,
                    count=count,
                    claimed=len(row.claimed),
                )
            )
        else:
            why = tuple(reasons[one] for one in row.refusals)
            say_out(phrase("○ {name}: {why}", name=row.dossier, why=why))


def _holders(map_: ActorMap, chain: str) -> dict[str, tuple[str, ...]]:
    """Who holds each link of a chain, as the map says."""
    from essaim.actors.chain_files import packaged_chains
    from essaim.actors.gaps import gap_list
    from essaim.vocabulary.errors import CircleError

    for one in gap_list(map_).chains:
        if one.id == chain:
            return {gap.id: gap.reachable for gap in one.links}
    raise CircleError(
        phrase("no chain is called “{name}”", name=chain),
        expected=phrase("Expected: {names}.", names=tuple(c.id for c in packaged_chains())),
    )
