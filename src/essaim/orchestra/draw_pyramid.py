"""Picture 8 as a drawing: acrobats below, actions above; what rests on one carrier is dashed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.orchestra.sketch import ACCENT, MIDDLE, PALE, box, label, rows_of, straight, stroke
from essaim.vocabulary.phrase import phrase
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.orchestra import Picture
    from essaim.words.language import Language

MOST_CARRIERS = 14
MOST_ACTIONS = 60


def draw_pyramid(picture: Picture, *, language: Language, place: str) -> Iterator[str]:
    """The plan at the top; marks are actions; each carrier's bar is long as what it carries."""
    actions = rows_of(picture, "actions")
    yield box(330, 96, 340, 40, fill=ACCENT, round_=8)
    yield label(500, 122, place, size=18, bold=True, fill="#fff", most=36)
    yield from _actions(actions, language)
    carriers = rows_of(picture, "carriers")
    # Those whose going lets something fall are shown first, then the others, each by name.
    shown = [*(row for row in carriers if row[3]), *(row for row in carriers if not row[3])]
    shown = shown[:MOST_CARRIERS]
    most = max((max(int(row[2]), int(row[3])) for row in shown), default=1) or 1
    step = 336 / max(1, len(shown))
    for number, row in enumerate(shown):
        y = 296 + step * number
        high = min(22.0, step - 4)
        yield label(390, y + high * 0.75, row[0], size=14, anchor="end", most=52)
        yield box(400, y, 360 * int(row[2]) / most, high, fill=PALE, line=1.6, round_=1)
        if row[3]:
            yield box(400, y, 360 * int(row[3]) / most, high, fill=MIDDLE, line=2.2, round_=1)
        counts = phrase("carries {carries}, {falls} fall", carries=row[2], falls=row[3])
        end = 400 + 360 * max(int(row[2]), int(row[3])) / most + 10
        yield label(end, y + high * 0.75, say(counts, language), size=13, anchor="start")
    if len(carriers) > MOST_CARRIERS:
        more = f"+ {len(carriers) - MOST_CARRIERS}"
        yield label(390, 648, more, size=14, anchor="end")


def _actions(actions: tuple[tuple[str | int, ...], ...], language: Language) -> Iterator[str]:
    shown = actions[:MOST_ACTIONS]
    wide = min(46.0, 880 / max(1, len(shown)))
    start = 500 - wide * len(shown) / 2
    yield stroke(straight(500, 136, 500, 158), width=3)
    for number, row in enumerate(shown):
        count = int(row[1])
        dash = "5 4" if count < 2 else ""
        fill = "#fff" if count < 2 else ACCENT
        x = start + wide * number
        yield box(x + 3, 160, wide - 6, 46, fill=fill, dash=dash, line=2, round_=2)
        white = "#1c1e1b" if count < 2 else "#fff"
        if wide > 18:
            yield label(x + wide / 2, 190, count, size=16, bold=True, fill=white)
    told = phrase(
        "{count} actions, each with its number of carriers; dashed: one carrier or none",
        count=len(actions),
    )
    yield label(500, 232, say(told, language), size=15, most=110)
    yield stroke("M60 252H940", width=2)
    words = say(phrase("who carries: all it carries, and in full what falls without it"), language)
    yield label(500, 278, words, size=15, bold=True, most=110)
