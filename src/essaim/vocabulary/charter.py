"""A charter that both sides sign: what signatories promise, and what the authority owes back."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations at run time
from dataclasses import dataclass
from typing import Literal

from essaim.vocabulary.documents import STRICT

SheetState = Literal["asked", "reminded", "received", "returned"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause:
    """One article of the charter."""

    __pydantic_config__ = STRICT

    id: str
    title: str = ""
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Level:
    """A step of the charter's ladder, and what it asks."""

    __pydantic_config__ = STRICT

    id: str
    name: str
    asks: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Counterpart:
    """What the authority owes back to those who sign."""

    __pydantic_config__ = STRICT

    id: str
    text: str
    owner: str = ""
    due: dt.date | None = None
    kept_on: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Signing:
    """The signature of one organisation: on paper, or by a link with a dated trace."""

    __pydantic_config__ = STRICT

    on: dt.date
    way: Literal["paper", "link"]
    place: str = ""
    event: str = ""
    photo: str = ""
    trace: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetStep:
    """What happened to a yearly sheet, on a day."""

    __pydantic_config__ = STRICT

    on: dt.date
    state: SheetState
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sheet:
    """The yearly sheet of a signatory; its states are history, the oldest first."""

    __pydantic_config__ = STRICT

    year: int
    due: dt.date
    history: tuple[SheetStep, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Signatory:
    """An organisation that signs.

    Attributes:
        actor: its id in the map of actors.
        staff: how many people work there.
        legal_signatory: who binds it.
        referent: who does the work.
        level: the step of the ladder.
        perimeter: what the promise is about: its own estate, its activity, its members.
        commitments: ids of its promises, of results and of means, in circle's document.
        publication: whether its name and its figures may be published.
        left_on: the day it left; `left_why` says why.
    """

    __pydantic_config__ = STRICT

    id: str
    organisation: str
    actor: str = ""
    siren: str = ""
    sector: str = ""
    staff: int | None = None
    legal_signatory: str = ""
    referent: str = ""
    level: str = ""
    perimeter: tuple[Literal["estate", "activity", "members"], ...] = ()
    commitments: tuple[str, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    publication: bool = False
    signing: Signing | None = None
    left_on: dt.date | None = None
    left_why: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Charter:
    """One version of the charter; another text is another version.

    Attributes:
        objective: the reference objective, in words.
        horizon: the year it is for.
        report_month: the month in which the yearly sheet is due, 1 to 12.
        recognition: what the name of the charter may be used for.
        exit_rule: how one leaves.
        silence_rule: what happens to who does not report.
    """

    __pydantic_config__ = STRICT

    id: str
    title: str
    version: str
    objective: str
    horizon: int
    valid_from: dt.date
    valid_to: dt.date | None = None
    renewal: dt.date | None = None
    clauses: tuple[Clause, ...] = ()
    ladder: tuple[Level, ...] = ()
    counterparts: tuple[Counterpart, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    report_month: int = 3
    recognition: str = ""
    exit_rule: str = ""
    silence_rule: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ratchet:
    """A change that may not be undone."""

    __pydantic_config__ = STRICT

    id: str
    change: str
    on: dt.date
    decided_by: str
    why_hard: str
