"""The seating problem in numbers: guests 0…n-1, rounds and tables from 0, rules as sets.

Names, files and languages stay outside: the search works on integers only. `problem_of` makes
the numbers, after `contradictions.py` has refused what cannot be satisfied.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from essaim.vocabulary.guest import labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.vocabulary.guest import Guest
    from essaim.vocabulary.seating import Rules

ANY_LANGUAGE = -1  # every bit set: speaks what the table speaks
MIN_TABLE = 3


@dataclass(frozen=True)
class Problem:
    """What a seating has to satisfy, in numbers.

    Attributes:
        guests: how many guests there are, n.
        rounds: how many rounds.
        rules: hosts, sizes and accessible tables as they were asked.
        present: `present[r][p]` says whether guest p attends round r.
        category: one number a category; guests without one have a number of their own.
        spoken: bits of the languages a guest speaks, `ANY_LANGUAGE` for no preference.
        needs_access: guests who need an accessible table.
        homes: table of each named host (hosts fixed only).
        apart: for each guest concerned, the guests never to share a table with.
        groups: guests kept together, merged where labels overlap; each of two or more.
        numbered: the tables' numbers are announced already, so they are no longer free.
    """

    guests: int
    rounds: int
    rules: Rules
    present: tuple[tuple[bool, ...], ...]
    category: tuple[int, ...]
    spoken: tuple[int, ...]
    needs_access: frozenset[int]
    homes: dict[int, int]
    apart: dict[int, frozenset[int]]
    groups: tuple[tuple[int, ...], ...]
    numbered: bool = False

    @property
    def tables(self) -> int:
        """How many tables stand in the hall."""
        return self.rules.tables

    @cached_property
    def accessible(self) -> frozenset[int]:
        """Accessible tables, counted from 0."""
        return frozenset(number - 1 for number in self.rules.accessible_tables)

    @cached_property
    def fixed(self) -> bool:
        """Whether hosts stay at their table, so that tables are not interchangeable."""
        return self.rules.hosts == "fixed"

    @cached_property
    def bound_to_tables(self) -> bool:
        """Whether it matters at which table a group sits, and not only with whom.

        With interchangeable tables, fewer guests in need than accessible tables need no rule:
        their groups are simply given accessible numbers.
        """
        return bool(self.needs_access) and (
            self.fixed or self.numbered or len(self.needs_access) > len(self.accessible)
        )

    @cached_property
    def companions(self) -> dict[int, frozenset[int]]:
        """For each guest kept together with others, those others."""
        return {p: frozenset(group) - {p} for group in self.groups for p in group}

    @cached_property
    def multilingual(self) -> bool:
        """Whether languages can clash at all."""
        return len({bits for bits in self.spoken if bits != ANY_LANGUAGE}) > 1

    def attending(self, number: int) -> list[int]:
        """Guests present in a round (counted from 0)."""
        return [p for p, there in enumerate(self.present[number]) if there]

    def open_tables(self, number: int) -> int:
        """Tables that are used in a round: all, unless so few come that some would be too small.

        A table of fewer than three is no café table: it is closed for the round. Tables of
        fixed hosts stay open.
        """
        people = sum(self.present[number])
        if self.fixed:
            return min(self.tables, max(1, people))
        needed = -(-people // self.rules.size)
        return max(1, needed, min(self.tables, people // MIN_TABLE))

    def sizes(self, number: int) -> list[int]:
        """The sizes of the open tables of a round, largest first; they differ by one at most."""
        return even_sizes(sum(self.present[number]), self.open_tables(number))


def even_sizes(people: int, tables: int) -> list[int]:
    """People shared among tables as evenly as can be.

    >>> even_sizes(35, 8)
    [5, 5, 5, 4, 4, 4, 4, 4]
    """
    share, left = divmod(people, tables)
    return [share + 1] * left + [share] * (tables - left)


def problem_of(guests: Sequence[Guest], rules: Rules, rounds: int) -> Problem:
    """The problem of seating these guests; guest p is `guests[p]`."""
    groups = _merged(_groups([guest.together for guest in guests]))
    companions = {frozenset(pair) for group in groups for pair in combinations(group, 2)}
    apart: dict[int, set[int]] = {}
    for group in _groups([guest.apart for guest in guests]):
        for a, b in combinations(group, 2):
            if frozenset((a, b)) not in companions:
                apart.setdefault(a, set()).add(b)
                apart.setdefault(b, set()).add(a)
    return Problem(
        guests=len(guests),
        rounds=rounds,
        rules=rules,
        present=tuple(
            tuple(guest.attends(number) for guest in guests) for number in range(1, rounds + 1)
        ),
        category=_categories(guests),
        spoken=_languages(guests),
        needs_access=frozenset(p for p, guest in enumerate(guests) if guest.accessible),
        homes={p: guest.host - 1 for p, guest in enumerate(guests) if guest.host is not None}
        if rules.hosts == "fixed"
        else {},
        apart={p: frozenset(others) for p, others in apart.items()},
        # A named host leads her group: the others come to her table.
        groups=tuple(
            tuple(sorted(group, key=lambda p: guests[p].host is None)) for group in groups
        ),
    )


def category_key(text: str) -> str:
    """What makes two categories the same: neither case nor stray spaces.

    >>> category_key(" Élus  locaux")
    'élus locaux'
    """
    return " ".join(text.split()).casefold()


def _categories(guests: Sequence[Guest]) -> tuple[int, ...]:
    numbers: dict[str, int] = {}
    result = []
    for p, guest in enumerate(guests):
        key = category_key(guest.category) or f"\0{p}"
        result.append(numbers.setdefault(key, len(numbers)))
    return tuple(result)


def _languages(guests: Sequence[Guest]) -> tuple[int, ...]:
    bit: dict[str, int] = {}
    for guest in guests:
        for code in guest.languages:
            bit.setdefault(code, 1 << len(bit))
    return tuple(
        sum({bit[code] for code in guest.languages}) if guest.languages else ANY_LANGUAGE
        for guest in guests
    )


def _groups(cells: list[str]) -> list[list[int]]:
    members: dict[str, list[int]] = {}
    for p, cell in enumerate(cells):
        for label in labels(cell):
            members.setdefault(label.casefold(), []).append(p)
    return [group for group in members.values() if len(group) > 1]


def _merged(groups: list[list[int]]) -> list[tuple[int, ...]]:
    """Groups that share a guest become one: together is transitive at a table."""
    merged: list[set[int]] = []
    for group in groups:
        joined = set(group)
        rest = []
        for other in merged:
            if joined & other:
                joined |= other
            else:
                rest.append(other)
        merged = [*rest, joined]
    return [tuple(sorted(group)) for group in merged]
