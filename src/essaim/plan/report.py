"""What a reading of a plan's table did with it: every row and every cell accounted for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from essaim.vocabulary.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Kept:
    """A cell that no heading takes: it stands in the notes of its action, or of the plan."""

    sheet: str
    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Warned:
    """Something to look at, and where."""

    sheet: str
    row: int
    sentence: Phrase


@dataclass(slots=True)
class Report:
    """What was read.

    Attributes:
        rows: rows of the file that hold something, below a header.
        read: those that became an action, a part of one, or an axis.
        actions: how many actions there are now.
        updated: how many of them were there before, when a plan was brought up to date.
        kept: cells in the notes.
        warnings: what to look at.
    """

    rows: int = 0
    read: int = 0
    actions: int = 0
    updated: int = 0
    kept: list[Kept] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)

    def as_json(self, say: Any) -> dict[str, object]:  # noqa: ANN401 - says a phrase
        """The report as its contract says, its warnings said by `say`."""
        return {
            "rows": self.rows,
            "read": self.read,
            "actions": self.actions,
            "updated": self.updated,
            "kept_in_notes": [
                {"sheet": one.sheet, "row": one.row, "column": one.column, "text": one.text}
                for one in self.kept
            ],
            "warnings": [
                {"sheet": one.sheet, "row": one.row, "message": say(one.sentence)}
                for one in self.warnings
            ],
        }
