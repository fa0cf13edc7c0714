"""The one family of errors that a user's mistake may raise: what, where, expected, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaim.vocabulary.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is wrong: as much of file, line, column and field as is known.

    Lines and columns count from 1, as spreadsheets and editors do.
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    field: str | None = None


class EssaimError(Exception):
    """A mistake that a person can mend: the base of every error Essaim raises on purpose.

    Attributes:
        what: what is wrong.
        where: file, line, column or field, as far as known.
        expected: what would have been right.
        todo: what to do about it.
    """

    def __init__(
        self,
        what: Phrase,
        *,
        where: Place | None = None,
        expected: Phrase | None = None,
        todo: Phrase | None = None,
    ) -> None:
        self.what = what
        self.where = where or Place()
        self.expected = expected
        self.todo = todo
        super().__init__(str(what))

    def __str__(self) -> str:
        place = self.where
        spots = [place.file, place.line and f"line {place.line}", place.column, place.field]
        head = ", ".join(str(spot) for spot in spots if spot)
        parts = [str(part) for part in (self.what, self.expected, self.todo) if part is not None]
        return f"{head}: {' '.join(parts)}" if head else " ".join(parts)


class TableError(EssaimError):
    """A file of rows (CSV, XLSX) that cannot be read as it is."""


class DocumentError(EssaimError):
    """A JSON document that is not what its schema says."""


class SeatingError(EssaimError):
    """A request that no seating can satisfy; the message names who contradicts whom."""


class HarvestError(EssaimError):
    """A file of notes that cannot be read as it is."""


class PlaceError(EssaimError):
    """A commune or an intercommunality that is not there, or a name that several bear."""


class ActorError(EssaimError):
    """Something that a map of actors cannot take or answer."""


class CircleError(EssaimError):
    """A promise, a call or a meeting that a circle cannot take."""


class OrchestraError(EssaimError):
    """Something from which the eight pictures cannot be drawn."""


class GovernanceError(EssaimError):
    """A date, a decision, a body or a charter that governance cannot take."""


class PlanError(EssaimError):
    """A question to a plan that it has no answer for."""


class PrintError(EssaimError):
    """Something that cannot be put on paper."""


class ManyErrors(EssaimError):  # noqa: N818 - it is a list of errors, and reads as one
    """Several mistakes of one file, told together so that they are mended in one go."""

    def __init__(self, errors: Sequence[EssaimError]) -> None:
        self.errors = tuple(errors)
        first = self.errors[0]
        super().__init__(
            phrase("{count} problems in the file", count=len(self.errors)),
            where=Place(file=first.where.file),
        )

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)
