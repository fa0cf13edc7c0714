"""A workshop: its question, its rounds with their own questions and times, who organises it."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations at run time
from dataclasses import dataclass
from typing import Literal

from essaim.vocabulary.documents import STRICT


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkshopRound:
    """One round as it is announced.

    Attributes:
        number: 1, 2, 3…
        question: what the tables talk about.
        minutes: how long they talk.
        moving_minutes: how long the walk to the next table takes, after this round.
        drawing: the tables draw their answer in this round.
    """

    __pydantic_config__ = STRICT

    number: int
    question: str
    minutes: int = 25
    moving_minutes: int = 5
    drawing: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Workshop:
    """A World Café as it is prepared: what the kit prints and the hall follows."""

    __pydantic_config__ = STRICT

    schema: Literal["essaim/workshop/1"] = "essaim/workshop/1"
    id: str
    title: str
    theme: str
    place: str = ""
    date: dt.date | None = None
    starts_at: dt.time | None = None
    organisers: tuple[str, ...] = ()
    language: Literal["fr", "en"] = "fr"
    welcome_minutes: int = 20
    rounds: tuple[WorkshopRound, ...] = ()
    plenary_minutes: int = 40
    contact: str = ""
