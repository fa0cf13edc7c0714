"""How far a room agrees: counts, shares and intervals, what it shares, and its groups if any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from essaim.vocabulary.documents import STRICT

Side = Literal["agree", "disagree"]


@dataclass(frozen=True, kw_only=True, slots=True)
class RoundOfVotes:
    """What a room voted on a statement in one round.

    Attributes:
        round: 1 or 2.
        agree: how many agree.
        disagree: how many disagree.
        passed: how many saw it and said neither yes nor no.
        share: who agrees among who said yes or no, from 0 to 1; none when nobody did.
        low: where the share of the whole room begins, at 95 %; none when all of it voted.
        high: where it ends.
        whole_room: whether everybody in the room voted.
    """

    __pydantic_config__ = STRICT

    round: int
    agree: int
    disagree: int
    passed: int
    share: float | None
    low: float | None
    high: float | None
    whole_room: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeOfMind:
    """How those who voted twice moved, by McNemar's exact test.

    Attributes:
        both: how many voted in both rounds.
        towards: how many moved towards agreement.
        away: how many moved away from it.
        p: how often chance alone is as uneven.
        clear: whether the room may be said to have moved.
    """

    __pydantic_config__ = STRICT

    both: int
    towards: int
    away: int
    p: float
    clear: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class StatementVotes:
    """A statement, its rounds, and what changed between two of them."""

    __pydantic_config__ = STRICT

    statement: str
    rounds: tuple[RoundOfVotes, ...]
    change: ChangeOfMind | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PartOfRoom:
    """What one part of a room votes on a statement.

    Attributes:
        agree: how many agree.
        disagree: how many disagree.
        passed: how many saw it and said neither.
        share: who votes with the side told, among all who voted on it, passes included.
        low: where that share begins in the whole part, at 95 %; none when all of it voted.
        high: where it ends.
    """

    __pydantic_config__ = STRICT

    agree: int
    disagree: int
    passed: int
    share: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, kw_only=True, slots=True)
class CommonStatement:
    """A statement that every group leans towards; the room is one group when none is named."""

    __pydantic_config__ = STRICT

    statement: str
    side: Side
    score: float
    groups: tuple[PartOfRoom, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class TellingStatement:
    """A statement that tells a group from the others; `z` is the test of the two shares."""

    __pydantic_config__ = STRICT

    statement: str
    side: Side
    z: float
    inside: PartOfRoom
    outside: PartOfRoom


@dataclass(frozen=True, kw_only=True, slots=True)
class CommonGround:
    """What the last round shares, and its groups of opinion.

    Attributes:
        named: whether groups may be named: fifty people or more, and clearer than by chance.
        why_not: too few people, chance does as well, or nothing tells people apart.
        groups: how many were found, named or not.
        silhouette: how clear they are, from −1 to 1.
        p: how often votes shuffled within each statement make groups as clear.
        sizes: how many people each named group has.
        described: which of them are described; the others are counted, no more. Without any the
            room is the one group of `common`.
        smallest: how many people a group must have to be described.
        common: the most shared statements first, with the described groups in order.
        telling: for each named group, what tells it from the others; nothing when not described.
        minority: statements that some are for and more are against: they stay visible.
    """

    __pydantic_config__ = STRICT

    named: bool
    why_not: Literal["few", "chance", "flat"] | None
    groups: int
    silhouette: float | None
    p: float | None
    sizes: tuple[int, ...]
    described: tuple[bool, ...] = ()
    smallest: int = 5
    common: tuple[CommonStatement, ...]
    telling: tuple[tuple[TellingStatement, ...], ...]
    minority: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class RoomAgreement:
    """What a table of votes allows one to say of this room, and of nobody else.

    Attributes:
        present: how many people were in the room; none when nobody counted them.
        people: how many voted at all.
        statements: in the order of the table.
        ground: none when nobody voted.
    """

    __pydantic_config__ = STRICT

    schema: Literal["essaim/agreement/1"] = "essaim/agreement/1"
    present: int | None
    people: int
    statements: tuple[StatementVotes, ...]
    ground: CommonGround | None
