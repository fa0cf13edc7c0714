"""Papers of governance in French: blocks pressed as a .docx or as a tagged PDF."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from essaim.paper.pages import as_pages
from essaim.paper.word import as_word
from essaim.words.days import day_of
from essaim.words.say import say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from essaim.paper.blocks import Block

HERE = Path(__file__).parent
SHAPES = ("docx", "pdf")


@cache
def words() -> dict[str, Any]:
    """Our French sentences, by paper; these papers exist in French only."""
    found: dict[str, Any] = json.loads((HERE / "data" / "words.json").read_text(encoding="utf-8"))
    return found


def day_in_french(day: dt.date) -> str:
    """A date in full.

    >>> import datetime as dt
    >>> day_in_french(dt.date(2027, 3, 1)).split()
    ['1er', 'mars', '2027']
    """
    return say(day_of(day), "fr")


def printed(blocks: Sequence[Block], shape: str, *, title: str) -> bytes:
    """The paper in one shape.

    Args:
        blocks: its text; the first one is its title.
        shape: one of `SHAPES`.
        title: what readers announce.

    Raises:
        KeyError: there is no such shape.
        PrintError: the press refuses the text.
    """
    if shape == "docx":
        return as_word(blocks, title=title, language="fr")
    if shape != "pdf":
        raise KeyError(shape)
    return as_pages(blocks, title=title, language="fr")
