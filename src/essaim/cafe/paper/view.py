"""A seating and its workshop seen from the paper: rounds, questions, seats and hosts by number."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from essaim.paper.text import breakable
from essaim.vocabulary.phrase import Phrase, phrase
from essaim.words.say import say

if TYPE_CHECKING:
    from essaim.vocabulary.guest import Guest
    from essaim.vocabulary.seating import Seating, Table
    from essaim.vocabulary.workshop import Workshop, WorkshopRound
    from essaim.words.language import Language


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a guest sits in one round; no table when she is not there."""

    round: int
    table: int | None
    host: bool


@dataclass(frozen=True)
class View:
    """What every paper of the kit asks about.

    Attributes:
        seating: who sits where.
        workshop: title, questions and times; without it the papers leave lines to write on.
        language: the language of the sentences (questions stay as they were written).
        size: the paper asked for, `a4` or `letter`.
    """

    seating: Seating
    workshop: Workshop | None
    language: Language
    size: str = "a4"

    def say(self, sentence: Phrase) -> str:
        """The sentence in the language of the kit."""
        return say(sentence, self.language)

    @cached_property
    def title(self) -> str:
        """The workshop's title, or what such an evening is called."""
        named = self.workshop.title if self.workshop else ""
        return breakable(named or self.say(phrase("World Café")))

    @cached_property
    def rounds(self) -> tuple[int, ...]:
        """Numbers of the rounds: those seated, or those announced when nobody is seated yet."""
        seated = tuple(round_.number for round_ in self.seating.rounds)
        return seated or tuple(self._announced)

    @cached_property
    def tables(self) -> tuple[int, ...]:
        """Numbers of the tables that serve in some round, or of all when none is seated yet."""
        used = {table.number for round_ in self.seating.rounds for table in round_.tables}
        return tuple(sorted(used)) or tuple(range(1, self.seating.rules.tables + 1))

    @cached_property
    def guests(self) -> tuple[Guest, ...]:
        """The guests from A to Z."""
        return tuple(sorted(self.seating.guests, key=lambda guest: sort_key(guest.name)))

    @cached_property
    def names(self) -> dict[str, str]:
        """The name of each guest by id."""
        return {guest.id: breakable(guest.name) for guest in self.seating.guests}

    @cached_property
    def _announced(self) -> dict[int, WorkshopRound]:
        return {r.number: r for r in self.workshop.rounds} if self.workshop else {}

    @cached_property
    def _seats(self) -> dict[tuple[str, int], Table]:
        return {
            (guest, round_.number): table
            for round_ in self.seating.rounds
            for table in round_.tables
            for guest in table.guests
        }

    def announced(self, number: int) -> WorkshopRound | None:
        """The round as the workshop announces it."""
        return self._announced.get(number)

    def question(self, number: int) -> str:
        """The round's question, or nothing when it is to be written by hand."""
        announced = self.announced(number)
        return breakable(announced.question) if announced else ""

    def seats(self, guest: str) -> tuple[Seat, ...]:
        """The guest's seat in each round."""
        found = [(number, self._seats.get((guest, number))) for number in self.rounds]
        return tuple(
            Seat(
                round=number,
                table=table.number if table else None,
                host=table is not None and table.host == guest,
            )
            for number, table in found
        )

    def seatings(self) -> tuple[tuple[int, Table], ...]:
        """Each table of each round, round by round."""
        return tuple(
            (round_.number, table) for round_ in self.seating.rounds for table in round_.tables
        )

    def table_name(self, number: int) -> str:
        """“Table 3”."""
        return self.say(phrase("Table {number}", number=number))

    def round_name(self, number: int) -> str:
        """“Round 2”."""
        return self.say(phrase("Round {number}", number=number))


# Letters that Unicode does not take apart into a letter and a sign.
WHOLE_LETTERS = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i"}
)


def sort_key(name: str) -> tuple[str, str]:
    """How a French list orders a name: letters first, accents and capitals ignored.

    >>> sorted(["Zoé", "emma", "Élodie", "Eva"], key=sort_key)
    ['Élodie', 'emma', 'Eva', 'Zoé']
    """
    spread = unicodedata.normalize("NFD", name.casefold().translate(WHOLE_LETTERS))
    return "".join(letter for letter in spread if not unicodedata.combining(letter)), name
