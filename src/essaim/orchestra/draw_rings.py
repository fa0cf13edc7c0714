"""Pictures 5 and 7 as drawings: planets around the authority; rings around residents."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from essaim.orchestra.draw_leading import called
from essaim.orchestra.sketch import (
    ACCENT,
    FILLS,
    INK,
    MIDDLE,
    around,
    box,
    disc,
    label,
    n,
    rows_of,
    straight,
    stroke,
    wrapped,
)
from essaim.paper.text import clean
from essaim.vocabulary.phrase import phrase
from essaim.words.say import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaim.vocabulary.orchestra import Cell, Picture
    from essaim.words.language import Language

X, Y = 390.0, 368.0
FARTHEST = 258.0
MOST_RINGS = 6
MOST_ON_RING = 64
MOST_CLOSEST = 20
POLES = ("public", "economy", "residents", "untold")
_CORNERS = {
    "political": (4, 0.125),
    "institutions": (4, 0.0),
    "economic": (0, 0.0),
    "federating": (3, 0.0),
    "places": (5, 0.0),
    "democracy": (6, 0.0),
    "youth": (10, 0.0),
    "": (3, 0.5),
}


def sign(x: float, y: float, group: str, radius: float = 7) -> str:
    """The sign of a group: a shape that needs no colour."""
    corners, turn = _CORNERS.get(group, _CORNERS[""])
    full = group in ("political", "federating", "democracy")
    fill = ACCENT if full else "#fff"
    if not corners:
        return disc(x, y, radius * 0.85, fill=MIDDLE, line=1.4)
    points = []
    for corner in range(corners):
        far = radius * (0.5 if corners == 10 and corner % 2 else 1.15)
        px, py = around(x, y, far, turn + corner / corners)
        points.append(f"{n(px)},{n(py)}")
    joined = " ".join(points)
    return f'<polygon points="{joined}" fill="{fill}" stroke="{INK}" stroke-width="1.4"/>'


def draw_solar(picture: Picture, *, language: Language, place: str) -> Iterator[str]:
    """The sun and its rings; a ray to each actor of the first ring, a shape for each group."""
    rings: dict[int, list[tuple[Cell, ...]]] = defaultdict(list)
    for row in rows_of(picture, "planets"):
        rings[min(int(row[2]), MOST_RINGS)].append(row)
    counts = {int(row[0]): int(row[1]) for row in rows_of(picture, "rings")}
    last = max(rings, default=1)
    for ring in range(1, last + 1):
        yield disc(X, Y, _far(ring, last), fill="none", line=1, dash="3 5")
    for ring in sorted(rings):
        planets = rings[ring][:MOST_ON_RING]
        for number, row in enumerate(planets):
            share = (number + 0.5) / len(planets)
            x, y = around(X, Y, _far(ring, last), share)
            if ring == 1:
                yield stroke(straight(X, Y, x, y), width=1)
            yield f"<g><title>{_title(row, language)}</title>{sign(x, y, str(row[1]))}</g>"
        shown = phrase("step {ring}: {count}", ring=ring, count=counts.get(ring, len(planets)))
        yield label(X, Y - _far(ring, last) - 10, say(shown, language), size=14, bold=True)
    yield disc(X, Y, 27, fill=MIDDLE, line=2.6)
    for number, line in enumerate(wrapped(place, 150, 15)[:3]):
        yield label(X, Y + 46 + 17 * number, line, size=15, bold=True)
    yield from _legend(rows_of(picture, "planets"), language)


def _far(ring: int, last: int) -> float:
    return 128 + (FARTHEST - 128) * (ring - 1) / max(1, last - 1) if last > 1 else 190


def _title(row: tuple[Cell, ...], language: Language) -> str:
    return escape(clean(f"{row[0]}, {called('group', row[1], language)}"))


def _legend(planets: tuple[tuple[Cell, ...], ...], language: Language) -> Iterator[str]:
    near: dict[str, list[str]] = defaultdict(list)
    for name, group, steps in planets:
        if steps == 1:
            near[str(group)].append(str(name))
    totals = {group: sum(row[1] == group for row in planets) for group in _CORNERS}
    totals = {group: total for group, total in totals.items() if total}
    most = _names_each(totals, near)
    head = phrase("Actors bound, by group; names at step 1")
    yield label(697, 118, say(head, language), size=13, anchor="start", most=46)
    y = 146.0
    for group, total in totals.items():
        yield sign(704, y - 5, group)
        told = phrase("{name}: {count}", name=called("group", group, language), count=total)
        yield label(720, y, say(told, language), size=15, anchor="start", bold=True, most=36)
        names = near[group]
        for name in names[:most]:
            y += 17
            yield label(720, y, name, size=13, anchor="start", most=40)
        if len(names) > most:
            y += 17
            yield label(720, y, f"+ {len(names) - most}", size=13, anchor="start")
        y += 27


def _names_each(totals: dict[str, int], near: dict[str, list[str]]) -> int:
    """How many names a group may show, so that every group has its sign in the legend."""
    for most in range(5, 0, -1):
        lines = sum(min(len(near[one]), most) + (len(near[one]) > most) for one in totals)
        if 27 * len(totals) + 17 * lines <= 494:
            return most
    return 1


def draw_mirror(picture: Picture, *, language: Language, place: str) -> Iterator[str]:
    """A person inside rings; each ring is cut by pole, the authority's ring bears its name."""
    rows = rows_of(picture, "around")
    shown = [row for row in rows if int(row[0]) > 0][:4]
    stands = next((int(row[0]) for row in rows_of(picture, "place")), None)
    yield _frame(352, 284, 9)
    yield _frame(340, 272, 1.4)
    last = max(1, len(shown))
    for row in reversed(shown):
        far = 92 + 142 * int(row[0]) / last
        yield disc(X, Y, far, fill="none", line=1, dash="3 5")
        yield from _marks(far, row)
        words = phrase("step {ring}: {count}", ring=row[0], count=row[1])
        yield label(X, Y - far - 10, say(words, language), size=14, bold=True)
    yield from _person(next((int(row[1]) for row in rows if row[0] == 0), 0))
    yield label(X, Y + 84, say(phrase("residents’ actors"), language), size=16, bold=True)
    if stands is None:
        yield label(X, 634, f"{place} ?", size=17)
    else:
        words = phrase("{name}: step {ring}", name=place, ring=stands)
        yield box(X - 200, 626, 400, 26, fill=ACCENT, round_=6)
        yield label(X, 645, say(words, language), size=16, bold=True, fill="#fff", most=40)
    yield from _closest(picture, language)


def _frame(rx: float, ry: float, line: float) -> str:
    return (
        f'<ellipse cx="{n(X)}" cy="{n(Y)}" rx="{n(rx)}" ry="{n(ry)}" fill="#fff" '
        f'stroke="{ACCENT}" stroke-width="{n(line)}"/>'
    )


def _marks(far: float, row: tuple[Cell, ...]) -> Iterator[str]:
    marks = [pole for pole, count in zip(POLES, row[2:6], strict=True) for _ in range(int(count))]
    # More than a ring can hold are drawn in proportion; the count is written above.
    kept = marks if len(marks) <= MOST_ON_RING else _thinned(marks, MOST_ON_RING)
    for number, pole in enumerate(kept):
        x, y = around(X, Y, far, (number + 0.5) / len(kept))
        yield disc(x, y, 6.5, fill=FILLS[pole], line=1.3)


def _thinned(marks: list[str], most: int) -> list[str]:
    return [marks[math.floor(place * len(marks) / most)] for place in range(most)]


def _person(count: int) -> Iterator[str]:
    yield disc(X, Y - 34, 20, fill=MIDDLE, line=2.4)
    yield (
        f'<path d="M{n(X - 36)} {n(Y + 60)}C{n(X - 36)} {n(Y - 22)} {n(X + 36)} {n(Y - 22)} '
        f'{n(X + 36)} {n(Y + 60)}Z" fill="{MIDDLE}" stroke="{INK}" stroke-width="2.4"/>'
    )
    yield label(X, Y + 42, count, size=26, bold=True)


def _closest(picture: Picture, language: Language) -> Iterator[str]:
    rows = rows_of(picture, "closest")
    head = say(phrase("One step from residents: {count}", count=len(rows)), language)
    yield label(770, 120, head, size=15, anchor="start", bold=True, most=32)
    for number, row in enumerate(rows[:MOST_CLOSEST]):
        yield label(770, 144 + 19 * number, row[0], size=12, anchor="start", most=36)
    if len(rows) > MOST_CLOSEST:
        left = f"+ {len(rows) - MOST_CLOSEST}"
        yield label(770, 144 + 19 * MOST_CLOSEST, left, size=12, anchor="start")
    shown = [row for row in rows_of(picture, "around") if int(row[0]) > 0][:4]
    there = [pole for place, pole in enumerate(POLES) if any(int(row[2 + place]) for row in shown)]
    for number, pole in enumerate(there):
        y = 580 + 20 * number
        yield disc(778, y - 5, 6.5, fill=FILLS[pole], line=1.3)
        yield label(794, y, called("pole", pole, language), size=13, anchor="start")
