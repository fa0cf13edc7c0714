"""Blocks as Markdown (CommonMark), whatever signs the words hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.paper.blocks import Block

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~])")
_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")
TO_WRITE = r"\_" * 40
BEFORE = {"title": "# ", "heading": "## ", "subheading": "### ", "line": "- ", "quote": "> "}


def escaped(text: str) -> str:
    r"""Words that no reader takes for signs of Markdown.

    >>> escaped("2 * 3 <b>")
    '2 \\* 3 \\<b\\>'
    """
    plain = " ".join(text.split())
    return _START.sub(lambda m: f"{m[1]}\\{m[2]}", _SIGNS.sub(r"\\\1", plain))


def as_markdown(blocks: Iterable[Block]) -> str:
    """The whole text; a place to write is a line of underscores."""
    written: list[str] = []
    before = None
    for block in blocks:
        if not (before == block.kind == "line"):
            written.append("")
        written.append(_written(block))
        before = block.kind
    return "\n".join(written).strip() + "\n"


def _written(block: Block) -> str:
    if block.kind == "page":
        return "---"
    if block.kind == "gap":
        return f"*{escaped(block.text)}*\n\n{TO_WRITE}"
    mark = f"**{escaped(block.mark)}** " if block.mark else ""
    place = f" *({escaped(block.place)})*" if block.place else ""
    return f"{BEFORE.get(block.kind, '')}{mark}{escaped(block.text)}{place}"
