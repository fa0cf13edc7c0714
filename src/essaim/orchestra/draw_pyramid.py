"""Picture 8 as a drawing: a human pyramid, carriers at its foot, actions above, the plan on top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaim.orchestra.sketch import (
    ACCENT,
    MIDDLE,
    PALE,
    box,
    disc,
    label,
    rows_of,
    straight,
    stroke,
    wrapped,
)
from essaim.vocabulary.phrase import phrase
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaim.vocabulary.orchestra import Cell, Picture
    from essaim.words.language import Language

TOP, BASE, MIDDLE_X, HALF_BASE = 92, 648, 500, 460
CELL, FIRST_ACTIONS, LAST_ACTIONS = 26, 158, 366
# The rows of carriers, from the top one: where each begins, and how many stand in it.
CARRIERS = ((408, 3), (470, 4), (532, 5), (594, 6))
HIGH, GAP = 46, 6
SIDE = 250


def draw_pyramid(picture: Picture, *, language: Language, place: str) -> Iterator[str]:
    """The authority on top, with all it carries; a mark an action, a block each other carrier.

    Those without whom something falls stand at the foot. The authority is not asked what falls
    without it: the plan is its own.
    """
    right, left = MIDDLE_X + HALF_BASE, MIDDLE_X - HALF_BASE
    yield stroke(f"M{MIDDLE_X} {TOP}L{right} {BASE}L{left} {BASE}Z", width=2.4)
    top = f"M{MIDDLE_X} {TOP}L{MIDDLE_X + _half(140)} 140L{MIDDLE_X - _half(140)} 140Z"
    yield f'<path d="{top}" fill="{ACCENT}"/>'
    yield label(MIDDLE_X + 44, 118, place, size=18, bold=True, anchor="start", most=36)
    yield from _actions(rows_of(picture, "actions"), language)
    yield stroke(straight(MIDDLE_X - _half(390), 390, MIDDLE_X + _half(390), 390), width=1.6)
    carriers = rows_of(picture, "carriers")
    for row in carriers:
        if row[0] == place:
            told = say(phrase("carries {carries}", carries=row[2]), language)
            yield label(MIDDLE_X + 54, 136, told, size=14, anchor="start")
    yield from _carriers([row for row in carriers if row[0] != place], language)


def _half(y: float) -> float:
    """Half of the pyramid's width at a height."""
    return round((y - TOP) / (BASE - TOP) * HALF_BASE, 1)


def _actions(actions: Sequence[tuple[Cell, ...]], language: Language) -> Iterator[str]:
    """Actions with few carriers stand highest: they fall first."""
    ordered = sorted(actions, key=lambda row: int(row[1]))
    y, left = FIRST_ACTIONS, list(ordered)
    while left and y <= LAST_ACTIONS:
        fit = max(1, int(2 * (_half(y) - 14) / CELL))
        row, left = left[:fit], left[fit:]
        x = MIDDLE_X - CELL * len(row) / 2
        for number, (_, carriers, *_rest) in enumerate(row):
            yield from _action(x + CELL * number, y, int(carriers))
        y += CELL
    told = phrase(
        "{count} actions, each with its number of carriers; dashed: one carrier or none",
        count=len(actions),
    )
    words = [*wrapped(say(told, language), SIDE, 14), *([f"+ {len(left)}"] if left else [])]
    for number, line in enumerate(words):
        yield label(720, 236 + 19 * number, line, size=14, anchor="start")


def _action(x: float, y: float, carriers: int) -> Iterator[str]:
    alone = carriers < 2
    fill, dash = ("#fff", "4 3") if alone else (ACCENT, "")
    yield box(x + 2, y, CELL - 4, CELL - 4, fill=fill, dash=dash, line=1.6, round_=2)
    white = "#1c1e1b" if alone else "#fff"
    yield label(x + CELL / 2, y + 16, carriers, size=13, bold=True, fill=white)


def _carriers(carriers: Sequence[tuple[Cell, ...]], language: Language) -> Iterator[str]:
    """The foot of the pyramid holds those whose going lets something fall."""
    places = sum(count for _, count in CARRIERS)
    ordered = sorted(carriers, key=lambda row: (-int(row[3]), -int(row[2])))
    shown = ordered[:places][::-1]
    rows = list(CARRIERS)
    while rows and sum(count for _, count in rows[1:]) >= len(shown):
        rows.pop(0)  # a small pyramid has no upper rows
    for number, (y, count) in enumerate(rows):
        # The lowest rows are full; what is left over stands on them.
        below = sum(fit for _, fit in rows[number + 1 :])
        row, shown = shown[: len(shown) - below], shown[len(shown) - below :]
        wide = 2 * (_half(y) - 8) / count
        start = MIDDLE_X - wide * len(row) / 2
        for rank, carrier in enumerate(row):
            yield from _carrier(carrier, start + wide * rank, y, wide - GAP, language)
    told = say(
        phrase("who carries; a gold head and a bar: how much of what it carries falls without it"),
        language,
    )
    words = [*wrapped(told, 134, 14)]
    if len(carriers) > places:
        more = phrase("and {count} more, in the table", count=len(carriers) - places)
        words += wrapped(say(more, language), 134, 14)
    for number, line in enumerate(words):
        yield label(862, 404 + 19 * number, line, size=14, anchor="start")


def _carrier(
    row: tuple[Cell, ...], x: float, y: float, wide: float, language: Language
) -> Iterator[str]:
    falls, carries = int(row[3]), int(row[2])
    yield disc(x + wide / 2, y - 2, 7, fill=MIDDLE if falls else "#fff", line=1.6)
    yield box(x, y + 6, wide, HIGH, fill=PALE, line=2.2 if falls else 1.4, round_=6)
    if falls:  # in full: the part of what it carries that falls without it
        share = min(1.0, falls / max(carries, 1))
        yield box(x, y + 6 + HIGH - 6, wide * share, 6, fill=MIDDLE, line=1.2, round_=2)
    most = max(6, int(wide / 5.8))
    lines = wrapped(str(row[0]), wide * 0.88, 11)
    if len(lines) > 2:
        lines = [lines[0], f"{lines[1]}…"]
    top = y + (17 if len(lines) > 1 else 22)
    for number, line in enumerate(lines):
        yield label(x + wide / 2, top + 12 * number, line, size=11, bold=bool(falls), most=most)
    counts = phrase("carries {carries}, {falls} fall", carries=carries, falls=falls)
    yield label(x + wide / 2, y + 42, say(counts, language), size=11, most=max(6, int(wide / 5.2)))
