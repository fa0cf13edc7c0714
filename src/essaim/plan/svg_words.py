"""Words in the drawings of a plan: cleaned, escaped, on one line."""

from __future__ import annotations

from xml.sax.saxutils import escape

from essaim.paper.text import clean

INK = "#1c1e1b"


def svg_text(words: str) -> str:
    """Words as an SVG may hold them.

    >>> svg_text("A & <b>")
    'A &amp; &lt;b&gt;'
    """
    return escape(clean(words))


def svg_label(
    x: float,
    y: float,
    words: str,
    *,
    size: int = 13,
    anchor: str = "start",
    bold: bool = False,
    fill: str = INK,
) -> str:
    """One line of words at a place of a drawing."""
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:g}" y="{y:g}" font-size="{size}" text-anchor="{anchor}" fill="{fill}"'
        f"{weight}>{svg_text(words)}</text>"
    )
