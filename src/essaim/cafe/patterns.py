"""Patterns a workshop may start from: the café of Mulhouse, Pro Action Café, or a blank sheet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from essaim.vocabulary.phrase import Phrase
    from essaim.vocabulary.seating import HostMode


@dataclass(frozen=True, slots=True)
class PatternRound:
    """One round of a pattern."""

    question: Phrase
    minutes: int
    moving_minutes: int
    drawing: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern: what it is called, and what it fills in.

    Attributes:
        key: what a form sends.
        name: what a person reads.
        hosts: who stays between rounds.
        size: seats at a table.
        rounds: questions and times.
    """

    key: str
    name: Phrase
    hosts: HostMode
    size: int
    rounds: tuple[PatternRound, ...]


PATTERNS = (
    Pattern(
        "three-rounds",
        phrase("World Café: three rounds and a plenary"),
        "fixed",
        4,
        (
            PatternRound(
                phrase("Whom should the climate plan involve, and what would draw them in?"), 25, 5
            ),
            PatternRound(
                phrase("How do these people take part for years: which ties, which organisation?"),
                25,
                5,
            ),
            PatternRound(
                phrase("Draw the local authority as conductor: where does it stand, who plays?"),
                25,
                5,
                drawing=True,
            ),
        ),
    ),
    Pattern(
        "pro-action",
        phrase("Pro Action Café: project holders stay, the others help"),
        "fixed",
        5,
        (
            PatternRound(phrase("What is the intention behind this project?"), 25, 10),
            PatternRound(phrase("What is missing?"), 25, 10),
            PatternRound(phrase("What are the next steps?"), 25, 10),
        ),
    ),
    Pattern(
        "blank",
        phrase("Blank: one round, everything to be written"),
        "none",
        4,
        (PatternRound(phrase("Question to be written"), 25, 5),),
    ),
)


def pattern_called(key: str) -> Pattern:
    """The pattern of this key, the first one when there is none."""
    return next((pattern for pattern in PATTERNS if pattern.key == key), PATTERNS[0])
