"""`essaim cafe`: seat, repair, move, check and print a café."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from essaim.cli.cafe_live import links, next_step
from essaim.cli.frame import FILE, Group, option
from essaim.cli.output import current_language, progress, say_err, say_out, write_json, written
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.cafe.move import Moved
    from essaim.vocabulary.seating import HostMode, Quality, Seating

JSON = option("--json", "as_json", is_flag=True, sentence=phrase("Write JSON on stdout."))
OUT = option("--out", type=FILE, sentence=phrase("File to write the seating to (JSON)."))


class Numbers(click.ParamType[Any]):
    """Numbers with commas between them, such as `1,2`."""

    name = "numbers"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """The numbers, or a usage error."""
        if isinstance(value, tuple):
            return value
        try:
            return tuple(int(part) for part in str(value).replace(";", ",").split(",") if part)
        except ValueError:
            from essaim.words.say import say

            wrong = phrase("{value} is not a list of numbers such as 1,2", value=str(value))
            self.fail(say(wrong, current_language()), param, ctx)


def _ids(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in value.split(",") if part.strip())


@click.group(cls=Group, sentence=phrase("Who sits where: seat, repair, check and print a café."))
def cafe() -> None:
    """The café's commands."""


cafe.add_command(links)
cafe.add_command(next_step)


@cafe.command("seat", sentence=phrase("Seat the guests of a list over several rounds."))
@click.argument("guests", type=FILE)
@option("--rounds", type=int, required=True, sentence=phrase("How many rounds (1 to 24)."))
@option("--tables", type=int, sentence=phrase("How many tables; by default tables of 4."))
@option("--size", type=int, sentence=phrase("Seats at a table (3 to 8), instead of --tables."))
@option(
    "--hosts",
    type=click.Choice(["fixed", "rotating", "none"]),
    sentence=phrase("Hosts: fixed all evening, rotating at each change, or none."),
)
@option(
    "--accessible-tables",
    type=Numbers(),
    sentence=phrase("Tables a wheelchair can reach, such as 1,2; all unless said."),
)
@option("--seed", type=int, default=0, sentence=phrase("Where the search starts."))
@OUT
@JSON
def seat(
    *,
    guests: Path,
    rounds: int,
    tables: int | None,
    size: int | None,
    hosts: HostMode | None,
    accessible_tables: tuple[int, ...] | None,
    seed: int,
    out: Path | None,
    as_json: bool,
) -> None:
    """Seat the guests of a list."""
    from essaim.cafe.guest_list import read_guest_list
    from essaim.cafe.seat import seat_guests

    if tables is not None and size is not None:
        from essaim.words.say import say

        both = phrase("give --tables or --size, not both")
        raise click.UsageError(say(both, current_language()))
    found = read_guest_list(guests)
    for warning in found.warnings:
        say_err(warning)
    named = any(guest.host is not None for guest in found.guests)
    if hosts is None:
        hosts = "fixed" if named else "none"
        if named:
            say_err(phrase("The list names hosts: they stay at their table (--hosts fixed)."))
    elif named and hosts != "fixed":
        say_err(phrase("The list names hosts, but --hosts is {mode}: not used.", mode=hosts))
    with progress(phrase("Seating"), 100) as bar:
        done = 0

        def tell(share: float) -> None:
            nonlocal done
            bar.update(int(100 * share) - done)
            done = int(100 * share)

        seating = seat_guests(
            found.guests,
            rounds=rounds,
            tables=tables,
            size=size,
            hosts=hosts,
            accessible_tables=accessible_tables,
            seed=seed,
            tell=tell,
        )
    _deliver(seating, out, as_json=as_json)


@cafe.command("repair", sentence=phrase("Some left, some arrived: repair the rounds to come."))
@click.argument("seating", type=FILE)
@option("--after", type=int, required=True, sentence=phrase("Last round played (0: none yet)."))
@option("--left", default="", sentence=phrase("Ids of those who left, commas between."))
@option("--arrived", type=FILE, sentence=phrase("List of those who arrived (CSV or XLSX)."))
@option("--stays", default="", sentence=phrase("Ids chosen on the spot to stay as hosts."))
@option("--door", is_flag=True, sentence=phrase("Nobody already seated moves."))
@option("--lock-tables", type=Numbers(), default=(), sentence=phrase("Tables left as they are."))
@option("--lock-rounds", type=Numbers(), default=(), sentence=phrase("Rounds left as they are."))
@option("--seed", type=int, default=0, sentence=phrase("Where the search starts."))
@OUT
@JSON
def repair(
    *,
    seating: Path,
    after: int,
    left: str,
    arrived: Path | None,
    stays: str,
    door: bool,
    lock_tables: tuple[int, ...],
    lock_rounds: tuple[int, ...],
    seed: int,
    out: Path | None,
    as_json: bool,
) -> None:
    """Repair the rounds to come."""
    from essaim.cafe.files import read_document
    from essaim.cafe.guest_list import read_guest_list
    from essaim.cafe.repair import repair_seating
    from essaim.vocabulary.seating import Seating

    plan = read_document(seating, Seating)
    newcomers = None
    if arrived is not None:
        taken = frozenset(guest.id for guest in plan.guests)
        newcomers = read_guest_list(arrived, start=len(plan.guests) + 1, taken=taken)
        for warning in newcomers.warnings:
            say_err(warning)
    repaired = repair_seating(
        plan,
        after=after,
        left=_ids(left),
        arrived=newcomers.guests if newcomers else (),
        stays=_ids(stays),
        door=door,
        locked_tables=lock_tables,
        locked_rounds=lock_rounds,
        seed=seed,
    )
    _deliver(repaired, out, as_json=as_json)


@cafe.command("move", sentence=phrase("Move one guest by hand, and see what it costs."))
@click.argument("seating", type=FILE)
@option("--guest", required=True, sentence=phrase("Id of the guest who moves."))
@option("--round", "number", type=int, required=True, sentence=phrase("The round."))
@option("--table", type=int, required=True, sentence=phrase("The table she goes to."))
@option("--swap", sentence=phrase("Id of the guest who takes her seat."))
@OUT
@JSON
def move(
    *,
    seating: Path,
    guest: str,
    number: int,
    table: int,
    swap: str | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Move one guest by hand."""
    from essaim.cafe.files import read_document
    from essaim.cafe.move import move_guest
    from essaim.vocabulary.seating import Seating

    moved = move_guest(
        read_document(seating, Seating), guest, number=number, table=table, swap=swap
    )
    if not as_json:
        _say_move(moved)
    _deliver(moved.seating, out, as_json=as_json, quiet=True)


def _say_move(moved: Moved) -> None:
    from essaim.words.report import move_phrases

    names = {guest.id: guest.name for guest in moved.seating.guests}
    for sentence in move_phrases(moved, names):
        say_out(sentence)


@cafe.command("check", sentence=phrase("Recount a plan from scratch: ours, or anybody's CSV."))
@click.argument("plan", type=FILE)
@option("--guests", type=FILE, sentence=phrase("The guest list, when the plan is a CSV."))
@option(
    "--hosts",
    type=click.Choice(["fixed", "rotating", "none"]),
    sentence=phrase("Hosts of a plan in CSV."),
)
@option(
    "--accessible-tables",
    type=Numbers(),
    sentence=phrase("Tables a wheelchair can reach, such as 1,2; all unless said."),
)
@JSON
def check(
    *,
    plan: Path,
    guests: Path | None,
    hosts: HostMode | None,
    accessible_tables: tuple[int, ...] | None,
    as_json: bool,
) -> int:
    """Recount a plan."""
    from essaim.cafe.check import check_seating
    from essaim.words.rules import violation_phrase

    seating = _plan_to_check(plan, guests, hosts, accessible_tables)
    checked = check_seating(seating, claims=plan.suffix.lower() == ".json")
    if as_json:
        from dataclasses import asdict

        write_json(
            {
                "sound": checked.sound,
                "quality": asdict(checked.quality),
                "violations": [asdict(v) for v in checked.counted.violations],
                "repeated_pairs": [
                    {"guests": [a, b], "times": n} for a, b, n in checked.counted.repeated_pairs
                ],
                "differences": list(checked.differences),
            }
        )
        return 0 if checked.sound else 1
    names = {guest.id: guest.name for guest in seating.guests}
    _say_quality(seating, checked.quality)
    for a, b, times in checked.counted.repeated_pairs[:20]:
        say_out(
            phrase(
                "{a} and {b} meet {times} times.",
                a=names.get(a, a),
                b=names.get(b, b),
                times=times,
            )
        )
    for broken in checked.counted.violations:
        say_out(violation_phrase(broken, names))
    for name in checked.differences:
        say_out(phrase("The document states another value of {name}.", name=name))
    if checked.sound:
        say_out(phrase("Every rule is kept, and the figures are right."), bold=True)
    return 0 if checked.sound else 1


def _plan_to_check(
    plan: Path,
    guests: Path | None,
    hosts: HostMode | None,
    accessible_tables: tuple[int, ...] | None,
) -> Seating:
    from essaim.cafe.check import seating_of_rows
    from essaim.cafe.files import read_document
    from essaim.cafe.guest_list import read_guests
    from essaim.cafe.plan_file import read_plan
    from essaim.vocabulary.seating import Seating
    from essaim.words.say import say

    if plan.suffix.lower() == ".json":
        return read_document(plan, Seating)
    if guests is None:
        missing = phrase("a plan in CSV needs --guests GUESTS.csv")
        raise click.UsageError(say(missing, current_language()))
    return seating_of_rows(
        read_plan(plan), read_guests(guests), hosts=hosts, accessible_tables=accessible_tables
    )


@cafe.command("print", sentence=phrase("Print the paper kit: cards, tables, wall list, cloths."))
@click.argument("seating", type=FILE)
@option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    sentence=phrase("Folder to write the PDF files to."),
)
@option("--workshop", type=FILE, sentence=phrase("The workshop: title, questions, times (JSON)."))
@JSON
def print_(seating: Path, out: Path, workshop: Path | None, as_json: bool) -> None:
    """Print the paper kit."""
    from essaim.cafe.files import read_document
    from essaim.cafe.paper.kit import print_kit
    from essaim.vocabulary.seating import Seating
    from essaim.vocabulary.workshop import Workshop

    plan = read_document(seating, Seating)
    about = read_document(workshop, Workshop) if workshop else None
    with progress(phrase("Printing"), 1) as bar:
        files = print_kit(plan, out, workshop=about, language=current_language())
        bar.update(1)
    if as_json:
        write_json({"files": [str(path) for path in files]})
    for path in files:
        written(path)


def _deliver(seating: Seating, out: Path | None, *, as_json: bool, quiet: bool = False) -> None:
    """Write the seating where it was asked, and say what it is worth."""
    from essaim.cafe.files import write_document

    if out is not None:
        write_document(out, seating)
    if as_json:
        write_json(seating)
    elif not quiet:
        _say_quality(seating, seating.quality)
    if out is not None:
        written(out)


def _say_quality(seating: Seating, quality: Quality) -> None:
    from essaim.cafe.recount import recount
    from essaim.words.report import quality_phrases, repair_phrases, summary_phrase
    from essaim.words.rules import violation_phrase
    from essaim.words.say import say

    say_out(summary_phrase(seating), bold=True)
    if seating.repair is not None:
        for sentence in repair_phrases(seating, seating.repair):
            say_out(sentence)
    for sentences in quality_phrases(seating, quality):
        click.echo("• " + " ".join(say(s, current_language()) for s in sentences))
    if seating.repair is not None and quality.hard_violations:
        names = {guest.id: guest.name for guest in seating.guests}
        for broken in recount(seating).violations:
            say_err(violation_phrase(broken, names))
