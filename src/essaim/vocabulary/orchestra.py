"""Who leads whom: eight pictures of one territory, counted from its links; `essaim/orchestra/1`.

Nothing here is a score. A measure states its formula and its source, a reading is a code that
`essaim.orchestra.readings` says in words, and a picture that fewer than five links speak for shows
nothing but that number.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations at run time
from dataclasses import dataclass
from typing import Literal

from essaim.vocabulary.documents import STRICT

PictureKey = Literal[
    "influence", "train", "cascade", "hinge", "solar", "flower", "mirror", "pyramid"
]
PICTURES: tuple[PictureKey, ...] = (
    "influence",
    "train",
    "cascade",
    "hinge",
    "solar",
    "flower",
    "mirror",
    "pyramid",
)
FEWEST_LINKS = 5
FunctionKey = Literal["directive", "co_piloting", "interfacing", "cohesive", "informative"]
PositionKey = Literal["centre", "beside", "head"]
Cell = str | int


@dataclass(frozen=True, kw_only=True, slots=True)
class Measure:
    """One exact quantity: a ratio of two whole numbers.

    Attributes:
        key: its name, such as `centralisation`.
        part: the numerator.
        whole: the denominator.
        value: `part / whole` rounded to six places; `None` when `whole` is 0.
        formula: how it is computed.
        source: who defined it.
    """

    __pydantic_config__ = STRICT

    key: str
    part: int
    whole: int
    value: float | None
    formula: str
    source: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """Counts as rows; a column's key says what its cells are, codes or names or numbers."""

    __pydantic_config__ = STRICT

    key: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """One sentence that a picture says, as a code and the values that fill it."""

    __pydantic_config__ = STRICT

    code: str
    values: dict[str, Cell]


@dataclass(frozen=True, kw_only=True, slots=True)
class FiledDrawing:
    """A drawing of a table, filed by a person under the picture it resembles.

    Attributes:
        id: stable, such as `2008-6`.
        picture: the picture it was filed under.
        table: who drew it.
        drawn_on: when; `None` when nobody said.
        title: what it shows, in a few words.
        author: what its authors said of it.
        commentator: what somebody else said of it.
        filed_by: who put it under this picture, in which capacity.
        source: where the drawing and its comments come from.
    """

    __pydantic_config__ = STRICT

    id: str
    picture: PictureKey
    table: str = ""
    drawn_on: dt.date | None = None
    title: str = ""
    author: str = ""
    commentator: str = ""
    filed_by: str = ""
    source: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Picture:
    """One of the eight pictures.

    Attributes:
        number: from 1 to 8, as the tables drew them.
        key: its name.
        links: how many links speak for it.
        shown: whether they are enough.
        measures: exact quantities; none when it is not shown.
        tables: its counts; none when it is not shown.
        readings: what it says, in the order of reading.
        sources: where its links come from.
        drawings: those of tables filed under it.
    """

    __pydantic_config__ = STRICT

    number: int
    key: PictureKey
    links: int
    shown: bool
    measures: tuple[Measure, ...] = ()
    tables: tuple[Table, ...] = ()
    readings: tuple[Reading, ...] = ()
    sources: tuple[str, ...] = ()
    drawings: tuple[FiledDrawing, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """A described share: how many of how many, and what was counted. No score, no order.

    Attributes:
        key: a function or a position of the closing reading.
        part: how many.
        whole: of how many.
        value: `part / whole` rounded to six places; `None` when `whole` is 0.
        counted: a code of what was counted.
    """

    __pydantic_config__ = STRICT

    key: FunctionKey | PositionKey
    part: int
    whole: int
    value: float | None
    counted: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Snapshot:
    """The pictures' measures with what was known at the end of a year.

    Attributes:
        year: the year.
        links: how many dated links were known by then.
        measures: for each picture that enough links spoke for, its measures.
    """

    __pydantic_config__ = STRICT

    year: int
    links: int
    measures: dict[PictureKey, tuple[Measure, ...]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Orchestra:
    """Who leads whom on a territory: the document `essaim/orchestra/1`.

    Attributes:
        territory: as the map of actors says it.
        authority: id of the actor that carries the plan.
        authority_name: as people call it.
        actors: how many actors the map has.
        links: how many links there are, of all kinds.
        weak: how many of them are nothing but a table shared.
        undated: how many have no date, and are in no snapshot.
        pictures: the eight, in their order.
        functions: the five of the closing reading; none where fewer than five links speak.
        positions: the three of the closing reading; none where fewer than five links speak.
        snapshots: year after year.
        files: what was read, each with its SHA-256.
    """

    __pydantic_config__ = STRICT

    schema: Literal["essaim/orchestra/1"] = "essaim/orchestra/1"
    territory: str = ""
    authority: str
    authority_name: str
    actors: int
    links: int
    weak: int
    undated: int = 0
    pictures: tuple[Picture, ...] = ()
    functions: tuple[Share, ...] = ()
    positions: tuple[Share, ...] = ()
    snapshots: tuple[Snapshot, ...] = ()
    files: tuple[str, ...] = ()
