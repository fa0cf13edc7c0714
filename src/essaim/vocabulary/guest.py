"""A guest of a café, as the list of participants describes her."""

from __future__ import annotations

from dataclasses import dataclass

from essaim.vocabulary.documents import STRICT


@dataclass(frozen=True, kw_only=True, slots=True)
class Guest:
    """One person at a workshop. An empty field asks for nothing.

    Attributes:
        id: stable within the workshop (`g1`, `g2`, … when the file gives none).
        name: as it is printed on the card.
        organisation: whom she works or speaks for.
        category: the group that is to be mixed (elected, department, company…).
        languages: codes she can speak at a table (`fr`, `de`); empty means any.
        accessible: needs a table that a wheelchair can reach.
        host: number of the table she hosts all evening, when hosts are fixed.
        rounds: numbers of the rounds she attends; empty means all.
        apart: labels of groups whose members never share a table, `;` between two.
        together: labels of groups whose members always share a table.
    """

    __pydantic_config__ = STRICT

    id: str
    name: str
    organisation: str = ""
    category: str = ""
    languages: tuple[str, ...] = ()
    accessible: bool = False
    host: int | None = None
    rounds: tuple[int, ...] = ()
    apart: str = ""
    together: str = ""

    def attends(self, number: int) -> bool:
        """Whether she is there in the round of this number.

        >>> Guest(id="g1", name="Ana", rounds=(1, 2)).attends(3)
        False
        """
        return not self.rounds or number in self.rounds


def labels(cell: str) -> tuple[str, ...]:
    """The labels of an `apart` or `together` cell.

    >>> labels("elected; rivals")
    ('elected', 'rivals')
    """
    return tuple(label for part in cell.split(";") if (label := part.strip()))
