"""Pictures 3 and 4 as drawings: basins that water falls through; a door and its hinge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.orchestra.draw_leading import called
from essaim.orchestra.sketch import (
    ACCENT,
    FILLS,
    INK,
    PALE,
    box,
    label,
    n,
    rows_of,
    straight,
    stroke,
)
from essaim.vocabulary.phrase import phrase
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.orchestra import Cell, Picture
    from essaim.words.language import Language

MOST_BASINS = 7
_POLES = ("public", "economy", "residents", "untold")


def draw_cascade(picture: Picture, *, language: Language, place: str) -> Iterator[str]:
    """A basin a hop, its width how many it holds; what no water reaches stands apart, dashed.

    The authority is the spring, and no measure: its basin has a width of its own.
    """
    steps = rows_of(picture, "hops")
    shown = steps[:MOST_BASINS]
    most = max((int(row[1]) for row in shown[1:]), default=1)
    fall = min(92.0, 460 / len(shown))
    x, y = 60.0, 110.0
    for row in shown:
        width = SPRING if row[0] == 0 else max(14.0, WIDEST * int(row[1]) / most)
        yield from _basin(x, y, width, row)
        if row[0] == 0:
            words = place
        else:
            words = say(phrase("hop {hop}: {actors} actors", hop=row[0], actors=row[1]), language)
        yield label(x + width + 14, y + 30, words, size=17, anchor="start", bold=True, most=34)
        if row is not shown[-1]:
            yield stroke(straight(x + 60, y + 46, x + 60, y + fall - 6), width=4, arrow=True)
        x, y = x + 26, y + fall
    breaks = rows_of(picture, "breaks")
    if len(steps) == 1:
        dry = phrase("Nothing flows from here.")
        yield label(60, y + 20, say(dry, language), size=17, anchor="start")
    if breaks:
        yield from _dry(breaks, language)
    there = [any(int(row[2 + place]) for row in shown) for place in range(len(_POLES))]
    poles = [pole for pole, any_ in zip(_POLES, there, strict=True) if any_]
    yield from _legend(40, FOOT_LEGEND, poles, language)


FOOT_LEGEND = 630
SPRING, WIDEST = 116, 420


def _basin(x: float, y: float, width: float, row: tuple[Cell, ...]) -> Iterator[str]:
    total = int(row[1]) or 1
    at = x
    for pole, count in zip(_POLES, row[2:6], strict=True):
        if part := width * int(count) / total:
            yield (
                f'<rect x="{n(at)}" y="{n(y + 8)}" width="{n(part)}" height="36" '
                f'fill="{FILLS[pole]}" stroke="{INK}" stroke-width="0.8"/>'
            )
            at += part
    yield stroke(f"M{n(x)} {n(y)}V{n(y + 44)}H{n(x + width)}V{n(y)}", width=3)


def _legend(x: float, y: float, poles: list[str], language: Language) -> Iterator[str]:
    for pole in poles:
        yield box(x, y - 12, 22, 14, fill=FILLS[pole], line=1.2, round_=1)
        words = called("pole", pole, language)
        yield label(x + 30, y, words, size=14, anchor="start")
        x += 190


def _dry(breaks: tuple[tuple[Cell, ...], ...], language: Language) -> Iterator[str]:
    height = 50 + 22 * min(len(breaks), 14)
    yield box(690, 130, 290, height, fill=PALE, dash="7 5")
    head = phrase("Not reached, yet they lead others: {count}", count=len(breaks))
    yield label(835, 156, say(head, language), size=14, bold=True, most=46)
    for number, row in enumerate(breaks[:13]):
        yield label(704, 184 + 22 * number, row[0], size=13, anchor="start", most=44)
    if len(breaks) > 13:
        yield label(704, 184 + 22 * 13, f"+ {len(breaks) - 13}", size=13, anchor="start")


def draw_hinge(picture: Picture, *, language: Language, place: str) -> Iterator[str]:
    """Two leaves of a door, one bar a level; the pin is the authority, arcs are other bridges."""
    rows = rows_of(picture, "levels")
    local, wider = rows[:2], rows[2:]
    for x, words in ((70, phrase("local practice")), (570, phrase("wider stakes"))):
        yield box(x, 190, 360, 380, fill=PALE, line=2.6)
        yield label(x + 180, 176, say(words, language), size=20, bold=True)
    most = max((int(row[1]) for row in rows), default=1) or 1
    yield from _leaf(70, local, most, language)
    yield from _leaf(570, wider, most, language)
    pin = picture.measures[1]
    yield box(474, 170, 52, 420, fill=ACCENT, line=2.6, round_=26)
    for y in (230, 380, 530):
        yield stroke(straight(430, y, 474, y), width=7)
        yield stroke(straight(526, y, 570, y), width=7)
    yield label(500, 386, pin.part, size=24, bold=True, fill="#fff")
    yield label(500, 612, place, size=17, bold=True)
    held = phrase("binds local and wider by {count} links", count=pin.part)
    yield label(500, 634, say(held, language), size=15, most=70)
    others = pin.whole - pin.part
    if others:
        yield stroke("M380 186C410 100 590 100 620 186", width=2.4, dash="9 6", arrow=True)
    told = say(phrase("links local to wider that go without it: {count}", count=others), language)
    yield label(500, 110, told, size=17, most=70)


def _leaf(
    x: float, rows: tuple[tuple[Cell, ...], ...], most: int, language: Language
) -> Iterator[str]:
    step = 340 / max(1, len(rows))
    for place, (level, actors, links) in enumerate(rows):
        y = 210 + step * place + step / 2
        width = 300 * int(actors) / most
        yield label(x + 24, y - 18, called("level", level, language), size=16, anchor="start")
        yield box(x + 24, y - 8, max(1.5, width), 20, line=1.2, round_=1)
        if int(actors) and int(links):
            inner = width * min(int(links), int(actors)) / int(actors)
            yield box(x + 24, y - 8, inner, 20, fill=ACCENT, line=1.2, round_=1)
        counts = phrase(
            "actors: {actors}; bound to the authority: {links}", actors=actors, links=links
        )
        yield label(x + 24, y + 30, say(counts, language), size=13, anchor="start")
