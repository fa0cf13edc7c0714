"""Commitments that signatories often make, ready to be filled: a start, never a limit.

They are written in French, as the charter is; a blank stands for what the signatory alone can
say, and no promise with a blank left in it is kept.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from essaim.words.language import Language

BLANK = "___"


@dataclass(frozen=True, kw_only=True, slots=True)
class Ready:
    """One commitment of the catalogue.

    Attributes:
        id: what links call it.
        group: who makes it, in the two languages of the pages.
        kind: a result promised, or means.
        text: the promise in French, `___` where a figure is to be said.
        called: the promise in the two languages of the pages.
        indicator: what is counted, in French.
    """

    id: str
    group: dict[Language, str]
    kind: Literal["result", "means"]
    text: str
    called: dict[Language, str]
    indicator: str


@cache
def catalogue() -> tuple[Ready, ...]:
    """All of them, by group.

    >>> {one.kind for one in catalogue()} == {"result", "means"}
    True
    """
    file = Path(__file__).parent / "data" / "commitments.json"
    found = json.loads(file.read_text(encoding="utf-8"))
    return tuple(
        Ready(
            id=one["id"],
            group=found["groups"][one["group"]],
            kind=one["kind"],
            text=one["fr"],
            called={"fr": one["fr"], "en": one["en"]},
            indicator=one["indicator"],
        )
        for one in found["commitments"]
    )


def ready(id_: str) -> Ready | None:
    """The commitment of an id; `None` when the catalogue has no such one."""
    return next((one for one in catalogue() if one.id == id_), None)


def has_blank(text: str) -> bool:
    """Whether something is still to be said.

    >>> has_blank("Réduire de ___ %"), has_blank("Réduire de 20 %")
    (True, False)
    """
    return BLANK in text
