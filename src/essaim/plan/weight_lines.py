"""What a saving of each year counts, as lines: the years that stay keep their weights."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from essaim.plan.figure_lines import each_line, number_of, once, written, wrong, year_of
from essaim.vocabulary.phrase import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

EXAMPLE = "2032 ; 10"


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of a plan's years.

    Attributes:
        values: one a year.
        left: weights that left with their year.
        fresh: years that are new, and count 1.
    """

    values: tuple[float, ...]
    left: dict[int, float] = field(default_factory=dict)
    fresh: tuple[int, ...] = ()


def read_weights(text: str, years: Sequence[int], before: Mapping[int, float]) -> Weights:
    """The weights: one number for every year, or `2032 ; 10` for one.

    A year without a line keeps the weight it had; a year that is new counts 1. The line of a year
    that has just left the plan leaves with it.

    >>> read_weights("2028 ; 10", (2027, 2028, 2029), {2027: 2.0, 2028: 1.0}).values
    (2.0, 10.0, 1.0)

    Args:
        text: the lines.
        years: of the plan as it will be.
        before: weights by year, as they were.

    Raises:
        PlanError, ManyErrors: a line that cannot be read, a year that is not in the plan, a
            weight below zero.
    """
    found: dict[int, float] = {}
    seen: set[str] = set()

    def read(parts: list[str]) -> None:
        told = [part for part in parts if part]
        if len(told) not in (1, 2):
            raise wrong(phrase("a weight is a number, or a year and a number"), EXAMPLE)
        weight = number_of(told[-1])
        if weight < 0:
            raise wrong(phrase("a weight is not below zero"), EXAMPLE)
        if len(told) == 2 and _left(told[0], years, before):
            return
        when = years if len(told) == 1 else [year_of(told[0], years)]
        for year in when:
            once(str(year), str(year), seen)
        found.update(dict.fromkeys(when, weight))

    each_line(text, "weights", read)
    return Weights(
        values=tuple(found.get(year, before.get(year, 1.0)) for year in years),
        left={year: weight for year, weight in before.items() if year not in years},
        fresh=tuple(year for year in years if year not in before and year not in found),
    )


def _left(text: str, years: Sequence[int], before: Mapping[int, float]) -> bool:
    return text.isascii() and text.isdecimal() and int(text) in before and int(text) not in years


def weights_text(years: Sequence[int], weights: Sequence[float]) -> str:
    """The weights as lines: one number when all years count the same."""
    if len(set(weights)) == 1:
        return written(weights[0])
    return "\n".join(f"{y} ; {written(w)}" for y, w in zip(years, weights, strict=True))
