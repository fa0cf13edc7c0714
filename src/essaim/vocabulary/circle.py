"""A circle that widens: meetings, calls for projects, promises and what became of them."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations at run time
from dataclasses import dataclass
from typing import Literal

from essaim.vocabulary.documents import STRICT

CommitmentState = Literal["promised", "kept", "late", "withdrawn"]
Answer = Literal["kept", "merged", "refused", "waiting"]
Decision = Literal["waiting", "accepted", "refused"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Factors:
    """What a debate's success depends on, by the report of 2008, in a few words each."""

    __pydantic_config__ = STRICT

    place: str = ""
    hour: str = ""
    speakers: str = ""
    tone: str = ""
    footing: Literal["concrete", "conceptual", "both", ""] = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Meeting:
    """A workshop, a debate, a ceremony.

    Attributes:
        id: what other documents call it.
        name: as it was announced.
        date: its day.
        factors: the five factors of its success.
        attendance: how many people came; `None` when nobody counted.
        actors: ids of the actors of the map that came; persons are not noted.
        returned_on: the day those who came were told what became of what they said.
    """

    __pydantic_config__ = STRICT

    id: str
    name: str = ""
    date: dt.date
    factors: Factors | None = None
    attendance: int | None = None
    actors: tuple[str, ...] = ()
    returned_on: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Criterion:
    """A line of the jury's grid, and the most points it gives."""

    __pydantic_config__ = STRICT

    id: str
    name: str
    points: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Dossier:
    """An answer to a call.

    Attributes:
        id: what the call names it by.
        title: the project.
        actors: ids of those who carry it together.
        links: ids of the links of the chain that it says it covers.
        received: the day it came.
        points: what the jury gave, by criterion.
        decision: what was decided; `reason` says why, and goes with a refusal.
        convention: the day it was signed.
    """

    __pydantic_config__ = STRICT

    id: str
    title: str
    actors: tuple[str, ...]
    links: tuple[str, ...] = ()
    received: dt.date
    points: dict[str, int] | None = None
    decision: Decision = "waiting"
    reason: str = ""
    convention: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """A call for projects that wants several links of a chain together."""

    __pydantic_config__ = STRICT

    id: str
    title: str
    chain: str
    at_least: int
    opens: dt.date
    closes: dt.date
    rules: str = ""
    grid: tuple[Criterion, ...] = ()
    dossiers: tuple[Dossier, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A state of a commitment from a day on, why, and who says so."""

    __pydantic_config__ = STRICT

    on: dt.date
    state: CommitmentState
    reason: str = ""
    source: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Commitment:
    """Who promised what, by when, and what the authority promised in return.

    Attributes:
        kind: a result, which a figure tells, or means, which are given; empty when nobody said.
        history: its states, the oldest first; a state is added, never overwritten.
    """

    __pydantic_config__ = STRICT

    id: str
    actor: str
    promise: str
    due: dt.date
    kind: Literal["result", "means", ""] = ""
    indicator: str = ""
    counterpart: str = ""
    history: tuple[Change, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class IdeaAnswer:
    """What became of an idea of the workshop; a refusal says why."""

    __pydantic_config__ = STRICT

    statement: str
    answer: Answer
    on: dt.date
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recognition:
    """A prize or a thank-you to an actor: for a success, a risk taken, or a hidden effort."""

    __pydantic_config__ = STRICT

    actor: str
    on: dt.date
    prize: str
    for_: Literal["success", "risk", "hidden_effort"]
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Circle:
    """How a territory gathers, convinces, involves and evaluates: `essaim/circle/1`."""

    __pydantic_config__ = STRICT

    schema: Literal["essaim/circle/1"] = "essaim/circle/1"
    meetings: tuple[Meeting, ...] = ()
    calls: tuple[Call, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    answers: tuple[IdeaAnswer, ...] = ()
    recognitions: tuple[Recognition, ...] = ()
