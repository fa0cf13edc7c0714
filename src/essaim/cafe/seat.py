"""From a guest list to seats: the front door of the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.cafe.contradictions import refuse, refuse_counts
from essaim.cafe.numbering import numbered
from essaim.cafe.problem import problem_of
from essaim.cafe.proofs import NOTHING, with_quality
from essaim.cafe.recount import recount
from essaim.cafe.search import search
from essaim.vocabulary.errors import SeatingError
from essaim.vocabulary.phrase import phrase
from essaim.vocabulary.seating import Round, Rules, Seating, Table
from essaim.words.rules import violation_phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from essaim.cafe.numbering import Numbered
    from essaim.vocabulary.guest import Guest
    from essaim.vocabulary.seating import HostMode

USUAL_SIZE = 4


def rules_for(
    guests: int,
    *,
    tables: int | None = None,
    size: int | None = None,
    hosts: HostMode = "none",
    accessible_tables: Iterable[int] | None = None,
) -> Rules:
    """The rules of a café: as many tables as asked, or as tables of `size` (4) need.

    >>> rules_for(35).tables, rules_for(35, tables=8).size
    (9, 5)
    """
    count = tables if tables is not None else -(-guests // (size or USUAL_SIZE))
    largest = -(-guests // count) if count > 0 else 0
    named = tuple(sorted(set(accessible_tables))) if accessible_tables is not None else None
    return Rules(
        hosts=hosts,
        size=largest,
        tables=count,
        accessible_tables=named if named is not None else tuple(range(1, count + 1)),
    )


def seat_guests(
    guests: Sequence[Guest],
    *,
    rounds: int,
    tables: int | None = None,
    size: int | None = None,
    hosts: HostMode = "none",
    accessible_tables: Iterable[int] | None = None,
    seed: int = 0,
    tell: Callable[[float], None] | None = None,
) -> Seating:
    """Seat guests over several rounds; the same input and seed give the same seating.

    In this order: no rule broken, fewest coincidences, best mix of categories, ideas carried
    furthest.

    Args:
        guests: who comes; the order does not matter to the quality, only to the result.
        rounds: how many rounds, 1 to 24.
        tables: how many tables; by default as many as tables of `size` need.
        size: seats at a table, 3 to 8; 4 unless said.
        hosts: `fixed`, `rotating` or `none`.
        accessible_tables: numbers of the tables a wheelchair can reach; all unless said.
        seed: where the search starts.
        tell: told the share of the work done.

    Raises:
        SeatingError: the request contradicts itself, or no plan was found that breaks no rule.
    """
    refuse_counts(len(guests), rounds)
    rules = rules_for(
        len(guests), tables=tables, size=size, hosts=hosts, accessible_tables=accessible_tables
    )
    refuse(guests, rules, rounds)
    problem = problem_of(guests, rules, rounds)
    plan = search(problem, seed, tell)
    seating = Seating(
        guests=tuple(guests),
        rules=rules,
        rounds=rounds_of(guests, numbered(problem, plan.rounds, plan.hosts, plan.turns)),
        quality=NOTHING,
    )
    refuse_broken(seating)
    return with_quality(seating, seed)


def rounds_of(guests: Sequence[Guest], numbered_rounds: list[Numbered]) -> tuple[Round, ...]:
    """Tables of ids, host first, then in the order of the guest list."""
    return tuple(
        Round(
            number=r + 1,
            tables=tuple(
                Table(
                    number=t + 1,
                    host=guests[host].id if host is not None else None,
                    guests=tuple(guests[p].id for p in sorted(group, key=lambda p: (p != host, p))),
                )
                for t, (host, group) in sorted(tables.items())
            ),
        )
        for r, tables in enumerate(numbered_rounds)
    )


def refuse_broken(seating: Seating) -> None:
    """Raise when a plan breaks a rule: it must never be saved as if it were good.

    Raises:
        SeatingError: naming the rule and the guests.
    """
    violations = recount(seating).violations
    if violations:
        names = {guest.id: guest.name for guest in seating.guests}
        raise SeatingError(
            phrase("no seating was found that keeps every rule"),
            expected=violation_phrase(violations[0], names),
            todo=phrase("Relax this rule: more tables, another group, another language."),
        )
