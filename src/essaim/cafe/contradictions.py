"""Requests that no seating can satisfy, refused before any search and with the names.

Each rule is one small function that returns an error or nothing; `refuse` raises the first.
What only a search can tell (too few people who share a language, for instance) is raised by
`seat_guests` when the best plan found still breaks a rule.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from essaim.vocabulary.errors import SeatingError
from essaim.vocabulary.guest import labels
from essaim.vocabulary.phrase import phrase, phrase_n

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from essaim.vocabulary.guest import Guest
    from essaim.vocabulary.seating import Rules

FEWEST, MOST = 4, 10_000
ROUNDS = 24
SEATS = range(3, 9)


def refuse(guests: Sequence[Guest], rules: Rules, rounds: int) -> None:
    """Raise the first contradiction found.

    Raises:
        SeatingError: saying who or what contradicts whom, and what to do.
    """
    for check in (
        _numbers,
        _sizes,
        _table_numbers,
        _attendance,
        _hosts,
        _together_and_apart,
        _together_too_large,
        _apart_too_large,
        _together_languages,
        _access,
    ):
        error = check(guests, rules, rounds)
        if error is not None:
            raise error


def refuse_counts(guests: int, rounds: int) -> None:
    """Refuse a number of guests or rounds that is out of range, before any table is counted."""
    if not FEWEST <= guests <= MOST:
        raise SeatingError(
            phrase_n("the list has {n} guest", "the list has {n} guests", guests),
            expected=phrase("Expected: from {low} to {high} guests.", low=FEWEST, high=MOST),
            todo=phrase("A café needs at least one table of four."),
        )
    if not 1 <= rounds <= ROUNDS:
        raise SeatingError(
            phrase_n("{n} round was asked", "{n} rounds were asked", rounds),
            expected=phrase("Expected: from {low} to {high} rounds.", low=1, high=ROUNDS),
        )


def _numbers(guests: Sequence[Guest], rules: Rules, rounds: int) -> SeatingError | None:
    refuse_counts(len(guests), rounds)
    if rules.tables < 1:
        return SeatingError(phrase("no table was given"), todo=phrase("Ask for at least one."))
    return None


def _sizes(guests: Sequence[Guest], rules: Rules, rounds: int) -> SeatingError | None:
    del rounds
    if rules.size in SEATS:
        return None
    return SeatingError(
        phrase(
            "{guests} guests at {tables} tables make tables of {size}",
            guests=len(guests),
            tables=rules.tables,
            size=rules.size,
        ),
        expected=phrase("Expected: tables of 3 to 8 seats."),
        todo=phrase(
            "Ask for {low} to {high} tables.",
            low=-(-len(guests) // SEATS[-1]),
            high=max(1, (len(guests) - 1) // (SEATS[0] - 1)),
        ),
    )


def _table_numbers(guests: Sequence[Guest], rules: Rules, rounds: int) -> SeatingError | None:
    del guests, rounds
    wrong = tuple(t for t in rules.accessible_tables if not 1 <= t <= rules.tables)
    if not wrong:
        return None
    return SeatingError(
        phrase("there is no table {tables}", tables=wrong),
        expected=phrase("Expected: numbers from 1 to {tables}.", tables=rules.tables),
        todo=phrase("Correct the list of accessible tables."),
    )


def _attendance(guests: Sequence[Guest], rules: Rules, rounds: int) -> SeatingError | None:
    del rules
    for guest in guests:
        wrong = tuple(r for r in guest.rounds if not 1 <= r <= rounds)
        if wrong:
            return SeatingError(
                phrase("{name} attends round {rounds}", name=guest.name, rounds=wrong),
                expected=phrase("Expected: numbers from 1 to {rounds}.", rounds=rounds),
                todo=phrase("Correct the guest's rounds, or ask for more rounds."),
            )
    return None


def _hosts(guests: Sequence[Guest], rules: Rules, rounds: int) -> SeatingError | None:
    del rounds
    if rules.hosts != "fixed":
        return None
    seen: dict[int, str] = {}
    for guest in guests:
        if guest.host is None:
            continue
        if not 1 <= guest.host <= rules.tables:
            return SeatingError(
                phrase("{name} hosts table {table}", name=guest.name, table=guest.host),
                expected=phrase("Expected: numbers from 1 to {tables}.", tables=rules.tables),
                todo=phrase("Give this guest an existing table, or ask for more tables."),
            )
        if guest.host in seen:
            names = (seen[guest.host], guest.name)
            return SeatingError(
                phrase("{names} both host table {table}", names=names, table=guest.host),
                todo=phrase("Keep one host, and give the other another table."),
            )
        seen[guest.host] = guest.name
    return None


def _groups(guests: Sequence[Guest], cells: Iterable[str]) -> dict[str, list[Guest]]:
    groups: dict[str, list[Guest]] = {}
    for guest, cell in zip(guests, cells, strict=True):
        for label in labels(cell):
            groups.setdefault(label.casefold(), []).append(guest)
    return {label: members for label, members in groups.items() if len(members) > 1}


def _clusters(guests: Sequence[Guest]) -> list[list[Guest]]:
    """Groups kept together, joined where they share somebody."""
    clusters: list[list[Guest]] = []
    for members in _groups(guests, (g.together for g in guests)).values():
        ids = {g.id for g in members}
        touching = [c for c in clusters if ids & {g.id for g in c}]
        clusters = [c for c in clusters if c not in touching]
        joined = {g.id: g for c in [*touching, members] for g in c}
        clusters.append(list(joined.values()))
    return clusters


def _names(members: Iterable[Guest]) -> tuple[str, ...]:
    return tuple(guest.name for guest in members)


def _together_and_apart(guests: Sequence[Guest], rules: Rules, rounds: int) -> SeatingError | None:
    del rounds
    clusters = _clusters(guests)
    cluster_of = {g.id: i for i, cluster in enumerate(clusters) for g in cluster}
    for label, members in _groups(guests, (g.apart for g in guests)).items():
        for a, b in combinations(members, 2):
            if a.id in cluster_of and cluster_of[a.id] == cluster_of.get(b.id):
                return SeatingError(
                    phrase(
                        "{names} are to be kept together and apart (“{label}”)",
                        names=_names((a, b)),
                        label=label,
                    ),
                    todo=phrase("Take away one of the two labels."),
                )
    if rules.hosts == "fixed":
        for cluster in clusters:
            hosts = [g for g in cluster if g.host is not None]
            if len(hosts) > 1:
                return SeatingError(
                    phrase("{names} are kept together but host two tables", names=_names(hosts)),
                    todo=phrase("Take away one of the two labels, or one of the two hosts."),
                )
    return None


def _together_too_large(guests: Sequence[Guest], rules: Rules, rounds: int) -> SeatingError | None:
    del rounds
    for cluster in _clusters(guests):
        if len(cluster) > rules.size:
            return SeatingError(
                phrase(
                    "{names} are to sit together, but the largest table has {size} seats",
                    names=_names(cluster),
                    size=rules.size,
                ),
                todo=phrase("Make a smaller group, or ask for larger tables."),
            )
    return None


def _apart_too_large(guests: Sequence[Guest], rules: Rules, rounds: int) -> SeatingError | None:
    for label, members in _groups(guests, (g.apart for g in guests)).items():
        for number in range(1, rounds + 1):
            there = [g for g in members if g.attends(number)]
            if len(there) > rules.tables:
                return SeatingError(
                    phrase(
                        "{count} guests are to be kept apart (“{label}”) at {tables} tables",
                        count=len(there),
                        label=label,
                        tables=rules.tables,
                    ),
                    todo=phrase("Make a smaller group, or ask for more tables."),
                )
    return None


def _together_languages(guests: Sequence[Guest], rules: Rules, rounds: int) -> SeatingError | None:
    del rules, rounds
    for cluster in _clusters(guests):
        speaking = [g for g in cluster if g.languages]
        common = set(speaking[0].languages) if speaking else set()
        for guest in speaking:
            common &= set(guest.languages)
        if speaking and not common:
            return SeatingError(
                phrase("{names} sit together but share no language", names=_names(speaking)),
                todo=phrase("Complete their languages, or take away the label."),
            )
    return None


def _access(guests: Sequence[Guest], rules: Rules, rounds: int) -> SeatingError | None:
    accessible = set(rules.accessible_tables)
    need = [g for g in guests if g.accessible]
    for number in range(1, rounds + 1):
        there = [g for g in need if g.attends(number)]
        if len(there) > len(accessible) * rules.size:
            return SeatingError(
                phrase(
                    "{names} need an accessible table, and there are {seats} accessible seats",
                    names=_names(there),
                    seats=len(accessible) * rules.size,
                ),
                todo=phrase("Open another accessible table."),
            )
    for label, members in _groups(guests, (g.apart for g in guests)).items():
        for number in range(1, rounds + 1):
            there = [g for g in members if g.accessible and g.attends(number)]
            if len(there) > len(accessible):
                return SeatingError(
                    phrase(
                        "{names} need an accessible table and are to be kept apart (“{label}”)",
                        names=_names(there),
                        label=label,
                    ),
                    todo=phrase("Open another accessible table, or take away the label."),
                )
    return _bound_hosts(guests, rules, need, accessible)


def _bound_hosts(
    guests: Sequence[Guest], rules: Rules, need: list[Guest], accessible: set[int]
) -> SeatingError | None:
    """Somebody in need whose table is that of a host out of reach."""
    if rules.hosts == "fixed":
        clusters = _clusters(guests)
        for guest in need:
            cluster = next((c for c in clusters if guest in c), [guest])
            host = next((g for g in cluster if g.host is not None), None)
            if host is not None and host.host not in accessible:
                return SeatingError(
                    phrase(
                        "{name} needs an accessible table and is bound to table {table}",
                        name=guest.name,
                        table=host.host or 0,
                    ),
                    todo=phrase("Give an accessible table, or make this one accessible."),
                )
    return None
