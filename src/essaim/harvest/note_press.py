"""The note of the evening in its four shapes: tagged PDF, .docx, a page, Markdown."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from essaim.harvest.lexicon import packaged
from essaim.harvest.note_blocks import Teller
from essaim.paper.markdown import as_markdown
from essaim.paper.press import press
from essaim.paper.webpage import as_webpage
from essaim.paper.word import as_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.harvest.lexicon import Lexicon
    from essaim.harvest.workshop_note import WorkshopNote
    from essaim.paper.blocks import Block
    from essaim.words.language import Language

TEMPLATE = Path(__file__).parent / "templates" / "note.typ"
SHAPES = ("docx", "pdf", "html", "md")


def press_note(
    note: WorkshopNote, shape: str, *, language: Language, lexicon: Lexicon | None = None
) -> bytes:
    """The note in one shape.

    Args:
        note: what is told.
        shape: one of `SHAPES`.
        language: of our own sentences; what was said stays in its own.
        lexicon: names the actors; the packaged one unless said.

    Raises:
        KeyError: there is no such shape.
        PrintError: the press refuses the text.
    """
    teller = Teller(note, lexicon or packaged(), language)
    blocks, title = teller.blocks(), teller.title()
    if shape == "docx":
        return as_word(blocks, title=title, language=language)
    if shape == "html":
        return as_webpage(blocks, title=title, language=language).encode()
    if shape == "md":
        return as_markdown(blocks).encode()
    if shape != "pdf":
        raise KeyError(shape)
    data = {"title": title, "groups": _groups(blocks)}
    return press(TEMPLATE, data, title=title, language=language)


def _groups(blocks: Iterable[Block]) -> list[list[dict[str, str]]]:
    """Blocks, those of one list together."""
    return [
        [asdict(block) for block in group]
        for _, group in groupby(blocks, key=lambda block: block.kind == "line")
    ]
