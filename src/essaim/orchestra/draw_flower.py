"""Picture 6 as a drawing: petals around a heart, their overlaps, a sun and bees."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from essaim.orchestra.draw_leading import called
from essaim.orchestra.sketch import (
    INK,
    MIDDLE,
    around,
    disc,
    label,
    n,
    rows_of,
    straight,
    stroke,
    wrapped,
)
from essaim.vocabulary.phrase import phrase
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.orchestra import Picture
    from essaim.words.language import Language

X, Y = 400.0, 340.0
HEART = 54.0
_TINTS = ("#175748", "#d9a441", "#8a5a83", "#c8553d", "#4b7ba6", "#8a9a3b", "#b4ad9d")


def draw_flower(picture: Picture, *, language: Language, place: str) -> Iterator[str]:
    """One petal a group, its length how many it holds; a dashed petal does not touch the heart."""
    petals = rows_of(picture, "petals")
    most = max((int(row[1]) for row in petals), default=1) or 1
    count = max(1, len(petals))
    yield stroke(
        f"M{n(X)} {n(Y + 40)}C{n(X - 30)} {n(Y + 160)} {n(X + 20)} 560 {n(X)} 640", width=6
    )
    spots = {}
    for number, row in enumerate(petals):
        share = _share(number, count)
        length = 130 + 76 * math.sqrt(int(row[1]) / most)
        bound = bool(row[2])
        yield _petal(share, length, count, _TINTS[number % len(_TINTS)], bound=bound)
        spots[str(row[0])] = around(X, Y, length * 0.62, share)
    yield from _overlaps(picture, spots)
    for number, row in enumerate(petals):
        share = _share(number, count)
        length = 130 + 76 * math.sqrt(int(row[1]) / most)
        x, y = around(X, Y, length * 0.62, share)
        yield disc(x, y, 17)
        yield label(x, y + 6, row[1], size=16, bold=True)
        tip = around(X, Y, length + 22, share)
        anchor = "middle" if abs(tip[0] - X) < 40 else "start" if tip[0] > X else "end"
        lines = wrapped(called("group", row[0], language), 140, 15)
        below = tip[1] if tip[1] > Y else tip[1] - 17 * (len(lines) - 1)
        for place_, line in enumerate(lines):
            yield label(tip[0], below + 17 * place_, line, anchor=anchor, bold=True)
        words = phrase("bound to the heart: {links}", links=row[2])
        yield label(tip[0], below + 17 * len(lines), say(words, language), size=13, anchor=anchor)
    yield disc(X, Y, HEART, fill=MIDDLE, line=2.6)
    yield from _heart(place)
    yield from _legend(language, dashed=any(not row[2] for row in petals))
    yield from _sun(picture, language)
    yield from _bees(picture, language)


def _share(number: int, count: int) -> float:
    """Where a petal points: never straight down, where the stem is."""
    return (number + (0.5 if count % 2 == 0 else 0.0)) / count


def _legend(language: Language, *, dashed: bool) -> Iterator[str]:
    yield disc(38, 566, 9)
    told = say(phrase("actors of the group"), language)
    yield label(58, 571, told, size=13, anchor="start")
    yield stroke(straight(28, 590, 48, 590), width=3.4)
    told = say(phrase("links between two groups; the thicker, the more"), language)
    yield label(58, 595, told, size=13, anchor="start", most=60)
    if dashed:
        yield stroke(straight(28, 614, 48, 614), width=2, dash="5 4")
        told = say(phrase("edge of a group that no link binds to the heart"), language)
        yield label(58, 619, told, size=13, anchor="start", most=60)


def _petal(share: float, length: float, count: int, tint: str, *, bound: bool) -> str:
    half = 0.62 / count
    tip = around(X, Y, length, share)
    left, right = (
        around(X, Y, length * 0.86, share - half),
        around(X, Y, length * 0.86, share + half),
    )
    one, other = (f"{n(x)} {n(y)}" for x, y in (left, right))
    path = f"M{n(X)} {n(Y)}C{one} {one} {n(tip[0])} {n(tip[1])}C{other} {other} {n(X)} {n(Y)}Z"
    dash = "" if bound else ' stroke-dasharray="7 5"'
    return (
        f'<path d="{path}" fill="{tint}" fill-opacity="0.3" stroke="{INK}" stroke-width="2"{dash}/>'
    )


def _overlaps(picture: Picture, spots: dict[str, tuple[float, float]]) -> Iterator[str]:
    for one, other, links in rows_of(picture, "overlaps"):
        (x1, y1), (x2, y2) = spots[str(one)], spots[str(other)]
        yield stroke(straight(x1, y1, x2, y2), width=min(8, 0.8 + math.sqrt(int(links))))


def _heart(place: str) -> Iterator[str]:
    lines = wrapped(place, 2 * HEART - 8, 13)[:3]
    for number, line in enumerate(lines):
        y = Y + 5 + 15 * number - 7.5 * (len(lines) - 1)
        yield label(X, y, line, size=13, bold=True, most=17)


def _sun(picture: Picture, language: Language) -> Iterator[str]:
    names = [str(row[0]) for row in rows_of(picture, "suns")]
    if not names:
        return
    for ray in range(12):
        inner, outer = around(880, 150, 46, ray / 12), around(880, 150, 64, ray / 12)
        yield stroke(straight(*inner, *outer), width=3)
    yield disc(880, 150, 38, fill=MIDDLE, line=2.4)
    yield label(880, 158, len(names), size=24, bold=True)
    yield label(880, 237, say(phrase("who funds"), language), size=16, bold=True)
    for number, name in enumerate(names[:7]):
        yield label(880, 259 + 18 * number, name, size=13, most=34)
    if len(names) > 7:
        yield label(880, 259 + 18 * 7, f"+ {len(names) - 7}", size=13)


def _bees(picture: Picture, language: Language) -> Iterator[str]:
    rows = [row for row in rows_of(picture, "bees") if row[1]]
    for number, (kind, count) in enumerate(rows):
        x, y = 766, 516 + 66 * number
        yield f'<g transform="translate({n(x)} {n(y)})">'
        yield '<ellipse cx="-4" cy="-12" rx="11" ry="7" fill="#fff" stroke="#1c1e1b"/>'
        yield '<ellipse cx="8" cy="-12" rx="11" ry="7" fill="#fff" stroke="#1c1e1b"/>'
        yield f'<ellipse cx="0" cy="0" rx="19" ry="11" fill="{MIDDLE}" stroke="{INK}"/>'
        yield stroke("M-6 -10V10M2 -11V11M10 -9V9", width=3.4)
        yield "</g>"
        yield label(x + 32, y + 7, count, size=21, bold=True, anchor="start")
        for place, line in enumerate(wrapped(called("bees", kind, language), 200, 13)):
            yield label(x + 32, y + 25 + 15 * place, line, size=13, anchor="start")
