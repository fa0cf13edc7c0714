"""The quality of a seating: what it has, recounted, beside what none can beat, with reasons."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from essaim.cafe.bounds import coincidences_bound, same_category_bound
from essaim.cafe.pollination import reached_bound
from essaim.cafe.problem import problem_of
from essaim.cafe.recount import recount
from essaim.vocabulary.seating import Proof, Quality, Seating

if TYPE_CHECKING:
    from essaim.cafe.bounds import Bound
    from essaim.cafe.recount import Recount
    from essaim.vocabulary.guest import Guest

NOTHING = Quality(
    repeats=0,
    coincidences=0,
    coincidences_bound=0,
    same_category_pairs=0,
    same_category_bound=0,
    tables_reached=0,
    tables_reached_bound=0,
    hard_violations=0,
    seed=0,
)


def with_quality(seating: Seating, seed: int) -> Seating:
    """The seating with its quality counted from its tables, and its proofs."""
    return replace(seating, quality=quality_of(seating, seed))


def quality_of(seating: Seating, seed: int) -> Quality:
    """The quality block: recounted values, bounds and proofs.

    A plan of another tool may break rules, and then have fewer coincidences than any lawful
    plan: a bound holds for plans without violation.
    """
    counted = recount(seating)
    problem = problem_of(housed(seating), seating.rules, len(seating.rounds))
    meetings = coincidences_bound(problem)
    mix, ideas = same_category_bound(problem), reached_bound(problem)
    return Quality(
        repeats=counted.repeats,
        coincidences=counted.coincidences,
        coincidences_bound=meetings.value,
        same_category_pairs=counted.same_category_pairs,
        same_category_bound=mix,
        tables_reached=counted.tables_reached,
        tables_reached_bound=ideas,
        hard_violations=len(counted.violations),
        seed=seed,
        proofs=tuple(_proofs(seating, counted, meetings, mix, ideas)),
    )


def housed(seating: Seating) -> tuple[Guest, ...]:
    """The guests with the tables that they do host, where the plan chose the fixed hosts.

    The bounds then speak of these hosts: whoever chooses others may get another bound.
    """
    if seating.rules.hosts != "fixed":
        return seating.guests
    home = {
        table.host: table.number
        for one in seating.rounds
        for table in one.tables
        if table.host is not None
    }
    return tuple(
        guest if guest.id not in home else replace(guest, host=home[guest.id])
        for guest in seating.guests
    )


def _proofs(
    seating: Seating, counted: Recount, meetings: Bound, mix: int, ideas: int
) -> list[Proof]:
    ids = tuple(seating.guests[p].id for p in meetings.guests)
    tables = tuple(t + 1 for t in meetings.tables)
    proofs = [
        Proof(
            claim="repeats",
            value=counted.repeats,
            bound=meetings.repeats,
            reason=meetings.reason,
            guests=ids,
            tables=tables,
        )
    ]
    if counted.coincidences or meetings.value:
        proofs.append(
            Proof(
                claim="coincidences",
                value=counted.coincidences,
                bound=meetings.value,
                reason=meetings.reason,
                guests=ids,
                tables=tables,
            )
        )
    proofs.append(
        Proof(
            claim="same_category_pairs",
            value=counted.same_category_pairs,
            bound=mix,
            reason="categories_split_evenly",
        )
    )
    if len(seating.rounds) > 1:
        proofs.append(
            Proof(
                claim="tables_reached",
                value=counted.tables_reached,
                bound=ideas,
                reason="one_table_per_carrier",
            )
        )
    if any(len({len(t.guests) for t in one.tables}) > 1 for one in seating.rounds):
        always = counted.always_at_larger_tables
        proofs.append(
            Proof(
                claim="always_at_larger_tables",
                value=len(always),
                bound=0,
                reason="larger_tables_in_turn",
                guests=always[:20],
            )
        )
    return proofs
