"""A text made of blocks as a tagged PDF, and how many pages it has."""

from __future__ import annotations

import io
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from essaim.paper.press import press

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from essaim.paper.blocks import Block
    from essaim.words.language import Language

TEMPLATE = Path(__file__).parent / "templates" / "pages.typ"


def as_pages(blocks: Sequence[Block], *, title: str, language: Language) -> bytes:
    """The text as a tagged PDF on A4.

    Args:
        blocks: its text; the first one is its title.
        title: what readers announce.
        language: of the text.

    Raises:
        PrintError: the press refuses.
    """
    groups = [
        [asdict(block) for block in group]
        for _, group in groupby(blocks, key=lambda block: block.kind == "line")
    ]
    return press(TEMPLATE, {"title": title, "groups": groups}, title=title, language=language)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    from pypdf import PdfReader  # noqa: PLC0415 - only when somebody counts

    return len(PdfReader(io.BytesIO(pdf)).pages)


def longest_that_fits(
    make: Callable[[int], Sequence[Block]],
    *,
    pages: int,
    most: int,
    title: str,
    language: Language,
) -> tuple[int, bytes]:
    """The fullest version of a text that holds on so many pages.

    Args:
        make: the text for a given fullness; a greater number never makes it shorter.
        pages: how many pages it may have.
        most: the greatest fullness worth trying.
        title: what readers announce.
        language: of the text.

    Returns:
        The fullness and its PDF; 0 when even the shortest version is longer.

    Raises:
        PrintError: the press refuses.
    """
    low, high = 0, most
    best = as_pages(make(0), title=title, language=language)
    while low < high:
        middle = (low + high + 1) // 2
        made = as_pages(make(middle), title=title, language=language)
        if page_count(made) <= pages:
            low, best = middle, made
        else:
            high = middle - 1
    return low, best
