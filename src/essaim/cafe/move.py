"""Moving one person by hand: checked, and scored before it is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from essaim.cafe.latecomers import MOST_SEATS
from essaim.cafe.proofs import with_quality
from essaim.cafe.recount import recount
from essaim.vocabulary.errors import SeatingError
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.cafe.recount import Violation
    from essaim.vocabulary.seating import Round, Seating, Table


@dataclass(frozen=True, slots=True)
class Moved:
    """A move by hand and what it costs; below zero, what it gains.

    Attributes:
        seating: the seating after the move.
        repeats: repeats added.
        same_category_pairs: pairs of one category added.
        tables_reached: tables reached added.
        broken: rules that the move breaks and that held before.
    """

    seating: Seating
    repeats: int
    same_category_pairs: int
    tables_reached: int
    broken: tuple[Violation, ...]


def move_guest(
    seating: Seating, guest: str, *, number: int, table: int, swap: str | None = None
) -> Moved:
    """Seat a guest at another table in one round, or exchange two guests.

    Args:
        seating: the plan.
        guest: id of the guest who moves.
        number: the round.
        table: number of the table she goes to.
        swap: id of the guest at that table who takes her seat.

    Raises:
        SeatingError: unknown guest, round or table, a locked seat, or a full table.
    """
    one, here, there = _tables(seating, guest, number=number, table=table)
    _refuse_locked(seating, number, here, there)
    _refuse_place(here, there, swap)
    leaving, coming = {guest}, {swap} if swap is not None else set[str]()
    tables = tuple(
        _with(t, out=leaving, come=coming)
        if t is here
        else _with(t, out=coming, come=leaving)
        if t is there
        else t
        for t in one.tables
    )
    rounds = tuple(
        replace(r, tables=tuple(t for t in tables if t.guests)) if r is one else r
        for r in seating.rounds
    )
    size = max(seating.rules.size, *(len(t.guests) for t in tables))
    moved = replace(seating, rounds=rounds, rules=replace(seating.rules, size=size), repair=None)
    before, after = recount(seating), recount(moved)
    return Moved(
        seating=with_quality(moved, seating.quality.seed),
        repeats=after.repeats - before.repeats,
        same_category_pairs=after.same_category_pairs - before.same_category_pairs,
        tables_reached=after.tables_reached - before.tables_reached,
        broken=tuple(v for v in after.violations if v not in before.violations),
    )


def _tables(seating: Seating, guest: str, *, number: int, table: int) -> tuple[Round, Table, Table]:
    """The round, the table where the guest sits, and the one she goes to."""
    one = next((r for r in seating.rounds if r.number == number), None)
    if one is None:
        raise SeatingError(
            phrase("there is no round {round}", round=number),
            expected=phrase("Expected: from {low} to {high}.", low=1, high=len(seating.rounds)),
        )
    here = next((t for t in one.tables if guest in t.guests), None)
    there = next((t for t in one.tables if t.number == table), None)
    if here is None:
        raise SeatingError(
            phrase("{guest} has no seat in round {round}", guest=guest, round=number)
        )
    if there is None:
        raise SeatingError(
            phrase("there is no table {tables}", tables=(table,)),
            todo=phrase("Choose a table that is open in this round."),
        )
    return one, here, there


def _refuse_place(here: Table, there: Table, swap: str | None) -> None:
    if swap is not None and swap not in there.guests:
        raise SeatingError(
            phrase("{guest} does not sit at table {table}", guest=swap, table=there.number),
            todo=phrase("Choose somebody of that table."),
        )
    if swap is None and len(there.guests) >= MOST_SEATS and here is not there:
        raise SeatingError(
            phrase("table {table} is full", table=there.number),
            todo=phrase("Exchange two guests instead."),
        )


def _refuse_locked(seating: Seating, number: int, here: Table, there: Table) -> None:
    locked = seating.rules.locked
    if number in locked.rounds or {here.number, there.number} & set(locked.tables):
        raise SeatingError(
            phrase("this round or one of these tables is locked"),
            todo=phrase("Unlock it first."),
        )


def _with(table: Table, *, out: set[str], come: set[str]) -> Table:
    guests = [g for g in table.guests if g not in out]
    guests += [g for g in come if g not in guests]
    return replace(table, guests=tuple(guests), host=table.host if table.host in guests else None)
