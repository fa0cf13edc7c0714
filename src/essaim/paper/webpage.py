"""Blocks as one HTML page that needs nothing else: readable, printable, without a script."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from essaim.paper.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaim.paper.blocks import Block
    from essaim.words.language import Language

STYLE = """
:root { color-scheme: light dark; --ink: #22261f; --paper: #fffdf8; --muted: #5a5e52;
  --green: #175748; --line: #dcd0b6; --honey: #e2a03f; }
@media (prefers-color-scheme: dark) { :root { --ink: #f4ecd9; --paper: #12201b; --muted: #b9bcaa;
  --green: #9bd8bd; --line: #34493f; } }
body { margin: 0 auto; max-width: 44rem; padding: 2rem 1.2rem; color: var(--ink);
  background: var(--paper); font: 1.06rem/1.6 system-ui, "Segoe UI", "DejaVu Sans", sans-serif;
  overflow-wrap: break-word; }
h1, h2, h3 { font-family: Palatino, "P052", Georgia, serif; line-height: 1.2; }
h1, h2 { color: var(--green); } h2 { margin-top: 2.2rem; border-top: 1px solid var(--line);
  padding-top: 1rem; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--honey);
  font-style: italic; }
cite, small { color: var(--muted); font-size: 0.86em; font-style: normal; }
.gap { border: 1px dashed var(--muted); border-radius: 0.5rem; padding: 0.8rem 1rem 3rem;
  color: var(--muted); }
.mark { color: var(--green); font-weight: 600; }
@media print { body { max-width: none; padding: 0; } .page { break-before: page; } }
"""
TAGS = {"title": "h1", "heading": "h2", "subheading": "h3", "text": "p", "quote": "blockquote"}


def as_webpage(blocks: Iterable[Block], *, title: str, language: Language) -> str:
    """The whole page; every word of it is escaped."""
    body: list[str] = []
    listed = False
    for block in blocks:
        if listed != (block.kind == "line"):
            body.append("</ul>" if listed else "<ul>")
            listed = block.kind == "line"
        body.append(_written(block))
    if listed:
        body.append("</ul>")
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_safe(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(body)
        + "\n</main>\n</body>\n</html>\n"
    )


def _safe(text: str) -> str:
    return escape(clean(text))


def _written(block: Block) -> str:
    mark = f'<span class="mark">{_safe(block.mark)}</span> ' if block.mark else ""
    place = f" <cite>({_safe(block.place)})</cite>" if block.place else ""
    words = f"{mark}{_safe(block.text)}{place}"
    if block.kind == "page":
        return '<div class="page"></div>'
    if block.kind == "gap":
        return f'<p class="gap">{words}</p>'
    if block.kind == "small":
        return f"<p><small>{words}</small></p>"
    tag = "li" if block.kind == "line" else TAGS[block.kind]
    return f"<{tag}>{words}</{tag}>"
