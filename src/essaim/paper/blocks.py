"""A text to be read, as plain blocks: written once, pressed as PDF, .docx, a page or Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

BlockKind = Literal[
    "title", "heading", "subheading", "text", "line", "quote", "small", "gap", "page"
]


@dataclass(frozen=True, slots=True)
class Block:
    """One block.

    Attributes:
        kind: `title` (one a text), `heading`, `subheading`, `text`, `line` (of a list), `quote`,
            `small`, `gap` (a place where a person is to write) or `page` (the next page begins).
        text: its words.
        place: where the words come from, said apart from them; empty when they are nobody's.
        mark: one word before it, such as the kind of a statement.
    """

    kind: BlockKind
    text: str = ""
    place: str = ""
    mark: str = ""
