"""A seating: who sits where in each round, by which rules, and how good it is proven to be."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from essaim.vocabulary.documents import STRICT
from essaim.vocabulary.guest import Guest  # noqa: TC001 - pydantic reads the annotations

HostMode = Literal["fixed", "rotating", "none"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """One table in one round; `host` is one of `guests`, or nobody."""

    __pydantic_config__ = STRICT

    number: int
    host: str | None = None
    guests: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Round:
    """All tables of one round; a closed table is absent."""

    __pydantic_config__ = STRICT

    number: int
    tables: tuple[Table, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Locked:
    """Tables and rounds that a re-seating leaves as they are."""

    __pydantic_config__ = STRICT

    tables: tuple[int, ...] = ()
    rounds: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """What the seating was asked to respect.

    Attributes:
        hosts: `fixed` (one host a table all evening), `rotating` (at each change one guest
            stays and welcomes, another each time) or `none`.
        size: seats at the largest table.
        tables: how many tables stand in the hall.
        accessible_tables: numbers of the tables that a wheelchair can reach.
        locked: what a re-seating leaves as it is.
    """

    __pydantic_config__ = STRICT

    hosts: HostMode = "none"
    size: int
    tables: int
    accessible_tables: tuple[int, ...]
    locked: Locked = field(default_factory=Locked)


@dataclass(frozen=True, kw_only=True, slots=True)
class Proof:
    """One claim about a seating: its value, the bound nobody can pass, and the reason.

    Attributes:
        claim: `repeats`, `coincidences`, `same_category_pairs` or `tables_reached`.
        value: what this seating has.
        bound: what no seating of these guests can beat.
        reason: a code; `essaim.words` says it in the reader's language.
        guests: ids of the guests who cause it, when some do.
        tables: numbers of the tables that cause it, when some do.
    """

    __pydantic_config__ = STRICT

    claim: str
    value: int
    bound: int
    reason: str
    guests: tuple[str, ...] = ()
    tables: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Quality:
    """How good a seating is, beside the best that could be.

    Attributes:
        repeats: meetings beyond the first of each pair (pairs kept together not counted).
        coincidences: sum over pairs of C(times met, 2); never below `coincidences_bound`.
        same_category_pairs: pairs of one category at one table, summed over rounds.
        tables_reached: sum over ideas and later rounds of the tables an idea has reached.
        hard_violations: hard rules broken; 0 in every seating that Essaim makes.
        seed: what the search was started from.
    """

    __pydantic_config__ = STRICT

    repeats: int
    coincidences: int
    coincidences_bound: int
    same_category_pairs: int
    same_category_bound: int
    tables_reached: int
    tables_reached_bound: int
    hard_violations: int
    seed: int
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class SeatChange:
    """One announced seat that a repair changed; `None` means no seat."""

    __pydantic_config__ = STRICT

    guest: str
    round: int
    before: int | None
    after: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class HostChange:
    """A table whose host left: the guest who takes over, or `None` when the table closes."""

    __pydantic_config__ = STRICT

    table: int
    before: str
    after: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Repair:
    """What a repair did to the announced seating.

    Attributes:
        after: the last round that had been played.
        door: whether nobody already seated was allowed to move.
        changes: the announced seats that changed.
        announced: how many seats of the rounds to come had been announced to those who stay.
        hosts: what became of the tables whose host left.
        reprint: ids of the guests whose card is no longer right.
        added_repeats: repeats in the rounds to come beyond those of the plan before.
    """

    __pydantic_config__ = STRICT

    after: int
    door: bool
    changes: tuple[SeatChange, ...] = ()
    announced: int = 0
    hosts: tuple[HostChange, ...] = ()
    reprint: tuple[str, ...] = ()
    added_repeats: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Seating:
    """Who sits where: the document `essaim/seating/1`."""

    __pydantic_config__ = STRICT

    schema: Literal["essaim/seating/1"] = "essaim/seating/1"
    guests: tuple[Guest, ...]
    rules: Rules
    rounds: tuple[Round, ...]
    quality: Quality
    repair: Repair | None = None
