"""How the eight pictures are put together: ratios, tables, and what is said when links are few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.vocabulary.orchestra import FEWEST_LINKS, PICTURES, Measure, Picture, Reading, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from essaim.orchestra.network import Tie
    from essaim.vocabulary.orchestra import Cell, PictureKey

FREEMAN = "L. C. Freeman, Centrality in social networks: conceptual clarification, 1978"
NEWMAN = "M. E. J. Newman, S. Forrest, J. Balthrop, Email networks, 2002"
TARJAN = "J. Hopcroft, R. Tarjan, Algorithm 447, 1973"
COUNT = "count"


def ratio(part: int, whole: int) -> float | None:
    """The ratio, rounded to six places; `None` when there is nothing to divide by.

    >>> ratio(1, 3), ratio(0, 0)
    (0.333333, None)
    """
    return None if whole == 0 else round(part / whole, 6)


def measure(key: str, part: int, whole: int, formula: str, source: str = COUNT) -> Measure:
    """One measure, its value computed."""
    return Measure(
        key=key,
        part=part,
        whole=whole,
        value=ratio(part, whole),
        formula=formula,
        source=source,
    )


def table(key: str, columns: str, rows: Iterable[Sequence[Cell]]) -> Table:
    """One table; the columns' keys parted by spaces."""
    return Table(key=key, columns=tuple(columns.split()), rows=tuple(tuple(row) for row in rows))


def says(code: str, **values: Cell) -> Reading:
    """One reading."""
    return Reading(code=code, values=values)


def picture(
    key: PictureKey,
    links: int,
    *,
    ties: Iterable[Tie],
    measures: Sequence[Measure],
    tables: Sequence[Table],
    readings: Sequence[Reading],
) -> Picture:
    """One picture; where fewer than five links speak, nothing is shown but their number."""
    number = PICTURES.index(key) + 1
    if links < FEWEST_LINKS:
        few = (says("too_few", links=links, fewest=FEWEST_LINKS),)
        return Picture(number=number, key=key, links=links, shown=False, readings=few)
    return Picture(
        number=number,
        key=key,
        links=links,
        shown=True,
        measures=tuple(measures),
        tables=tuple(tables),
        readings=tuple(readings),
        sources=tuple(sorted({tie.source.partition("#")[0] for tie in ties if tie.source})),
    )
