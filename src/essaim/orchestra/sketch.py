"""The pen of the eight pictures: few signs, dark on white, told apart without colour.

All numbers are rounded to a tenth and everything is written in order, so the same data give the
same bytes.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from essaim.orchestra.names import ABOUT, TITLES
from essaim.orchestra.readings import sentences_of
from essaim.paper.text import clean
from essaim.vocabulary.phrase import phrase
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaim.vocabulary.orchestra import Cell, Picture
    from essaim.words.language import Language

WIDTH, HEIGHT = 1000, 760
TOP, FOOT = 84, 660
INK, ACCENT, PALE, MIDDLE = "#1c1e1b", "#175748", "#f5f0e6", "#d9a441"
# A name with a figure in it must be quoted, or the whole list is refused.
FONT = "'Source Sans 3', 'Source Sans Pro', sans-serif"
_LETTER = 0.5  # of the size: the mean width of a letter of Source Sans 3


def n(value: float) -> str:
    """A coordinate.

    >>> n(3.04), n(2.0)
    ('3', '2')
    """
    return f"{round(value, 1):g}"


def label(
    x: float,
    y: float,
    words: str | float,
    *,
    size: int = 15,
    anchor: str = "middle",
    bold: bool = False,
    most: int = 46,
    fill: str = INK,
) -> str:
    """One line of text with a white edge, cut where it would be too long."""
    text = clean(str(words))
    text = text if len(text) <= most else f"{text[: most - 1]}…"
    weight = ' font-weight="bold"' if bold else ""
    edge = ' stroke="#fff" stroke-width="4" paint-order="stroke"' if fill == INK else ""
    return (
        f'<text x="{n(x)}" y="{n(y)}" font-size="{size}" text-anchor="{anchor}" fill="{fill}"'
        f"{edge}{weight}>{escape(text)}</text>"
    )


def disc(
    x: float, y: float, radius: float, *, fill: str = "#fff", line: float = 1.6, dash: str = ""
) -> str:
    """A disc."""
    dots = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<circle cx="{n(x)}" cy="{n(y)}" r="{n(radius)}" fill="{fill}" stroke="{INK}" '
        f'stroke-width="{n(line)}"{dots}/>'
    )


def box(
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    fill: str = "#fff",
    line: float = 1.6,
    dash: str = "",
    round_: float = 4,
) -> str:
    """A box."""
    dots = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<rect x="{n(x)}" y="{n(y)}" width="{n(width)}" height="{n(height)}" rx="{n(round_)}" '
        f'fill="{fill}" stroke="{INK}" stroke-width="{n(line)}"{dots}/>'
    )


def stroke(path: str, *, width: float = 1.6, dash: str = "", arrow: bool = False) -> str:
    """A line along a path, with an arrow at its end when asked."""
    dots = f' stroke-dasharray="{dash}"' if dash else ""
    end = ' marker-end="url(#tip)"' if arrow else ""
    return f'<path d="{path}" fill="none" stroke="{INK}" stroke-width="{n(width)}"{dots}{end}/>'


def straight(x1: float, y1: float, x2: float, y2: float) -> str:
    """The path of a straight line."""
    return f"M{n(x1)} {n(y1)}L{n(x2)} {n(y2)}"


def around(x: float, y: float, radius: float, share: float) -> tuple[float, float]:
    """A point on a circle; `share` runs from 0 at the top, clockwise, to 1.

    >>> [round(value) for value in around(0, 0, 10, 0.25)]
    [10, 0]
    """
    angle = 2 * math.pi * share - math.pi / 2
    return x + radius * math.cos(angle), y + radius * math.sin(angle)


def wrapped(text: str, width: float, size: int) -> list[str]:
    """A sentence cut into lines at its spaces.

    >>> wrapped("one two three", 40, 10)
    ['one two', 'three']
    """
    most = int(width / (size * _LETTER))
    lines = [""]
    for word in clean(text).split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > most:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def rows_of(picture: Picture, key: str) -> tuple[tuple[Cell, ...], ...]:
    """The rows of one table of a picture; none when it is not there."""
    return next((one.rows for one in picture.tables if one.key == key), ())


def framed(
    picture: Picture,
    body: Iterable[str],
    *,
    language: Language,
    place: str,
    titled: bool = True,
) -> str:
    """The whole SVG: a title and a description for those who hear it, the picture, what it says.

    Args:
        picture: what is drawn.
        body: the signs.
        language: of the words.
        place: the name of the authority.
        titled: whether the title is drawn; those who hear the picture have it in any case.
    """
    title = say(TITLES[picture.key], language)
    about = say(ABOUT[picture.key], language)
    said = [say(sentence, language) for sentence in sentences_of(picture)]
    key = picture.key
    return (
        "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
                f'role="img" lang="{language}" aria-labelledby="{key}-title {key}-desc" '
                f'font-family="{FONT}">',
                f'<title id="{key}-title">{escape(clean(title))}</title>',
                f'<desc id="{key}-desc">{escape(clean(" ".join([about, *said])))}</desc>',
                *_patterns(),
                f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
                *(
                    [label(28, 40, title, size=27, anchor="start", bold=True, fill=ACCENT)]
                    if titled
                    else []
                ),
                label(28, 66, f"{place} · {about}", size=15, anchor="start", most=130),
                *body,
                *_foot(said, language),
                "</svg>",
            ]
        )
        + "\n"
    )


FOOT_LINES = 5


def _foot(said: list[str], language: Language) -> Iterator[str]:
    """What the picture says, in whole sentences: one column, or two where they are many."""
    lines = [line for text in said for line in wrapped(text, WIDTH - 40, 14)]
    columns = 1 if len(lines) <= FOOT_LINES else 2
    left = list(said)
    for column in range(columns):
        taken: list[str] = []
        while left:
            more = wrapped(left[0], WIDTH / columns - 48, 14)
            room = FOOT_LINES - (column == 1)  # the last line may have to tell what is left
            if len(taken) + len(more) > (room if len(left) > 1 else FOOT_LINES):
                break
            taken += more
            left.pop(0)
        if left and column == columns - 1:
            rest = phrase("And {count} more, under the picture.", count=len(left))
            taken.append(say(rest, language))
        x = 28 + column * WIDTH / columns
        for place, line in enumerate(taken):
            yield label(x, FOOT + 16 + 18 * place, line, size=14, anchor="start", most=160)


def _patterns() -> Iterator[str]:
    yield (
        "<defs>"
        '<marker id="tip" viewBox="0 0 10 10" refX="8" refY="5" markerUnits="userSpaceOnUse" '
        f'markerWidth="16" markerHeight="16" orient="auto"><path d="M0 0L10 5L0 10z" '
        f'fill="{INK}"/></marker>'
        '<pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="7" height="7" fill="{PALE}"/>'
        f'<path d="M0 0V7" stroke="{INK}" stroke-width="2.4"/></pattern>'
        '<pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect width="8" height="8" fill="#fff"/><circle cx="4" cy="4" r="1.6" fill="{INK}"/>'
        "</pattern></defs>"
    )


FILLS = {
    "public": ACCENT,
    "economy": "url(#hatch)",
    "residents": "#fff",
    "": "url(#dots)",
    "untold": "url(#dots)",
}
