"""What a posted vote must be: a choice on a statement, or a sheet of dots."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase
from essaim.web.cafe.plenary_models import Choice
from essaim.web.cafe.posting import NoteError, read_uuid

if TYPE_CHECKING:
    from uuid import UUID

    from essaim.vocabulary.phrase import Phrase

CHOICES: tuple[str, ...] = tuple(Choice.values)
VOTE = ("key", "statement", "round", "vote")
DOTS = ("key", "dots")
MOST_GROUPS = 500
MOST_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class PostedVote:
    """A choice on a statement, its form checked."""

    key: UUID
    statement: UUID
    round: int
    vote: str


@dataclass(frozen=True, slots=True)
class PostedDots:
    """All the dots of one person, its form checked; groups without a dot are left out."""

    key: UUID
    dots: tuple[tuple[UUID, int], ...]


Posted = PostedVote | PostedDots


def read_ballot(body: bytes) -> Posted:
    """The vote of a request's body.

    Raises:
        NoteError: the body is not what is expected, which the error says.
    """
    try:
        given = json.loads(body)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict) or set(given) not in (set(VOTE), set(DOTS)):
        raise NoteError(
            phrase("this is no vote"),
            status=400,
            expected=phrase("Expected: the fields {vote}; or {dots}.", vote=VOTE, dots=DOTS),
        )
    key = uuid_of(given["key"], phrase("the key of the vote is not a UUID"))
    if "dots" in given:
        return PostedDots(key, _dots(given["dots"]))
    return PostedVote(
        key,
        uuid_of(given["statement"], phrase("this statement is not put to the vote")),
        _number(given["round"], 1, MOST_ROUNDS),
        _choice(given["vote"]),
    )


def uuid_of(value: object, wrong: Phrase) -> UUID:
    """A UUID written as text.

    Raises:
        NoteError: it is none.
    """
    found = read_uuid(value)
    if found is None:
        raise NoteError(wrong, status=422, expected=phrase("Expected: a UUID."))
    return found


def _dots(given: object) -> tuple[tuple[UUID, int], ...]:
    if not isinstance(given, dict) or len(given) > MOST_GROUPS:
        raise _no_dots()
    wrong = phrase("there is no such group")
    numbers = {uuid_of(name, wrong): _number(number, 0, 100) for name, number in given.items()}
    return tuple((name, number) for name, number in numbers.items() if number)


def _number(value: object, low: int, high: int) -> int:
    # True is an int to Python.
    if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
        return value
    raise NoteError(
        phrase("a number of this vote cannot be"),
        status=422,
        expected=phrase("Expected: a number from {first} to {last}.", first=low, last=high),
    )


def _choice(value: object) -> str:
    if isinstance(value, str) and value in CHOICES:
        return value
    raise NoteError(
        phrase("this is no vote"),
        status=422,
        expected=phrase("Expected: one of {kinds}.", kinds=CHOICES),
    )


def _no_dots() -> NoteError:
    return NoteError(
        phrase("these are no dots"),
        status=422,
        expected=phrase("Expected: groups, each with its number of dots."),
    )
