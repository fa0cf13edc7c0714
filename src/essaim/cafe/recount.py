"""Counts a seating again from its tables alone, to trust no engine, ours included.

Nothing here is shared with the search: guests are ids, tables are sets, every pair is looked
at. It reads plans made by Essaim, by hand or by another tool.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.guest import Guest
    from essaim.vocabulary.seating import Round, Seating, Table


@dataclass(frozen=True, slots=True)
class Violation:
    """One hard rule broken: a code, and where."""

    rule: str
    round: int
    table: int | None = None
    guests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recount:
    """What the tables say, counted from scratch."""

    repeats: int
    coincidences: int
    same_category_pairs: int
    tables_reached: int
    always_at_larger_tables: tuple[str, ...]
    repeated_pairs: tuple[tuple[str, str, int], ...]
    violations: tuple[Violation, ...]


def recount(seating: Seating) -> Recount:
    """Everything countable about a seating.

    Pairs kept together are not counted as repeats, since they were asked to meet.
    """
    guests = {guest.id: guest for guest in seating.guests}
    together = _pairs_of(seating, "together")
    met: Counter[frozenset[str]] = Counter()
    same = 0
    for one in seating.rounds:
        for table in one.tables:
            for a, b in combinations(sorted(set(table.guests)), 2):
                pair = frozenset((a, b))
                if pair not in together:
                    met[pair] += 1
                if a in guests and b in guests:
                    same += _same_category(guests[a], guests[b])
    again = {pair: times for pair, times in met.items() if times > 1}
    listed = [(min(pair), max(pair), times) for pair, times in again.items()]
    return Recount(
        repeats=sum(times - 1 for times in again.values()),
        coincidences=sum(times * (times - 1) // 2 for times in again.values()),
        same_category_pairs=same,
        tables_reached=_reached(seating.rounds),
        always_at_larger_tables=_always_larger(seating),
        repeated_pairs=tuple(sorted(listed)),
        violations=tuple(_violations(seating, guests, together)),
    )


def _labels(guest: Guest, field: str) -> set[str]:
    cell: str = getattr(guest, field)
    return {part.strip().casefold() for part in cell.split(";") if part.strip()}


def _pairs_of(seating: Seating, field: str) -> set[frozenset[str]]:
    """Pairs of ids that share a label; for `together`, directly or through others."""
    members: dict[str, set[str]] = {}
    for guest in seating.guests:
        for label in _labels(guest, field):
            members.setdefault(label, set()).add(guest.id)
    groups = list(members.values())
    if field == "together":
        joined = True
        while joined:
            joined = False
            for one, other in combinations(groups, 2):
                if one & other:
                    groups = [g for g in groups if g not in (one, other)] + [one | other]
                    joined = True
                    break
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


def _same_category(one: Guest, other: Guest) -> bool:
    left, right = (" ".join(g.category.split()).casefold() for g in (one, other))
    return left != "" and left == right


def _reached(rounds: tuple[Round, ...]) -> int:
    """Tables reached by each idea in each later round, followed idea by idea."""
    total = 0
    for birth, first in enumerate(rounds):
        carriers = {table.number: set(table.guests) for table in first.tables if table.guests}
        for later in rounds[birth + 1 :]:
            seat = {guest: table for table in later.tables for guest in table.guests}
            for heard in carriers.values():
                reached = {seat[guest].number: seat[guest] for guest in heard if guest in seat}
                total += len(reached)
                for table in reached.values():
                    heard.update(table.guests)
    return total


def _always_larger(seating: Seating) -> tuple[str, ...]:
    """Guests who sit at a larger table in every round, there being smaller ones."""
    spared: set[str] = set()
    seated: set[str] = set()
    for one in seating.rounds:
        sizes = {len(table.guests) for table in one.tables}
        for table in one.tables:
            seated.update(table.guests)
            if len(sizes) == 1 or len(table.guests) < max(sizes):
                spared.update(table.guests)
    return tuple(guest.id for guest in seating.guests if guest.id in seated - spared)


def _violations(
    seating: Seating, guests: dict[str, Guest], together: set[frozenset[str]]
) -> Iterator[Violation]:
    apart = _pairs_of(seating, "apart") - together
    before: dict[str, int] = {}
    for one in seating.rounds:
        seat: dict[str, int] = {}
        for table in one.tables:
            for guest in table.guests:
                if guest not in guests:
                    yield Violation("unknown_guest", one.number, table.number, (guest,))
                elif guest in seat:
                    yield Violation("seated_twice", one.number, table.number, (guest,))
                elif not guests[guest].attends(one.number):
                    yield Violation("not_attending", one.number, table.number, (guest,))
                seat[guest] = table.number
            yield from _table_violations(seating, one, table, guests, apart)
            yield from _host_violations(seating, one, table, before)
        yield from _round_violations(seating, one, seat, together)
        before = seat


def _table_violations(
    seating: Seating,
    one: Round,
    table: Table,
    guests: dict[str, Guest],
    apart: set[frozenset[str]],
) -> Iterator[Violation]:
    rules = seating.rules
    known = [guests[g] for g in table.guests if g in guests]
    if len(table.guests) > rules.size:
        yield Violation("table_too_large", one.number, table.number)
    if not 1 <= table.number <= rules.tables:
        yield Violation("unknown_table", one.number, table.number)
    for a, b in combinations(known, 2):
        if frozenset((a.id, b.id)) in apart:
            yield Violation("apart", one.number, table.number, (a.id, b.id))
    for guest in known:
        if guest.accessible and table.number not in rules.accessible_tables:
            yield Violation("not_accessible", one.number, table.number, (guest.id,))
    speaking = [g for g in known if g.languages]
    if speaking and not set.intersection(*(set(g.languages) for g in speaking)):
        ids = tuple(g.id for g in speaking)
        yield Violation("no_common_language", one.number, table.number, ids)


def _host_violations(
    seating: Seating, one: Round, table: Table, before: dict[str, int]
) -> Iterator[Violation]:
    if table.host is None:
        return
    if table.host not in table.guests:
        yield Violation("host_elsewhere", one.number, table.number, (table.host,))
    elif seating.rules.hosts == "rotating" and before.get(table.host) != table.number:
        yield Violation("host_did_not_stay", one.number, table.number, (table.host,))


def _round_violations(
    seating: Seating, one: Round, seat: dict[str, int], together: set[frozenset[str]]
) -> Iterator[Violation]:
    for guest in seating.guests:
        if guest.attends(one.number) and guest.id not in seat:
            yield Violation("not_seated", one.number, None, (guest.id,))
        named = seating.rules.hosts == "fixed" and guest.host is not None
        if named and seat.get(guest.id, guest.host) != guest.host:
            yield Violation("host_moved", one.number, seat[guest.id], (guest.id,))
    for pair in sorted(tuple(sorted(pair)) for pair in together):
        places = {seat[guest] for guest in pair if guest in seat}
        if len(places) > 1:
            yield Violation("separated", one.number, None, pair)
    numbers = Counter(table.number for table in one.tables)
    for number in sorted(n for n, times in numbers.items() if times > 1):
        yield Violation("table_twice", one.number, number)
