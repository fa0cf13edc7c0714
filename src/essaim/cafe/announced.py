"""A seating that was announced, as groups that can be repaired.

Tables keep their numbers: group t of a round is table t + 1, empty when it is closed. Rounds
already played are history; hosts are pinned where they host, and where they come from.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from essaim.cafe.groups import Groups
from essaim.cafe.problem import problem_of
from essaim.vocabulary.seating import Round, Seating, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.vocabulary.guest import Guest


@dataclass
class Announced:
    """The plan under repair.

    Attributes:
        seating: as it was announced.
        guests: everybody now concerned, leavers included while they have a past.
        after: the last round played; rounds are counted from 0, so it is the first to come.
        groups: the groups of all rounds, changed in place.
        hosts: for each round, the host of each table (guest number) or nobody.
        locked_tables: tables (from 0) whose seats stay as they are.
        locked_rounds: rounds (from 0) whose seats stay as they are.
    """

    seating: Seating
    guests: tuple[Guest, ...]
    after: int
    groups: Groups
    hosts: list[dict[int, int]]
    locked_tables: frozenset[int]
    locked_rounds: frozenset[int]
    number: dict[str, int] = field(default_factory=dict)

    @property
    def to_come(self) -> range:
        """The rounds that may still change."""
        return range(self.after, len(self.seating.rounds))

    def pinned(self, number: int) -> set[int]:
        """Guests who may not move in a round: hosts there, those who stay, locked tables."""
        held = set(self.hosts[number].values())
        if self.seating.rules.hosts == "rotating" and number + 1 < len(self.hosts):
            held |= set(self.hosts[number + 1].values())
        for table, group in enumerate(self.groups.rounds[number]):
            if number in self.locked_rounds or table in self.locked_tables:
                held.update(group)
        return held

    def rounds(self) -> tuple[Round, ...]:
        """The rounds as a document has them; closed tables are absent."""
        result = list(self.seating.rounds[: self.after])
        for number in self.to_come:
            tables = []
            for table, group in enumerate(self.groups.rounds[number]):
                if group:
                    host = self.hosts[number].get(table)
                    order = sorted(group, key=lambda p: (p != host, p))
                    tables.append(
                        Table(
                            number=table + 1,
                            host=self.guests[host].id if host in group else None,
                            guests=tuple(self.guests[p].id for p in order),
                        )
                    )
            result.append(Round(number=number + 1, tables=tuple(tables)))
        return tuple(result)


def announced(
    seating: Seating,
    guests: Sequence[Guest],
    after: int,
    *,
    locked_tables: Sequence[int] = (),
    locked_rounds: Sequence[int] = (),
) -> Announced:
    """The announced plan with only those seated who are still on the list for that round."""
    rules = seating.rules
    total = len(seating.rounds)
    problem = replace(problem_of(guests, rules, total), numbered=True)
    # Whoever hosts is known by the tables; the column of the list may name a host who left.
    problem = replace(problem, homes={})
    number = {guest.id: p for p, guest in enumerate(guests)}
    rounds, hosts = [], []
    for r, one in enumerate(seating.rounds):
        groups: list[list[int]] = [[] for _ in range(rules.tables)]
        welcoming: dict[int, int] = {}
        for table in one.tables:
            present = [number[g] for g in table.guests if g in number]
            groups[table.number - 1] = [p for p in present if problem.present[r][p]]
            if table.host in number and number[table.host] in groups[table.number - 1]:
                welcoming[table.number - 1] = number[table.host]
        rounds.append(groups)
        hosts.append(welcoming)
    return Announced(
        seating=seating,
        guests=tuple(guests),
        after=after,
        groups=Groups(problem, rounds),
        hosts=hosts,
        locked_tables=frozenset(t - 1 for t in (*rules.locked.tables, *locked_tables)),
        locked_rounds=frozenset(r - 1 for r in (*rules.locked.rounds, *locked_rounds)),
        number=number,
    )
